"""The end of a game: why it ended, and how the seat's aims stand."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import VerticalScroll
from textual.widgets import Static

from wargame.render.telling.ending import how_it_ended, sheets
from wargame.ui.keys import PAGE, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.text import lines

WHAT_NOW = (
    "What happened is under 3, the game again under 4, charts under 5. q leads to the board; q "
    "there leaves the game, which is kept."
)


class EndingScreen(TableScreen[None]):
    """What stands when play has ended."""

    BINDINGS = bindings({**PAGE, "ending.next": ("n", "app.seat_done", "Next seat")})
    HELP = "Play has ended. This page says why, and how the aims of this seat stand."

    def body(self) -> ComposeResult:
        """One page."""
        with VerticalScroll(id="ending", classes="pane"):
            yield Static(id="ending-text", markup=False)

    def moved(self) -> None:
        """The end as the seat that sits here knows it."""
        view, seat = self.desk.view, self.desk.seat
        if self.desk.game.over:
            told = ["PLAY HAS ENDED", "", *how_it_ended(view), "", *sheets(view, seat)]
            self.query_one("#ending-text", Static).update(lines([*told, "", WHAT_NOW]))
