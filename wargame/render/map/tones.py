"""Colours as numbers: what a code looks like in a palette, blending, and what can be read on it."""

from __future__ import annotations

from functools import lru_cache

from wargame.render.map.codes import (
    CASING,
    COAST,
    CORE,
    FRONTIER,
    INNER,
    LAKE,
    LANE,
    OUTER,
    RIVER,
    SEA,
    VOID,
    code_of,
)
from wargame.render.map.geography import geography
from wargame.render.map.layers import Reading, Tone, countries
from wargame.render.map.looks import Colour, Palette

Rgb = tuple[int, int, int]
_SYSTEM = {
    "black": (0, 0, 0), "red": (170, 0, 0), "green": (0, 170, 0), "yellow": (170, 85, 0),
    "blue": (0, 0, 170), "magenta": (170, 0, 170), "cyan": (0, 170, 170),
    "white": (170, 170, 170), "bright_white": (255, 255, 255),
    "bright_yellow": (255, 255, 85), "bright_cyan": (85, 255, 255),
}  # fmt: skip


@lru_cache(maxsize=4096)
def rgb(colour: Colour) -> Rgb:
    """Red, green and blue, 0 to 255; the terminal's default counts as black."""
    if colour.startswith("#"):
        return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)
    if colour.startswith("color("):
        return _indexed(int(colour[6:-1]))
    return _SYSTEM.get(colour, (0, 0, 0))


def _indexed(n: int) -> Rgb:
    """The usual table of 256: a cube of 6 x 6 x 6 from 16, then 24 greys."""
    if n >= 232:
        grey = 8 + 10 * (n - 232)
        return grey, grey, grey
    n -= 16
    red, green, blue = (0 if v == 0 else 55 + 40 * v for v in (n // 36, n // 6 % 6, n % 6))
    return red, green, blue


def luminance(colour: Rgb) -> float:
    """Relative luminance, 0 to 1 (WCAG 2)."""
    red, green, blue = (
        v / 12.92 if v <= 0.03928 else ((v + 0.055) / 1.055) ** 2.4
        for v in (channel / 255 for channel in colour)
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: Rgb, other: Rgb) -> float:
    """The ratio of two colours' luminance, 1 to 21 (WCAG 2)."""
    low, high = sorted((luminance(one), luminance(other)))
    return (high + 0.05) / (low + 0.05)


def tone(palette: Palette, wanted: Tone) -> Colour:
    """A place in the palette, looked up."""
    kind, n = wanted
    if kind == "ramp":
        return palette.ramp[min(n, len(palette.ramp) - 1)]
    if kind == "owner":
        return palette.owners[min(n, len(palette.owners) - 1)]
    return {"beyond": palette.beyond, "lane": palette.lane}.get(kind, palette.unknown)


def colours_of(reading: Reading, palette: Palette) -> tuple[Colour, ...]:
    """By code: its colour in a layer."""
    found = [palette.void] * 256
    for code, colour in (
        (VOID, palette.void), (SEA, palette.sea), (LAKE, palette.lake), (RIVER, palette.river),
        (COAST, palette.coast), (FRONTIER, palette.frontier), (INNER, palette.inner),
        (OUTER, palette.outer), (CORE, palette.core), (CASING, palette.casing),
        (LANE, palette.lane),
    ):  # fmt: skip
        found[code] = colour
    bands = [tone(palette, band.tone) for band in reading.bands]
    for n in range(len(geography().regions)):
        band = band_of(reading, n, False)
        blank = palette.unknown if n < countries() else palette.land
        found[code_of(n)] = blank if band is None else bands[band]
        band = band_of(reading, n, True)
        found[code_of(n) + 1] = blank if band is None else bands[band]
    return tuple(found)


def band_of(reading: Reading, region: int, beyond: bool) -> int | None:
    """The class of a region on one side of the line; None where the layer says nothing."""
    if beyond and reading.beyond is not None and region < countries():
        return reading.beyond
    return reading.near.get(region)
