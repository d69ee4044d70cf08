"""What is read off the board: force in place, cover, counterweight, security, observation."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from wargame.engine.board import Area, Unit
from wargame.engine.curves import saturating
from wargame.engine.events import Event, MarkerSet, TrackSet
from wargame.engine.state import State

from .parameters import Parameters
from .pledges import sustained
from .position import mandate, numbers, stands, zone
from .words import (
    AIR_DEFENCE,
    ASKED_ZONE,
    COUNTERWEIGHT,
    COVER,
    FIGHTS,
    HEADQUARTERS,
    HEAVY,
    IN_PLACE,
    MOVING,
    OBSERVED,
    OBSERVER,
    PATROL,
    SECURITY,
    SHELTER,
    SITE_SECURITY,
    SITES,
    SUSTAINED,
)

FULL = 1_000


@define
class Count:
    """The force in place, in troops: whole, heavy, by zone, fit, and what guards each site."""

    troops: int = 0
    heavy: int = 0
    sheltered: int = 0
    zones: list[int] = field(factory=lambda: [0, 0, 0])
    fit: list[int] = field(factory=lambda: [0, 0, 0])
    """Troops by zone, times readiness."""
    worth: list[int] = field(factory=lambda: [0, 0, 0])
    """The same, heavy armour weighed."""
    headquarters: bool = False
    points: dict[str, int] = field(factory=dict)
    """By site: troops, weighed by kind and posture, that guard it."""


def count(state: State, units: Iterable[Unit]) -> Count:
    """Count the formations in place."""
    p, found = numbers(state), Count()
    for unit in units:
        if stands(state, unit):
            area = state.areas[unit.area]
            _count_one(found, p, unit, zone(area))
    return found


def _count_one(found: Count, p: Parameters, unit: Unit, at: int) -> None:
    heavy = unit.kind == HEAVY
    fit = unit.strength * unit.readiness // 100
    found.troops += unit.strength
    found.zones[at] += unit.strength
    found.fit[at] += fit
    found.worth[at] += fit * (p.heavy_worth if heavy else 100) // 100
    if heavy:
        found.heavy += unit.strength
    if unit.kind == HEADQUARTERS:
        found.headquarters = True
    if unit.posture == SHELTER:
        found.sheltered += unit.strength
    if unit.posture != MOVING:
        found.points[unit.area] = found.points.get(unit.area, 0) + _guard(p, unit)


def _guard(p: Parameters, unit: Unit) -> int:
    points = unit.strength
    if unit.kind == AIR_DEFENCE:
        points = points * p.guard_air_defence // 100
    if unit.posture == PATROL:
        points = points * p.guard_patrol // 100
    elif unit.posture == SHELTER:
        points = points * p.guard_shelter // 100
    return points


def security_of(p: Parameters, area: Area, points: int) -> int:
    """A site's security in tenths of a percent, guarded by so many troops: paragraph 19."""
    own = min(area.number("guarded", p.unguarded), FULL)
    return own + saturating(points, p.site_half, FULL - own) if points else own


def cover_of(p: Parameters, asked: str, found: Count) -> int:
    """Troops by readiness against what a mandate asks, in tenths of a percent: paragraph 20."""
    at, counted = ASKED_ZONE.get(asked, 0), 0
    for place, fit in enumerate(found.fit):
        for _ in range(at - place):
            fit = fit * p.behind // FULL
        counted += fit
    return _commanded(p, found, counted) * FULL // needed(p, asked)


def needed(p: Parameters, asked: str) -> int:
    """The troops that a mandate asks."""
    return {
        "observe": p.need_observe,
        "help_defend": p.need_help_defend,
        "hold_line": p.need_hold_line,
    }.get(asked, p.need_reassure)


def counterweight_of(p: Parameters, asked: str, found: Count) -> int:
    """What the force alone weighs, in tenths of a percent: paragraph 21."""
    there = found.zones[1] + found.zones[2] + found.zones[0] * p.rear_worth // FULL
    worth = found.worth[1] + found.worth[2] + found.worth[0] * p.rear_worth // FULL
    by_presence = saturating(there, p.tripwire_half, FULL)
    by_size = saturating(_commanded(p, found, worth), p.counterweight_half, FULL)
    both = (p.tripwire * by_presence + (FULL - p.tripwire) * by_size) // FULL
    return both if asked in FIGHTS else both * p.bystander_worth // FULL


def _commanded(p: Parameters, found: Count, troops: int) -> int:
    return troops if found.headquarters else troops * p.no_headquarters // FULL


def drawn_up(state: State, units: Iterable[Unit]) -> Iterator[Event]:
    """Set the counted tracks and the sites' security to what the board shows: paragraph 28."""
    p, asked = numbers(state), mandate(state)
    units = tuple(units)
    found = count(state, units)
    why = "deployment 28: counted off the board"
    yield from _track(state, IN_PLACE, found.troops, why)
    yield from _track(state, SUSTAINED, sustained(state), "deployment 9: what can be kept up")
    cover = cover_of(p, asked, found)
    yield from _track(state, COVER, cover, "deployment 20: against what the mandate asks")
    weight = counterweight_of(p, asked, found)
    yield from _track(state, COUNTERWEIGHT, weight, "deployment 21: what the force weighs")
    yield from _sites(state, p, found)
    yield from observed(state, units)


def _sites(state: State, p: Parameters, found: Count) -> Iterator[Event]:
    total = worth = 0
    areas, points = state.setting.areas, found.points
    for marker in state.markers.values():
        if marker.name == SECURITY and marker.area in areas:
            area = areas[marker.area]
            value = security_of(p, area, points.get(area.name, 0))
            counts = area.number("worth", 1)
            total += value * counts
            worth += counts
            if marker.value != value:
                why = "deployment 19: who guards the site"
                yield MarkerSet(marker.area, SECURITY, became=value, why=why)
    if worth:
        why = "deployment 19: the average over the sites"
        yield from _track(state, SITE_SECURITY, total // worth, why)


def observed(state: State, units: Iterable[Unit]) -> Iterator[Event]:
    """The sites where an observer stands; for the observers' side alone."""
    seen: dict[str, bool] = {}
    for unit in units:
        if unit.kind == OBSERVER and unit.area in state.areas:
            seen[unit.area] = state.areas[unit.area].traits.get("site") in SITES
    why = "deployment 27: sites under observation"
    yield from _track(state, OBSERVED, sum(seen.values()), why)


def _track(state: State, name: str, value: int, why: str) -> Iterator[Event]:
    track = state.tracks.get(name)
    if track is not None and track.value != value:
        yield TrackSet(name, became=value, why=why)
