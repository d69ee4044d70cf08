"""One seat's own record of a game: the entries it saw, as it saw them, and nothing of the rest."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import define, field

from wargame.engine.board import PUBLIC, Audience
from wargame.engine.events import Effect, Event, PhaseBegan
from wargame.engine.sight import Sight
from wargame.engine.state import State
from wargame.record.digest import digest
from wargame.record.entries import MAIN, Branched, Closed, Entry, Seal

EVERYBODY = "public"
"""Stands for a seat that sees what all may see, and no more."""


@define
class Witness:
    """Folds the whole record forward with one seat's eyes. Addresses, reasons of control, what
    the room did and the digests of the truth stay behind: a seal vouches for the seat's own view.
    """

    seat: str
    opening: State
    tales: dict[str, _Tale] = field(factory=dict)

    @classmethod
    def of(cls, opening: State, seat: str) -> Witness:
        """A witness to whom nothing has happened yet."""
        return cls(seat, opening, {MAIN: _Tale(Sight.of(opening, seat))})

    def saw(self, block: Iterable[Entry]) -> list[Entry]:
        """Take one block of the record; the entries it comes to for the seat, often none."""
        seen: list[Entry] = []
        for entry in block:
            body = entry.body
            if type(body) is Effect:
                seen.extend(self._saw(entry.branch, body))
            elif isinstance(body, Seal) and seen and body.of != "order":
                mine = digest(self.tales[entry.branch].sight.view)
                own = Seal(body.of, body.turn, body.phase, body.day, mine, body.ended)
                seen.append(Entry(entry.branch, own))
            elif isinstance(body, Branched):
                seen.append(self._branched(entry.branch, body))
            elif isinstance(body, Closed):
                seen.append(Entry(entry.branch, Closed("The game was closed.")))
        return seen

    def _saw(self, branch: str, effect: Effect) -> Iterator[Entry]:
        tale = self.tales[branch]
        event = tale.take(effect)
        if event is not None:
            to, why_to = self._own(effect.seen_by), self._own(effect.why_seen_by)
            yield Entry(branch, Effect("", to, why_to, event))

    def _own(self, seen_by: Audience) -> Audience:
        return PUBLIC if seen_by == PUBLIC else (self.seat,)

    def _branched(self, branch: str, body: Branched) -> Entry:
        parent = self.tales[body.parent]
        tale = self.tales[body.name] = _Tale(Sight.of(self.opening, self.seat))
        for effect in parent.effects[: parent.turns[body.turn] + 1]:
            tale.take(effect)
        return Entry(branch, Branched(body.name, body.parent, body.turn, ""))


@define
class _Tale:
    """One branch as the witness follows it."""

    sight: Sight
    effects: list[Effect] = field(factory=list)
    turns: dict[int, int] = field(factory=dict)

    def take(self, effect: Effect) -> Event | None:
        """Fold an effect of the truth; the event as the seat saw it, if it did."""
        event = effect.event
        if type(event) is PhaseBegan and event.turn > 0:
            self.turns.setdefault(event.turn, len(self.effects))
        self.effects.append(effect)
        return self.sight.take(effect)
