"""The one object that remembers: a game in play, its branches, and who sits where."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from attrs import define, evolve

from wargame.engine.adjudication import Played
from wargame.engine.apply import happen
from wargame.engine.board import CONTROL, HIDDEN, PUBLIC, audience
from wargame.engine.dice import Dice, middling
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Effect, Event, Ordered, Recalled, Roll, Sealed, Unsealed
from wargame.engine.legal import choices, objections, ordered
from wargame.engine.orders import Answers
from wargame.engine.rulings import Ruling
from wargame.engine.standing import over
from wargame.engine.state import Given, State
from wargame.engine.turn import begin, carried_on, lengthen, order_now, play_phase
from wargame.record.demands import (
    demand_new_branch,
    demand_play,
    demand_reason,
    demand_seat,
    no_seat,
)
from wargame.record.entries import Branched, Closed, Entry, Journal, Memory, Room
from wargame.record.ledger import Game, Ledger
from wargame.record.timeline import Timeline
from wargame.record.verdicts import made_whole, meets, offered, put_again

TABLE = "table"
"""Stands in an address where the people at the table, not a rule, made the event."""


Drafts = Callable[["Campaign"], object]
"""Lets bots give the orders of seats and modules that are left to them, before a phase ends."""


def _nobody(_: Campaign) -> None:
    """No bot gives anything."""


@define
class Campaign:
    """A game in play. What changes it is journaled before it is acknowledged.

    Methods raise IllegalOrder with every reason; then nothing has changed.
    """

    ledger: Ledger
    drafts: Drafts = _nobody

    @classmethod
    def start(cls, game: Game, journal: Journal | None = None) -> Campaign:
        """Set the table for a new game: the modules' set-up, then the first phase of turn 1."""
        campaign = cls(Ledger.of(game, journal or Memory()))
        campaign.set_up()
        return campaign

    @classmethod
    def resume(cls, game: Game, journal: Journal, entries: Iterable[Entry]) -> Campaign:
        """Take up a game from the entries that its journal holds: they are folded, never
        re-rolled."""
        campaign = cls(Ledger.of(game, journal))
        campaign.ledger.recount(entries)
        return campaign

    def set_up(self) -> None:
        """Let the modules set the table: the first block of every journal."""
        game = self.game
        played = begin(game.book, game.opening, Dice.of(game.seed))
        self.ledger.commit("setup", played.effects)

    @property
    def game(self) -> Game:
        """What is played."""
        return self.ledger.game

    # What anyone may ask

    @property
    def line(self) -> Timeline:
        """The branch in play."""
        return self.ledger.line

    @property
    def state(self) -> State:
        """The truth, for control's eyes. Not to be changed."""
        return self.line.state

    def view(self, seat: str) -> State:
        """The position as a seat knows it. Not to be changed."""
        demand_seat(self.state, seat)
        return self.line.view(seat)

    def choices(
        self, seat: str, kind: str = "", limit: int = 200
    ) -> tuple[tuple[tuple[str, dict[str, int | str]], ...], bool]:
        """The orders that a seat may give now, and whether the list was cut to `limit`."""
        return choices(self.game.book, self.view(seat), seat, kind, limit)

    def check(self, seat: str, kind: str, answers: Answers, by: str = "") -> tuple[str, ...]:
        """Every reason against an order, as its seat may read them; none means it may be given."""
        reasons = no_seat(self.state, seat)
        return reasons or objections(
            self.game.book, self.line.view(seat), seat, kind, answers, by=by
        )

    def odds(self, seat: str, kind: str, answers: Answers) -> tuple[Roll, ...]:
        """The throws that an order would face as far as its seat knows, before it commits.

        The order is carried out on the seat's own view with average dice, and only the stated
        outcomes and weights mean anything.
        """
        view = self.view(seat)
        event = ordered(self.game.book, view, seat, kind, answers)
        given = Given(event.n, seat, kind, event.answers)
        played = order_now(self.game.book, view, given, Dice(middling), self.line.view)
        return tuple(roll for effect in played.effects for roll in effect.event.rolls)

    def preview(self) -> Played:
        """What ending the phase now would lead to, under the rulings given: for control alone."""
        demand_play(self.state)
        return self._play_phase(self.state)

    @property
    def over(self) -> bool:
        """Whether play has ended on this branch."""
        return over(self.state)

    # What seats do

    def give(
        self,
        seat: str,
        kind: str,
        answers: Answers,
        by: str = "",
        key: str = "",
        admitted: str = "",
    ) -> int:
        """Give an order; its number. A repeated `key` gives the first one's number again.

        `admitted` is control's reason for letting in an order that has objections.
        """
        again = self.ledger.given_before(key, (seat, kind, dict(answers))) if key else None
        if again is not None:
            return again
        reasons = self.check(seat, kind, answers, by)
        if reasons and not (admitted and self._admissible(seat, kind, answers)):
            raise IllegalOrder(*reasons)
        event = ordered(self.game.book, self.state, seat, kind, answers, by, admitted)
        effect = self._effect(event, f"order {event.n}", seat)
        if event.now:
            self._give_now(effect, event, key)
        else:
            self.ledger.append(effect, key=key)
        return event.n

    def recall(self, n: int, seat: str = "") -> None:
        """Take back an order before its seat has sealed; `seat`, if given, must own it."""
        order = self.state.orders.get(n)
        if order is None or seat not in ("", order.seat):
            raise IllegalOrder(f"There is no pending order {n} to recall.")
        if order.seat in self.state.sealed:
            title = self.state.setting.seats[order.seat].title
            raise IllegalOrder(f"{title} has sealed its orders; only control can unseal.")
        self.ledger.append(self._effect(Recalled(n, order.seat), f"recall {n}", order.seat))

    def seal(self, seat: str) -> None:
        """Close a seat's orders for the phase."""
        demand_seat(self.state, seat)
        demand_play(self.state)
        if seat not in self.state.sealed:
            self.ledger.append(self._effect(Sealed(seat), f"seal {seat}"))

    def unseal(self, seat: str, reason: str) -> None:
        """Control opens a seat's orders again, and says why."""
        demand_seat(self.state, seat)
        demand_play(self.state)
        if seat not in self.state.sealed:
            raise IllegalOrder(f"{self.state.setting.seats[seat].title} has not sealed.")
        demand_reason("To unseal", reason)
        self.ledger.append(self._effect(Unsealed(seat, why=reason), f"unseal {seat}"))

    # What control does

    def rule(self, ruling: Ruling) -> None:
        """Give a ruling on an effect of the phase in play; durable at once, effective on commit.

        It replaces any at the same address. To accept where nothing stands takes one back.
        """
        demand_play(self.state)
        unruled = self._play_phase(self.state, besides=ruling.at)
        self.ledger.append(evolve(made_whole(ruling, unruled), turn=self.state.turn))

    def end_phase(self) -> Played:
        """End the phase in play and commit what came of it."""
        demand_play(self.state)
        self.drafts(self)
        sealing = [
            self._effect(Sealed(seat), f"seal {seat}")
            for seat in self.state.setting.seats
            if seat not in self.state.sealed and seat != CONTROL
        ]
        before = self.state.copy()
        for effect in sealing:
            before.sealed[effect.event.seat] = True  # type: ignore[attr-defined]
        played = self._play_phase(before)
        if played.stale:
            raise IllegalOrder(*(put_again(ruling) for ruling in played.stale))
        self.ledger.commit("phase", (*sealing, *played.effects))
        return played

    def end_turn(self, days: int = 0) -> None:
        """Walk through all remaining phases of the turn; `days`, if given, is how long it lasts."""
        demand_play(self.state)
        if days:
            self.set_length(days)
        turn, branch = self.state.turn, self.ledger.branch_name
        while not self.over and self.state.turn == turn and self.ledger.branch_name == branch:
            self.end_phase()

    def set_length(self, days: int) -> None:
        """Let the turn in play last so many days: a crisis is a short turn."""
        left = self.state.setting.end_day - self.state.day
        if not 1 <= days <= left:
            raise IllegalOrder(f"A turn lasts from 1 to {left} days here, not {days}.")
        self.ledger.append(self._effect(lengthen(self.state, days), "length"))

    def branch(self, turn: int, name: str, reason: str, salt: str = "") -> None:
        """Go back to the beginning of a turn and play on from there, on a branch of its own."""
        demand_new_branch(name, self.ledger.lines)
        demand_reason("A branch", reason)
        if turn not in self.line.turns:
            last = max(self.line.turns)
            raise IllegalOrder(f"Turn {turn} has not begun on this branch; it has 1 to {last}.")
        self.ledger.append(Branched(name, self.ledger.branch_name, turn, reason, salt))

    def note(self, what: str, seat: str = "", text: str = "", **details: int | str) -> None:
        """Keep something that people in the room did or said."""
        self.ledger.append(Room(what, seat, text, details))

    def hand_over(self, seat: str, to: str = "", turns: int = 0) -> None:
        """Hand a seat to a bot by name for some turns (0: until told), or with no name to
        people."""
        demand_seat(self.state, seat)
        if turns < 0:
            raise IllegalOrder(
                f"A seat is handed over for 1 turn or more, not {turns}; 0: for all."
            )
        if to and seat == CONTROL:
            raise IllegalOrder("Control is played by people; no bot can rule.")
        last = self.state.turn + turns - 1 if turns else 0
        self.note("seat", seat, to, last=last)

    def player(self, seat: str) -> str:
        """The bot that plays a seat now; empty where people do."""
        bot, last = self.ledger.players.get(seat, ("", 0))
        return bot if not last or self.state.turn <= last else ""

    def close(self, reason: str) -> None:
        """Close the game; it can be reopened by playing on."""
        self.ledger.append(Closed(reason))

    # How it is done

    def _admissible(self, seat: str, kind: str, answers: Answers) -> bool:
        found = self.game.book.kinds.get(kind)
        if found is None or seat not in self.state.setting.seats or self.over:
            return False
        return offered(found, self.state, seat, answers)

    def _effect(self, event: Event, key: str, seat: str = "") -> Effect:
        state = self.state
        seen_by = audience(seat) if seat else PUBLIC
        at = f"{state.day}|{state.phase}|{TABLE}|{key}||0"
        return Effect(at, seen_by, HIDDEN if type(event) is Unsealed else seen_by, event)

    def _give_now(self, effect: Effect, event: Ordered, key: str) -> None:
        after = self.state.copy()
        happen(after, event)
        given = Given(event.n, event.seat, event.kind, event.answers, 0, event.by, event.admitted)
        played = carried_on(self.game.book, after, given, self.ledger.dice(), self.line.view)
        self.ledger.commit("order", (effect, *played.effects), key)

    def _play_phase(self, state: State, besides: str = "") -> Played:
        played = self._played(state, besides)
        stale = (r for r in played.stale if not (r.fixed and meets(r, self._played(state, r.at))))
        return evolve(played, stale=tuple(stale)) if played.stale else played

    def _played(self, state: State, besides: str) -> Played:
        dice, line = self.ledger.dice(), self.line
        return play_phase(self.game.book, state, dice, line.view, line.rulings_in_force(besides))
