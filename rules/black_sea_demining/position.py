"""Reading the board: whose vessels, which waters, what is swept and which lanes ships may use."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wargame.engine.board import Area, Due, Unit
from wargame.engine.curves import MILLION
from wargame.engine.once import once
from wargame.engine.state import Setting, State

from .parameters import Parameters
from .rows import Contender, Insurer, Strait
from .words import (
    ANCHORAGE,
    CEASEFIRE,
    CORVETTE,
    FULL,
    HARASS,
    LANE,
    MINES,
    NAME,
    PLAN,
    SCARE,
    STRAITS,
    TASKED,
    TRAFFIC,
    UNSWEPT,
    VESSELS,
    WATERS,
)

DEEPEST = 9
"""No lane has more lanes before it."""


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def names_of(state: State, seat: str) -> tuple[str, ...]:
    """The owners' names that a seat answers to: its own and its side's."""
    sitting = state.setting.seats.get(seat)
    return (seat, sitting.side) if sitting is not None and sitting.side else (seat,)


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    return bool(owner) and owner in names_of(state, seat)


def at_table(state: State, owner: str) -> bool:
    """Whether an owner's name is that of a seat, or of the side of one."""
    seats = state.setting.seats
    return bool(owner) and (owner in seats or any(s.side == owner for s in seats.values()))


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def strait(state: State) -> Strait | None:
    """The row of the strait; None where vessels need nobody's leave."""
    rows: tuple[Strait, ...] = state.rows.get(f"{NAME}.strait", ())
    return rows[0] if rows else None


def insurers(state: State) -> tuple[Insurer, ...]:
    """The scenario's insurers."""
    return state.rows.get(f"{NAME}.insurer", ())


def contenders(state: State) -> tuple[Contender, ...]:
    """Those who contest these waters."""
    return state.rows.get(f"{NAME}.contender", ())


def covered(state: State, insurer: Insurer) -> int:
    """What an insurer takes over now, in thousandths of the premium."""
    standing = state.agreements.get(f"cover_{insurer.name}")
    return insurer.cover if standing is None else int(standing.terms.get("cover", 0))


@once
def mined(setting: Setting) -> tuple[Area, ...]:
    """The waters in which mines may lie, in map order."""
    return tuple(a for a in setting.areas.values() if a.kind in WATERS and a.number(MINES) > 0)


@once
def lanes(setting: Setting) -> tuple[Area, ...]:
    """The lanes, those with most cargo first."""
    found = [a for a in setting.areas.values() if a.kind == LANE]
    return tuple(sorted(found, key=lambda lane: -lane.number("kt")))


@once
def anchorages(setting: Setting) -> tuple[str, ...]:
    """Where vessels wait outside."""
    return tuple(a.name for a in setting.areas.values() if a.kind == ANCHORAGE)


@once
def entries(setting: Setting) -> tuple[str, ...]:
    """Where vessels are once they are through: waters linked to a strait, or any waters."""
    areas = setting.areas
    linked = [
        link for a in areas.values() if a.kind == "strait" for link in a.links if link in areas
    ]
    found = [name for name in linked if areas[name].kind in WATERS]
    return tuple(found) or tuple(a.name for a in areas.values() if a.kind in WATERS)


@once
def expected(setting: Setting) -> dict[str, int]:
    """The mines to be expected in each of the waters before search, in thousandths of a mine."""
    areas = mined(setting)
    parts = sum(area.number(MINES) for area in areas)
    likely: int = setting.parameters[NAME].mines_likely * 1_000
    return {area.name: area.number(MINES) * likely // parts for area in areas}


def unswept(state: State, area: str) -> int:
    """What search has left of the mines to be expected in an area, in millionths."""
    return max(0, state.marker(area, UNSWEPT))


def left_there(state: State, area: str) -> int:
    """The mines still to be expected in an area under the prior, in thousandths of a mine."""
    return expected(state.setting).get(area, 0) * unswept(state, area) // MILLION


def searched(state: State, area: str) -> bool:
    """Whether an area counts as searched; one where no mines are to be expected does."""
    if area not in expected(state.setting):
        return True
    return unswept(state, area) <= numbers(state).fit * FULL


def in_use(state: State, lane: Area, fit: Callable[[str], bool]) -> bool:
    """Whether ships use a lane, and the lanes before it; `fit` says which are searched."""
    for _ in range(DEEPEST):
        rule = state.marker(lane.name, TRAFFIC)
        if rule == 0 or (rule == 1 and not fit(lane.name)):
            return False
        before = state.areas.get(lane.word("by"))
        if before is None or before.kind != LANE:
            return True
        lane = before
    return False


def truce(state: State) -> str:
    """Holding, strained or broken."""
    return state.switch(CEASEFIRE, "holding")


def straits(state: State) -> str:
    """Closed, restricted or open."""
    return state.switch(STRAITS, "restricted")


def own_vessels(state: State, seat: str) -> Iterator[Unit]:
    """The vessels that a seat commands, in board order."""
    owners = names_of(state, seat)
    for unit in state.units.values():
        if unit.kind in VESSELS and unit.side in owners:
            yield unit


def inside(state: State, unit: Unit) -> bool:
    """Whether a vessel is at work in the waters of the map."""
    if unit.kind not in VESSELS or unit.posture not in (PLAN, TASKED):
        return False
    area = state.setting.areas.get(unit.area)
    return area is not None and area.kind in WATERS


def outside(state: State, unit: Unit) -> bool:
    """Whether a vessel lies at an anchorage outside."""
    return unit.kind in VESSELS and unit.area in anchorages(state.setting)


def littoral(unit: Unit) -> bool:
    """Whether a vessel sails under the flag of a state on these waters."""
    return unit.word("littoral") == "yes"


def tonnage(unit: Unit) -> int:
    """The tonnage of all ships of a group."""
    return unit.number("tonnage") * unit.strength


def tonnage_inside(state: State, flag: str = "") -> int:
    """The tonnage of outside states in these waters, of all or of one flag."""
    return sum(
        tonnage(unit)
        for unit in state.units.values()
        if inside(state, unit) and not littoral(unit) and flag in ("", unit.word("flag"))
    )


def corvettes_in(state: State, area: str) -> int:
    """The corvettes on patrol in an area."""
    return sum(
        unit.strength
        for unit in state.units.values()
        if unit.area == area and unit.kind == CORVETTE and inside(state, unit)
    )


def alarm(state: State, area: str) -> Due | None:
    """The alarm that stands in an area, if any: it is an entry of the calendar."""
    return state.calendar.get(f"alarm_{area}")


def scared(entry: Due | None, day: int) -> bool:
    """Whether ships are kept away by an alarm on a day."""
    return entry is not None and entry.day > day and entry.what.get("how") == SCARE


def harassed(entry: Due | None, day: int) -> bool:
    """Whether search is hindered by an alarm on a day."""
    return entry is not None and entry.day > day and entry.what.get("how") == HARASS


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per
