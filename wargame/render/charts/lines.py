"""A line chart: several series over the same turns, each with a letter of its own."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from attrs import frozen

from wargame.render.charts.axes import Frame, column, frame, put_in
from wargame.render.charts.dots import Dots
from wargame.render.charts.rows import LABEL, Piece, Row, fitted

LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


@frozen
class Series:
    """One line: what it is called, and its value at each turn; None where it is not known."""

    title: str
    values: tuple[int | None, ...]


def letter(n: int) -> str:
    """The letter that marks the n-th series, from 0."""
    return LETTERS[n % len(LETTERS)]


def line_chart(
    series: Sequence[Series],
    names: Sequence[str],
    width: int,
    height: int,
    unit: str = "",
    ascii: bool = False,
) -> list[Row]:
    """Exactly `height` rows of exactly `width` cells. `names` are said along the bottom.

    Each series is drawn through its known values, with its letter at every turn, so that no
    colour is needed to tell one from another. Series are of any length up to that of `names`.
    """
    known = [value for each in series for value in each.values if value is not None]
    box = frame(known, width, height, unit, ascii)
    canvas = Dots(box.width, box.height, ascii)
    count = max([len(names), *(len(each.values) for each in series)], default=0)
    points = [_points(each, canvas, count, box) for each in series]
    for n, found in enumerate(points):
        for start, end in pairwise(found):
            canvas.line(start, end, f"series {n}")
    for n, found in enumerate(points):
        for x, y in found:
            canvas.letter(x, y, letter(n), f"series {n}")
    return put_in(box, canvas.rows(), names)


def _points(each: Series, canvas: Dots, count: int, box: Frame) -> list[tuple[int, int]]:
    if not (canvas.across and canvas.up):
        return []
    return [
        (column(n, count, canvas.across), box.level(value, canvas.up))
        for n, value in enumerate(each.values)
        if value is not None
    ]


def legend(series: Sequence[Series], width: int) -> list[Row]:
    """A line for each series: its letter and its title."""
    return [
        (Piece(fitted(letter(n), min(width, 2)), f"series {n}"),
         Piece(fitted(each.title, width - 2), LABEL))
        for n, each in enumerate(series)
    ]  # fmt: skip
