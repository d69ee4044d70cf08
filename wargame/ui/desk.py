"""The one object behind the screens: the game in play, and who sits before it. No Textual."""

from __future__ import annotations

from attrs import define, field

from wargame.bots import people
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import Setting, State
from wargame.record.campaign import Campaign
from wargame.record.entries import MAIN
from wargame.record.journal import ReadOnly
from wargame.render.asking.proposals import Draft
from wargame.render.telling.happened import began
from wargame.ui.passphrase import has_passphrase, is_locked

STALE = "This phase can't end before control has ruled again: a ruling no longer fits."
"""What a seat reads of it."""


@define
class Desk:
    """One screen around which people sit."""

    game: Campaign
    path: str = ""
    """The save's path; empty for a game in memory."""
    seat: str = ""
    """Who sits at the screen now; empty: nobody, the curtain is drawn."""
    looked: dict[str, int] = field(factory=dict)
    """By seat: how many of its events it has been shown."""
    before: str = ""
    """Who sat at the screen last."""
    greeted: set[str] = field(factory=set)
    """Who has had the brief."""
    told: dict[str, tuple[int, int]] = field(factory=dict)
    """By seat: the turn of which it was shown the consequences last, and its events by then."""
    drafts: dict[str, Draft] = field(factory=dict)
    """By seat: the order lines that lie before it."""

    @classmethod
    def of(cls, game: Campaign, path: str = "") -> Desk:
        """A desk for a game: who comes to one in play is told of the turn before."""
        turn = game.state.turn
        seats = list(game.state.setting.seats)
        looked = {seat: began(game, seat, max(turn - 1, 1)) for seat in seats}
        told = {seat: (max(turn - 1, 1), looked[seat]) for seat in seats}
        return cls(game, path, looked=looked, greeted=set(seats) if turn > 1 else set(), told=told)

    @property
    def book(self) -> Rulebook:
        """The rules in play."""
        return self.game.game.book

    @property
    def view(self) -> State:
        """The position as the seat at the screen knows it; control knows the truth."""
        return self.game.view(self.seat)

    @property
    def setting(self) -> Setting:
        """The setting as the seat at the screen knows it; without one, as everybody does."""
        return self.view.setting if self.seat else self.game.state.setting

    @property
    def marking(self) -> str:
        """What stands on every screen."""
        return self.game.state.setting.marking

    def branch_named(self) -> tuple[str, ...]:
        """The branch in play, in words, where it is another than the first."""
        name = self.game.ledger.branch_name
        return () if name == MAIN else (f"branch {name}",)

    def title(self, seat: str) -> str:
        """What a seat is called."""
        found = self.game.state.setting.seats.get(seat)
        return found.title if found else seat

    def people(self) -> list[str]:
        """The seats that people play now, control last."""
        return people.present(self.game)

    def waiting(self) -> list[str]:
        """The people's seats that have not sealed in this phase, and have something to say."""
        return people.waiting(self.game)

    def next_seat(self) -> str:
        """Who has to come to the screen: the next seat waited for, else control if people play
        it, else nobody: the phase can end.

        A seat that passed the screen on without sealing is asked again once the others were.
        When play has ended, it is the next seat that has not been told.
        """
        if self.game.over:
            untold = (s for s in self.people() if self.told.get(s, (0, 0))[0] <= self._turn - 1)
            return next((s for s in untold if s != self.seat), "")
        waiting = self.waiting()
        chair = [CONTROL] if CONTROL in self.people() and people.can_be_ordered(self.game) else []
        round_the_table = [*waiting, *chair]
        seats = list(self.game.state.setting.seats)
        if self.seat in seats and self.seat != CONTROL:
            here = seats.index(self.seat)
            later = [s for s in waiting if seats.index(s) > here]
            round_the_table = [*later, *chair, *waiting]
        return round_the_table[0] if round_the_table else ""

    # Who sits here

    @property
    def watching(self) -> bool:
        """Whether the game is only looked at."""
        return isinstance(self.game.ledger.journal, ReadOnly)

    @property
    def seated(self) -> bool:
        """Whether it has been said who plays which seat."""
        return bool(self.game.ledger.players)

    def seat_people(self, seats: list[str]) -> None:
        """Give these seats to people, the others to bots."""
        people.seat_people(self.game, seats)

    def is_open_to(self, seat: str) -> bool:
        """Whether a seat may sit down without a hand-over: nobody else does, nothing is asked."""
        if has_passphrase(self.game, seat):
            return False
        return self.watching or (len(self.around()) <= 1 and self.before in ("", seat))

    @property
    def in_the_chair(self) -> bool:
        """Whether control sits at the screen."""
        return self.seat == CONTROL

    def around(self) -> list[str]:
        """Whose people sit around this screen: also those for whom the staff plays some turns."""
        lent = [s for s, (_, last) in self.game.ledger.players.items() if last]
        return list(dict.fromkeys([*self.people(), *lent]))

    @property
    def asking(self) -> list[str]:
        """The seats that ask for a passphrase."""
        return [s for s in self.game.state.setting.seats if has_passphrase(self.game, s)]

    @property
    def locked(self) -> bool:
        """Whether seats are kept apart by passphrases: one is set, and play has not ended."""
        return is_locked(self.game)

    def first_seat(self) -> str:
        """Who comes to the screen first; control where the game is only looked at.

        Where seats are locked control comes after all that ask for a passphrase.
        """
        if self.watching:
            return CONTROL
        locked = self.asking if self.locked else []
        return self.next_seat() or [*self.around(), *locked, CONTROL][0]

    def take(self, seat: str) -> None:
        """A seat sits down."""
        self.before = self.seat = seat

    def rise(self) -> None:
        """Nobody sits here now."""
        self.before, self.seat = self.seat or self.before, ""

    def greet(self, seat: str) -> bool:
        """Whether the seat has not had its brief; from now on it has."""
        is_new = seat not in self.greeted
        self.greeted.add(seat)
        return is_new

    def saw(self, seat: str) -> None:
        """The seat has been shown all that it knows."""
        self.looked[seat] = len(self.game.line.events(seat))

    def has_news(self) -> bool:
        """Whether a turn has ended, or play, since the seat here was last shown what came.

        If so, `looked` is how far it was shown then, and this counts as shown from the next on.
        """
        seat, turn = self.seat, self._turn
        before, seen = self.told.get(seat, (1, self.looked.get(seat, 0)))
        if turn <= before:
            return False
        self.looked[seat] = max(self.looked.get(seat, 0), seen)
        self.told[seat] = turn, len(self.game.line.events(seat))
        return self.told[seat][1] > self.looked[seat]

    @property
    def _turn(self) -> int:
        """The turn in play; when play has ended, the one after."""
        return self.game.state.turn + self.game.over

    def end_phase(self) -> None:
        """Bots play and the phase ends; IllegalOrder, with reasons, if a ruling is stale."""
        self._end_phase()
        self.pass_by()

    def pass_by(self) -> None:
        """End the phases in which nobody who plays here has anything to say."""
        while self.people() and not self.game.over and not self.next_seat():
            self._end_phase()
        if self.game.over and not self.game.ledger.closed:
            self.game.close("Played to its end.")

    def _end_phase(self) -> None:
        """A ruling names orders of other seats: why it is stale is for control alone."""
        try:
            self.game.end_phase()
        except IllegalOrder:
            if self.in_the_chair or self.game.over:
                raise
            raise IllegalOrder(STALE) from None
