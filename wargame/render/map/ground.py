"""Which outline a scenario's areas lie in, and which area speaks for an outline."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from functools import lru_cache

from attrs import frozen

from wargame.engine.board import Area
from wargame.engine.state import State
from wargame.render.map.geography import geography, region_at

WHOLE = ("oblast", "region", "province", "district", "country", "home")
"""Kinds of area that stand for the whole outline they lie in."""
SEAS = ("sea", "sea_area", "sea_lane", "lane", "strait", "anchorage")
"""Kinds of area that lie at sea: their links are lanes."""
ROUTES = ("corridor", "crossing", "road", "rail")
"""Kinds of area that lie on the way: their links are routes."""


@frozen(eq=False)
class Ground:
    """`region` by area, for areas that lie in an outline; `head` by region."""

    region: Mapping[str, int]
    head: Mapping[int, str]

    def regions_of(self, area: str) -> tuple[int, ...]:
        """The outlines an area speaks for."""
        return tuple(region for region, name in self.head.items() if name == area)


def ground(state: State) -> Ground:
    """The areas of a position on the outlines."""
    return _ground(
        tuple((a.name, a.kind, a.lat, a.lon, len(a.links)) for a in state.areas.values())
    )


@lru_cache(maxsize=16)
def _ground(areas: tuple[tuple[str, str, int, int, int], ...]) -> Ground:
    region: dict[str, int] = {}
    best: dict[int, tuple[bool, int, str]] = {}
    for name, kind, lat, lon, links in areas:
        found = region_at(lon / 100, lat / 100)
        if found is None:
            continue
        region[name] = found
        claim = (kind in WHOLE, links, name)
        if found not in best or claim[:2] > best[found][:2]:
            best[found] = claim
    return Ground(region, {found: claim[2] for found, claim in best.items()})


def on_the_map(area: Area) -> bool:
    """Whether an area lies where outlines are known; one without a place does not."""
    west, south, east, north = geography().bbox
    return west <= area.lon / 100 <= east and south <= area.lat / 100 <= north


def lanes(state: State, kinds: Iterable[str]) -> tuple[tuple[tuple[int, int], ...], ...]:
    """The links of areas of some kinds, each once, as lines (lat, lon) in hundredths."""
    areas, wanted = state.areas, set(kinds)
    found = {}
    for area in areas.values():
        for link in area.links:
            other = areas.get(link)
            if other is None or not {area.kind, other.kind} & wanted:
                continue
            at_home = "home" in (area.kind, other.kind)
            if not at_home and on_the_map(area) and on_the_map(other):
                ends = ((area.lat, area.lon), (other.lat, other.lon))
                found[min(ends), max(ends)] = (min(ends), max(ends))
    return tuple(found)
