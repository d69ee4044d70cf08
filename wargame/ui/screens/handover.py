"""The screen between two seats, so that nobody reads what is meant for another."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from textual.app import ComposeResult
from textual.containers import Vertical
from textual.screen import Screen
from textual.widgets import Input, Static

from wargame.ui.keys import bindings
from wargame.ui.passphrase import has_passphrase, opens, set_passphrase
from wargame.ui.plan import PERSONA_NOTE
from wargame.ui.screens.ask import MOST, Words
from wargame.ui.text import said
from wargame.ui.widgets.header import HeaderLine
from wargame.ui.widgets.keys_line import KeysLine

if TYPE_CHECKING:
    from wargame.ui.app import WargameApp
    from wargame.ui.desk import Desk

KEYS = {
    "handover.sit": ("enter", "sit", "We sit here"),
    "handover.passphrase": ("p", "set", "Set a passphrase"),
}
ASKS = "It asks for the passphrase of this seat. Type it and press Enter."
WRONG = "These are not its words. Nothing was shown. Try again."


class HandOverScreen(Screen[bool]):
    """Hides everything until the people of a seat say that they sit before it."""

    BINDINGS = bindings(KEYS)
    app: WargameApp

    def __init__(self, seat: str) -> None:
        super().__init__()
        self.seat = seat

    @property
    def desk(self) -> Desk:
        """The game and who sits before it: nobody now."""
        desk = self.app.desk
        assert desk is not None
        return desk

    @property
    def asks(self) -> bool:
        """Whether a passphrase is asked for."""
        return has_passphrase(self.desk.game, self.seat)

    def compose(self) -> ComposeResult:
        """Whose screen it is going to be."""
        words = ASKS if self.asks else "Press Enter when you sit here."
        yield HeaderLine()
        with Vertical(id="handover", classes="dialog"):
            yield Static(said(f"This screen is for {self.who} now.", "bold"), markup=False)
            yield Static(said("Everybody else look away."), markup=False)
            yield Static(said(words), id="handover-words", markup=False)
            if self.asks:
                yield Input(password=True, max_length=MOST, placeholder="passphrase")
        yield KeysLine()

    @property
    def who(self) -> str:
        """The seat's title; control's, where control plays it in character."""
        title = self.desk.title(self.seat)
        played = self.desk.game.ledger.notes.get((PERSONA_NOTE, self.seat))
        return f"control, in character as {title}," if played else title

    def on_mount(self) -> None:
        """The marking stands here, too."""
        self.query_one(HeaderLine).tell(self.desk)
        if self.asks:
            self.query_one(Input).focus()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Where a passphrase is asked for, Enter alone opens nothing, and none is set anew."""
        return not (self.asks and action in ("sit", "set"))

    def on_input_submitted(self, event: Input.Submitted) -> None:
        """The words typed, right or wrong."""
        if opens(self.desk.game, self.seat, event.value):
            self.dismiss(True)
        else:
            event.input.value = ""
            self.query_one("#handover-words", Static).update(said(WRONG, "bold $warning"))

    def action_sit(self) -> None:
        """The seat sits down."""
        self.dismiss(True)

    def action_set(self) -> None:
        """Give the seat a passphrase, then sit down."""
        ask_new_passphrase(self.app, self.seat, then=lambda: self.dismiss(True))


def ask_new_passphrase(app: WargameApp, seat: str, then: Callable[[], object]) -> None:
    """Ask for a seat's new words and keep their hash."""
    desk = app.desk
    assert desk is not None

    def taken(words: str | None) -> None:
        if words is not None and app.attempt(lambda: set_passphrase(desk.game, seat, words)):
            then()

    title = desk.title(seat)
    meaning = "It is asked for before this seat is shown. It can't be read out of the game."
    app.push_screen(Words(f"New passphrase for {title}", meaning, hidden=True), taken)
