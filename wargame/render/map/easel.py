"""What is drawn over the map: who took which cell first, and text that stays readable on it."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from attrs import define, field
from rich.cells import cell_len

from wargame.plain import plain
from wargame.render.map.looks import Colour, Look
from wargame.render.map.paint import Ground
from wargame.render.map.picture import Cell, Ink
from wargame.render.map.tones import contrast, rgb

_CUT = ("…", "~")


@lru_cache(maxsize=2048)
def narrow(text: str, limit: int, ascii: bool = False) -> str:
    """The text in at most `limit` characters of one cell each, whatever it was."""
    text = plain(text)
    if ascii:
        split = unicodedata.normalize("NFKD", text)
        text = "".join(c if c.isascii() else "?" for c in split if not unicodedata.combining(c))
    elif not text.isascii():
        text = "".join(c if cell_len(c) == 1 else "?" for c in text if cell_len(c))
    return text if len(text) <= limit else text[: max(limit - 1, 0)] + _CUT[ascii][:limit]


@define
class Easel:
    """The cells drawn over the map so far, and what a click on them means."""

    ground: Ground
    look: Look
    cells: dict[int, dict[int, Cell]] = field(factory=dict)
    over: dict[tuple[int, int], str] = field(factory=dict)

    @property
    def width(self) -> int:
        """In cells."""
        return self.ground.plate.projection.width

    @property
    def height(self) -> int:
        """In cells."""
        return self.ground.plate.projection.height

    def free(self, x: int, y: int, width: int) -> bool:
        """Whether so many cells from here lie on the map and nothing stands there."""
        if not 0 <= y < self.height or x < 0 or x + width > self.width:
            return False
        taken = self.cells.get(y)
        return taken is None or not any(at in taken for at in range(x, x + width))

    def write(self, x: int, y: int, text: str, ink: Ink, means: str = "") -> None:
        """Draw text, cut at the edges; a click on it means an area or unit."""
        row = self.cells.setdefault(y, {})
        for at, char in enumerate(text, x):
            if 0 <= at < self.width and 0 <= y < self.height:
                row[at] = Cell(char, ink)
                if means:
                    self.over[at, y] = means

    def code(self, x: int, y: int) -> int:
        """What most of a cell is."""
        return self.ground.plate.main(x, y)

    def grounds(self, x: int, y: int, width: int) -> list[int]:
        """What each of some cells mostly is."""
        return [self.code(at, y) for at in range(x, x + width)]

    def ink_on(self, code: int, colour: Colour, bold: bool = False) -> Ink:
        """Ink that can be read on a field: the colour asked for, else black or white."""
        ground = self.ground.flat[code]
        if not ground:
            return Ink(self.look.palette.text, "", bold)
        if contrast(rgb(colour), rgb(ground)) >= READABLE:
            return Ink(colour, ground, bold)
        return Ink(legible(ground, self.look), ground, bold)


READABLE = 4.5
"""The least contrast of text on its ground (WCAG 2, level AA)."""


def legible(ground: Colour, look: Look) -> Colour:
    """Black or white in the look's colours, whichever can be read better."""
    inks = ("#000000", "#ffffff") if look.colours == "true" else ("color(16)", "color(231)")
    return max(inks, key=lambda ink: contrast(rgb(ink), rgb(ground)))
