"""What led to an event, as far as a seat may know: an order, news, the calendar, passing days.

Control is told by the address of the effect. A seat is told of an order or a calendar entry only
where it saw that and may know why the effect came; beyond this, of what it saw just before.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal

from attrs import define, evolve, frozen

from wargame.engine.board import CONTROL, sees
from wargame.engine.events import (
    Effect,
    Event,
    Ordered,
    Recalled,
    Reported,
    Scheduled,
    Sealed,
    SwitchSet,
    TrackSet,
    Unscheduled,
    Unsealed,
)
from wargame.engine.legal import key_of
from wargame.engine.rulebook import Rulebook
from wargame.record.reel import Reel
from wargame.record.timeline import Timeline

MOST = 8
"""Of the events that a rule may have answered, so many are named."""
Kind = Literal["order", "given", "news", "calendar", "answer", "days", "phase", "beginning"]
SITTING = (Ordered, Recalled, Sealed, Unsealed)
"""What people at the table do; a rule never answers these."""


@frozen
class Cause:
    """What led to an event, in a sentence; `leads` are the moments of the events behind it."""

    kind: Kind
    said: str
    leads: tuple[int, ...] = ()


@frozen
class Address:
    """An effect's address, taken apart."""

    phase: str
    module: str
    hook: str
    key: str
    now: int
    """The number of the order that was carried out at once; 0 for none."""

    @classmethod
    def of(cls, at: str) -> Address | None:
        """The parts of an address; None where there is none to read."""
        parts = at.split("|")
        if len(parts) < 6:
            return None
        phase, _, now = parts[1].partition("#")
        return cls(phase, parts[2], parts[3], "|".join(parts[4:-1]), int(now or 0))


