"""The map of a position: the one call that draws it."""

from __future__ import annotations

from collections import OrderedDict
from functools import lru_cache

from wargame.engine.board import Area
from wargame.engine.state import State
from wargame.render.map.codes import REGIONS, region_of
from wargame.render.map.counters import badges, draw_stacks, stacks
from wargame.render.map.easel import Easel
from wargame.render.map.ground import ROUTES, SEAS, ground, lanes, on_the_map
from wargame.render.map.ground import Ground as Lies
from wargame.render.map.labels import draw_countries, draw_labels, draw_pointed, wanted
from wargame.render.map.layers import Reading, read
from wargame.render.map.legend import draw_legend
from wargame.render.map.looks import Look
from wargame.render.map.paint import Ground, outlined, overlaid, painted
from wargame.render.map.picture import Ink, Picture, Row
from wargame.render.map.plate import Plate, plate
from wargame.render.map.tones import colours_of
from wargame.render.map.twin import summary
from wargame.render.map.window import WINDOWS, Window


def chart(
    state: State,
    window: Window = WINDOWS["ukraine"],
    width: int = 80,
    height: int = 17,
    look: Look = Look(),  # noqa: B008 - frozen
    layer: str = "control",
    cursor: str | None = None,
    selected: str | None = None,
) -> Picture:
    """A position as `height` rows of `width` cells. `cursor` and `selected` name areas or units.

    A function of what the state holds: of a seat's view it shows what that seat knows. An
    unknown layer is `control`; an unknown cursor points at nothing.
    """
    width, height = max(width, 0), max(height, 0)
    reading = read(state, layer)
    said = summary(state, reading, cursor or "", selected or "")
    if not width or not height:
        return Picture(width, height, ((),) * height, said, {}, ((),) * height)
    base = _base(state, window, width, height, look, reading)
    easel = Easel(base, look)
    _draw(easel, state, reading, cursor or "", selected or "")
    rows = tuple(
        overlaid(base, y, easel.cells[y]) if y in easel.cells else base.rows[y]
        for y in range(height)
    )
    kept = _same_rows((window, width, height, look), rows)
    return Picture(
        width, height, kept, said, _points(state, easel), _under(base.plate, ground(state))
    )


def _base(
    state: State, window: Window, width: int, height: int, look: Look, reading: Reading
) -> Ground:
    """What lies under counters and names; kept between frames."""
    kinds = (*SEAS, *ROUTES) if reading.layer.name == "routes" else SEAS
    cells = plate(window, width, height, state.setting.line, lanes(state, kinds), not look.painted)
    colours = colours_of(reading, look.palette)
    if look.painted:
        return painted(cells, colours, look.colours == "true")
    return outlined(cells, colours, reading, look)


def _draw(easel: Easel, state: State, reading: Reading, cursor: str, selected: str) -> None:
    """Over the map, in the order of what gives way last."""
    palette, angles = easel.look.palette, "<>"
    marks = badges(state, easel.look)
    draw_legend(easel, state, reading, marks)
    pointed = [area_of(state, cursor), area_of(state, selected)]
    draw_pointed(easel, pointed[0], "[]", Ink(*palette.cursor, True))
    if pointed[1] is not pointed[0]:
        draw_pointed(easel, pointed[1], angles, Ink(*palette.selected, True))
    draw_stacks(easel, stacks(state, easel), marks, selected)
    draw_labels(easel, wanted(state, reading, easel), pointed)
    draw_countries(easel)


def area_of(state: State, name: str) -> Area | None:
    """The area of that name, or the one in which the unit of that name stands."""
    unit = state.units.get(name)
    return state.areas.get(unit.area if unit else name)


def _points(state: State, easel: Easel) -> dict[tuple[int, int], str]:
    """What stands on the map, and the areas that are points, by cell."""
    found: dict[tuple[int, int], str] = {}
    projection = easel.ground.plate.projection
    for area in state.areas.values():
        if on_the_map(area):
            found.setdefault(projection.cell(area.lon / 100, area.lat / 100), area.name)
    return found | easel.over


@lru_cache(maxsize=12)
def _under(cells: Plate, lies: Lies) -> tuple[tuple[str, ...], ...]:
    """By cell: the area whose ground it is."""
    names = [
        "" if code < REGIONS else lies.head.get(region_of(code), "")
        for code in map(cells.strongest, range(len(cells.patches)))
    ]
    return tuple(tuple(names[patch] for patch in row) for row in cells.cells)


_drawn: OrderedDict[tuple[Window, int, int, Look], tuple[Row, ...]] = OrderedDict()


def _same_rows(key: tuple[Window, int, int, Look], rows: tuple[Row, ...]) -> tuple[Row, ...]:
    """The rows, each the object it was in the last frame of this map if it has not changed."""
    before = _drawn.pop(key, ())
    kept = tuple(
        before[n] if n < len(before) and before[n] == row else row for n, row in enumerate(rows)
    )
    _drawn[key] = kept
    if len(_drawn) > 12:
        _drawn.popitem(last=False)
    return kept
