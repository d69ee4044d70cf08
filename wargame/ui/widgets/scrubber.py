"""A line along a game: where turns begin, where bookmarks lie, where one stands."""

from __future__ import annotations

from collections.abc import Iterable

from textual import events
from textual.message import Message
from textual.widgets import Static

from wargame.ui.text import lines

HERE, TURN, MARK, REST, DONE = "●", "│", "▼", "─", "═"


def scrubber(width: int, step: int, count: int, turns: Iterable[int], marks: Iterable[int]) -> str:
    """A line of `width` characters for `count` steps: the step, and others by their numbers."""
    here = _cell(step, count, width)
    cells = [DONE if i < here else REST for i in range(width)]
    for glyph, places in ((TURN, turns), (MARK, marks), (HERE, (step,))):
        for place in places:
            cells[_cell(place, count, width)] = glyph
    return "".join(cells)


def _cell(step: int, count: int, width: int) -> int:
    return min(max(step, 0) * (width - 1) // max(count, 1), width - 1) if width else 0


def _place(cell: int, width: int, count: int) -> int:
    """The step at which a cell of the line stands."""
    return (2 * cell * count + width - 1) // (2 * max(width - 1, 1))


class Scrubber(Static):
    """The line, with turns' numbers below; a click jumps there."""

    class Jumped(Message):
        """Somebody pointed at a step."""

        def __init__(self, step: int) -> None:
            super().__init__()
            self.step = step

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, markup=False)
        self.step, self.count = 0, 0
        self.turns: dict[int, int] = {}
        self.marks: list[int] = []

    def show(self, step: int, count: int, turns: dict[int, int], marks: Iterable[int]) -> None:
        """Stand at a step of so many; `turns` are the steps at which turns begin, by number."""
        self.step, self.count, self.turns, self.marks = step, count, turns, list(marks)
        self.lay_out()

    def lay_out(self) -> None:
        """Draw it for the width there is."""
        width = self.size.width
        if width:
            line = scrubber(width, self.step, self.count, self.turns.values(), self.marks)
            self.update(lines([line, self._numbers(width)]), layout=False)

    def _numbers(self, width: int) -> str:
        said = ""
        for turn, step in self.turns.items():
            place = _cell(step, self.count, width)
            if place >= len(said) + bool(said) and place + len(str(turn)) <= width:
                said = said.ljust(place) + str(turn)
        return said

    def on_resize(self) -> None:
        """Another width."""
        self.lay_out()

    def on_click(self, event: events.Click) -> None:
        """Jump to where it was pointed at."""
        self.post_message(self.Jumped(_place(event.x, self.size.width, self.count)))
