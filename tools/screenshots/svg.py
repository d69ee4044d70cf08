"""Draws the lines of a screen as an SVG that needs no fetched font, and is the same everywhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from xml.sax.saxutils import escape

from attrs import frozen
from rich.color import Color
from rich.segment import Segment
from rich.style import Style

WIDE, HIGH = 10, 20
"""A cell in pixels."""
MARGIN = 10
INK, PAPER = (216, 222, 230), (17, 21, 27)
"""Where a terminal would use its own colours."""

Rgb = tuple[int, int, int]
Look = Callable[[Rgb], Rgb]
"""What becomes of each colour."""
Lines = Sequence[Iterable[Segment]]

FRAMES = {
    "─": "lr", "━": "LR", "│": "ud", "┃": "UD", "┌": "rd", "┐": "ld", "└": "ru", "┘": "lu",
    "┏": "RD", "┓": "LD", "┗": "RU", "┛": "LU", "├": "udr", "┤": "udl", "┬": "lrd", "┴": "lru",
    "┼": "lrud", "═": "LR", "║": "UD", "╔": "RD", "╗": "LD", "╚": "RU", "╝": "LU",
}  # fmt: skip
"""The arms of each character that frames are made of; capitals are strong."""
ARMS = {"l": "M{x} {m}h5", "r": "M{c} {m}h5", "u": "M{c} {y}v10", "d": "M{c} {m}v10"}
BLOCKS = {
    "▀": (0, 0, 8, 4), "▄": (0, 4, 8, 4), "█": (0, 0, 8, 8), "▔": (0, 0, 8, 1), "▁": (0, 7, 8, 1),
    "▂": (0, 6, 8, 2), "▃": (0, 5, 8, 3), "▅": (0, 3, 8, 5), "▆": (0, 2, 8, 6), "▇": (0, 1, 8, 7),
    "▉": (0, 0, 7, 8), "▊": (0, 0, 6, 8), "▋": (0, 0, 5, 8), "▌": (0, 0, 4, 8), "▍": (0, 0, 3, 8),
    "▎": (0, 0, 2, 8), "▏": (0, 0, 1, 8), "▐": (4, 0, 4, 8),
}  # fmt: skip
"""The part of the cell that each block fills, in eighths: left, top, width, height."""


@frozen
class Run:
    """Characters of one style, side by side."""

    column: int
    row: int
    text: str
    ink: Rgb
    paper: Rgb
    bold: bool
    underlined: bool


def drawn(lines: Lines, size: tuple[int, int], title: str, look: Look = lambda rgb: rgb) -> str:
    """The picture of a screen of so many columns and rows."""
    width, height = size[0] * WIDE + 2 * MARGIN, size[1] * HIGH + 2 * MARGIN
    runs = [run for row, line in enumerate(lines) for run in _runs(line, row, look)]
    page = _page(runs) if runs else look(PAPER)
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" role="img">',
        f"<title>{escape(title)}</title>",
        f'<rect width="{width}" height="{height}" rx="8" fill="{_hex(page)}"/>',
        f'<g transform="translate({MARGIN} {MARGIN})">',
        *_filled(runs),
        *_framed(runs),
        '<g font-family="DejaVu Sans Mono, Menlo, Consolas, monospace" font-size="16">',
        *(words for run in runs for words in _written(run)),
        "</g>",
        "</g>",
        "</svg>",
    ]
    return "\n".join(parts) + "\n"


def _page(runs: Iterable[Run]) -> Rgb:
    """The background that most of the screen has."""
    cells: dict[Rgb, int] = defaultdict(int)
    for run in runs:
        cells[run.paper] += len(run.text)
    return max(cells, key=lambda paper: cells[paper])


def _runs(line: Iterable[Segment], row: int, look: Look) -> Iterator[Run]:
    column = 0
    for text, style, control in line:
        if control:
            continue
        yield _run(column, row, text, style or Style(), look)
        column += Segment(text).cell_length


def _run(column: int, row: int, text: str, style: Style, look: Look) -> Run:
    ink, paper = _rgb(style.color, INK), _rgb(style.bgcolor, PAPER)
    if style.reverse:
        ink, paper = paper, ink
    if style.dim:
        ink = tuple((one + other) // 2 for one, other in zip(ink, paper, strict=True))  # type: ignore[assignment]
    return Run(
        column, row, text, look(ink), look(paper), bool(style.bold), bool(style.underline)
    )  # fmt: skip


def _rgb(color: Color | None, usual: Rgb) -> Rgb:
    if color is None or color.is_default:
        return usual
    found = color.get_truecolor()
    return found.red, found.green, found.blue


def _hex(rgb: Rgb) -> str:
    return "#{:02x}{:02x}{:02x}".format(*rgb)


def _filled(runs: Iterable[Run]) -> Iterator[str]:
    """Backgrounds and blocks: one path for each colour, backgrounds first."""
    papers: dict[str, list[str]] = defaultdict(list)
    blocks: dict[str, list[str]] = defaultdict(list)
    for run in runs:
        x, y = run.column * WIDE, run.row * HIGH
        papers[_hex(run.paper)].append(_box(x, y, len(run.text) * WIDE, HIGH))
        for at, character, many in _same(run.text):
            if character in BLOCKS:
                left, top, wide, high = BLOCKS[character]
                x, across = (run.column + at) * WIDE + left * WIDE // 8, wide * WIDE // 8
                many = many if wide == 8 else 1
                box = _box(x, y + top * HIGH // 8, across + (many - 1) * WIDE, high * HIGH // 8)
                blocks[_hex(run.ink)].append(box)
    for filled in (papers, blocks):
        for colour, boxes in filled.items():
            yield f'<path shape-rendering="crispEdges" fill="{colour}" d="{"".join(boxes)}"/>'


def _box(x: int, y: int, wide: int, high: int) -> str:
    return f"M{x} {y}h{wide}v{high}h-{wide}z"


def _same(text: str) -> Iterator[tuple[int, str, int]]:
    """Each stretch of one character: where it begins, the character, how often."""
    start = 0
    for at in range(1, len(text) + 1):
        if at == len(text) or text[at] != text[start]:
            yield start, text[start], at - start
            start = at


def _framed(runs: Iterable[Run]) -> Iterator[str]:
    """Frames as lines, so that they close in every font."""
    strokes: dict[tuple[str, int], list[str]] = defaultdict(list)
    for run in runs:
        for at, character in enumerate(run.text):
            for arm in FRAMES.get(character, ""):
                x, y = (run.column + at) * WIDE, run.row * HIGH
                place = {"x": x, "y": y, "c": x + WIDE // 2, "m": y + HIGH // 2}
                weight = 3 if arm.isupper() else 1
                strokes[_hex(run.ink), weight].append(ARMS[arm.lower()].format(**place))
    for (colour, weight), arms in strokes.items():
        drawn_as = f'stroke="{colour}" stroke-width="{weight}" stroke-linecap="square"'
        yield f'<path fill="none" {drawn_as} d="{"".join(arms)}"/>'


def _written(run: Run) -> Iterator[str]:
    """The words of a run; each stands where its column is, whatever font is found."""
    text = "".join(" " if each in FRAMES or each in BLOCKS else each for each in run.text)
    start = 0
    for words in text.split("  "):
        kept = words.strip()
        if kept:
            yield _words(run, start + words.index(kept), kept)
        start += len(words) + 2


def _words(run: Run, at: int, words: str) -> str:
    x, y = (run.column + at) * WIDE, run.row * HIGH + 15
    more = ' font-weight="bold"' if run.bold else ""
    more += ' text-decoration="underline"' if run.underlined else ""
    size = f' textLength="{len(words) * WIDE}"' if len(words) > 1 else ""
    return f'<text x="{x}" y="{y}" fill="{_hex(run.ink)}"{size}{more}>{escape(words)}</text>'
