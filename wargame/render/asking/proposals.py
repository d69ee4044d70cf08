"""Order lines put before a seat: the staff's draft, or what the seat ordered the turn before."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from attrs import evolve, frozen

from wargame.bots.staff import draft
from wargame.engine.apply import happen
from wargame.engine.events import Answer, Ordered, PhaseBegan, Recalled
from wargame.engine.legal import AUTOMATIC, objections, ordered
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.render.asking.cost import left_of
from wargame.render.telling.words import efforts, order_in_words

STAFF = "staff"
STAFF_PROPOSES = "YOUR STAFF PROPOSES"
CARRY_ON = "AS IN THE TURN BEFORE"
AGAIN = "as in the turn before"


@frozen
class Proposed:
    """One line of a draft: the order, why it is proposed, what it costs, who drafted it."""

    kind: str
    answers: Mapping[str, Answer]
    reason: str
    effort: int
    by: str = STAFF


@frozen
class Draft:
    """The lines that lie before a seat, and where in the game they were drawn up."""

    title: str
    lines: tuple[Proposed, ...]
    place: tuple[str, int, str]
    """Branch, turn and phase."""

    def dropping(self, *lines: Proposed) -> Draft:
        """The draft without these lines, whatever the reason beside them."""
        gone = [(line.kind, line.answers) for line in lines]
        kept = (line for line in self.lines if (line.kind, line.answers) not in gone)
        return evolve(self, lines=tuple(kept))


def staff_draft(game: Campaign, seat: str) -> Draft:
    """The staff's draft for a seat, drawn up now."""
    return Draft(STAFF_PROPOSES, from_staff(game, seat), place_of(game))


def first_draft(game: Campaign, seat: str) -> Draft:
    """What lies before a seat that sits down: the staff's draft, if it has ordered nothing yet."""
    if any(True for _ in game.view(seat).pending(seat)):
        return Draft(STAFF_PROPOSES, (), place_of(game))
    return staff_draft(game, seat)


def last_turns(game: Campaign, seat: str) -> Draft:
    """What the seat ordered in the turn before, as a draft."""
    return Draft(CARRY_ON, as_last_turn(game, seat), place_of(game))


def place_of(game: Campaign) -> tuple[str, int, str]:
    """Branch, turn and phase in play."""
    return game.ledger.branch_name, game.state.turn, game.state.phase


def from_staff(game: Campaign, seat: str) -> tuple[Proposed, ...]:
    """What the staff would order now, at most seven lines."""
    found = draft(game.game.book, game.view(seat), seat)
    return tuple(Proposed(line.kind, line.answers, line.reason, line.effort) for line in found)


def as_last_turn(game: Campaign, seat: str) -> tuple[Proposed, ...]:
    """The orders that the seat gave in the turn before, as far as they may be given now."""
    view = game.view(seat)
    lines = (
        Proposed(each.kind, each.answers, AGAIN, game.game.book.kinds[each.kind].cls.effort, "")
        for each in given_in(game, seat, view.turn - 1)
        if each.kind in game.game.book.kinds
    )
    return still_legal(game, seat, lines)


def given_in(game: Campaign, seat: str, turn: int) -> list[Ordered]:
    """The orders that a seat gave in a turn and did not take back."""
    given: dict[int, Ordered] = {}
    now = 0
    for event in game.line.events(seat):
        if isinstance(event, PhaseBegan):
            now = event.turn
        elif isinstance(event, Recalled):
            given.pop(event.n, None)
        elif isinstance(event, Ordered) and now == turn and event.seat == seat:
            given[event.n] = event
    return [event for event in given.values() if event.by != AUTOMATIC]


def still_legal(game: Campaign, seat: str, lines: Iterable[Proposed]) -> tuple[Proposed, ...]:
    """Of some lines those that may be given now, each after those before it."""
    book, desk = game.game.book, game.view(seat).copy()
    found = []
    for line in lines:
        if not objections(book, desk, seat, line.kind, line.answers, by=line.by):
            happen(desk, ordered(book, desk, seat, line.kind, line.answers, line.by))
            found.append(line)
    return tuple(found)


def in_words(game: Campaign, seat: str, line: Proposed) -> str:
    """A line of a draft: the order and what it costs."""
    said = order_in_words(game.game.book, game.view(seat), line.kind, line.answers)
    return f"{said} ({efforts(line.effort)})"


def cost_of_all(view: State, seat: str, lines: Sequence[Proposed]) -> str:
    """What a draft costs in all, and what its seat has left."""
    cost = sum(line.effort for line in lines)
    said = efforts(cost) if cost else "no main effort"
    return f"{said} in all; {left_of(view, seat)}"
