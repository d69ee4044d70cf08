"""One area, unit or seat in full, on a screen of its own."""

from __future__ import annotations

from textual.app import ComposeResult

from wargame.ui.screens.base import TableScreen
from wargame.ui.widgets.board.inspector import Inspector
from wargame.ui.widgets.board.pane import Pane


class InspectScreen(TableScreen[None]):
    """What there is to know of one thing on the map. Enter follows a line; q goes back."""

    HELP = "All that you know of one area, unit or seat. Enter follows a line, q goes back."

    def __init__(self, about: str) -> None:
        super().__init__()
        self.about = about

    def body(self) -> ComposeResult:
        """The inspector."""
        yield Inspector(id="inspect")

    def on_mount(self) -> None:
        """Ready for the arrow keys."""
        self.query_one(Inspector).focus()

    def moved(self) -> None:
        """As the seat that sits here knows it now."""
        self.query_one(Inspector).show(self.desk.view, self.about)

    def on_pane_asked(self, event: Pane.Asked) -> None:
        """Follow a line: to another thing, or to why a number is as it is."""
        kind, _, name = event.about.partition(":")
        if kind in ("area", "unit", "seat"):
            self.app.push_screen(InspectScreen(event.about))
        else:
            self.table_app.open_why(name if kind == "why" else event.about)
