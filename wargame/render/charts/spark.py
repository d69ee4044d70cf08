"""A sparkline: the last values of a track on one line."""

from __future__ import annotations

from collections.abc import Sequence

BLOCKS, ASCII = "▁▂▃▄▅▆▇█", "_.-:=+*#"


def sparkline(values: Sequence[int | None], width: int, ascii: bool = False) -> str:
    """The last `width` values as a line of exactly `width` characters, the newest at its right.

    The lowest and the highest value shown take the lowest and the highest glyph; where all are
    alike, a glyph in the middle. None, and what is missing, is a space.
    """
    shown = list(values)[-width:] if width > 0 else []
    known = [value for value in shown if value is not None]
    glyphs = ASCII if ascii else BLOCKS
    low, span = (min(known), max(known) - min(known)) if known else (0, 0)
    line = "".join(_glyph(value, low, span, glyphs) for value in shown)
    return line.rjust(max(width, 0))


def _glyph(value: int | None, low: int, span: int, glyphs: str) -> str:
    if value is None:
        return " "
    if not span:
        return glyphs[3]
    return glyphs[(2 * (value - low) * 7 + span) // (2 * span)]
