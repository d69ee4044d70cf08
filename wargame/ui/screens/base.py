"""What all screens at which a seat sits have in common: header, body, footer."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

from textual.app import ComposeResult
from textual.reactive import Reactive
from textual.screen import Screen
from textual.widget import Widget

from wargame.ui.desk import Desk
from wargame.ui.keys import TABLE, bindings
from wargame.ui.widgets.header import HeaderLine
from wargame.ui.widgets.keys_line import KeysLine

if TYPE_CHECKING:
    from wargame.ui.app import WargameApp

Result = TypeVar("Result")


class TableScreen(Screen[Result]):
    """A screen at which a seat sits: it shows what that seat may know, and nothing more.

    A screen of one's own says `body` and `moved`. HELP is what `?` says of it.
    """

    BINDINGS = bindings(TABLE, hidden=TABLE.keys() - {"table.back"})
    HELP = ""
    focused: Reactive[Widget | None] = Reactive(None, repaint=False)
    """The pane to which keys go. Panes draw themselves when it changes; the rest stays."""
    stale = False
    """The game moved while another screen lay on top."""

    def compose(self) -> ComposeResult:
        """Header line, the body, footer."""
        yield HeaderLine()
        yield from self.body()
        yield KeysLine()

    def body(self) -> ComposeResult:
        """What stands between header and footer."""
        yield from ()

    def moved(self) -> None:
        """The game moved or another seat sat down: show what is now so.

        Called on mounting, too. Never touches a focused form field.
        """

    @property
    def desk(self) -> Desk:
        """The game and who sits before it."""
        desk = self.table_app.desk
        if desk is None:
            raise RuntimeError("No game is on the table.")
        return desk

    @property
    def table_app(self) -> WargameApp:
        """The app, by its own type."""
        from wargame.ui.app import WargameApp

        assert isinstance(self.app, WargameApp)
        return self.app

    def action_go_on(self) -> None:
        """A page that was read is left."""
        self.table_app.action_step_back()

    def game_moved(self) -> None:
        """Called by the app: the header and the body show what is now so."""
        self.stale = False
        self.query_one(HeaderLine).tell(self.desk)
        if self.desk.seat:
            self.moved()

    def on_mount(self) -> None:
        """The first look."""
        self.game_moved()

    def on_screen_resume(self) -> None:
        """A look again, if the game moved meanwhile and was not put away."""
        if self.stale and self.table_app.desk is not None:
            self.game_moved()
