"""Any moment of one branch as any seat saw it: stepping back costs no more than stepping on."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from typing import Any

from attrs import define, evolve, field, frozen

from wargame.engine.board import Agreement, Thing
from wargame.engine.events import Event, PhaseBegan
from wargame.engine.sight import Sight
from wargame.engine.state import State
from wargame.record.timeline import Timeline

STRIDE = 32
"""Each so many effects a position is kept to start from."""
SHELVES = (
    ("track", "tracks"),
    ("switch", "switches"),
    ("marker", "markers"),
    ("unit", "units"),
    ("agreement", "agreements"),
)
"""What a change may be of, as names of things begin, and where a position keeps it."""


@frozen
class Seen:
    """One event as a seat saw it; `n` effects had happened when it had."""

    n: int
    event: Event


@frozen
class Began:
    """A phase began: `n` effects had happened when it had."""

    n: int
    turn: int
    phase: str
    day: int


@frozen
class Change:
    """A thing before and after a step, None where it was not known."""

    about: str
    before: Thing | Agreement | None
    after: Thing | Agreement | None


@define
class _Film:
    """One branch as one seat saw it: what it saw, and positions kept along the way."""

    sight: Sight
    kept: list[Sight]
    seen: list[Seen] = field(factory=list)
    places: list[int] = field(factory=list)
    length: int = 0


@define
class Reel:
    """The moments of one branch, each by how many effects came before it.

    A branch that plays on makes its reel longer. Positions given out are not to be changed.
    """

    line: Timeline
    films: dict[str, _Film] = field(factory=dict)
    begun: list[Began] = field(factory=list)
    read: int = 0
    """How many effects have been looked at for phases."""

    @classmethod
    def of(cls, line: Timeline) -> Reel:
        """The reel of a branch; nothing is folded until it is looked at."""
        return cls(line)

    @property
    def length(self) -> int:
        """How many effects there are: the number of the last moment."""
        return len(self.line.effects)

    def moment(self, n: int, seat: str) -> State:
        """The position after `n` effects (held to 0 and the last) as a seat knew it then."""
        film, n = self._film(seat), min(max(n, 0), self.length)
        sight = film.kept[n // STRIDE].copy()
        return sight.follow(self.line.effects[n - n % STRIDE : n])

    def seen(self, seat: str) -> list[Seen]:
        """All that a seat saw happen, in order. Not to be changed."""
        return self._film(seat).seen

    def event(self, n: int, seat: str) -> Event | None:
        """What a seat saw in the last step before a moment; None where it saw nothing."""
        film = self._film(seat)
        k = bisect_left(film.places, n)
        return film.seen[k].event if k < len(film.places) and film.places[k] == n else None

    def step(self, n: int, seat: str) -> int:
        """How many events a seat had seen by a moment: its own count, that tells of no other."""
        return bisect_right(self._film(seat).places, n)

    def at_step(self, k: int, seat: str) -> int:
        """The moment at which a seat had just seen its k-th event; 0 before the first."""
        places = self._film(seat).places
        return places[min(k, len(places)) - 1] if k > 0 and places else 0

    def following(self, n: int, seat: str) -> int:
        """The next moment at which a seat saw something; the last such where none comes."""
        return self.at_step(self.step(n, seat) + 1, seat)

    def preceding(self, n: int, seat: str) -> int:
        """The moment before this one at which a seat saw something; 0 where there is none."""
        return self.at_step(self.step(n, seat) - 1, seat)

    def phases(self) -> list[Began]:
        """Where each phase or passage of days began, in order; all may know of it."""
        effects = self.line.effects
        for n in range(self.read + 1, len(effects) + 1):
            event = effects[n - 1].event
            if type(event) is PhaseBegan:
                began = Began(n, event.turn, event.phase, event.day)
                if not self.begun or evolve(self.begun[-1], n=n) != began:
                    self.begun.append(began)
        self.read = len(effects)
        return self.begun

    def phase(self, n: int) -> Began | None:
        """The phase in which the step to a moment fell; None for the setting of the table.

        The step with which a phase begins is the last one of the phase before.
        """
        place = bisect_left(self.phases(), n, key=lambda began: began.n)
        return self.begun[place - 1] if place else None

    def turns(self) -> dict[int, int]:
        """The moment at which each turn had just begun."""
        return {turn: before + 1 for turn, before in self.line.turns.items()}

    def on_day(self, day: int) -> int:
        """The last moment of a day counted from 0: that of the last phase begun by then."""
        begun = [began.n for began in self.phases() if began.day <= day]
        return begun[-1] if begun else 0

    def changed(self, n: int, seat: str, since: int | None = None) -> tuple[Change, ...]:
        """What changed for a seat in the last step before a moment, or since another moment."""
        before = n - 1 if since is None else since
        return changes(self.moment(before, seat), self.moment(n, seat)) if n > 0 else ()

    def _film(self, seat: str) -> _Film:
        film = self.films.get(seat)
        if film is None:
            sight = Sight.of(self.line.opening, seat)
            film = self.films[seat] = _Film(sight, [sight.copy()])
        effects = self.line.effects
        while film.length < len(effects):
            event = film.sight.take(effects[film.length])
            film.length += 1
            if event is not None:
                film.seen.append(Seen(film.length, event))
                film.places.append(film.length)
            if film.length % STRIDE == 0:
                film.kept.append(film.sight.copy())
        return film


def changes(before: State, after: State) -> tuple[Change, ...]:
    """The things that differ between two positions: tracks first, in the order of the board."""
    found: list[Change] = []
    for kind, shelf in SHELVES:
        found.extend(_changes(kind, getattr(before, shelf), getattr(after, shelf)))
    return tuple(found)


def _changes(kind: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for name in (*after, *(name for name in before if name not in after)):
        was, now = before.get(name), after.get(name)
        if was is not now and was != now:
            yield Change(f"{kind}:{name}", was, now)
