"""What is read off the board: stations, cover of blocks, posts elsewhere, airspace and flights."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wargame.engine.board import Area
from wargame.engine.curves import saturating
from wargame.engine.events import Event, MarkerSet, TrackSet
from wargame.engine.state import State

from .jets import alert_for, flown, jets_on, tankers_at
from .odds import FULL
from .parameters import Parameters
from .position import blocks, hours, numbers, posts
from .words import (
    AIRSPACE,
    COVER,
    COVERAGE,
    FLIGHTS,
    OPEN,
    OPENED,
    POSTS,
    STATIONS,
    THERE,
)

MOST = 1_000


def cover_of(p: Parameters, stations: int, needed: int, alert: int) -> int:
    """A block's cover: tenths of a station against the need, jets on alert for half the rest."""
    patrolled = min(FULL, stations * 100 // max(1, needed))
    gap = (FULL - patrolled) * p.alert_most // FULL
    return patrolled + saturating(alert, p.alert_half, gap)


def stations_over(state: State, area: Area) -> int:
    """Tenths of a station kept up over a block."""
    jets = jets_on(state, area.name)
    return flown(numbers(state), jets, tankers_at(state, area.name)).stations


def cover(state: State, area: Area) -> int:
    """How well a block is covered now, in tenths of a percent."""
    p = numbers(state)
    needed = area.number("stations", p.block_stations)
    return cover_of(p, stations_over(state, area), needed, alert_for(state, area.name))


def worth(area: Area) -> int:
    """A block's weight in the averages."""
    return max(0, area.number("worth", 1))


def manned(state: State) -> int:
    """How far the posts elsewhere are covered; in full where none is owed."""
    owed = sum(post.jets for post in posts(state))
    there = sum(min(post.jets, jets_on(state, post.name)) for post in posts(state))
    return FULL * there // owed if owed else FULL


def drawn_up(state: State, shut: Mapping[str, bool] | None = None) -> Iterator[Event]:
    """Set markers and tracks to what the board shows; `shut` are blocks that close just now."""
    found = [(area, cover(state, area)) for area in blocks(state)]
    for area, value in found:
        marker = state.markers.get(f"{area.name}/{COVER}")
        if marker is not None and marker.value != value:
            why = "air_policing 5: stations and alert over the block"
            yield MarkerSet(area.name, COVER, became=value, why=why)
    whole = sum(worth(area) for area, _ in found)
    stations = sum(stations_over(state, area) for area, _ in found)
    yield from _track(state, STATIONS, min(MOST, stations), "air_policing 4: stations kept up")
    covered = sum(value * worth(area) for area, value in found)
    why = "air_policing 5: the average over the blocks"
    yield from _track(state, COVERAGE, covered // whole if whole else 0, why)
    yield from _track(state, POSTS, manned(state), "air_policing 9: the posts elsewhere")
    yield from _flown(state, whole, shut or {})


def _flown(state: State, whole: int, shut: Mapping[str, bool]) -> Iterator[Event]:
    up = [area for area in blocks(state) if area.name not in shut]
    state_of = sum(hours(state, area.name) * worth(area) for area in up)
    why = "air_policing 12: the airspace that is open"
    yield from _track(state, OPENED, FULL * state_of // (OPEN * whole) if whole else 0, why)
    flights = sum(state.marker(area.name, THERE) for area in up)
    yield from _track(state, FLIGHTS, flights, "air_policing 17: flights a week")


def _track(state: State, name: str, value: int, why: str) -> Iterator[Event]:
    track = state.tracks.get(name)
    if track is not None and track.value != value:
        yield TrackSet(name, became=value, why=why)


COUNTED_FROM = (AIRSPACE, THERE, "tankers")
"""The markers from which all this is counted."""
