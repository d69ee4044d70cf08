"""What a map is when it is drawn: rows of runs, a hit test, and a line that says what it shows."""

from __future__ import annotations

from collections.abc import Mapping
from typing import NamedTuple

from attrs import field, frozen

from wargame.render.map.looks import Colour


class Ink(NamedTuple):
    """How a cell is printed. "" is the terminal's own colour."""

    fg: Colour = ""
    bg: Colour = ""
    bold: bool = False


class Run(NamedTuple):
    """Neighbouring cells printed alike; each character is one cell wide."""

    text: str
    ink: Ink


Row = tuple[Run, ...]


class Cell(NamedTuple):
    """One cell drawn over the map; an ink without `bg` keeps what is under it."""

    char: str
    ink: Ink


@frozen(eq=False)
class Picture:
    """`rows` are `height` rows of `width` cells; a row that did not change is the same object."""

    width: int
    height: int
    rows: tuple[Row, ...]
    summary: str
    over: Mapping[tuple[int, int], str] = field(factory=dict)
    """By column and row: the area or unit whose counter or label stands there."""
    under: tuple[tuple[str, ...], ...] = ()
    """By row and column: the area whose ground it is; "" where it is nobody's."""

    def at(self, x: int, y: int) -> str | None:
        """The area or unit at a cell; None where there is none."""
        if not (0 <= x < self.width and 0 <= y < self.height):
            return None
        return self.over.get((x, y)) or self.under[y][x] or None

    @property
    def text(self) -> tuple[str, ...]:
        """The rows as text alone."""
        return tuple("".join(run.text for run in row) for row in self.rows)
