"""The yardstick of the screens: a dashboard of as many panes that does next to nothing."""

from __future__ import annotations

from textual import events
from textual.app import App, ComposeResult
from textual.containers import Horizontal, Vertical
from textual.content import Content
from textual.widgets import Footer, Static

WORDS = "A line of plain words that is as long as a line of the board. " * 12


class Plain(Static, can_focus=True):
    """A pane of words with a border that tells whether it has the focus."""


class PlainDashboard(App[None]):
    """Eight panes, a header and a footer; each key changes one word of one pane."""

    CSS = """
    Plain { border: solid gray; height: 1fr; }
    Plain:focus { border: heavy green; }
    #side { width: 48; }
    """

    def compose(self) -> ComposeResult:
        """A large pane and a small one to the left, six to the right."""
        yield Static("A header")
        with Horizontal():
            with Vertical():
                yield Plain(id="map", markup=False)
                yield Plain(Content(WORDS))
            with Vertical(id="side"):
                for _ in range(6):
                    yield Plain(Content(WORDS))
        yield Footer()

    def on_mount(self) -> None:
        """As the board begins: the map has the focus."""
        self.query_one("#map", Plain).focus()

    def on_key(self, event: events.Key) -> None:
        """One word is another one."""
        self.query_one("#map", Plain).update(Content(f"{event.key} {WORDS}"), layout=False)
