"""The hold: a screen for everybody; nobody goes on until control releases it."""

from __future__ import annotations

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import ModalScreen
from textual.widgets import Static

from wargame.ui.keys import HOLD, bindings
from wargame.ui.text import said


class HoldScreen(ModalScreen[bool]):
    """Covers the table while control holds the game."""

    BINDINGS = bindings(HOLD)

    def __init__(self, reason: str) -> None:
        super().__init__()
        self.reason = reason

    def compose(self) -> ComposeResult:
        """Why, and how it ends."""
        with Vertical(id="hold"):
            yield Static(said("HOLD", "bold"), markup=False)
            yield Static(said("Control holds the game. Nobody goes on."), markup=False)
            yield Static(said(self.reason), id="hold-reason", markup=False)
            yield Static(said("Control presses r to release it."), markup=False)

    def action_release(self) -> None:
        """The game goes on."""
        self.dismiss(True)
