"""Which screen opens when: digits, back, help, the curtain before everything."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from time import monotonic
from typing import TYPE_CHECKING

from textual.screen import Screen
from textual.widget import Widget

from wargame.ui.settings import Settings
from wargame.ui.shell import Shell

if TYPE_CHECKING:
    from wargame.ui.desk import Desk

SCREENS_AT = {
    "board": "board.BoardScreen",
    "orders": "orders.OrdersScreen",
    "story": "story.StoryScreen",
    "consequences": "consequences.ConsequencesScreen",
    "why": "why.WhyScreen",
    "replay": "replay.ReplayScreen",
    "charts": "charts.ChartsScreen",
    "tables": "tables.TablesScreen",
    "control": "control.ControlScreen",
    "brief": "brief.BriefScreen",
    "ending": "ending.EndingScreen",
}
"""By the name in `open`: the file and class in wargame/ui/screens, imported when opened."""
ON_TOP = ("why", "consequences", "brief", "ending")
"""These lie on the screen from which they were opened; the others take its place."""
HOME = 2
"""How many screens lie below all others: Textual's own, and the board or the start screen."""
ONLY_LOOKED_AT = "This game is only looked at. Go on with it from the start screen."
NOT_COVERED = ("quit", "lift", "sit", "set")
"""What a key may do while nobody sits at the screen."""


class Doors(Shell):
    """An app that knows its screens, and shows none of them to nobody."""

    def __init__(self, desk: Desk | None = None, settings: Settings | None = None) -> None:
        super().__init__(settings)
        self.desk = desk

    @property
    def table(self) -> Desk:
        """The game on the table."""
        if self.desk is None:
            raise RuntimeError("No game is on the table.")
        return self.desk

    @property
    def save(self) -> str:
        """The save in play."""
        return self.desk.path if self.desk else ""

    def open_board(self) -> None:
        """The board: home."""
        self.action_open("board")

    def open_orders(self) -> None:
        """Orders; in an open phase, talks."""
        self.action_open("orders")

    def open_story(self) -> None:
        """What happened."""
        self.action_open("story")

    def open_why(self, about: str) -> None:
        """Why something stands where it stands."""
        self.push_screen(screen_class("why")(about))

    def open_replay(self) -> None:
        """The game told again."""
        self.action_open("replay")

    def open_charts(self) -> None:
        """Tracks over time."""
        self.action_open("charts")

    def open_tables(self) -> None:
        """Tables of the rule modules, agreements, balance sheet."""
        self.action_open("tables")

    def open_control(self) -> None:
        """Control's screen."""
        self.action_open("control")

    def open_brief(self) -> None:
        """What the seat is asked to be."""
        self.action_open("brief")

    def action_open(self, name: str) -> None:
        """Open a screen by its name; the one that is open already stays."""
        desk = self.table
        if name == "control" and not desk.in_the_chair:
            self.complain(["Only control sees this screen."])
            return
        if name in ("orders", "control") and desk.watching:
            self.complain([ONLY_LOOKED_AT])
            return
        if name == "board":
            self._clear(HOME)
            return
        cls = screen_class(name)
        if type(self.screen) is cls:
            return
        if len(self.screen_stack) > HOME and name not in ON_TOP:
            self.switch_screen(cls())
        else:
            self.push_screen(cls())

    def home(self) -> None:
        """Nothing but the board."""
        self._clear(1)
        self.push_screen(screen_class("board")())
        self.call_after_refresh(self.pace.settle)

    def _clear(self, most: int) -> None:
        """Close screens until so many are left."""
        while len(self.screen_stack) > most:
            self.pop_screen()

    def complain(self, reasons: Iterable[str]) -> None:
        """Say why something cannot be done."""
        from wargame.ui.screens.ask import Complaint

        self.push_screen(Complaint(reasons))

    def attempt(self, act: Callable[[], object]) -> bool:
        """Do something to the game; whether it was done. Where it was not, every reason is said."""
        from wargame.ui.failures import FAILURES, sentences

        try:
            act()
        except FAILURES as wrong:
            self.complain(sentences(wrong))
            return False
        return True

    def action_help_here(self) -> None:
        """What this screen and the pane with the focus are for, and every key."""
        from wargame.ui.screens.help import HelpScreen

        if not isinstance(self.screen, HelpScreen):
            self.push_screen(HelpScreen(self.screen))

    def action_move(self, way: str) -> None:
        """j and k are arrows where the pane with the focus knows arrows."""
        focused: Widget | None = self.focused
        for name in (f"action_cursor_{way}", f"action_scroll_{way}"):
            does = getattr(focused, name, None)
            if does is not None:
                does()
                return

    # The curtain

    def rise(self) -> None:
        """Nobody sits here: what was said to a seat and copied by it goes with it."""
        self.table.rise()
        self.clear_notifications()
        if self.clipboard:
            self.copy_to_clipboard("")

    def action_blank(self) -> None:
        """Cover everything at once; only the hand-over leads back."""
        from wargame.ui.screens.curtain import CurtainScreen

        desk = self.desk
        if desk is None or not desk.seat:
            return
        seat = desk.seat
        self.rise()
        self.push_screen(CurtainScreen(), lambda _: self._ask_back(seat))

    def action_blank_now(self) -> None:
        """The same from within a field, where an exclamation mark is a letter."""
        self.action_blank()

    def _ask_back(self, seat: str) -> None:
        from wargame.ui.screens.handover import HandOverScreen

        self.push_screen(HandOverScreen(seat), lambda _: self._back(seat))

    def _back(self, seat: str) -> None:
        """The same seat sits down again, where it was."""
        self.table.take(seat)
        self.game_moved()

    def cover_if_left(self) -> None:
        """Cover the screen if no key was pressed for as long as the settings say."""
        minutes = self.settings.lock_minutes
        if minutes and monotonic() - self.last_touch > 60 * minutes:
            self.action_blank()

    def check_action(self, action: str, parameters: tuple[object, ...]) -> bool | None:
        """While nobody sits at the screen, keys open nothing."""
        if action == "blank" and self._types():
            return False
        covered = self.desk is not None and not self.desk.seat
        return not covered or action in NOT_COVERED

    def _types(self) -> bool:
        """Whether somebody types in a field."""
        from textual.widgets import Input, TextArea

        return isinstance(self.focused, Input | TextArea)

    def game_moved(self) -> None:
        """Every screen shows what is now so: the one on top at once, others when they are seen."""
        from wargame.ui.screens.base import TableScreen

        for screen in self.screen_stack:
            if isinstance(screen, TableScreen):
                screen.stale = True
        if isinstance(self.screen, TableScreen) and self.screen.is_mounted:
            self.screen.game_moved()
        self.screen.refresh_bindings()


def screen_class(name: str) -> type[Screen[object]]:
    """The class of a screen, imported now."""
    room, cls = SCREENS_AT[name].split(".")
    found = getattr(import_module(f"wargame.ui.screens.{room}"), cls)
    assert isinstance(found, type)
    assert issubclass(found, Screen)
    return found
