"""A list of what happened: rows that open, a cursor, a filter; any length at the same speed."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import lru_cache
from textwrap import wrap
from typing import ClassVar

from attrs import frozen
from rich.cells import cell_len, chop_cells
from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Region, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from wargame.plain import plain
from wargame.ui.keys import PASSAGES, bindings
from wargame.ui.widgets.passages_rows import Row, matching

CLOSED, OPEN, BARE = "+", "-", " "
INDENT, DEEPER = 4, 6


@frozen
class _Line:
    """One line on the screen: of which row, its text, and whether it lies under it."""

    row: int
    text: str
    under: bool


class PassageList(ScrollView, can_focus=True):
    """Rows of passages. Enter asks about the row under the cursor; space opens and closes it."""

    HELP = """A list of what happened. Arrows move; Enter asks why it is so; space shows the rule,
    the odds and what was drawn; e opens or closes all; / looks for words."""
    BINDINGS = bindings(PASSAGES, hidden=PASSAGES.keys() - {"passages.why", "passages.open"})
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "passages--heading", "passages--under", "passages--cursor", "passages--row"
    }  # fmt: skip

    class Chosen(Message):
        """Somebody asks about a row."""

        def __init__(self, row: Row) -> None:
            super().__init__()
            self.row = row

    def __init__(self, *, id: str | None = None, opened: bool = False, empty: str = "") -> None:
        """`opened` shows at first what lies under the rows; `empty` is said where there is none."""
        super().__init__(id=id)
        self.all: list[Row] = []
        self.rows: list[Row] = []
        self.open: set[int] = set()
        self.opened, self.empty, self.words = opened, empty, ""
        self.cursor = 0
        self.laid: list[_Line] = []
        self.tops: list[int] = []

    # What it shows

    def show(self, rows: Sequence[Row], cursor: int = 0) -> None:
        """Show these rows; the filter stays. A negative cursor counts from the end."""
        self.all = list(rows)
        self._filtered()
        self.cursor = self._held(len(self.rows) + cursor if cursor < 0 else cursor)
        self._lay()
        self.call_after_refresh(self._into_view)

    def look_for(self, words: str) -> None:
        """Show only rows that hold these words."""
        self.words = words
        self._filtered()
        self.cursor = self._held(0)
        self._lay()
        self.scroll_to(y=0, animate=False)

    def _filtered(self) -> None:
        self.rows = matching(self.all, self.words) if self.words else list(self.all)
        self.open = set(range(len(self.rows))) if self.opened else set()

    @property
    def row(self) -> Row | None:
        """The row under the cursor."""
        return self.rows[self.cursor] if 0 <= self.cursor < len(self.rows) else None

    def put_cursor(self, wanted: Callable[[Row], bool], back: bool = False) -> bool:
        """Move the cursor on (or back) to the next row that is wanted; False where none is."""
        places: Iterable[int] = range(self.cursor + 1, len(self.rows))
        if back:
            places = range(self.cursor - 1, -1, -1)
        for place in places:
            if wanted(self.rows[place]):
                self._move_to(place)
                return True
        return False

    # How it is drawn

    def _lay(self) -> None:
        width = max(self.scrollable_content_region.width or 78, 20)
        self.laid, self.tops = [], []
        for place, row in enumerate(self.rows):
            self.tops.append(len(self.laid))
            for text in _wrapped(row.said, width - (0 if row.heading else INDENT)):
                self.laid.append(_Line(place, text, False))
            for under in row.under if place in self.open else ():
                self.laid += [_Line(place, text, True) for text in _wrapped(under, width - DEEPER)]
        self.virtual_size = Size(width, max(len(self.laid), 1))
        self.refresh()

    def on_resize(self, event: events.Resize) -> None:
        """Another width: the lines break elsewhere."""
        self._lay()
        self._into_view()

    def render_line(self, y: int) -> Strip:
        """One line as it stands on the screen."""
        place = y + self.scroll_offset.y
        width, base = self.scrollable_content_region.width, self.rich_style
        if not self.laid and place == 0:
            return _strip(plain(self.empty), base, width)
        if place >= len(self.laid):
            return Strip.blank(width, base)
        line = self.laid[place]
        row, first = self.rows[line.row], place == self.tops[line.row]
        return _strip(self._lead(line, row, first) + line.text, self._style(line, row), width)

    def _lead(self, line: _Line, row: Row, first: bool) -> str:
        if row.heading:
            return ""
        if line.under:
            return " " * DEEPER
        if not first:
            return " " * INDENT
        here = ">" if line.row == self.cursor else " "
        door = BARE if not row.under else OPEN if line.row in self.open else CLOSED
        return f"{here}{door}{row.mark} "

    def _style(self, line: _Line, row: Row) -> Style:
        name = "heading" if row.heading else "under" if line.under else "row"
        style = self.get_component_rich_style(f"passages--{name}")
        if line.row == self.cursor and self.has_focus:
            style += self.get_component_rich_style("passages--cursor", partial=True)
        return style

    # What one does to it

    def _held(self, place: int) -> int:
        place = max(min(place, len(self.rows) - 1), 0)
        if self.rows and self.rows[place].heading:
            on = (i for i in range(place, len(self.rows)) if not self.rows[i].heading)
            return next(on, place)
        return place

    def _move_to(self, place: int) -> None:
        self.cursor = place
        self._into_view()
        self.refresh()

    def _into_view(self) -> None:
        if self.tops:
            top = self.tops[self.cursor]
            lines = [line for line in self.laid[top : top + 40] if line.row == self.cursor]
            above = 1 if self.cursor and self.rows[self.cursor - 1].heading else 0
            region = Region(0, top - above, 1, len(lines) + above)
            self.scroll_to_region(region, animate=False, force=True)

    def action_step(self, by: int) -> None:
        """The next row that is no heading."""
        if not self.put_cursor(lambda row: not row.heading, back=by < 0) and by < 0:
            self.scroll_to(y=0, animate=False)

    def action_page(self, by: int) -> None:
        """About a screen on or back."""
        for _ in range(max(self.size.height // 2, 1)):
            self.put_cursor(lambda row: not row.heading, back=by < 0)

    def action_end(self, last: bool) -> None:
        """The first row or the last."""
        self._move_to(self._held(len(self.rows) - 1 if last else 0))

    def action_turn(self, by: int) -> None:
        """The first row of the next turn or the one before."""
        row = self.row
        if row is None:
            return
        turns = [one.turn for one in self.rows if not one.heading]
        later = [turn for turn in turns if (turn > row.turn if by > 0 else turn < row.turn)]
        if later:
            turn = min(later) if by > 0 else max(later)
            first = next(i for i, r in enumerate(self.rows) if r.turn == turn and not r.heading)
            self._move_to(first)

    def action_unfold(self) -> None:
        """Show or hide what lies under the row."""
        row = self.row
        if row is not None and row.under:
            self.open ^= {self.cursor}
            self._lay()
            self._into_view()

    def action_unfold_all(self) -> None:
        """Show or hide what lies under every row."""
        self.open = set() if self.open else set(range(len(self.rows)))
        self._lay()
        self._into_view()

    def action_choose(self) -> None:
        """Ask about the row."""
        row = self.row
        if row is not None and not row.heading:
            self.post_message(self.Chosen(row))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there; a second one asks."""
        place = event.y + self.scroll_offset.y
        if place < len(self.laid):
            clicked = self.laid[place].row
            if clicked == self.cursor and event.chain > 1:
                self.action_choose()
            elif not self.rows[clicked].heading:
                self._move_to(clicked)

    def watch_has_focus(self, value: bool) -> None:
        """The cursor shows where the keys go."""
        super().watch_has_focus(value)
        self.refresh()


def _strip(text: str, style: Style, width: int) -> Strip:
    return Strip([Segment(text, style)]).adjust_cell_length(width, style)


@lru_cache(maxsize=10_000)
def _wrapped(text: str, width: int) -> tuple[str, ...]:
    """A text in lines of at most so many cells; wide characters count for two."""
    shown = plain(text)
    found = wrap(shown, width, drop_whitespace=True, break_on_hyphens=False) or [""]
    if cell_len(shown) == len(shown):
        return tuple(found)
    return tuple(piece for line in found for piece in chop_cells(line, width))
