"""Counts a game's whole tree: decisions, chances and endings, for others to agree or disagree."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import define, evolve, field, frozen

from wargame.engine.adjudication import Played
from wargame.engine.apply import happen
from wargame.engine.board import CONTROL
from wargame.engine.dice import Dice
from wargame.engine.errors import BadContent, Complaint
from wargame.engine.events import Roll, Sealed
from wargame.engine.legal import choices, key_of, ordered
from wargame.engine.orders import Answers
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view
from wargame.engine.standing import over
from wargame.engine.state import Given, State
from wargame.engine.turn import begin, order_now, play_phase
from wargame.record.digest import digest

_Play = Callable[[Dice], Played]

EVERY = 1_000_000
"""More orders than any seat is offered: a tree is counted whole, never by a sample."""


@frozen
class Nodes:
    """What stands in a tree: positions where a seat decides, throws, and ends of the game.

    `open` counts positions left unopened because the depth asked for was reached.
    """

    decisions: int = 0
    chances: int = 0
    endings: int = 0
    open: int = 0

    def __add__(self, other: Nodes) -> Nodes:
        return Nodes(
            self.decisions + other.decisions,
            self.chances + other.chances,
            self.endings + other.endings,
            self.open + other.open,
        )


@define
class Tree:
    """A game's tree below its opening, walked depth first.

    Seats that decide at the same time do so one after the other, in the order of the table, as
    in a game in turns. A seat gives one order after another until it seals; where it `must_move`,
    it seals only when nothing is on offer. With `merged`, equal positions are counted once and
    their numbers used again: the same counts, sooner.
    """

    book: Rulebook
    must_move: bool = False
    merged: bool = False
    known: dict[tuple[str, int], Nodes] = field(factory=dict)

    def count(self, opening: State, depth: int = EVERY) -> Nodes:
        """The nodes of the tree, opened for at most `depth` decisions and throws in a row."""
        return self._drawn(lambda dice: begin(self.book, opening, dice), depth, {})

    def _drawn(self, play: _Play, depth: int, script: Mapping[str, int]) -> Nodes:
        """The nodes after a piece of play, one branch for each outcome of its first open throw."""
        dice = _Scripted(script)
        played = play(Dice(dice.draw))
        if not dice.unscripted:
            return self._position(played.state, depth)
        if depth <= 0:
            return Nodes(open=1)
        address = dice.unscripted[0]
        found = Nodes(chances=1)
        for drawn in _branches(_roll_at(played, address)):
            found += self._drawn(play, depth - 1, {**script, address: drawn})
        return found

    def _position(self, state: State, depth: int) -> Nodes:
        if not self.merged:
            return self._opened(state, depth)
        place = _place(state), depth
        if place not in self.known:
            self.known[place] = self._opened(state, depth)
        return self.known[place]

    def _opened(self, state: State, depth: int) -> Nodes:
        if over(state):
            return Nodes(endings=1)
        seat, offered = self._to_decide(state)
        if not seat:
            return self._drawn(lambda dice: self._ended(state, dice), depth, {})
        if depth <= 0:
            return Nodes(open=1)
        found = Nodes(decisions=1)
        for kind, answers in offered:
            found += self._given(state, seat, kind, answers, depth - 1)
        if not self.must_move:
            found += self._position(_sealed(state, seat), depth - 1)
        return found

    def _to_decide(self, state: State) -> tuple[str, tuple[tuple[str, Answers], ...]]:
        for seat in state.setting.seats:
            if seat != CONTROL and seat not in state.sealed:
                offered, _ = choices(self.book, _seen(state, seat), seat, limit=EVERY)
                if offered:
                    return seat, offered
        return "", ()

    def _given(self, state: State, seat: str, kind: str, answers: Answers, depth: int) -> Nodes:
        event = ordered(self.book, state, seat, kind, answers)
        after = state.copy()
        happen(after, event)
        if not event.now:
            return self._position(after, depth)
        order = Given(event.n, seat, kind, event.answers)
        return self._drawn(lambda dice: self._done(after, order, dice), depth, {})

    def _done(self, state: State, order: Given, dice: Dice) -> Played:
        return order_now(self.book, state, order, dice, lambda seat: _seen(state, seat))

    def _ended(self, state: State, dice: Dice) -> Played:
        return play_phase(self.book, state, dice, lambda seat: _seen(state, seat))


@define
class _Scripted:
    """Draws as written for some addresses; notes the others, in the order they were thrown."""

    script: Mapping[str, int]
    unscripted: list[str] = field(factory=list)

    def draw(self, address: str, total: int) -> int:
        if address in self.script:
            return self.script[address]
        if total > 1:
            self.unscripted.append(address)
        return 0


def _roll_at(played: Played, address: str) -> Roll:
    """The throw made at an address; BadContent where no event tells it."""
    for effect in played.effects:
        for roll in effect.event.rolls:
            if roll.address == address:
                return roll
    _, _, module, label, subject, _ = address.split("|", 5)
    sentence = (
        f"The throw '{label}' for '{subject}' is told in no event, so its outcomes are unknown; "
        "hand it to an event that comes of it: rolls=(roll,)."
    )
    raise BadContent([Complaint(f"rules/{module}", 0, sentence)])


def _branches(roll: Roll) -> Iterator[int]:
    """One draw for each outcome."""
    before = 0
    for _, weight in roll.outcomes:
        yield before
        before += weight


def _seen(state: State, seat: str) -> State:
    """What a seat knows that was there from the beginning and was never deceived."""
    view = first_view(state, seat)
    view.orders = {n: order for n, order in state.orders.items() if order.seat == seat}
    view.counts = {seat: state.counts.get(seat, 0)}
    view.spent = {seat: state.spent.get(seat, 0)}
    view.sealed = state.sealed
    return view


def _sealed(state: State, seat: str) -> State:
    after = state.copy()
    happen(after, Sealed(seat))
    return after


def _place(state: State) -> str:
    """A position's digest without the numbers that orders were given: they decide nothing."""
    orders = sorted(
        state.orders.values(), key=lambda o: (o.seat, key_of(o.seat, o.kind, o.answers))
    )
    plain = state.copy()
    plain.counts = {}
    plain.orders = {n: evolve(order, n=n) for n, order in enumerate(orders)}
    return digest(plain)
