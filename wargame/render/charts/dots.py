"""A canvas of dots, finer than the cells of the screen: braille, or half lines in plain ASCII."""

from __future__ import annotations

from attrs import define, field

from wargame.render.charts.rows import BLANK, Row, joined

_BRAILLE = ((0x01, 0x08), (0x02, 0x10), (0x04, 0x20), (0x40, 0x80))
_ASCII = ((1,), (2,))
_HALVES = " '.:"


@define
class Dots:
    """`width` x `height` cells of 2 x 4 dots (ASCII: 1 x 2). Dots count from the bottom left.

    A cell belongs to whichever part drew in it last; a letter put into it covers its dots.
    """

    width: int
    height: int
    ascii: bool = False
    inked: dict[tuple[int, int], int] = field(factory=dict)
    parts: dict[tuple[int, int], str] = field(factory=dict)
    letters: dict[tuple[int, int], str] = field(factory=dict)

    @property
    def across(self) -> int:
        """Dots from left to right."""
        return self.width * (1 if self.ascii else 2)

    @property
    def up(self) -> int:
        """Dots from bottom to top."""
        return self.height * (2 if self.ascii else 4)

    def dot(self, x: int, y: int, part: str) -> None:
        """Ink one dot; outside of the canvas nothing happens."""
        if not (0 <= x < self.across and 0 <= y < self.up):
            return
        bits = _ASCII if self.ascii else _BRAILLE
        down, fine = self.up - 1 - y, len(bits)
        cell = x // len(bits[0]), down // fine
        self.inked[cell] = self.inked.get(cell, 0) | bits[down % fine][x % len(bits[0])]
        self.parts[cell] = part

    def line(self, start: tuple[int, int], end: tuple[int, int], part: str) -> None:
        """Ink a straight line between two dots."""
        for x, y in path(start, end):
            self.dot(x, y, part)

    def letter(self, x: int, y: int, glyph: str, part: str) -> None:
        """Put a one-cell glyph over the cell in which a dot lies."""
        wide, fine = (1, 2) if self.ascii else (2, 4)
        cell = x // wide, (self.up - 1 - y) // fine
        self.letters[cell], self.parts[cell] = glyph, part

    def rows(self) -> list[Row]:
        """The canvas as text, from the top."""
        return [
            joined(self._cell((x, y)) for x in range(self.width)) if self.width else ()
            for y in range(self.height)
        ]

    def _cell(self, cell: tuple[int, int]) -> tuple[str, str]:
        part = self.parts.get(cell, BLANK)
        if cell in self.letters:
            return self.letters[cell], part
        ink = self.inked.get(cell, 0)
        if not ink:
            return " ", BLANK
        return _HALVES[ink] if self.ascii else chr(0x2800 + ink), part


def path(start: tuple[int, int], end: tuple[int, int]) -> list[tuple[int, int]]:
    """The points of a straight line on a grid, both ends included."""
    (x0, y0), (x1, y1) = start, end
    steps = max(abs(x1 - x0), abs(y1 - y0))
    if not steps:
        return [start]
    return [
        (x0 + _share(x1 - x0, n, steps), y0 + _share(y1 - y0, n, steps)) for n in range(steps + 1)
    ]


def _share(whole: int, n: int, steps: int) -> int:
    return (2 * whole * n + steps) // (2 * steps)
