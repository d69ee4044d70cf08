"""For terminals without glyphs: whatever is drawn is drawn in ASCII, in the same width."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from textual.color import Color
from textual.filter import LineFilter

from wargame.ui.text import in_ascii


class AsciiOnly(LineFilter):
    """The last step before a line is written."""

    def apply(self, segments: list[Segment], background: Color) -> list[Segment]:
        """The same segments in ASCII."""
        return [
            segment if segment.text.isascii() else Segment(_ascii(segment.text), segment.style)
            for segment in segments
        ]


@lru_cache(2_000)
def _ascii(text: str) -> str:
    return in_ascii(text)
