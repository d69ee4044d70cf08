"""Names on the map: places by tier, what is pointed at, countries and seas; each on one ground."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import lru_cache

from attrs import frozen

from wargame.engine.board import Area
from wargame.engine.state import State
from wargame.render.map.codes import COAST, FRONTIER, INNER, OUTER, RIVER, SEA, code_of
from wargame.render.map.easel import Easel, narrow
from wargame.render.map.geography import Town, geography
from wargame.render.map.ground import ROUTES, on_the_map
from wargame.render.map.layers import Reading, countries
from wargame.render.map.picture import Ink
from wargame.render.map.plate import Plate

LONGEST = 22
"""A name is cut to so many cells."""
TOUCHING = 9
"""What it costs a name to touch another, or to stand on four fields: too much to be written."""
_SAME = 0.12
"""Degrees within which two names are the same place."""


@frozen
class Label:
    """A name for a point; the lower its tier, the sooner it is written. `means` is its area."""

    text: str
    lon: float
    lat: float
    tier: int
    means: str = ""


def wanted(state: State, reading: Reading, easel: Easel) -> list[Label]:
    """The names that belong on this map, most important first."""
    found = list(_numbered(state, reading))
    if reading.layer.name == "routes":
        found += [_of(area, 2) for area in state.areas.values() if area.kind in ROUTES]
    known = [area for area in state.areas.values() if on_the_map(area)]
    for town in geography().cities:
        if town.tier <= _deepest(easel):
            found.append(Label(town.name, town.lon, town.lat, town.tier, _area_of(town, known)))
    if _deepest(easel) > 3:
        found += [_of(area, 4) for area in known]
    return sorted(found, key=lambda label: label.tier)


def _deepest(easel: Easel) -> int:
    """How far down the tiers there is room: by what a cell shows of the world."""
    step = easel.ground.plate.projection.step
    return 1 if step > 0.28 else 2 if step > 0.13 else 3 if step > 0.06 else 4


def _of(area: Area, tier: int, more: str = "") -> Label:
    title = area.title.partition(" (")[0].partition(" - ")[0]
    return Label(f"{title}{more}", area.lon / 100, area.lat / 100, tier, area.name)


def _numbered(state: State, reading: Reading) -> Iterator[Label]:
    """The areas behind a marker layer's colours, with their numbers."""
    if not reading.layer.name.startswith("marker:"):
        return
    for name, number in sorted(reading.numbers.items(), key=lambda pair: (-pair[1], pair[0])):
        area = state.areas.get(name)
        if number > 0 and area is not None and on_the_map(area):
            said = reading.said(name).removesuffix(reading.layer.unit).strip()
            yield _of(area, 1, f" {said}")


def _area_of(town: Town, known: list[Area]) -> str:
    near = (a for a in known if _close(a.lon / 100 - town.lon, a.lat / 100 - town.lat))
    return next((area.name for area in near), "")


def _close(lon: float, lat: float) -> bool:
    return abs(lon) < _SAME and abs(lat) < _SAME


def draw_labels(easel: Easel, labels: list[Label], pointed: Iterable[Area | None] = ()) -> None:
    """Each name beside its dot where it stands on one ground; left out where it cannot be read."""
    written = [_of(area, 0) for area in pointed if area is not None]
    for label in labels:
        if any(_close(label.lon - w.lon, label.lat - w.lat) for w in written):
            continue
        written.append(label)
        x, y = easel.ground.plate.projection.cell(label.lon, label.lat)
        if not easel.ground.plate.projection.holds(x, y):
            continue
        text = narrow(label.text, LONGEST, easel.look.ascii)
        place = _place(easel, x, y, len(text))
        dot = easel.free(x, y, 1)
        if place is None or (label.tier > 3 and not dot):
            continue
        bold = label.tier == 1
        if dot:
            char = "." if easel.look.ascii else "•"
            ink = easel.ink_on(easel.code(x, y), easel.look.palette.text, bold)
            easel.write(x, y, char, ink, label.means)
        _write(easel, place, text, bold, label.means)


def _write(easel: Easel, place: tuple[int, int], text: str, bold: bool, means: str) -> None:
    most = _fields(easel, *place, len(text)).most_common(1)[0][0]
    easel.write(*place, text, easel.ink_on(most, easel.look.palette.text, bold), means)


