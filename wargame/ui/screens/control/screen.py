"""Control's screen itself: panes and keys; what each key does stands in doing.py."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import BindingType
from textual.containers import Horizontal, VerticalScroll
from textual.widgets import OptionList, Static
from textual.widgets.option_list import Option

from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.ui.keys import CHAIR, IN_THE_PANES, bindings
from wargame.ui.screens.base import TableScreen
from wargame.ui.screens.control.doing import Doing
from wargame.ui.screens.control.panes import PANES, Entry, Pane
from wargame.ui.text import entitle, said, together
from wargame.ui.widgets.card import CardView

NOTHING: Pane = Pane("", ())


class ControlScreen(Doing, TableScreen[None]):
    """The truth beside what seats believe, the phase before it is committed, and control's acts."""

    BINDINGS: ClassVar[list[BindingType]] = bindings(CHAIR, hidden=IN_THE_PANES | {"control.give"})
    HELP = (
        "p shows what ending the phase would lead to; Enter on an effect rules on it.\n"
        "s shows who has sealed and what was ordered; Enter opens a sealed seat again.\n"
        "v shows where a seat believes something else than is so; v again, the next seat.\n"
        "i shows the injects to come; Enter releases one. r shows the rulings in force.\n"
        "c ends the phase. t tells a seat something, m moves a track, l sets the turn's length,\n"
        "u opens a seat again, z freezes a rule for this phase, h holds the game,\n"
        "o lists all that control can do, g gives the screen to a seat."
    )

    def __init__(self) -> None:
        super().__init__()
        self.pane_name, self.looked_at = "preview", 0
        self.pane = NOTHING
        self.met: tuple[int, str] = (-1, "")

    def body(self) -> ComposeResult:
        """The line of panes, what the pane says, its list, and the detail beside it."""
        yield Static(id="control-panes", markup=False)
        yield Static(id="control-says", markup=False)
        with Horizontal(id="control-body"):
            yield OptionList(id="control-list", classes="pane", markup=False)
            with VerticalScroll(id="control-detail", classes="pane"):
                yield CardView(id="control-card")

    def on_mount(self) -> None:
        """The first look, ready for the arrow keys."""
        self.query_one("#control-list", OptionList).focus()

    def moved(self) -> None:
        """The pane as it now is."""
        if self.desk.seat != CONTROL:
            self._fill(NOTHING)
            return
        self._let_bots_play()
        self._fill(PANES[self.pane_name][1](self.desk.game, self.seat_looked_at()))

    def _let_bots_play(self) -> None:
        """Once nobody is waited for bots give their orders, so that the preview is whole."""
        game = self.desk.game
        here = game.state.turn, game.state.phase
        if not game.over and self.met != here and not self.desk.waiting():
            self.met = here
            self.table_app.attempt(lambda: play_bots(game))

    def seat_looked_at(self) -> str:
        """The seat whose beliefs are shown."""
        seats = [seat for seat in self.desk.setting.seats if seat != CONTROL]
        return seats[self.looked_at % len(seats)] if seats else CONTROL

    def _fill(self, pane: Pane) -> None:
        self.query_one("#control-panes", Static).update(
            together(
                said(f" {self._key(name)} {title} ", "reverse" * (name == self.pane_name))
                for name, (title, _) in PANES.items()
            )
        )
        self.query_one("#control-says", Static).update(said(pane.says))
        shown = self.query_one("#control-list", OptionList)
        entitle(shown, PANES[self.pane_name][0])
        if [entry.words for entry in pane.entries] != [entry.words for entry in self.pane.entries]:
            at = shown.highlighted or 0
            shown.set_options([Option(said(entry.words)) for entry in pane.entries])
            shown.highlighted = min(at, len(pane.entries) - 1) if pane.entries else None
        self.pane = pane
        self._detail(self.entry())

    def _key(self, pane: str) -> str:
        """The key of a pane, the user's own where there is one."""
        name = f"control.{pane}"
        return self.table_app.settings.keys.get(name, CHAIR[name][0])

    def entry(self) -> Entry | None:
        """The entry under the cursor."""
        at = self.query_one("#control-list", OptionList).highlighted
        return self.pane.entries[at] if at is not None and at < len(self.pane.entries) else None

    def _detail(self, entry: Entry | None) -> None:
        self.query_one("#control-card", CardView).tell(entry.detail if entry else ())

    def on_option_list_option_highlighted(self, event: OptionList.OptionHighlighted) -> None:
        """The detail follows the cursor."""
        self._detail(self.entry())

    def on_option_list_option_selected(self, event: OptionList.OptionSelected) -> None:
        """Enter does what the entry is for."""
        if event.option_index < len(self.pane.entries):
            self.enter(self.pane.entries[event.option_index], event.option_index + 1)

    def action_pane(self, name: str) -> None:
        """Show a pane; what seats believe, seat after seat."""
        if name == self.pane_name == "views":
            self.looked_at += 1
        self.pane_name, self.pane = name, NOTHING
        self.query_one("#control-list", OptionList).clear_options()
        self.moved()