@define
class Causes:
    """Finds causes on one branch for one seat."""

    reel: Reel
    seat: str
    book: Rulebook

    @property
    def line(self) -> Timeline:
        """The branch."""
        return self.reel.line

    def of(self, n: int) -> Cause:
        """What led to the event in the step to moment `n`; control is told what it ruled, too."""
        cause = self._of(n)
        at = self.line.effects[n - 1].at
        ruled = [ruling for ruling in self.line.rulings if ruling.at == at]
        if self.seat != CONTROL or not ruled:
            return cause
        said = f"{cause.said} Control ruled on it ({ruled[-1].verdict}): {ruled[-1].reason}"
        return evolve(cause, said=said)

    def _of(self, n: int) -> Cause:
        effect = self.line.effects[n - 1]
        own = self._at_the_table(n, effect.event)
        if own is not None:
            return own
        address = Address.of(effect.at) if self._may_know(effect) else None
        found = None if address is None else self._addressed(n, address)
        return found or self._news(n, effect) or self._when(n)

    def came_of(self, n: int) -> list[int]:
        """The moments of all that came of the order given in the step to moment `n`."""
        effects = self.line.effects
        event = effects[n - 1].event if 0 < n <= len(effects) else None
        if not isinstance(event, Ordered):
            return []
        phase, found = self.reel.phase(n), []
        for seen in self.reel.seen(self.seat)[self.reel.step(n, self.seat) :]:
            if self.reel.phase(seen.n) != phase:
                break
            cause = self._of(seen.n)
            if cause.kind == "order" and n in cause.leads:
                found.append(seen.n)
        return found

    def _may_know(self, effect: Effect) -> bool:
        return sees(self.seat, effect.why_seen_by)

    def _saw(self, n: int) -> bool:
        return self.reel.event(n, self.seat) is not None

    def _at_the_table(self, n: int, event: Event) -> Cause | None:
        if isinstance(event, Ordered):
            drafted = f", drafted by {event.by}" if event.by else ""
            whom = "you" if event.seat == self.seat else self._title(event.seat)
            return Cause("given", f"The beginning: an order given by {whom}{drafted}.")
        if isinstance(event, SITTING):
            return Cause("given", "The beginning: it was done at the table.")
        return None

    def _title(self, seat: str) -> str:
        found = self.line.opening.setting.seats.get(seat)
        return found.title if found else seat

    def _addressed(self, n: int, address: Address) -> Cause | None:
        """The cause that an address names; None where the seat saw nothing of it."""
        leads = tuple(m for m in self._behind(n, address) if self._saw(m))
        if address.hook == "settle" and leads:
            return Cause("order", "Orders that compete were settled together.", leads)
        if address.hook in ("adjudicate", "refuse", "by hand") and leads:
            return Cause("order", "It came of an order.", leads[-1:])
        if self._of_calendar(address) and (leads or self._saw_it_come(n, address)):
            return Cause("calendar", "It stood on the calendar, and its day came.", leads[-1:])
        if self.seat != CONTROL:
            return None
        return self._told_control(address, leads)

    def _told_control(self, address: Address, leads: tuple[int, ...]) -> Cause | None:
        title = self._module(address.module)
        if address.hook == "respond":
            return Cause("answer", f"{title} answered what had happened.", leads[-MOST:])
        if address.hook == "upkeep":
            return Cause("days", f"{title}, as the days passed.")
        if address.hook == "setup":
            return Cause("beginning", f"The beginning: {title} set the table.")
        return None

    def _module(self, name: str) -> str:
        found = self.book.modules.get(name)
        return found.title if found else name

    def _of_calendar(self, address: Address) -> bool:
        dated = address.hook in ("upkeep", "calendar", "deferred")
        return dated and bool(address.key)

    def _behind(self, n: int, address: Address) -> Iterator[int]:
        """The moments of the events that an address names, oldest first, seen or not."""
        if address.hook in ("adjudicate", "refuse", "by hand"):
            yield from self._order(n, address)
        elif address.hook == "settle":
            yield from self._competing(n, address)
        elif address.hook == "respond":
            yield from self._answered(n, address)
        elif self._of_calendar(address):
            yield from self._scheduled(n, address.key)

    def _in_phase(self, n: int) -> Iterator[tuple[int, Event]]:
        """The events of the phase before moment `n`, oldest first."""
        began, effects = self.reel.phase(n), self.line.effects
        for m in range(began.n + 1 if began else 1, n):
            yield m, effects[m - 1].event

    def _orders(self, n: int) -> list[tuple[int, Ordered]]:
        """The orders given in the phase before moment `n` and not taken back."""
        events = list(self._in_phase(n))
        recalled = {event.n for _, event in events if isinstance(event, Recalled)}
        return [(m, e) for m, e in events if isinstance(e, Ordered) and e.n not in recalled]

    def _order(self, n: int, address: Address) -> list[int]:
        """The order of this key: by its number, or as the key's so many."""
        key, _, ordinal = address.key.rpartition("#")
        alike = [
            (event.n, m)
            for m, event in self._orders(n)
            if key_of(event.seat, event.kind, event.answers) == key
            and address.now == (event.n if event.now else 0)
        ]
        place = int(ordinal) if ordinal.isdigit() else 0
        return [m for _, m in sorted(alike)[place : place + 1]]

    def _competing(self, n: int, address: Address) -> Iterator[int]:
        for m, event in self._orders(n):
            kind = self.book.kinds.get(event.kind)
            competes = kind is None or kind.cls.competes
            mine = event.kind.partition(".")[0] == address.module
            if mine and competes and address.now == (event.n if event.now else 0):
                yield m

    def _answered(self, n: int, address: Address) -> Iterator[int]:
        found = self.book.modules.get(address.module)
        kinds = tuple(found.reacts_to) if found else ()
        for m, event in self._in_phase(n):
            if isinstance(event, kinds) and not isinstance(event, SITTING):
                at = Address.of(self.line.effects[m - 1].at)
                if at is not None and at.now == address.now:
                    yield m

    def _scheduled(self, n: int, key: str) -> Iterator[int]:
        for seen in self.reel.seen(self.seat):
            event = seen.event
            if seen.n < n and isinstance(event, Scheduled) and _as_key(event.name) == key:
                yield seen.n

    def _saw_it_come(self, n: int, address: Address) -> bool:
        """Whether the seat saw an entry come due that stood on the calendar from the beginning."""
        return any(
            isinstance(event, Unscheduled) and _as_key(event.name) == address.key and self._saw(m)
            for m, event in (*self._in_phase(n), (n, self.line.effects[n - 1].event))
        )

    def _news(self, n: int, effect: Effect) -> Cause | None:
        """Words that the seat read just before a change that came without a word of its own."""
        event = self.reel.event(n, self.seat)
        if not isinstance(event, TrackSet | SwitchSet) or event.why:
            return None
        seen = self.reel.seen(self.seat)
        place = self.reel.step(n, self.seat) - 2
        while place >= 0 and isinstance(seen[place].event, TrackSet | SwitchSet):
            if seen[place].event.why:
                return None
            place -= 1
        before = seen[place] if place >= 0 else None
        if before is None or not isinstance(before.event, Reported):
            return None
        return Cause("news", f"It came right after the news: {before.event.text}", (before.n,))

    def _when(self, n: int) -> Cause:
        """What everybody saw: in which phase it came."""
        began = self.reel.phase(n)
        if began is None:
            return Cause("beginning", "The beginning: so the table was set.")
        if began.phase == "passage":
            return Cause("days", "It came as the days passed; you saw no more of why.")
        titles = {phase.name: phase.title for phase in self.line.opening.setting.phases}
        title = titles.get(began.phase, began.phase)
        return Cause("phase", f"It came in the phase '{title}'; you saw no more of why.")


def _as_key(name: str) -> str:
    return name.replace("|", "/")
