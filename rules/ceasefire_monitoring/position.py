"""Reading the board: sectors, parties, who watches, what stands near the line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wargame.engine.board import PUBLIC, Area, Audience
from wargame.engine.dice import narrowest
from wargame.engine.once import once
from wargame.engine.state import Setting, State

from .parameters import Parameters
from .rows import Monitor
from .words import (
    ABSENT,
    AIR,
    ALERT,
    ANSWER,
    ANSWERS,
    CLAIMS_OF,
    DISCIPLINE_OF,
    DISTANCE,
    ENGAGEMENT,
    FORCE,
    FULL,
    HEAVY,
    MANDATE,
    NAME,
    NETWORK,
    PARTIES,
    RAPID,
    SECTOR,
    SENSORS,
    STRIKE_BACK,
    TEAMS,
    TOLERATE,
    UNITY,
    US,
)


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    if seat == owner:
        return bool(owner)
    sitting = state.setting.seats.get(seat)
    return sitting is not None and bool(owner) and sitting.side == owner


def seats_of(state: State, owner: str) -> tuple[str, ...]:
    """The seats that an owner's name stands for: itself, or all on the side of that name."""
    if owner in state.setting.seats:
        return (owner,)
    return tuple(seat.name for seat in state.setting.seats.values() if owner and seat.side == owner)


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def parties_of(state: State, seat: str) -> tuple[str, ...]:
    """The parties that a seat speaks for, as far as `state` shows."""
    return tuple(party for party in PARTIES if turns(state, seat, DISCIPLINE_OF[party]))


def owner_of(state: State, party: str) -> str:
    """Who a party is, as far as `state` shows; empty where the scenario has no such party."""
    found = state.switches.get(DISCIPLINE_OF[party], state.switches.get(CLAIMS_OF[party]))
    return "" if found is None else found.owner


def discipline(state: State, party: str) -> str:
    """What a party tells its own troops along the line."""
    return state.switch(DISCIPLINE_OF[party], TOLERATE)


def monitors(state: State) -> tuple[Monitor, ...]:
    """The scenario's monitors."""
    return state.rows.get(f"{NAME}.monitor", ())


def watches(state: State, seat: str) -> bool:
    """Whether a seat answers for a monitor."""
    return any(commands(state, seat, row.owner) for row in monitors(state))


@once
def sectors(setting: Setting) -> tuple[Area, ...]:
    """The stretches of the line that have a length."""
    found = setting.areas.values()
    return tuple(area for area in found if area.kind == SECTOR and area.number("km") > 0)


@once
def length(setting: Setting) -> int:
    """The length of the line, in km; never below 1."""
    return max(1, sum(area.number("km") for area in sectors(setting)))


@once
def behind(setting: Setting) -> Mapping[str, frozenset[str]]:
    """By sector: itself, the areas that it links to, and those which link to one of these."""
    found = {}
    for sector in sectors(setting):
        first = {sector.name, *sector.links}
        second = {a.name for a in setting.areas.values() if first.intersection(a.links)}
        found[sector.name] = frozenset(first | second)
    return found


def troops_near(state: State, sector: str, kind: str, posture: str = "") -> int:
    """The troops of a kind of formation that stand behind a sector."""
    near = behind(state.setting)[sector]
    return sum(
        unit.strength
        for unit in state.units.values()
        if unit.kind == kind and unit.area in near and unit.posture not in ABSENT
        and posture in ("", unit.posture)
    )  # fmt: skip


def heavy_near(state: State, sector: str) -> int:
    """The heavy troops behind a sector."""
    return troops_near(state, sector, HEAVY)


def alert_near(state: State, sector: str) -> bool:
    """Whether a rapid reaction formation stands on alert behind a sector."""
    return troops_near(state, sector, RAPID, ALERT) > 0


def troops_at_line(state: State) -> int:
    """What of the force counts as being at the line: by distance and mandate."""
    p = numbers(state)
    reach = {"rear": p.reach_rear, "mid": p.reach_mid, "line": p.reach_line}
    patrols = {
        "observe": p.patrol_observe,
        "help_defend": p.patrol_help,
        "hold_line": p.patrol_hold,
    }
    share = reach.get(state.switch(DISTANCE, "rear"), p.reach_rear)
    walked = patrols.get(state.switch(MANDATE, "reassure"), p.patrol_reassure)
    return state.track(FORCE) * share * walked // (FULL * FULL)


def placed(state: State, marker: str) -> int:
    """What lies in all sectors of packages or teams."""
    return sum(state.marker(area.name, marker) for area in sectors(state.setting))


def most_sensors(state: State) -> int:
    """How many packages of sensors the monitors can keep in place."""
    return sum(row.sensors for row in monitors(state))


def most_teams(state: State) -> int:
    """How many teams the monitors have."""
    return sum(row.teams for row in monitors(state))


def covered(state: State, sector: Area) -> int:
    """How much of a sector sensors cover, in thousandths."""
    packages = state.marker(sector.name, SENSORS)
    return min(FULL, packages * numbers(state).sensor_km * FULL // sector.number("km"))


def allowed(state: State) -> int:
    """The hardest answer that the rules of engagement allow, as its place in `ANSWERS`."""
    word = {"self_defence": ANSWERS[0]}.get(found := state.switch(ENGAGEMENT, STRIKE_BACK), found)
    return ANSWERS.index(word) if word in ANSWERS else 0


def answer_in(state: State, sector: str) -> str:
    """How violations are answered in a sector: as ordered, no harder than is allowed."""
    return ANSWERS[min(state.marker(sector, ANSWER), allowed(state), len(ANSWERS) - 1)]


def hours(state: State, sector: Area, near: int = 0) -> int:
    """The hours until a team is there; 0 where none can come.

    `near` are the teams that come from next door, from twice as far.
    """
    p, own = numbers(state), state.marker(sector.name, TEAMS)
    own += 2 if alert_near(state, sector.name) else 0
    km = sector.number("km")
    if own:
        return max(1, km // (own * p.team_km))
    return max(1, 2 * km // (near * p.team_km)) if near else 0


def audience_of(state: State, *tracks: str) -> Audience:
    """Who may know what is read from these tracks."""
    found = (state.tracks.get(name) for name in tracks)
    return narrowest(PUBLIC, *(track.seen_by for track in found if track is not None))


def watched_by(state: State) -> Audience:
    """Who may know how much is seen."""
    return audience_of(state, US, AIR, NETWORK, FORCE)


def commanded_by(state: State) -> Audience:
    """Who may know how the command holds together."""
    return audience_of(state, UNITY)


def sector_names(state: State) -> Iterator[str]:
    """The sectors, south to north as the scenario has them."""
    return (area.name for area in sectors(state.setting))
