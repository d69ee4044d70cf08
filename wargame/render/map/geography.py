"""The outlines: regions, coasts, rivers and towns, read once from `geo/` (see its NOTICE.md)."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import msgspec

Point = tuple[float, float]
"""Longitude and latitude, degrees (WGS84)."""
Way = tuple[Point, ...]
Polygon = tuple[Way, ...]
"""Rings: the outer one first, then holes."""


class Region(msgspec.Struct, frozen=True):
    """A first-level unit of Ukraine, or a neighbouring country."""

    id: str
    name: str
    polygons: tuple[Polygon, ...]


class Town(msgspec.Struct, frozen=True):
    """A place worth a label; tier 1 is named first."""

    name: str
    lon: float
    lat: float
    tier: int


class Geography(msgspec.Struct, frozen=True):
    """All outlines, in degrees; `bbox` is west, south, east, north of what is known."""

    bbox: tuple[float, float, float, float]
    oblasts: tuple[Region, ...]
    neighbours: tuple[Region, ...]
    coast: tuple[Way, ...]
    rivers: tuple[Way, ...]
    lakes: tuple[Polygon, ...]
    cities: tuple[Town, ...]
    inner_borders: tuple[Way, ...]
    outer_border: tuple[Way, ...]

    @property
    def regions(self) -> tuple[Region, ...]:
        """The oblasts, then the countries around them."""
        return self.oblasts + self.neighbours


@cache
def geography() -> Geography:
    """The outlines; read at the first call."""
    file = Path(__file__).parent / "geo" / "ukraine_geo.json"
    raw = msgspec.json.decode(file.read_bytes())
    return msgspec.convert({**raw, "bbox": raw["meta"]["bbox"]}, Geography)


@cache
def region_at(lon: float, lat: float) -> int | None:
    """Which region a point lies in, as its place in `Geography.regions`; None at sea or outside."""
    for n, region in enumerate(geography().regions):
        if any(_inside(lon, lat, polygon) for polygon in region.polygons):
            return n
    return None


def _inside(lon: float, lat: float, polygon: Polygon) -> bool:
    """Even-odd over all rings."""
    odd = False
    for ring in polygon:
        x0, y0 = ring[-1]
        for x1, y1 in ring:
            if (y0 > lat) != (y1 > lat) and lon < x0 + (lat - y0) * (x1 - x0) / (y1 - y0):
                odd = not odd
            x0, y0 = x1, y1
    return odd
