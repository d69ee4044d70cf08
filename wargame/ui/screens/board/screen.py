"""Home: the board as the seat knows it, and what it is to do now."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.widget import Widget

from wargame.engine.board import CONTROL
from wargame.record.reel import Reel
from wargame.record.timeline import Timeline
from wargame.render.charts.history import history
from wargame.render.telling.happened import story
from wargame.render.telling.situation import moved
from wargame.ui.desk import Desk
from wargame.ui.keys import BOARD, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.screens.board.inspect import InspectScreen
from wargame.ui.screens.board.now import what_now
from wargame.ui.widgets.board.caption import Caption
from wargame.ui.widgets.board.map import MapView
from wargame.ui.widgets.board.news import last_news
from wargame.ui.widgets.board.panes import BoardPanes

NARROW_ONLY = ("page",)


class BoardScreen(TableScreen[None]):
    """Map, tracks, aims, seats, calendar, agreements, news, and the next thing to do."""

    BINDINGS = bindings(BOARD, hidden=("board.close", "board.largest"))
    HELP = """The board, home of all screens: 2 orders or talks, 3 what happened, 4 the game told
    again, 5 charts, 6 tables, 7 control's. The line at the top says what to do now; n goes on when
    you have done it. Tab goes from pane to pane, z makes one as large as the screen and back.
    Changes of tracks are since the turn before began."""
    ALLOW_IN_MAXIMIZED_VIEW: ClassVar[str] = "HeaderLine, KeysLine"

    def __init__(self) -> None:
        super().__init__()
        self.reel: Reel | None = None
        self.whose = ""

    def body(self) -> ComposeResult:
        """What now, and the board."""
        yield Caption(id="board-now", wraps=True)
        yield BoardPanes()

    @property
    def panes(self) -> BoardPanes:
        """The board."""
        return self.query_one(BoardPanes)

    def on_mount(self) -> None:
        """Ready for the arrow keys."""
        self.query_one(MapView).focus()

    def moved(self) -> None:
        """The board as the seat that sits here knows it now."""
        desk = self.desk
        if desk.seat != self.whose:
            self.whose = desk.seat
            self.panes.about = ""
        game, seat = desk.game, desk.seat
        passages, _ = story(game.line, seat, desk.book)
        self.query_one("#board-now", Caption).say(f"▶ {what_now(desk)}")
        self.panes.show(
            desk.view,
            {f"track:{name}": by for name, by in moved(game, seat).items()},
            history(game.line, seat),
            last_news(passages, self._reel(game.line), seat),
            players(desk),
        )

    def _reel(self, line: Timeline) -> Reel:
        if self.reel is None or self.reel.line is not line:
            self.reel = Reel.of(line)
        return self.reel

    # What one does

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """Other panes are a key away only where they do not stand side by side."""
        if action in NARROW_ONLY and self.is_mounted:
            return self.panes.has_pages
        return True

    def action_twin(self) -> None:
        """The map as text, or the map again."""
        self.minimize()
        self.panes.swap_map()

    def action_page(self) -> None:
        """The next panes."""
        self.minimize()
        self.panes.next_page()

    def action_largest(self) -> None:
        """The pane with the focus over the whole screen, or as it was."""
        focused = self.focused
        if self.maximized is not None:
            self.minimize()
        elif isinstance(focused, Widget):
            self.maximize(focused, container=False)

    def action_close(self) -> None:
        """What is largest becomes small; what is open in full closes; the first page shows."""
        if self.maximized is not None:
            self.minimize()
        elif self.panes.about:
            self.panes.inspect("")
        else:
            self.panes.turn_to("")
            self.panes.focus_first()

    def on_board_panes_inspected(self, event: BoardPanes.Inspected) -> None:
        """There is no room beside the map: a screen of its own."""
        self.app.push_screen(InspectScreen(event.about))

    def on_board_panes_why(self, event: BoardPanes.Why) -> None:
        """Why is it so?"""
        self.table_app.open_why(event.about)


def players(desk: Desk) -> dict[str, str]:
    """Who plays each seat, in a word."""
    people = desk.people()
    return {
        name: "people" if name in people else "nobody" if name == CONTROL else "bot"
        for name in desk.game.state.setting.seats
    }
