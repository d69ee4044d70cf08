"""The frame of a chart: bounds, whole-number labels up the side, names along the bottom."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from rich.cells import cell_len

from wargame.plain import plain
from wargame.render.charts.rows import AXIS, LABEL, Piece, Row, fitted
from wargame.render.telling.words import bare

LEAST_WIDTH, LEAST_HEIGHT = 16, 4
"""Below these a chart has no room for a frame and is drawn without."""

MOST_APART = 7
"""Rows between two labels up the side, at most."""


@frozen
class Frame:
    """A chart's box: `left` cells of labels and axis, then `width` x `height` cells to draw in.

    `low` and `high` are the values at the lowest and the highest row; they differ.
    """

    width: int
    height: int
    left: int
    low: int
    high: int
    unit: str
    ascii: bool
    framed: bool

    def level(self, value: int, levels: int) -> int:
        """Which of so many levels, 0 at the bottom, a value lies on; kept inside."""
        span = self.high - self.low
        at = (2 * (value - self.low) * (levels - 1) + span) // (2 * span)
        return min(max(at, 0), levels - 1)

    def value(self, row: int) -> int:
        """The value at a row counted from the top."""
        if self.height < 2:
            return self.low
        return self.high - (self.high - self.low) * row // (self.height - 1)


def frame(
    values: Sequence[int], width: int, height: int, unit: str = "", ascii: bool = False
) -> Frame:
    """The box for a chart of these values in `width` x `height` cells, labels and axes in it."""
    low, high = (min(values), max(values)) if values else (0, 1)
    if low == high:
        low, high = low - 1, high + 1
    framed = width >= LEAST_WIDTH and height >= LEAST_HEIGHT
    left = max(cell_len(bare(each, unit)) for each in (low, high)) + 1 if framed else 0
    if left > width // 2:
        framed, left = False, 0
    taken = 2 if framed else 0
    inside = max(width - left, 0), max(height - taken, 0)
    return Frame(*inside, left, low, high, unit, ascii, framed)


def column(n: int, count: int, width: int) -> int:
    """The column, from 0, at which the n-th of so many points stands."""
    return 0 if count < 2 else n * (width - 1) // (count - 1)


def put_in(box: Frame, body: Sequence[Row], names: Sequence[str]) -> list[Row]:
    """Rows drawn in a box, with its axes: a label at the top, the bottom and some rows between."""
    if not box.framed:
        return list(body)
    said = _said(box)
    rows = [(*_side(box, said.get(n, "")), *row) for n, row in enumerate(body)]
    corner, along = ("+", "-") if box.ascii else ("└", "─")
    floor = " " * (box.left - 1) + corner + along * box.width
    return [*rows, (Piece(floor, AXIS),), (Piece(" " * box.left), *_names(box, names))]


def _said(box: Frame) -> dict[int, str]:
    """The labels by row, each number once."""
    step = max(min(box.height // 4, MOST_APART), 2)
    rows = [box.height - 1, *range(0, box.height - step, step)]
    by_value = {box.value(row): row for row in reversed(rows)}
    return {row: bare(value, box.unit) for value, row in by_value.items()}


def _side(box: Frame, said: str) -> Row:
    line, mark = ("|", "+") if box.ascii else ("│", "┤")
    return Piece(fitted(said, box.left - 1, right=True), LABEL), Piece(mark if said else line, AXIS)


def _names(box: Frame, names: Sequence[str]) -> Row:
    """The names under their columns: the first, and as many of the others as have room."""
    line, free = "", 0
    for n, name in enumerate(names):
        said = plain(name)
        size = cell_len(said)
        at = min(column(n, len(names), box.width), max(box.width - size, 0))
        if size <= box.width and (at >= free or not line):
            line += " " * (at - cell_len(line)) + said
            free = at + size + 1
    return (Piece(fitted(line, box.width), LABEL),)
