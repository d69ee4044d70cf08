"""The brief: what a seat is asked to be, its aims, and who else is at the table."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from wargame.render.telling.brief import brief
from wargame.render.telling.situation import balance
from wargame.ui.keys import PAGE, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.screens.board.now import what_now
from wargame.ui.text import lines


class BriefScreen(TableScreen[None]):
    """Public brief, the seat's own, its aims, and which key comes next."""

    BINDINGS = bindings(PAGE)
    HELP = "What this seat is asked to be. Enter or space goes on; b shows the brief again."

    def body(self) -> ComposeResult:
        """The text."""
        with VerticalScroll(id="brief", classes="pane"):
            yield Static(id="brief-text", markup=False)

    def moved(self) -> None:
        """The words of the seat that sits here."""
        view, seat = self.desk.view, self.desk.seat
        then = f"Enter goes on. {what_now(self.desk)}"
        told = [*brief(view, seat, key=""), *balance(view, seat), "", then]
        self.query_one("#brief-text", Static).update(lines(told))
