"""Reading the board: whose batteries, whose army, what is on order, what is left to give."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Area, Audience, Due, Unit
from wargame.engine.once import once
from wargame.engine.state import Setting, State

from .parameters import Parameters
from .rows import Licence, Source
from .words import (
    ARMY,
    BATTERY,
    CEASEFIRE,
    CEILING,
    CONSENT,
    LADDER,
    LOCAL,
    MOST_TROOPS,
    MOVING,
    NAME,
    SHARE,
)


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    if seat == owner:
        return bool(owner)
    sitting = state.setting.seats.get(seat)
    return sitting is not None and bool(owner) and sitting.side == owner


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def hosts(state: State, seat: str) -> bool:
    """Whether a seat answers for the host."""
    return turns(state, seat, CEILING)


def gives(state: State, seat: str) -> bool:
    """Whether a seat divides the world's interceptors: the giver."""
    return turns(state, seat, SHARE)


def rivals(state: State, seat: str) -> bool:
    """Whether a seat is the rival: it turns the switch of consent."""
    return turns(state, seat, CONSENT)


def host(state: State) -> str:
    """Whose new batteries are; empty where no switch says."""
    found = state.switches.get(CEILING)
    return "" if found is None else found.owner


def sources(state: State) -> tuple[Source, ...]:
    """The scenario's givers of batteries."""
    return state.rows.get(f"{NAME}.source", ())


def own_sources(state: State, seat: str) -> Iterator[Source]:
    """Those that a seat answers for."""
    return (row for row in sources(state) if commands(state, seat, row.owner))


def allied(state: State, seat: str) -> bool:
    """Whether a seat is an ally: it owns a source, and is not the giver."""
    return not gives(state, seat) and any(True for _ in own_sources(state, seat))


def licences(state: State) -> tuple[Licence, ...]:
    """The scenario's licences."""
    return state.rows.get(f"{NAME}.licence", ())


def own_licences(state: State, seat: str) -> Iterator[Licence]:
    """Those that a seat grants."""
    return (row for row in licences(state) if commands(state, seat, row.owner))


def sites(state: State) -> Iterator[Area]:
    """The areas to be covered, in board order: those with a marker of cover."""
    for marker in state.markers.values():
        if marker.name == LOCAL and marker.area in state.areas:
            yield state.areas[marker.area]


def worth(area: Area) -> int:
    """An area's weight among those to be covered."""
    return max(0, area.number("worth", 1))


@once
def weights(setting: Setting) -> dict[str, int]:
    """Every area's weight, by name."""
    return {area.name: worth(area) for area in setting.areas.values()}


def batteries(state: State) -> Iterator[Unit]:
    """All batteries on the board, in board order."""
    return (unit for unit in state.units.values() if unit.kind == BATTERY)


def own_batteries(state: State, seat: str) -> Iterator[Unit]:
    """The batteries that a seat commands and that are not on the move."""
    for unit in batteries(state):
        if unit.posture != MOVING and commands(state, seat, unit.side):
            yield unit


def on_order(state: State) -> Iterator[Due]:
    """Batteries on the calendar, not yet on the board."""
    for due in state.calendar.values():
        if due.module == NAME and due.what.get("act") == "battery":
            yield due


def bought_on_order(state: State) -> int:
    """How many of them were bought: they take the makers' places."""
    return sum(not due.what.get("source") for due in on_order(state))


def given_by(state: State, source: str) -> int:
    """How many batteries a source has given, those on their way counted in."""
    there = sum(unit.word("source") == source for unit in batteries(state))
    return there + sum(due.what.get("source") == source for due in on_order(state))


def left(state: State, row: Source) -> int:
    """How many more a source could give."""
    return max(0, row.batteries - given_by(state, row.name))


def army(state: State) -> Unit | None:
    """The host's army: the unit of that kind on the host's side."""
    owner = host(state)
    seat = state.setting.seats.get(owner)
    names = (owner, seat.side if seat is not None else owner)
    found = (u for u in state.units.values() if u.kind == ARMY and u.side in names and u.side)
    return next(found, None)


def troops(state: State) -> int:
    """The size of the host's army; the usual one where no unit shows it."""
    unit = army(state)
    return numbers(state).army_half if unit is None else unit.strength


def ceiling(state: State) -> int:
    """The most troops that the ceiling in force allows; 0 for no ceiling."""
    return MOST_TROOPS.get(state.switch(CEILING, "none"), 0)


def steps(option: str, of: dict[str, int]) -> int:
    """How far along a scale an option stands; 0 for one that is not on it."""
    return tuple(of).index(option) if option in of else 0


def heat(state: State) -> int:
    """How near strikes are, in steps of the ladder: the truce strained or broken adds to it."""
    step, truce = state.track(LADDER), state.switch(CEASEFIRE)
    if truce == "broken":
        return max(8, step)
    return max(6, step) if truce == "strained" else step


def who_sees(state: State, *names: str) -> tuple[Audience, ...]:
    """The audiences of tracks and switches, for a throw that reads them."""
    found = (state.tracks.get(name) or state.switches.get(name) for name in names)
    return tuple(PUBLIC if thing is None else thing.seen_by for thing in found)
