"""What a chart is made of: rows of pieces of text, each piece with the part that it plays."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen
from rich.cells import cell_len, set_cell_size

from wargame.plain import plain

AXIS, LABEL, BLANK = "axis", "label", ""


@frozen
class Piece:
    """Text of one part of a chart: `axis`, `label`, `series 0`, `played`, `likely`; `` is blank."""

    text: str
    part: str = BLANK


Row = tuple[Piece, ...]


def text_of(row: Row) -> str:
    """A row without its parts."""
    return "".join(piece.text for piece in row)


def fitted(text: str, width: int, right: bool = False) -> str:
    """Plain text in exactly so many cells: cut or filled up, to the right side if wanted."""
    said = plain(text)
    if right:
        said = " " * (width - cell_len(said)) + said
    return set_cell_size(said, max(width, 0))


def joined(cells: Iterable[tuple[str, str]]) -> Row:
    """Cells with their parts as few pieces."""
    pieces: list[Piece] = []
    for glyph, part in cells:
        if pieces and pieces[-1].part == part:
            pieces[-1] = Piece(pieces[-1].text + glyph, part)
        else:
            pieces.append(Piece(glyph, part))
    return tuple(pieces)


def blank(width: int, height: int) -> list[Row]:
    """Empty rows."""
    return [(Piece(" " * max(width, 0)),) for _ in range(max(height, 0))]
