"""Branches from a replay: play on from an earlier turn under a name and a reason; the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from attrs import define

from wargame.record.timeline import Timeline
from wargame.ui.desk import Desk
from wargame.ui.screens.ask import Choose, Confirm, Words
from wargame.ui.screens.replay_show import Showing

if TYPE_CHECKING:
    from wargame.ui.screens.replay import ReplayScreen

SAME, FRESH = "same", "fresh"
DICE = (
    (SAME, "The same dice: what is ordered alike falls alike"),
    (FRESH, "Fresh dice: every throw from here on is another"),
)


def branch_from(replay: ReplayScreen) -> None:
    """Ask for name, reason and dice, and play on from the turn in which the cursor stands."""
    reasons = against(replay.showing, replay.desk)
    if reasons:
        replay.app.complain(reasons)
        return
    here = replay.showing
    turn = here.turn_begun()
    asking = _Asking(replay, turn or max(here.view.turn, 1))
    if turn:
        asking.name()
    else:
        question = f"A branch begins where a turn begins. You stand within turn {asking.turn}."
        meaning = f"Branch from the beginning of turn {asking.turn}?"
        replay.app.push_screen(Confirm(question, meaning), asking.agreed)


def against(here: Showing, desk: Desk | None) -> list[str]:
    """Why no branch can be made from here; empty where one can."""
    if desk is None or here.game is None:
        return ["This game is only looked at. Open it to play on, and branch from its replay."]
    if not here.free and len(desk.people()) > 1:
        return ["While several play, control alone makes branches."]
    if here.line is not desk.game.line:
        return [f"Branches are made from the one in play, '{desk.game.line.name}'."]
    return []


@define
class _Asking:
    """The questions of a new branch, one after the other; to leave one leaves all."""

    replay: ReplayScreen
    turn: int
    called: str = ""
    reason: str = ""

    def agreed(self, yes: bool | None) -> None:
        """The beginning of the turn will do."""
        if yes:
            self.name()

    def name(self) -> None:
        """What is it called?"""
        words = Words(f"A branch from the beginning of turn {self.turn}. What is it called?")
        self.replay.app.push_screen(words, self._named)

    def _named(self, name: str | None) -> None:
        if name is not None:
            self.called = name.strip()
            self.replay.app.push_screen(Words("Why this branch?", "For the record."), self._because)

    def _because(self, reason: str | None) -> None:
        if reason is not None:
            self.reason = reason.strip()
            self.replay.app.push_screen(Choose("Which dice?", DICE, SAME), self._with_dice)

    def _with_dice(self, dice: str | None) -> None:
        desk = self.replay.desk
        if dice is None or desk is None:
            return
        salt = self.called if dice == FRESH else ""
        game = desk.game
        if self.replay.app.attempt(lambda: game.branch(self.turn, self.called, self.reason, salt)):
            self._play_on(desk)

    def _play_on(self, desk: Desk) -> None:
        """The table stands where the turn began; nobody is told again what came before."""
        for seat in desk.game.state.setting.seats:
            shown = len(desk.game.line.events(seat))
            desk.looked[seat], desk.told[seat] = shown, (self.turn, shown)
        desk.drafts.clear()
        app = self.replay.app
        app.open_board()
        app.game_moved()
        app.toast(f"You play on branch '{self.called}', from turn {self.turn}.")


def branches_of(replay: ReplayScreen) -> None:
    """The list of branches; the one chosen is told instead."""
    here = replay.showing
    options = [(name, in_words(line, here.free)) for name, line in here.lines.items()]
    replay.app.push_screen(
        Choose("Branches: which is told?", options, here.line.name),
        lambda name: _tell(replay, name),
    )


def in_words(line: Timeline, reasons: bool) -> str:
    """A branch on one line: its name, where it comes from, how far it got, and why it was made."""
    state = line.state
    origin = f", from {line.parent} at turn {line.from_turn}" if line.parent else ""
    stands = "played to its end" if state.phase == "over" else f"stands in turn {state.turn}"
    why = f": {line.reason}" if reasons and line.reason else ""
    return f"{line.name}{origin}; {stands}, {state.date}{why}"


def _tell(replay: ReplayScreen, name: str | None) -> None:
    here = replay.showing
    if name is None or name == here.line.name:
        return
    told = Showing(here.lines[name], here.seat, here.book, here.lines, here.game, here.free)
    told.own = here.own
    told.n = told.reel.at_step(told.reel.step(here.n, here.seat), here.seat)
    replay.given, replay.since = told, None
    replay.show()
