"""The static pass: one window at one size as cells, without a colour yet. Slow once, then kept."""

from __future__ import annotations

from functools import lru_cache
from itertools import groupby

from attrs import field, frozen

from wargame.render.map.codes import (
    BEYOND,
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
    code_of,
)
from wargame.render.map.geography import Geography, Way, geography
from wargame.render.map.plane import Dots, Plane
from wargame.render.map.window import Projection, Window

Mix = tuple[tuple[int, int], ...]
"""What a patch is made of: codes with their number of dots, most first."""
Line = tuple[tuple[int, int], ...]
"""Points (lat, lon) in hundredths of a degree."""


@frozen(eq=False)
class Plate:
    """Cells as numbers into `patches`; a patch is what its upper and lower half are made of."""

    projection: Projection
    cells: tuple[tuple[int, ...], ...]
    runs: tuple[tuple[tuple[int, int], ...], ...]
    """By row: patch and how many cells it goes on."""
    patches: tuple[tuple[Mix, Mix], ...]
    dots: tuple[str, ...] = ()
    """By patch, for outlines in braille: the character. Empty for plates of colours."""
    lined: frozenset[int] = field(init=False)
    """The patches through which the line of contact runs."""

    @lined.default
    def _lined(self) -> frozenset[int]:
        codes = ({code for half in halves for code, _ in half} for halves in self.patches)
        return frozenset(n for n, found in enumerate(codes) if found & {CORE, CASING})

    def main(self, x: int, y: int) -> int:
        """The code that has the most of a cell's dots."""
        return self.strongest(self.cells[y][x])

    def strongest(self, patch: int) -> int:
        """The code that has the most of a patch's dots."""
        upper, lower = self.patches[patch]
        if upper[0][0] == lower[0][0]:
            return upper[0][0]
        return max(upper[0], lower[0], key=lambda part: part[1])[0]

    def line_at(self, x: int, y: int) -> bool:
        """Whether the line of contact runs through a cell."""
        return self.cells[y][x] in self.lined


@lru_cache(maxsize=12)
def plate(
    window: Window, width: int, height: int, line: Line, lanes: tuple[Line, ...], outlines: bool
) -> Plate:
    """The window's cells. With `outlines`, borders are braille and the line goes over all."""
    projection = window.fitted(width, height)
    across, down = (2, 4) if outlines else (3, 6)
    drawing = _Drawing(projection, across, Plane(width * across, height * down), outlines)
    drawing.draw(geography(), line, lanes)
    rows = drawing.plane.rows
    return _braille(projection, rows) if outlines else _halves(projection, rows)


@frozen
class _Drawing:
    projection: Projection
    scale: int
    plane: Plane
    outlines: bool

    def draw(self, world: Geography, line: Line, lanes: tuple[Line, ...]) -> None:
        self._land(world)
        ends = self._line(line)
        if ends:
            self.plane.change([self._dots(_behind(ends))], BEYOND)
        self._borders(world)
        for lane in lanes:
            self.plane.dashes(self._dots(_degrees(lane)), LANE, self.scale - 1, 5, 4)
        if ends:
            self._contact(self._dots(ends))

    def _dots(self, path: Way) -> Dots:
        """Degrees to dots: the projection's `place`, written out because it is most of the work."""
        p, scale = self.projection, self.scale
        across = p.narrowing / p.step * scale
        down = scale / p.step
        left = p.width * scale / 2 - p.lon * across
        top = p.height * scale + p.lat * down
        return [(x * across + left, top - y * down) for x, y in path]

    def _land(self, world: Geography) -> None:
        west, south, east, north = world.bbox
        box = ((west, south), (west, north), (east, north), (east, south))
        self.plane.fill([self._dots(box)], SEA)
        for n, region in enumerate(world.regions):
            for polygon in region.polygons:
                self.plane.fill([self._dots(ring) for ring in polygon], code_of(n))
        for lake in world.lakes:
            self.plane.fill([self._dots(ring) for ring in lake], LAKE)

    def _borders(self, world: Geography) -> None:
        for river in world.rivers:
            self._stroke(river, RIVER, 1)
        for region in world.neighbours:
            for polygon in region.polygons:
                for piece in _frontiers(polygon[0], world.bbox):
                    self._stroke(piece, FRONTIER, 1)
        for code, paths, thick in (
            (COAST, world.coast, 1),
            (INNER, world.inner_borders, 1),
            (OUTER, world.outer_border, 2),
        ):
            for path in paths:
                self._stroke(path, code, thick)

    def _stroke(self, path: Way, code: int, thick: int) -> None:
        self.plane.stroke(self._dots(path), code, 1 if self.outlines else thick)

    def _line(self, line: Line) -> Way:
        return _degrees(line) if len(line) > 1 else ()

    def _contact(self, dots: Dots) -> None:
        near = self.projection.step < 0.2
        if not self.outlines:
            self.plane.stroke(dots, CASING, 11 if near else 9)
        self.plane.stroke(dots, CORE, 1 if self.outlines else 5 if near else 4)


