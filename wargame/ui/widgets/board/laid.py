"""Lines of a pane: pieces of text with the part that each plays, fitted to a width. No Textual."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from textwrap import wrap

from attrs import frozen
from rich.cells import cell_len, chop_cells, set_cell_size

from wargame.plain import plain

MUTED, GOOD, BAD, HEAD, STRONG, NEW = "muted", "good", "bad", "head", "strong", "new"
GAP = "  "

Pieces = tuple[tuple[str, str], ...]
"""Text and the part it plays; "" is plain."""


@frozen
class Line:
    """One line; those of one `key` belong together, and the key is what Enter asks about."""

    pieces: Pieces
    key: str = ""

    @property
    def text(self) -> str:
        """The line without its parts."""
        return "".join(text for text, _ in self.pieces)


@frozen
class Column:
    """How one column is laid: to the right, or giving way where it is narrow."""

    right: bool = False
    gives: bool = False
    least: int = 6


def line(text: str, part: str = "", key: str = "") -> Line:
    """A line of one piece."""
    return Line(((plain(text), part),), key)


def clipped(text: str, width: int) -> str:
    """Plain text in at most so many cells; what is too long ends at a word, with an ellipsis."""
    said = plain(text)
    if cell_len(said) <= width:
        return said
    if width < 2:
        return set_cell_size(said, max(width, 0))
    cut = set_cell_size(said, width - 1)
    if said[len(cut) : len(cut) + 1] != " " and " " in cut:
        whole = cut.rsplit(" ", 1)[0]
        cut = whole if 2 * cell_len(whole) >= width else cut
    return f"{cut.rstrip(' ,;:(-')}…"


def padded(text: str, width: int, right: bool = False) -> str:
    """Plain text in exactly so many cells."""
    said = clipped(text, width)
    room = " " * (width - cell_len(said))
    return room + said if right else said + room


Row = tuple[str, Sequence[tuple[str, str]]]
"""A key, and the cells: text and part."""


def columns(rows: Sequence[Row], shapes: Sequence[Column], width: int) -> list[Line]:
    """Rows as lines of aligned columns that fill the width; one gives way."""
    if not rows:
        return []
    widths = [max(cell_len(plain(cells[n][0])) for _, cells in rows) for n in range(len(shapes))]
    room = width - sum(widths) - len(GAP) * sum(1 for each in widths if each) + len(GAP)
    for n, shape in enumerate(shapes):
        if shape.gives:
            widths[n] = max(widths[n] + room, shape.least)
    shown = [n for n, each in enumerate(widths) if each]
    return [Line(_fitted(cells, shapes, widths, shown), key) for key, cells in rows]


def _fitted(
    cells: Sequence[tuple[str, str]], shapes: Sequence[Column], widths: list[int], shown: list[int]
) -> Pieces:
    pieces: list[tuple[str, str]] = []
    for n in shown:
        if pieces:
            pieces.append((GAP, ""))
        pieces.append((padded(cells[n][0], widths[n], shapes[n].right), cells[n][1]))
    return tuple(pieces)


def wrapped(text: str, width: int, part: str = "", key: str = "", lead: str = "") -> list[Line]:
    """A text on as many lines as it needs, those after the first under the end of the lead."""
    room, found = max(width - cell_len(lead), 8), list[str]()
    for each in wrap(plain(text), room, break_on_hyphens=False) or [""]:
        found += [each] if cell_len(each) <= room else chop_cells(each, room)
    indent = " " * cell_len(lead)
    return [
        Line(((lead if not n else indent, MUTED), (each, part)), key)
        for n, each in enumerate(found)
    ]


def apart(lines: Iterable[Line]) -> Iterator[Line]:
    """The same with a blank line before each heading."""
    for each in lines:
        if each.pieces and each.pieces[0][1] == HEAD:
            yield line("")
        yield each


def headed(title: str, lines: Iterable[Line]) -> list[Line]:
    """Lines under a heading; nothing where there are none."""
    found = list(lines)
    return [line(title, HEAD), *found] if found else []
