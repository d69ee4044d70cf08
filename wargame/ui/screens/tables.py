"""Tables: what rule modules show a seat, agreements with their words, the balance sheet."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from wargame.render.telling.situation import agreements, balance, tables
from wargame.ui.screens.base import TableScreen
from wargame.ui.text import lines


class TablesScreen(TableScreen[None]):
    """The small tables of the modules in play, row by row."""

    def body(self) -> ComposeResult:
        """One page that scrolls."""
        with VerticalScroll(id="tables", classes="pane"):
            yield Static(id="tables-text", markup=False)

    def moved(self) -> None:
        """The tables of the seat that sits here."""
        view, seat = self.desk.view, self.desk.seat
        told = [*balance(view, seat), *tables(self.desk.game, seat), "", *agreements(view)]
        self.query_one("#tables-text", Static).update(lines(told))
