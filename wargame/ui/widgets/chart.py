"""A chart on the screen: drawn anew at the size it has, each part in its colour."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from textual.content import Content
from textual.widget import Widget

from wargame.render.charts.rows import Row
from wargame.ui.text import below, said, together

Draw = Callable[[int, int], Sequence[Row]]
SERIES = ("$accent", "$success", "$warning", "$error", "$primary", "$secondary")
STYLES = {
    "played": "bold $accent", "middle": "bold $foreground", "likely": "$primary",
    "possible": "$primary 60%", "axis": "$foreground 60%", "label": "$foreground", "": "",
}  # fmt: skip
"""What each part looks like. The glyphs alone tell the parts apart; colour only helps."""


def styled(row: Row) -> Content:
    """A row of a chart as content."""
    return together(said(piece.text, style_of(piece.part)) for piece in row)


def style_of(part: str) -> str:
    """The style of a part; the series take theirs in turn."""
    if part.startswith("series "):
        return f"bold {SERIES[int(part.removeprefix('series ')) % len(SERIES)]}"
    return STYLES.get(part, "")


def _nothing(width: int, height: int) -> Sequence[Row]:
    return ()


class ChartView(Widget):
    """Shows what a function draws for a width and a height."""

    def __init__(self, id: str | None = None) -> None:
        super().__init__(id=id)
        self.draw: Draw = _nothing

    def show(self, draw: Draw) -> None:
        """Draw this from now on."""
        self.draw = draw
        self.refresh()

    def render(self) -> Content:
        """The chart at the size of the widget."""
        width, height = self.content_size
        return below(styled(row) for row in self.draw(width, height))
