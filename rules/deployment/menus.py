"""What is on offer for each question: generators over the board, nothing rebuilt."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.orders import Among, Answers
from wargame.engine.state import State

from .position import (
    at_home,
    away,
    commands,
    guards,
    names_of,
    open_sites,
)
from .rows import Contributor, Lift
from .words import FORMATIONS, GOAL, HOSTING, NAME, OBSERVER

MOST_GOAL = 250_000


def contributor_rows(state: State) -> tuple[Contributor, ...]:
    """The scenario's contributors."""
    return state.rows.get(f"{NAME}.contributor", ())


def lift_rows(state: State) -> tuple[Lift, ...]:
    """The scenario's lift."""
    return state.rows.get(f"{NAME}.lift", ())


def contributes(state: State, seat: str) -> bool:
    """Whether a seat answers for a contributor."""
    return any(commands(state, seat, row.owner) for row in contributor_rows(state))


def contributors(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The contributors that a seat answers for."""
    return (row.name for row in contributor_rows(state) if commands(state, seat, row.owner))


def conditional(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Those of them whose row has a condition."""
    for row in contributor_rows(state):
        if row.condition and commands(state, seat, row.owner):
            yield row.name


def reserve_left(state: State, row: Contributor) -> int:
    """The reserves that a contributor can still call, in troops."""
    found = state.agreements.get(f"pledge_{row.name}")
    return row.reserve if found is None else int(found.terms.get("reserve", 0))


def reserves(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Those of them with a thousand or more reserves left."""
    for row in contributor_rows(state):
        if commands(state, seat, row.owner) and reserve_left(state, row) >= 1_000:
            yield row.name


def most_goal(state: State, seat: str, so_far: Answers) -> int:
    """The highest force goal."""
    found = state.tracks.get(GOAL)
    return MOST_GOAL if found is None else found.high


def most_pledged(state: State, seat: str, so_far: Answers) -> int:
    """The most that a contributor could pledge."""
    asked = so_far.get("contributor")
    return max((r.high for r in contributor_rows(state) if asked in (None, r.name)), default=0)


def most_reserve(state: State, seat: str, so_far: Answers) -> int:
    """The most reserves that a contributor could call."""
    asked = so_far.get("contributor")
    return max(
        (reserve_left(state, r) for r in contributor_rows(state) if asked in (None, r.name)),
        default=0,
    )


def has_formations(state: State, seat: str) -> bool:
    """Whether a seat commands a formation."""
    owners = names_of(state, seat)
    return any(unit.kind in FORMATIONS and unit.side in owners for unit in state.units.values())


def waiting(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Own formations at home."""
    owners = names_of(state, seat)
    return Among(state.units, lambda unit: unit.side in owners and at_home(state, unit))


def standing(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Own formations in place."""
    owners = names_of(state, seat)
    return Among(state.units, lambda unit: unit.side in owners and guards(state, unit))


def away_formations(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Own formations in place or on their way."""
    owners = names_of(state, seat)
    return Among(state.units, lambda unit: unit.side in owners and away(state, unit))


def sites(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Sites that are open and within the distance."""
    return open_sites(state)


def other_sites(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Such sites, but for the one where the formation is."""
    unit = state.units.get(str(so_far.get("unit", "")))
    here = "" if unit is None else unit.area
    return (site for site in open_sites(state) if site != here)


def own_sites(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The sites that a seat hosts."""
    areas, owners = state.setting.areas, names_of(state, seat)
    for marker in state.markers.values():
        if marker.name == HOSTING:
            area = areas.get(marker.area)
            if area is not None and area.owner in owners:
                yield area.name


def most_hosted(state: State, seat: str, so_far: Answers) -> int:
    """The most troops that a site could take."""
    marker = state.markers.get(f"{so_far.get('site')}/{HOSTING}")
    if marker is not None:
        return min(marker.high, MOST_GOAL)
    return MOST_GOAL


def own_lift(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The lift that a seat owns."""
    return (row.name for row in lift_rows(state) if commands(state, seat, row.owner))


def most_lent(state: State, seat: str, so_far: Answers) -> int:
    """The most lift that could be lent."""
    asked = so_far.get("lift")
    return max((row.most for row in lift_rows(state) if asked in (None, row.name)), default=0)


def observers(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Own observers."""
    for unit in state.units.values():
        if unit.kind == OBSERVER and commands(state, seat, unit.side):
            yield unit.name


def other_areas(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Every area of the map, but for the one where the observer is."""
    unit = state.units.get(str(so_far.get("unit", "")))
    here = "" if unit is None else unit.area
    return (name for name in state.areas if name != here)
