"""The blank screen: what the panic key and a long silence draw before everything."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.screen import Screen
from textual.widgets import Static

from wargame.ui.keys import bindings
from wargame.ui.text import lines
from wargame.ui.widgets.header import MARKING


class CurtainScreen(Screen[bool]):
    """Shows nothing of the game. Any of its keys leads to the hand-over, never past it."""

    BINDINGS = bindings({"curtain.lift": ("enter,space,q", "lift", "Lift")})

    def compose(self) -> ComposeResult:
        """The marking, which stands on every screen, and the way on."""
        yield Static(lines([MARKING, "", "Press Enter."]), id="curtain", markup=False)

    def action_lift(self) -> None:
        """To the hand-over."""
        self.dismiss(True)