def _place(easel: Easel, x: int, y: int, width: int) -> tuple[int, int] | None:
    """Where a name reads best around a point: on one ground, off the line, right if it may."""
    half = width // 2
    best: tuple[int, tuple[int, int]] | None = None
    for cost, place in (
        (0, (x + 1, y)), (1, (x - width, y)), (3, (x - half, y - 1)), (3, (x - half, y + 1)),
        (4, (x, y - 1)), (4, (x, y + 1)), (4, (x - width + 1, y - 1)), (4, (x - width + 1, y + 1)),
    ):  # fmt: skip
        left, row = place
        if not easel.free(left, row, width) or _on_the_line(easel, left, row, width):
            continue
        if easel.cells.get(row, {}).keys() & {left - 1, left + width} - {x}:
            cost += TOUCHING
        cost += 3 * _crossings(easel, left, row, width)
        if best is None or cost < best[0]:
            best = cost, place
    return best[1] if best and best[0] < TOUCHING else None


_THIN = (RIVER, COAST, FRONTIER, INNER, OUTER)


def _fields(easel: Easel, x: int, y: int, width: int) -> Counter[int]:
    """What a name would stand on; thin lines do not count beside fields."""
    grounds = easel.grounds(x, y, width)
    return Counter([code for code in grounds if code not in _THIN] or grounds)


def _crossings(easel: Easel, x: int, y: int, width: int) -> int:
    """How often the colour changes under a name; never where there are no fields of colour."""
    return len({easel.ground.flat[code] for code in _fields(easel, x, y, width)}) - 1


def _on_the_line(easel: Easel, x: int, y: int, width: int) -> bool:
    return any(easel.ground.plate.line_at(at, y) for at in range(x, x + width))


def draw_pointed(easel: Easel, area: Area | None, marks: str, ink: Ink) -> None:
    """The area under the cursor or chosen, by its title between marks."""
    if area is None or not on_the_map(area):
        return
    x, y = easel.ground.plate.projection.cell(area.lon / 100, area.lat / 100)
    if not easel.ground.plate.projection.holds(x, y):
        return
    title = narrow(area.title, max(min(LONGEST + 8, easel.width - 4), 0), easel.look.ascii)
    text = f"{marks[0]}{title}{marks[1]}"
    easel.write(x, y, "X" if easel.look.ascii else "+", ink, area.name)
    left = min(max(x - len(text) // 2, 0), max(easel.width - len(text), 0))
    rows = [row for row in (y - 1, y + 1, y - 2, y + 2) if 0 <= row < easel.height]
    free = (row for row in rows if easel.free(left, row, len(text)))
    if rows:
        easel.write(left, next(free, rows[0]), text, ink, area.name)


def draw_countries(easel: Easel) -> None:
    """The names of countries and of the sea, spaced, where they have the room."""
    names = {code_of(n): r.name for n, r in enumerate(geography().regions) if n >= countries()}
    for code, (x, y, room) in _rooms(easel, {**names, SEA: "Black Sea"}).items():
        name = {**names, SEA: "Black Sea"}[code].upper()
        spaced = " ".join(name)
        text = spaced if len(spaced) + 4 <= room else name
        if len(text) + 2 <= room:
            left = x + (room - len(text)) // 2
            easel.write(left, y, text, easel.ink_on(code, easel.look.palette.faint))


def _rooms(easel: Easel, names: dict[int, str]) -> dict[int, tuple[int, int, int]]:
    """By code: the best free stretch for its name: column, row, cells."""
    spans: dict[int, list[tuple[int, int, int]]] = {}
    for y in range(easel.height):
        for code, x, room in _stretches(easel, y):
            if code in names and room >= len(names[code]) + 2:
                spans.setdefault(code, []).append((x, y, room))
    found = {}
    for code, each in spans.items():
        middle = sum(y for _, y, _ in each) / len(each)
        enough = 2 * len(names[code]) + 4
        found[code] = min(each, key=lambda s: (3 * abs(s[1] - middle) - min(s[2], enough), s))
    return found


@lru_cache(maxsize=12)
def _pure(plate: Plate) -> tuple[int, ...]:
    """By patch: the one code it is made of; -1 for a mixture."""
    return tuple(
        upper[0][0] if upper == lower and len(upper) == 1 else -1 for upper, lower in plate.patches
    )


def _stretches(easel: Easel, y: int) -> Iterator[tuple[int, int, int]]:
    """The free stretches of one ground in a row: code, column, cells."""
    taken = easel.cells.get(y, {})
    pure = _pure(easel.ground.plate)
    start, current = 0, -1
    for x, patch in enumerate(easel.ground.plate.cells[y]):
        code = -1 if x in taken else pure[patch]
        if code != current:
            if current >= 0:
                yield current, start, x - start
            start, current = x, code
    if current >= 0:
        yield current, start, easel.width - start
