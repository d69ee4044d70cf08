"""The closed set of events: the ways a board can change. Rule modules add orders, never events."""

from __future__ import annotations

from collections.abc import Mapping

from attrs import field, frozen

from wargame.engine.board import (
    NO_TRAITS,
    PUBLIC,
    Agreement,
    Audience,
    Marker,
    Switch,
    Track,
    Trait,
    Unit,
)

Answer = int | str


@frozen
class Modifier:
    """A named, signed change to a throw's odds, as a player may read it."""

    label: str
    amount: int


@frozen
class Roll:
    """One throw: what could come with which weight, what was drawn (from 0), what came."""

    label: str
    outcomes: tuple[tuple[Answer, int], ...]
    drawn: int
    result: Answer
    modifiers: tuple[Modifier, ...] = ()
    seen_by: Audience = PUBLIC
    address: str = ""
    """`day|phase|module|label|subject|ordinal`: what control names to fix this throw."""

    @property
    def total(self) -> int:
        """The sum of the weights; `drawn` lies below it."""
        return sum(weight for _, weight in self.outcomes)


@frozen(kw_only=True)
class Event:
    """What every event can say: why it came, by which throws, and who may know each."""

    why: str = ""
    rolls: tuple[Roll, ...] = ()
    seen_by: Audience | None = None
    """Who sees the event; None stands for the audience of the thing that it changes."""
    why_seen_by: Audience | None = None
    """Who sees `why` and `rolls`; None stands for the narrowest audience of the rolls."""


@frozen
class PhaseBegan(Event):
    """The sequence of play moved on; `day` counts from 0, `days` is the turn's or step's length."""

    turn: int
    phase: str
    day: int
    days: int


@frozen
class Ordered(Event):
    """A seat gave an order. `n` is its number, `by` who drafted it, `admitted` control's reason.

    `now` marks one that is carried out as it is given and so never waits among the pending.
    """

    n: int
    seat: str
    kind: str
    answers: Mapping[str, Answer]
    effort: int = 0
    by: str = ""
    admitted: str = ""
    now: bool = False


@frozen
class Recalled(Event):
    """A seat took an order back before sealing."""

    n: int
    seat: str


@frozen
class Sealed(Event):
    """A seat has closed its orders for the phase."""

    seat: str


@frozen
class Unsealed(Event):
    """Control has opened a seat's orders again."""

    seat: str


@frozen
class Refused(Event):
    """An order could not be carried out. `reasons` are the seat's to read, `full` control's."""

    n: int
    seat: str
    reasons: tuple[str, ...]
    full: tuple[str, ...] = ()


@frozen
class UnitPlaced(Event):
    """A unit stands as given here; `by` is the change of its strength."""

    unit: Unit
    by: int | None = None


@frozen
class UnitRemoved(Event):
    """A unit left the board; `by` is the change of strength (minus all it had)."""

    name: str
    by: int | None = None


@frozen
class MarkerSet(Event):
    """A marker changed. A rule gives `by` or `became`; the engine fills in the other."""

    area: str
    name: str
    by: int = 0
    became: int | None = None


@frozen
class TrackSet(Event):
    """A track moved. A rule gives `by` or `became`; the engine fills in the other."""

    name: str
    by: int = 0
    became: int | None = None


@frozen
class SwitchSet(Event):
    """A switch was turned; `by` is the choice that it left."""

    name: str
    became: str
    by: str = ""


@frozen
class AgreementSet(Event):
    """An agreement stands as given here; `by` is the standing that it left."""

    agreement: Agreement
    by: str = ""


@frozen
class Scheduled(Event):
    """Something was put on the calendar, to be handed back to `module` on its day."""

    name: str
    day: int
    module: str
    what: Mapping[str, Trait] = NO_TRAITS
    title: str = ""


@frozen
class Unscheduled(Event):
    """Something left the calendar: its day came, or it was called off."""

    name: str


@frozen
class Told(Event):
    """One seat was told of one thing, truly or not, as it stands here.

    `about` is `unit:NAME`, `marker:AREA/NAME`, `track:NAME`, `switch:NAME`, or empty for words
    alone.
    At most one of `unit`, `marker`, `track`, `switch` is given; none of them with `about` says "it
    is not there".
    """

    seat: str
    about: str = ""
    text: str = ""
    unit: Unit | None = None
    marker: Marker | None = None
    track: Track | None = None
    switch: Switch | None = None
    false: bool = False


@frozen
class Reported(Event):
    """Words about what happened; control's alone unless `seen_by` says otherwise."""

    text: str = field(default="")


EVENTS: tuple[type[Event], ...] = (
    PhaseBegan,
    Ordered,
    Recalled,
    Sealed,
    Unsealed,
    Refused,
    UnitPlaced,
    UnitRemoved,
    MarkerSet,
    TrackSet,
    SwitchSet,
    AgreementSet,
    Scheduled,
    Unscheduled,
    Told,
    Reported,
)
"""The whole of it, in the order of the plan."""


@frozen
class Effect:
    """An event at its address, with its audiences settled.

    `at` is `day|phase|module|hook|key|ordinal`; `key` names the order or calendar entry behind it.
    """

    at: str
    seen_by: Audience
    why_seen_by: Audience
    event: Event
