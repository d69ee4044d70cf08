"""A pane of lines with a cursor: only the lines that changed are drawn anew."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip

from wargame.ui.keys import PANE, bindings
from wargame.ui.text import entitle
from wargame.ui.widgets.board.laid import Line

Lay = Callable[[int], Sequence[Line]]
"""Lays lines for a width in cells."""
PARTS = ("muted", "good", "bad", "head", "strong", "new")


def _nothing(width: int) -> Sequence[Line]:
    return ()


class Pane(ScrollView, can_focus=True):
    """Lines laid for the width there is; Enter or a click asks about the one under the cursor."""

    BINDINGS = bindings(PANE, hidden=PANE.keys() - {"pane.why"})
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "pane--cursor", *(f"pane--{part}" for part in PARTS)
    }  # fmt: skip
    HEADING = ""
    AT_END = False
    """Whether the last lines are shown first."""

    class Asked(Message):
        """Somebody asks about what a line tells, as in `render.chain` or `area:NAME`."""

        def __init__(self, about: str) -> None:
            super().__init__()
            self.about = about

    class Moved(Message):
        """The cursor stands on another line."""

        def __init__(self, pane: Pane) -> None:
            super().__init__()
            self.pane = pane

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id, classes="pane board-pane")
        self.lay: Lay = _nothing
        self.lines: tuple[Line, ...] = ()
        self.cursor = 0
        self.drawn: dict[int, Strip] = {}
        self.laid_for = -1
        self.kept: tuple[Lay, int, tuple[Line, ...]] = (_nothing, 0, ())
        self.base: Style | None = None
        """The pane's own style, found once for all its lines."""

    # What it shows

    def tell(self, lay: Lay) -> None:
        """Show these lines from now on; nothing is drawn where they are what stands there."""
        self.lay = lay
        self._lay_out(self.scrollable_content_region.width)

    def _lay_out(self, width: int) -> None:
        before, now = self.lines, self._laid(width)
        if now == before and width == self.laid_for:
            return
        here = self.key
        self.lines, at_end = now, self.AT_END and now[-1:] != before[-1:]
        self._redraw(before, width)
        self.cursor = self._place_of(here)
        if at_end:
            self.cursor = self._held(len(now) - 1, -1)
            self.scroll_end(animate=False, force=True)

    def _redraw(self, before: tuple[Line, ...], width: int) -> None:
        """Draw the lines that are not what they were; lay the pane out if their number is not."""
        if len(before) != len(self.lines) or width != self.laid_for:
            self.laid_for = width
            self.drawn.clear()
            self.virtual_size = Size(width, len(self.lines))
            self.refresh(layout=self.styles.height is not None and self.styles.height.is_auto)
            return
        for n, (old, new) in enumerate(zip(before, self.lines, strict=True)):
            if old != new:
                self._again(n)

    def _again(self, n: int) -> None:
        self.drawn.pop(n, None)
        self.refresh_lines(n, 1)

    def _place_of(self, key: str) -> int:
        """Where a key stands now; where it is gone, the cursor stays as near as can be."""
        if key:
            for n, each in enumerate(self.lines):
                if each.key == key:
                    return n
        return self._held(self.cursor, 1)

    def get_content_height(self, container: Size, viewport: Size, width: int) -> int:
        """As many rows as there are lines."""
        return max(len(self._laid(width)), 1)

    def _laid(self, width: int) -> tuple[Line, ...]:
        """The lines for a width; each layout asks for them, and they are laid once."""
        if self.kept[:2] != (self.lay, width):
            self.kept = (self.lay, width, tuple(self.lay(width)) if width > 0 else ())
        return self.kept[2]

    def on_resize(self, event: events.Resize) -> None:
        """Another width: the columns stand elsewhere."""
        self._relay()

    def on_mount(self) -> None:
        """Its title; other colours draw everything anew."""
        if self.HEADING:
            entitle(self, self.HEADING)
        self.watch(self.app, "theme", self._redress, init=False)
        self.watch(self, "show_vertical_scrollbar", self._relay, init=False)

    def _relay(self) -> None:
        self._lay_out(self.scrollable_content_region.width)

    def _redress(self) -> None:
        self.call_after_refresh(self._all_again)

    def _all_again(self) -> None:
        self.base = None
        self.drawn.clear()
        self.refresh()

    # How it is drawn

    def render_line(self, y: int) -> Strip:
        """One line as it stands on the screen."""
        place, width = y + self.scroll_offset.y, self.scrollable_content_region.width
        if self.base is None:
            self.base = self.rich_style
        if place >= len(self.lines):
            return Strip.blank(width, self.base)
        if place not in self.drawn:
            self.drawn[place] = self._strip(place, width)
        return self.drawn[place]

    def _strip(self, place: int, width: int) -> Strip:
        base, one = self.base or self.rich_style, self.lines[place]
        at_cursor = self.has_focus and bool(one.key) and one.key == self.key
        over = self._part("cursor") if at_cursor else None
        segments = [
            Segment(text, base + (self._part(part) if part else None) + over)
            for text, part in one.pieces
        ]
        return Strip(segments).adjust_cell_length(width, base + over)

    def _part(self, part: str) -> Style:
        return self.get_component_rich_style(f"pane--{part}", partial=True)

    # What one does to it

    @property
    def key(self) -> str:
        """What the line under the cursor is about."""
        return self.lines[self.cursor].key if 0 <= self.cursor < len(self.lines) else ""

    def _held(self, place: int, by: int) -> int:
        """The nearest line with a key, that way first."""
        if not self.lines:
            return 0
        place = max(min(place, len(self.lines) - 1), 0)
        ways = (range(place, len(self.lines)), range(place, -1, -1))
        for way in ways if by >= 0 else reversed(ways):
            for n in way:
                if self.lines[n].key:
                    return n
        return place

    def _move_to(self, place: int) -> None:
        before, self.cursor = self.key, place
        for n, each in enumerate(self.lines):
            if each.key and each.key in (before, self.key):
                self._again(n)
        self.scroll_to(y=self._top_for(place), animate=False, force=True)
        if self.key != before:
            self.post_message(self.Moved(self))

    def _top_for(self, place: int) -> int:
        """The least scrolling that shows a line with all that belongs to it."""
        height, top = self.scrollable_content_region.height, self.scroll_offset.y
        last = place
        while last + 1 < len(self.lines) and self.lines[last + 1].key == self.lines[place].key:
            last += 1
        first = 0 if place == self._held(0, 1) else place
        return first if first < top else max(top, last - height + 1)

    def action_step(self, by: int) -> None:
        """The next line that is about something else."""
        here, place = self.key, self.cursor + by
        while 0 <= place < len(self.lines) and self.lines[place].key in ("", here):
            place += by
        while by < 0 < place and self.lines[place].key == self.lines[place - 1].key:
            place -= 1
        if 0 <= place < len(self.lines):
            self._move_to(place)

    def action_page(self, by: int) -> None:
        """About a screen on or back."""
        for _ in range(max(self.size.height // 2, 1)):
            self.action_step(by)

    def action_ask(self) -> None:
        """Ask about the line under the cursor."""
        if self.key:
            self.post_message(self.Asked(self.key))

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor there; a second one asks."""
        offset = event.get_content_offset(self)
        place = offset.y + self.scroll_offset.y if offset else -1
        if 0 <= place < len(self.lines) and self.lines[place].key:
            again = self.lines[place].key == self.key and event.chain > 1
            self._move_to(place)
            if again:
                self.action_ask()

    def watch_has_focus(self, value: bool) -> None:
        """The cursor shows where the keys go."""
        super().watch_has_focus(value)
        for n, each in enumerate(self.lines):
            if each.key and each.key == self.key:
                self._again(n)