def _degrees(line: Line) -> Way:
    return tuple((lon / 100, lat / 100) for lat, lon in line)


def _behind(line: Way) -> Way:
    """The line closed far in the east: what lies beyond it."""
    (south, _), (_, north) = line[0], line[-1]
    return (*line, (180.0, north), (180.0, 0.0), (south, 0.0))


def _frontiers(ring: Way, bbox: tuple[float, float, float, float]) -> list[Way]:
    """A country's outline without the straight cuts along the edge of what is known."""
    west, south, east, north = bbox
    pieces: list[list[tuple[float, float]]] = [[ring[0]]]
    for (x0, y0), (x1, y1) in zip(ring, (*ring[1:], ring[0]), strict=True):
        cut = (x0 == x1 and x0 in (west, east)) or (y0 == y1 and y0 in (south, north))
        if cut:
            pieces.append([(x1, y1)])
        else:
            pieces[-1].append((x1, y1))
    return [tuple(piece) for piece in pieces if len(piece) > 1]


def _mixed(codes: tuple[int, ...]) -> Mix:
    counts: dict[int, int] = {}
    for code in codes:
        counts[code] = counts.get(code, 0) + 1
    return tuple(sorted(counts.items(), key=lambda part: (-part[1], part[0])))


def _halves(projection: Projection, rows: list[bytearray]) -> Plate:
    """Each half of a cell from its three by three dots."""
    mixes: dict[tuple[int, ...], Mix] = {}
    patches: dict[tuple[Mix, Mix], int] = {}
    seen: dict[tuple[tuple[int, ...], tuple[int, ...]], int] = {}
    cells = []
    for top in range(0, len(rows), 6):
        upper, lower = (
            zip(*(row[n::3] for row in rows[at : at + 3] for n in range(3)), strict=True)
            for at in (top, top + 3)
        )
        numbers = []
        for pair in zip(upper, lower, strict=True):
            number = seen.get(pair)
            if number is None:
                halves = tuple(
                    mixes.get(half) or mixes.setdefault(half, _mixed(half)) for half in pair
                )
                number = patches.setdefault((halves[0], halves[1]), len(patches))
                seen[pair] = number
            numbers.append(number)
        cells.append(tuple(numbers))
    return Plate(projection, tuple(cells), _runs(cells), tuple(patches))


def _runs(cells: list[tuple[int, ...]]) -> tuple[tuple[tuple[int, int], ...], ...]:
    return tuple(tuple((n, len(list(same))) for n, same in groupby(row)) for row in cells)


_BITS = (0x01, 0x08, 0x02, 0x10, 0x04, 0x20, 0x40, 0x80)
"""The braille dots of a cell, row by row."""
_DRAWN = frozenset((COAST, INNER, OUTER, LANE))


def _braille(projection: Projection, rows: list[bytearray]) -> Plate:
    """Each cell from its two by four dots: what fills it, and its borders as one character."""
    patches: dict[tuple[int, ...], int] = {}
    cells = []
    for top in range(0, len(rows), 4):
        groups = zip(*(row[n::2] for row in rows[top : top + 4] for n in range(2)), strict=True)
        cells.append(tuple(patches.setdefault(group, len(patches)) for group in groups))
    mixes = tuple((mix, mix) for mix in map(_mixed, patches))
    dots = tuple(_dotted(group) for group in patches)
    return Plate(projection, tuple(cells), _runs(cells), mixes, dots)


def _dotted(group: tuple[int, ...]) -> str:
    if CORE in group:
        return "#"
    bits = sum(bit for code, bit in zip(group, _BITS, strict=True) if code in _DRAWN)
    return chr(0x2800 + bits) if bits else ""
