"""What happened: the whole story as the seat at the screen saw it, turn by turn."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.widgets import Input, Static

from wargame.record.reel import Reel
from wargame.render.telling.happened import story
from wargame.ui.keys import TELLING, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.text import below, said
from wargame.ui.widgets.passages import PassageList
from wargame.ui.widgets.passages_rows import Row, news, rows_of
from wargame.ui.widgets.plain_input import PlainInput


class TellingScreen(TableScreen[None]):
    """A headline, a list of passages, and a field to look for words. Its own say `told`."""

    BINDINGS = bindings(TELLING)
    OPENED = False
    EMPTY = "Nothing has happened that you saw."
    headline = ""

    def body(self) -> ComposeResult:
        """Headline, list, field."""
        yield Static(id="headline", markup=False)
        yield PassageList(id="passages", opened=self.OPENED, empty=self.EMPTY)
        field = PlainInput(placeholder="Words to look for; Enter or Escape go back", id="words")
        field.display = False
        yield field

    def told(self) -> tuple[str, list[Row], int]:
        """The headline, the rows, and the row under the cursor (from the end if negative)."""
        raise NotImplementedError

    def moved(self) -> None:
        """What is now so."""
        self.headline, rows, cursor = self.told()
        self.say()
        self.query_one(PassageList).show(rows, cursor)
        if not self.query_one("#words", Input).display:
            self.query_one(PassageList).focus()

    def say(self, words: str = "") -> None:
        """The headline, and a sentence below it where there is something to say."""
        told = [said(self.headline, "bold"), *([said(words)] if words else [])]
        self.query_one("#headline", Static).update(below(told))

    def action_find(self) -> None:
        """Look for words."""
        field = self.query_one("#words", Input)
        field.display = True
        field.focus()

    def on_input_changed(self, event: Input.Changed) -> None:
        """The list narrows as one types."""
        self.query_one(PassageList).look_for(event.value)

    def on_input_submitted(self) -> None:
        """Back to the list, narrowed; without words the field goes."""
        field = self.query_one("#words", Input)
        field.display = bool(field.value)
        self.query_one(PassageList).focus()

    def key_escape(self) -> None:
        """The whole list again."""
        field = self.query_one("#words", Input)
        field.value, field.display = "", False
        self.query_one(PassageList).focus()

    def action_copy(self) -> None:
        """The line under the cursor, with what lies under it, to the clipboard."""
        row = self.query_one(PassageList).row
        if row is not None:
            self.app.copy_to_clipboard("\n".join((row.said, *row.under)))

    def on_passage_list_chosen(self, event: PassageList.Chosen) -> None:
        """Enter on a row."""
        self.chosen(event.row)

    def chosen(self, row: Row) -> None:
        """Why is it so?"""
        if row.about:
            self.table_app.open_why(row.about)


class StoryScreen(TellingScreen):
    """The whole story so far."""

    HELP = """What happened, from the beginning, as you saw it. Enter on a line asks why it is so;
    { and } go to the turn before and after; / looks for words."""

    def told(self) -> tuple[str, list[Row], int]:
        """Every passage worth a place in the news; the newest under the cursor."""
        desk = self.desk
        line, seat = desk.game.line, desk.seat
        passages, _ = story(line, seat, desk.book)
        rows = rows_of(news(passages), Reel.of(line).seen(seat))
        count = sum(not row.heading for row in rows)
        headline = f"What happened, as {desk.title(seat)} saw it: {count} lines"
        return headline, rows, -1
