"""One branch of a game, folded: the truth, each seat's view, where each turn began."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, field

from wargame.engine.apply import happen
from wargame.engine.board import CONTROL
from wargame.engine.events import Effect, Event, PhaseBegan
from wargame.engine.rulings import Ruling
from wargame.engine.sight import Sight
from wargame.engine.state import State
from wargame.record.verdicts import in_force


@define
class Timeline:
    """The effects along one branch and what they fold to; views fold forward when looked at."""

    name: str
    opening: State
    state: State
    parent: str = ""
    salt: str = ""
    from_turn: int = 0
    """The turn with whose beginning the branch begins; 0 for one with no parent."""
    reason: str = ""
    """Why the branch was made: control's words."""
    effects: list[Effect] = field(factory=list)
    rulings: list[Ruling] = field(factory=list)
    settled: int = 0
    """How many rulings were given on phases that are over."""
    turns: dict[int, int] = field(factory=dict)
    """How many effects came before each turn's first phase."""
    sights: dict[str, Sight] = field(factory=dict)
    seen: dict[str, int] = field(factory=dict)

    @classmethod
    def of(cls, name: str, opening: State, parent: str = "", salt: str = "") -> Timeline:
        """A branch on which nothing has happened yet."""
        return cls(name, opening, opening.copy(), parent, salt)

    def take(self, effects: Iterable[Effect]) -> None:
        """Fold effects into the truth."""
        for effect in effects:
            event = effect.event
            if type(event) is PhaseBegan:
                self._begin(event)
            happen(self.state, event)
            self.effects.append(effect)

    def _begin(self, event: PhaseBegan) -> None:
        if event.turn not in self.turns and event.turn > 0:
            self.turns[event.turn] = len(self.effects)
        if event.phase != self.state.phase:
            self.settled = len(self.rulings)

    def view(self, seat: str) -> State:
        """The position as a seat knows it now; control's is the truth. Not to be changed."""
        if seat == CONTROL:
            return self.state
        sight = self.sights.get(seat)
        if sight is None:
            sight = self.sights[seat] = Sight.of(self.opening, seat)
        start, now = self.seen.get(seat, 0), len(self.effects)
        if start < now:
            sight.follow(self.effects[start:])
            self.seen[seat] = now
        return sight.view

    def events(self, seat: str) -> list[Event]:
        """All that a seat saw happen, in order, as it saw it."""
        sight = Sight.of(self.opening, seat)
        seen = (sight.take(effect) for effect in self.effects)
        return [event for event in seen if event is not None]

    def rulings_in_force(self, besides: str = "") -> tuple[Ruling, ...]:
        """The rulings that bear on the phase in play, but for any at the address `besides`."""
        given = (each for each in self.rulings[self.settled :] if each.at != besides)
        return in_force(self.rulings[: self.settled], given)

    def cut_at(self, turn: int, name: str, salt: str) -> Timeline:
        """A branch that shares all that came before a turn began; KeyError for one not begun."""
        branch = Timeline.of(name, self.opening, self.name, salt)
        branch.from_turn = turn
        length = self.turns[turn]
        branch.take(self.effects[: length + 1])
        branch.rulings = [ruling for ruling in self.rulings if ruling.turn < turn]
        branch.settled = len(branch.rulings)
        return branch
