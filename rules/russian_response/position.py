"""Reading the board: who the rival is, what it can see, which acts and watches are fresh."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Area, Audience, Due, audience, sees
from wargame.engine.dice import narrowest
from wargame.engine.once import once
from wargame.engine.state import Setting, State

from .parameters import Parameters
from .words import (
    AIM,
    AIMS,
    BY_ORDERS,
    CYBER,
    DRIVE,
    ENGAGEMENT,
    FIRMNESS,
    FULL,
    HAND,
    IN_PLACE,
    LADDER,
    MOST_RISE,
    NAME,
    NUCLEAR,
    ON_FORCE,
    QUIET,
    SABOTAGE,
    SECURITY,
)

HOME = "home"


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    sitting = state.setting.seats.get(seat)
    return bool(owner) and (seat == owner or (sitting is not None and sitting.side == owner))


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def rivals(state: State) -> tuple[str, ...]:
    """The rival's seats: the owner of its aim, or all on that side."""
    switch = state.switches.get(AIM) or state.switches.get(HAND)
    if switch is None:
        return ()
    return tuple(seat for seat in state.setting.seats if commands(state, seat, switch.owner))


def of_rival(state: State) -> Audience:
    """The audience of what the rival alone knows."""
    return audience(*rivals(state))


def known(state: State, name: str) -> int:
    """A track as the rival reckons with it: its neutral value where the rival can't see it."""
    track = state.tracks.get(name)
    if track is not None and (state.seat or any(sees(s, track.seen_by) for s in rivals(state))):
        return track.value
    return state.setting.neutrals.get(name, 0)


def read_from(state: State, *names: str) -> Audience:
    """The narrowest audience of what odds are read from: these tracks, and the rival's mind."""
    tracks = (state.tracks.get(name) for name in names)
    return narrowest(of_rival(state), *(track.seen_by for track in tracks if track is not None))


def aim(state: State) -> str:
    """What the rival wants; as drawn, or the least of the three where nothing is known."""
    found = state.switch(AIM, AIMS[0])
    return found if found in AIMS else AIMS[0]


def hand(state: State) -> str:
    """Whose acts come of themselves."""
    return state.switch(HAND, BY_ORDERS)


def drive(state: State) -> str:
    """Whether an offensive is quiet, building or running."""
    return state.switch(DRIVE, QUIET)


def fresh_acts(state: State) -> Iterator[Due]:
    """The calendar entries of the acts that still count on the ladder, in board order."""
    return (due for due in state.calendar.values() if due.what.get("act") == "aged")


def step_of(due: Due) -> int:
    """The step that an act stands on."""
    step = due.what.get("step", 0)
    return step if isinstance(step, int) else 0


def gravest(state: State) -> int:
    """The gravest act that still counts; 0 where none does."""
    return max((step_of(due) for due in fresh_acts(state)), default=0)


def entry_of(step: int) -> str:
    """The calendar's name for the last act on a step."""
    return f"act_{step}"


@once
def site_areas(setting: Setting) -> tuple[str, ...]:
    """The areas with sites in a host's country, in board order."""
    return tuple(area.name for area in setting.areas.values() if _is_site(area))


def _is_site(area: Area) -> bool:
    if not area.owner or "site" not in area.traits or area.word("site") == HOME:
        return False
    return area.number("occupied") < FULL


@once
def hosts(setting: Setting) -> tuple[str, ...]:
    """The owners of those areas, each once."""
    return tuple(dict.fromkeys(setting.areas[name].owner for name in site_areas(setting)))


def is_host(state: State, seat: str) -> bool:
    """Whether a seat owns an area with a site."""
    return any(commands(state, seat, owner) for owner in hosts(state.setting))


def watch_name(what: str, where: str) -> str:
    """The calendar's name for a protection."""
    return f"watch_{what}_{where}"


def watched(state: State, what: str, where: str = "anywhere") -> bool:
    """Whether a protection stands: of the force, of networks, or of the rear in one area."""
    return watch_name(what, where) in state.calendar


def within_reach(state: State, step: int) -> bool:
    """Whether an act on this step is on offer: near enough, and with something to aim at."""
    if step in ON_FORCE and not state.track(IN_PLACE):
        return False
    return step <= min(state.track(LADDER) + MOST_RISE, NUCLEAR - 1)


def against(state: State, step: int, where: str) -> int:
    """What stands against an act, in thousandths: the site's security and protection."""
    p = numbers(state)
    shelter = state.marker(where, SECURITY) // 2 if step in (SABOTAGE, *ON_FORCE) else 0
    if step in ON_FORCE:
        shelter += p.engaged * FIRMNESS.get(state.switch(ENGAGEMENT), 0)
    if _watched_on(state, step, where):
        return shelter + p.watched * (FULL - shelter) // FULL
    return shelter


def _watched_on(state: State, step: int, where: str) -> bool:
    if step == CYBER:
        return watched(state, "networks")
    if step in ON_FORCE:
        return watched(state, "force")
    return step == SABOTAGE and watched(state, "rear", where)


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per
