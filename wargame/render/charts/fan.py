"""A fan chart: where simulated games went, as bands over the turns, beside the played game."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from wargame.render.charts.axes import Frame, column, frame, put_in
from wargame.render.charts.dots import path
from wargame.render.charts.rows import BLANK, LABEL, Row, joined

POINTS = (10, 25, 50, 75, 90)
POSSIBLE, LIKELY, MIDDLE, PLAYED = "possible", "likely", "middle", "played"
_GLYPHS = {POSSIBLE: "░", LIKELY: "▒", MIDDLE: "─", PLAYED: "●", "turn": "■"}
_ASCII = {POSSIBLE: ".", LIKELY: ":", MIDDLE: "-", PLAYED: "o", "turn": "O"}
_WORDS = (
    (PLAYED, "this game"),
    (MIDDLE, "middle"),
    (LIKELY, "half of the games"),
    (POSSIBLE, "8 in 10"),
)

Levels = tuple[int, int, int, int, int]
Cells = dict[tuple[int, int], tuple[str, str]]


@frozen
class Fan:
    """By turn, the values under which 10, 25, 50, 75 and 90 in 100 of the games lie."""

    levels: tuple[Levels, ...]
    games: int


def quantile(values: Sequence[int], hundredths: int) -> int:
    """The smallest of the values that at least so many in 100 do not exceed (nearest rank)."""
    ranked = sorted(values)
    return ranked[max(-(-hundredths * len(ranked) // 100) - 1, 0)]


def fan_of(games: Sequence[Sequence[int]]) -> Fan:
    """The fan of some games, each a track's values turn by turn; a game that ended early keeps
    its last value."""
    count = max(map(len, games), default=0)
    whole = [[*game, *[game[-1]] * (count - len(game))] for game in games if game]
    columns = zip(*whole, strict=True)
    return Fan(tuple(_levels(each) for each in columns), len(whole))


def _levels(values: Sequence[int]) -> Levels:
    a, b, c, d, e = (quantile(values, point) for point in POINTS)
    return a, b, c, d, e


def fan_chart(
    fan: Fan,
    played: Sequence[int | None],
    names: Sequence[str],
    width: int,
    height: int,
    unit: str = "",
    ascii: bool = False,
) -> list[Row]:
    """Exactly `height` rows of exactly `width` cells: the bands, their middle, the played line."""
    known = [value for value in played if value is not None]
    edges = [value for each in fan.levels for value in (each[0], each[-1])]
    box = frame([*known, *edges], width, height, unit, ascii)
    glyphs, cells = _ASCII if ascii else _GLYPHS, Cells()
    count = max(len(names), len(fan.levels), len(played))
    if box.width and box.height:
        _draw_bands(box, fan, count, glyphs, cells)
        _draw_played(box, played, count, glyphs, cells)
    return put_in(box, _rows(box, cells), names)


def _draw_bands(box: Frame, fan: Fan, count: int, glyphs: dict[str, str], cells: Cells) -> None:
    for x, at in _across([column(n, count, box.width) for n in range(len(fan.levels))]):
        low, lower, middle, upper, high = (
            box.level(_between(fan, at, n), box.height) for n in range(len(POINTS))
        )
        for y in range(low, high + 1):
            part = LIKELY if lower <= y <= upper else POSSIBLE
            cells[x, y] = glyphs[part], part
        cells[x, middle] = glyphs[MIDDLE], MIDDLE


Place = tuple[int, int, int]
"""A turn, how many columns past it, and how many columns the next turn lies away."""


def _across(columns: Sequence[int]) -> list[tuple[int, Place]]:
    """Each column of the chart with its place among the turns."""
    found = [
        (x, (n, x - start, end - start))
        for n, (start, end) in enumerate(pairwise(columns))
        for x in range(start, end)
    ]
    return [*found, (columns[-1], (len(columns) - 1, 0, 1))] if columns else []


def _between(fan: Fan, at: Place, n: int) -> int:
    turn, past, step = at
    here = fan.levels[turn][n]
    after = fan.levels[min(turn + 1, len(fan.levels) - 1)][n]
    return here + ((after - here) * past // step if step else 0)


def _draw_played(
    box: Frame, played: Sequence[int | None], count: int, glyphs: dict[str, str], cells: Cells
) -> None:
    points = [
        (column(n, count, box.width), box.level(value, box.height))
        for n, value in enumerate(played)
        if value is not None
    ]
    for start, end in pairwise(points):
        for point in path(start, end):
            cells[point] = glyphs[PLAYED], PLAYED
    for point in points:
        cells[point] = glyphs["turn"], PLAYED


def _rows(box: Frame, cells: Cells) -> list[Row]:
    return [
        joined(cells.get((x, y), (" ", BLANK)) for x in range(box.width))
        for y in range(box.height - 1, -1, -1)
    ]


def fan_legend(width: int, ascii: bool = False) -> Row:
    """What the glyphs of a fan mean, on one line of exactly `width` cells."""
    glyphs, cells = _ASCII if ascii else _GLYPHS, list[tuple[str, str]]()
    for part, words in _WORDS:
        cells += [(glyphs[part], part), *((letter, LABEL) for letter in f" {words}  ")]
    shown = cells[: max(width, 0)]
    return joined([*shown, *[(" ", BLANK)] * (width - len(shown))])
