"""The games that the pictures show: one seed, bots up to the turn that is shown."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.engine.rulebook import Rulebook
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes
from wargame.ui.desk import Desk

SEED = "7"
COALITION, CONTROL = "coalition", "control"


@cache
def _loaded() -> Loaded:
    return load("reassurance", Wishes("half_day", "standard"))


def game(turn: int, phase: str, people: Sequence[str] = (COALITION,)) -> Campaign:
    """The flagship at a phase of a turn; until then the staff's bot plays every seat."""
    loaded = _loaded()
    found = Campaign.start(Game(Rulebook.of(loaded.modules, loaded.setting), loaded.opening, SEED))
    found.drafts = let_bots_play
    seat_people(found, [each for each in people if each == CONTROL])
    while (found.state.turn, found.state.phase) != (turn, phase):
        found.end_phase()
    for seat in people:
        if seat != CONTROL:
            found.hand_over(seat)
    return found


def desk(turn: int = 3, phase: str = "orders", seat: str = COALITION, *others: str) -> Desk:
    """A desk at which `seat` sits, with brief read and turn told; `others` are people's too."""
    made = Desk.of(game(turn, phase, (seat, *others)))
    made.seat = made.before = seat
    made.greeted.add(seat)
    made.has_news()  # What came of the turn before has been read.
    return made


def talks() -> Desk:
    """The coalition in the talks of its first turn."""
    return desk(1, "talks")


def orders() -> Desk:
    """The coalition before it gives orders."""
    return desk()


def chair() -> Desk:
    """Control, with the orders of turn 3 before it."""
    return desk(3, "orders", CONTROL)


def branched() -> Desk:
    """Control in a game with a second branch from turn 2."""
    made = desk(3, "orders", CONTROL)
    made.game.branch(2, "other-dice", "the same orders, other dice", "other")
    while made.game.state.turn < 3:
        made.game.end_turn()
    return made


def two_cells() -> Desk:
    """Two cells at one screen: the coalition before it seals."""
    return desk(2, "orders", COALITION, "ukraine")
