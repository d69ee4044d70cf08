"""The frame pass: a plate and a table of colours give every cell its character and ink."""

from __future__ import annotations

from functools import lru_cache

from attrs import frozen

from wargame.render.map.codes import (
    CASING,
    COAST,
    CORE,
    FRONTIER,
    INNER,
    LANE,
    OUTER,
    REGIONS,
    RIVER,
    WATERS,
    region_of,
)
from wargame.render.map.layers import Reading
from wargame.render.map.looks import Colour, Look
from wargame.render.map.picture import Cell, Ink, Row, Run
from wargame.render.map.plate import Mix, Plate
from wargame.render.map.tones import band_of, rgb

_STRONG = {CORE: 2, CASING: 2, OUTER: 2, LANE: 4, INNER: 4, COAST: 4, FRONTIER: 4, RIVER: 4}
"""How much a dot counts where colours cannot be blended."""


@frozen(eq=False)
class Ground:
    """The map before anything stands on it."""

    plate: Plate
    faces: tuple[Cell, ...]
    """By patch."""
    flat: tuple[Colour, ...]
    """By code: the colour of its field; "" where there are no fields of colour."""
    rows: tuple[Row, ...]


@lru_cache(maxsize=12)
def painted(plate: Plate, colours: tuple[Colour, ...], blended: bool) -> Ground:
    """Fields of colour: half blocks, each half of its own colour."""
    mixed: dict[Mix, Colour] = {}
    values = tuple(rgb(colour) for colour in colours) if blended else ()
    faces = []
    for halves in plate.patches:
        pair = []
        for half in halves:
            colour = mixed.get(half)
            if colour is None:
                colour = _blend(half, colours, values) if blended else _pick(half, colours)
                mixed[half] = colour
            pair.append(colour)
        upper, lower = pair
        same = upper == lower
        faces.append(Cell(" ", Ink("", upper)) if same else Cell("▀", Ink(upper, lower)))
    return Ground(plate, tuple(faces), colours, _rows(plate, faces))


def _blend(half: Mix, colours: tuple[Colour, ...], values: tuple[tuple[int, int, int], ...]) -> str:
    if len(half) == 1:
        return colours[half[0][0]]
    red = green = blue = total = 0
    for code, count in half:
        r, g, b = values[code]
        red += r * count
        green += g * count
        blue += b * count
        total += count
    return f"#{red // total:02x}{green // total:02x}{blue // total:02x}"


def _pick(half: Mix, colours: tuple[Colour, ...]) -> Colour:
    return colours[max(half, key=lambda part: part[1] * _STRONG.get(part[0], 1))[0]]


def outlined(plate: Plate, colours: tuple[Colour, ...], reading: Reading, look: Look) -> Ground:
    """Shades and outlines: one character a cell, its ink the colour of what it shows."""
    return _outlined(plate, colours, _shades(reading), look)


def _shades(reading: Reading) -> tuple[int, ...]:
    """By code: the shade of its class."""
    found = [0] * 256
    for code in range(REGIONS, 256):
        band = band_of(reading, region_of(code), bool(code & 1))
        found[code] = 0 if band is None else reading.bands[band].shade
    return tuple(found)


@lru_cache(maxsize=12)
def _outlined(
    plate: Plate, colours: tuple[Colour, ...], shades: tuple[int, ...], look: Look
) -> Ground:
    faces = [
        _face(mix, dots, colours, shades, look)
        for (mix, _), dots in zip(plate.patches, plate.dots, strict=True)
    ]
    return Ground(plate, tuple(faces), ("",) * 256, _rows(plate, faces))


def _face(
    mix: Mix, dots: str, colours: tuple[Colour, ...], shades: tuple[int, ...], look: Look
) -> Cell:
    if dots == "#":
        return Cell("%" if look.ascii else "#", Ink(look.palette.core, "", True))
    field = max((p for p in mix if p[0] >= REGIONS), key=lambda p: p[1], default=mix[0])[0]
    if dots:
        border = max((p for p in mix if 3 < p[0] < REGIONS), key=lambda p: p[1])[0]
        plain = look.palette.text if colours[border] == look.palette.inner else colours[border]
        return Cell(_border(border) if look.ascii else dots, Ink(plain, ""))
    if field in WATERS:
        return Cell(" ", Ink())
    return Cell(look.shades[shades[field]], Ink(colours[field] if shades[field] else "", ""))


def _border(code: int) -> str:
    return {OUTER: ":", INNER: "'", LANE: "~"}.get(code, ",")


def _rows(plate: Plate, faces: list[Cell]) -> tuple[Row, ...]:
    return tuple(_row(runs, faces) for runs in plate.runs)


def _row(runs: tuple[tuple[int, int], ...], faces: list[Cell]) -> Row:
    row: list[Run] = []
    text, ink = "", None
    for patch, count in runs:
        char, own = faces[patch]
        if own == ink or ink is None:
            text, ink = text + char * count, own
        else:
            row.append(Run(text, ink))
            text, ink = char * count, own
    if ink is not None:
        row.append(Run(text, ink))
    return tuple(row)


def overlaid(ground: Ground, y: int, cells: dict[int, Cell]) -> Row:
    """A row of the map with cells drawn over it."""
    row = [ground.faces[patch] for patch in ground.plate.cells[y]]
    for x, cell in cells.items():
        row[x] = cell
    merged: list[Run] = []
    text, ink = row[0].char, row[0].ink
    for char, own in row[1:]:
        if own == ink:
            text += char
        else:
            merged.append(Run(text, ink))
            text, ink = char, own
    merged.append(Run(text, ink))
    return tuple(merged)
