"""The only place where a str becomes something that a widget shows: plain text, never markup."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from unicodedata import normalize

from rich.cells import cell_len
from rich.text import Text
from textual.content import Content
from textual.widget import Widget

from wargame.plain import plain

GLYPHS = {
    "■": "#", "○": "o", "●": "*", "\u00d7": "x", "▲": "^", "▼": "v", "·": ".", "…": "~",
    "\u2013": "-", "—": "-", "→": ">", "←": "<", "↑": "^", "↓": "v", "▶": ">", "◀": "<", "▸": ">",
    "▾": "v", "◆": "#", "✓": "+", "█": "#", "▀": "'", "▄": "_", "░": ".", "▒": ":", "▓": "#",
    "≥": ">", "≤": "<", "\u2019": "'", "\u2018": "'", "“": '"', "”": '"', "\u2212": "-", "°": "o",
    "ß": "s", "ł": "l",
}  # fmt: skip
"""What stands for a glyph where a terminal has none of them."""
LINES_ACROSS, LINES_DOWN = "─━┄┅┈┉╌╍═╴╶╸╺╼╾", "│┃┆┇┊┋╎╏║╵╷╹╻╽╿"


def said(text: str, style: str = "", limit: int | None = None) -> Content:
    """One line of text as it stands; `style` is ours: a name as in "bold $warning"."""
    return Content.styled(plain(text, limit), style)


def lines(texts: Iterable[str], style: str = "") -> Content:
    """Several lines of text, one below the other; line ends inside a text stay."""
    whole = "\n".join(plain(text, lines=True) for text in texts)
    return Content.styled(whole, style)


def together(parts: Iterable[Content]) -> Content:
    """Pieces that have been said, side by side."""
    return Content("").join(list(parts))


def below(parts: Iterable[Content]) -> Content:
    """Pieces that have been said, one below the other."""
    return Content("\n").join(list(parts))


def cell(text: str, style: str = "", *, right: bool = False) -> Text:
    """One cell of a table or label of a tree; `style` is one of Rich's, as in "bold red"."""
    return Text(plain(text), style=style, justify="right" if right else "default", end="")


def entitle(widget: Widget, title: str, subtitle: str = "") -> None:
    """Put a title on a widget's border, and one below it."""
    widget.border_title = said(title)
    widget.border_subtitle = said(subtitle)


def in_ascii(text: str) -> str:
    """The text in ASCII, glyph by glyph; it stays as wide as it was."""
    return "".join(sign if sign.isascii() else _in_ascii(sign) for sign in text)


@cache
def _in_ascii(sign: str) -> str:
    if sign in GLYPHS:
        return GLYPHS[sign]
    if sign in LINES_ACROSS or sign in LINES_DOWN:
        return "-" if sign in LINES_ACROSS else "|"
    if "\u2500" <= sign <= "\u257f":
        return "+"
    if "\u2581" <= sign <= "\u259f":
        return "_" if sign <= "\u2583" else "=" if sign <= "\u2586" else "|"
    if "\u2800" <= sign <= "\u28ff":
        return " " if sign == "\u2800" else ":"
    letter = normalize("NFKD", sign)[:1]
    return (letter if letter.isascii() else "?").ljust(cell_len(sign), "?")[: cell_len(sign)]
