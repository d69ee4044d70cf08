"""Why it is so: the changes of one thing that a seat saw, each with what led to it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import define, field, frozen

from wargame.engine.apply import happen
from wargame.engine.board import Agreement, Marker, Switch, Track, Unit
from wargame.engine.events import (
    AgreementSet,
    Event,
    Ordered,
    PhaseBegan,
    Recalled,
    Sealed,
    Told,
)
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view, thing_of
from wargame.engine.state import State
from wargame.record.reel import Reel, Seen
from wargame.record.timeline import Timeline
from wargame.render.chain_causes import Cause, Causes
from wargame.render.telling.sentences import sentence
from wargame.render.telling.words import (
    change,
    number,
    order_in_words,
    plainly,
    rolled,
    value_in_words,
)

EVENT = "event"
"""`event:N` stands for what happened in the step to moment N; `event:N,M` for several such."""
Chosen = Callable[[Seen], bool]


@frozen
class Link:
    """One change as its reader saw it: `n` effects had happened when it had."""

    n: int
    turn: int
    date: str
    about: str
    said: str
    before: str
    after: str
    sign: int
    why: str
    rolls: tuple[str, ...]
    cause: Cause

    def lines(self) -> Iterator[str]:
        """The change told in full: what, by which rule, by which throws, and what led to it."""
        yield self.said
        if self.why:
            yield f"Rule: {self.why}"
        yield from self.rolls
        yield self.cause.said


@frozen
class Chain:
    """What is known of one thing: its title, how it stands, and its changes, oldest first."""

    about: str
    title: str
    stands: str
    links: tuple[Link, ...]


@define
class Chains:
    """The chains of one branch as one seat saw it, made when asked for.

    `seat` may name nobody at the table: then it is what everybody may know. With an empty `book`
    orders are told by their names.
    """

    reel: Reel
    seat: str
    book: Rulebook
    causes: Causes = field(init=False)

    def __attrs_post_init__(self) -> None:
        self.causes = Causes(self.reel, self.seat, self.book)

    @classmethod
    def of(cls, line: Timeline, seat: str, book: Rulebook) -> Chains:
        """The chains of a branch."""
        return cls(Reel.of(line), seat, book)

    def chain(self, about: str, until: int | None = None) -> Chain:
        """What moved a thing up to a moment (else: until now), as a seat saw it.

        `about` is `track:x`, `marker:area/x`, `unit:x`, `switch:x`, `agreement:x`, or
        `event:N`: then it is that event and, of an order, all that came of it.
        """
        last = self.reel.length if until is None else until
        view = self.reel.moment(last, self.seat)
        kind, _, name = about.partition(":")
        if kind == EVENT:
            return self._of_events(about, [int(n) for n in name.split(",")], last)
        links = tuple(self._links(lambda seen: concerns(seen.event) == about, last))
        return Chain(about, title_of(view, about), standing(view, about), links)

    def leads(self, cause: Cause) -> tuple[Link, ...]:
        """The events that a cause names, each with what led to it."""
        wanted = set(cause.leads)
        return tuple(self._links(lambda seen: seen.n in wanted, self.reel.length))

    def _of_events(self, about: str, wanted: list[int], last: int) -> Chain:
        """Some events and, of orders, all that came of them."""
        chosen = {*wanted, *(m for n in wanted for m in self.causes.came_of(n))}
        links = tuple(self._links(lambda seen: seen.n in chosen, last))
        title = next((link.said for link in links if link.n in wanted), "")
        return Chain(about, title, "", links)

    def _links(self, chosen: Chosen, last: int) -> Iterator[Link]:
        """The chosen events told, each on the position just before."""
        view = first_view(self.reel.line.opening, self.seat)
        for seen in self.reel.seen(self.seat):
            if seen.n > last:
                return
            told = _told(self.book, view, seen) if chosen(seen) else None
            happen(view, seen.event)
            if told is not None:
                yield self._link(told, view, seen)

    def _link(self, told: _Told, view: State, seen: Seen) -> Link:
        event = seen.event
        return Link(
            seen.n, view.turn, told.date, told.about, told.said,
            told.before, standing(view, told.about), _sign(event), event.why,
            tuple(rolled(roll) for roll in event.rolls), self.causes.of(seen.n),
        )  # fmt: skip


@frozen
class _Told:
    """What must be said of an event before it happens."""

    date: str
    about: str
    said: str
    before: str


def _told(book: Rulebook, view: State, seen: Seen) -> _Told:
    about = concerns(seen.event) or f"{EVENT}:{seen.n}"
    said = " ".join(sentence(book, view, seen.event).split()) or left_out(book, view, seen.event)
    return _Told(view.date, about, said, standing(view, about))


def left_out(book: Rulebook, view: State, event: Event) -> str:
    """What the news leaves out because its reader did it, or all could see it at the table."""
    if isinstance(event, Ordered):
        return f"You ordered: {order_in_words(book, view, event.kind, event.answers)}."
    if isinstance(event, Sealed):
        return f"{view.title(event.seat)} closed its orders for the phase."
    if isinstance(event, Recalled):
        return f"Order {event.n} was taken back."
    return ""


def concerns(event: Event) -> str:
    """The thing that an event changes for who saw it, or tells of; empty where there is none."""
    if isinstance(event, Told):
        return event.about
    if isinstance(event, AgreementSet):
        return f"agreement:{event.agreement.name}"
    return thing_of(event)


def about_of(seen: Seen) -> str:
    """What to ask about after reading of an event: the thing it concerns, or the event itself."""
    if isinstance(seen.event, PhaseBegan):
        return ""
    return concerns(seen.event) or f"{EVENT}:{seen.n}"


def _sign(event: Event) -> int:
    by = getattr(event, "by", None)
    return (by > 0) - (by < 0) if isinstance(by, int) else 0


def title_of(view: State, about: str) -> str:
    """What a player calls the thing that a telling names."""
    kind, _, name = about.partition(":")
    if kind != "marker":
        return view.title(name)
    area, _, marker = name.partition("/")
    found = view.markers.get(name)
    return f"{(found.title if found else '') or plainly(marker)}, {view.title(area)}"


def standing(view: State, about: str) -> str:
    """How a thing stands in a position, in few words; empty where it is not known."""
    kind, _, name = about.partition(":")
    shelves = {
        "track": view.tracks, "marker": view.markers, "unit": view.units,
        "switch": view.switches, "agreement": view.agreements,
    }  # fmt: skip
    found = shelves.get(kind, {}).get(name)  # type: ignore[attr-defined]
    return "" if found is None else in_few_words(view, found)


def in_few_words(view: State, thing: Track | Marker | Switch | Unit | Agreement) -> str:
    """The number, choice, standing or place of a thing."""
    if isinstance(thing, Track | Marker):
        return number(thing.value, thing.unit)
    if isinstance(thing, Switch):
        return value_in_words(view, thing.value)
    if isinstance(thing, Agreement):
        return thing.standing
    strength = f", {number(thing.strength)} strong" if thing.strength else ""
    posture = f", {plainly(thing.posture)}" if thing.posture else ""
    return f"{view.title(thing.area)}{strength}, readiness {thing.readiness} percent{posture}"


def moved(before: Track | Marker, after: Track | Marker) -> str:
    """A change of a number with its sign."""
    return change(after.value - before.value, after.unit)
