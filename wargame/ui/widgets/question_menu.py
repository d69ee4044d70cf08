"""A field and a list in one: what is typed narrows the list, arrows walk it from the field."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen
from rich.padding import Padding
from textual.app import ComposeResult
from textual.containers import Vertical
from textual.visual import VisualType
from textual.widgets import Input, OptionList
from textual.widgets.option_list import Option

from wargame.ui.text import cell, said
from wargame.ui.widgets.plain_input import PlainInput

MOST = 60
"""At most so many lines are shown; typing narrows a longer list."""


@frozen
class Entry:
    """One line of the list. A heading can't be picked."""

    value: int | str
    words: str
    heading: bool = False


def _said(entry: Entry) -> VisualType:
    if entry.heading:
        return said(entry.words, "bold")
    return Padding(cell(entry.words), (0, 0, 0, 2))


class Menu(Vertical):
    """A field above a list. The list can be walked and picked from without leaving the field."""

    def __init__(self, *, id: str | None = None) -> None:
        super().__init__(id=id)
        self.entries: Sequence[Entry] = ()
        self.shown: list[Entry] = []

    def compose(self) -> ComposeResult:
        """The field, then the list."""
        yield PlainInput(compact=True, select_on_focus=False)
        yield OptionList(markup=False, compact=True)

    @property
    def field(self) -> PlainInput:
        """What is typed into."""
        return self.query_one(PlainInput)

    @property
    def options(self) -> OptionList:
        """What can be picked."""
        return self.query_one(OptionList)

    @property
    def picked(self) -> Entry | None:
        """The line under the cursor."""
        at = self.options.highlighted
        return self.shown[at] if at is not None and at < len(self.shown) else None

    def type(self, value: str) -> None:
        """Put words into the field, as if nobody had typed them."""
        with self.prevent(Input.Changed):
            self.field.value = value
            self.field.cursor_position = len(value)

    def offer(self, entries: Sequence[Entry], at: int | str | None = None) -> None:
        """Show a list, the cursor on the line of this value."""
        self.entries = entries
        self.narrow("", at)

    def narrow(self, typed: str, at: int | str | None = None) -> None:
        """Show the lines that hold what was typed, the cursor on `at` or on the first."""
        folded = typed.strip().casefold()
        found = [
            each for each in self.entries
            if not folded or (folded in each.words.casefold() and not each.heading)
        ]  # fmt: skip
        shown = found[:MOST]
        if shown != self.shown:
            self.shown = shown
            self.options.set_options(Option(_said(each), disabled=each.heading) for each in shown)
        free = [n for n, each in enumerate(shown) if not each.heading]
        own = [n for n in free if shown[n].value == at]
        self.options.highlighted = next(iter([*own, *free]), None)

    def walk(self, by: int) -> None:
        """Move the cursor of the list."""
        if by < 0:
            self.options.action_cursor_up()
        else:
            self.options.action_cursor_down()
