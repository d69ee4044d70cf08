"""The orders: what the rival may do, and what the others may do against it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State

from .position import (
    drive,
    fresh_acts,
    is_host,
    rivals,
    site_areas,
    step_of,
    turns,
    watched,
    within_reach,
)
from .words import (
    BACKSTOP,
    BY_AIM,
    BY_ORDERS,
    BY_THE_SERVICES,
    CYBER,
    DECISION,
    HAND,
    KINDS,
    LADDER,
    OFF_RAMP_FROM,
    ON_FORCE,
    QUIET,
    RUNNING,
    SABOTAGE,
    SIGNAL,
    SIGNAL_FROM,
)

ANYWHERE = "anywhere"


def kinds_offered(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The acts on offer by step; the nuclear signal from step 5 up."""
    for kind, step in KINDS.items():
        if kind == SIGNAL:
            if state.track(LADDER) >= SIGNAL_FROM:
                yield kind
        elif within_reach(state, step) and not (kind == "offensive" and drive(state) == RUNNING):
            yield kind


def places(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The areas that an act may be aimed at; none in particular where it makes no difference."""
    step = KINDS.get(str(so_far.get("kind", "")))
    if step is None or step in (SABOTAGE, *ON_FORCE):
        yield from site_areas(state.setting)
        if step is not None and site_areas(state.setting):
            return
    yield ANYWHERE


def protected(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Where a protection may stand: policing in one area, the others everywhere."""
    what = so_far.get("what")
    if what in (None, "rear"):
        yield from (w for w in site_areas(state.setting) if not watched(state, "rear", w))
    if what in (None, "force", "networks") and not watched(state, str(what or "")):
        yield ANYWHERE


def nameable(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The acts still counting that nobody has named in public."""
    for due in fresh_acts(state):
        if step_of(due) >= CYBER and not due.what.get("named"):
            yield due.name


def stands_against(state: State, seat: str) -> bool:
    """A host, the lead of the force, or whoever stands behind it."""
    if seat in rivals(state):
        return False
    return protects(state, seat) or turns(state, seat, BACKSTOP)


def protects(state: State, seat: str) -> bool:
    """A host, or the lead of the force."""
    return seat not in rivals(state) and (is_host(state, seat) or turns(state, seat, DECISION))


@frozen
class Act(Order):
    """Commit one act of pressure: it costs strain, may be traced, and stands on the ladder."""

    title: ClassVar[str] = "Act"
    group: ClassVar[str] = "how strong"
    kind: str = ask(
        "Which act?",
        kinds_offered,
        statement="1: a statement (unacceptable)",
        cyber="2: cyber attack, jamming, disinformation",
        sabotage="3: sabotage in the rear",
        truce="4: press on the line of contact",
        harass="5: harass the force",
        deniable="6: a deniable strike on the force",
        strike="7: an open limited strike",
        offensive="8: renew the offensive",
        bases="9: strike bases in neighbouring states",
        signal="Nuclear signalling (no step of its own)",
    )
    intensity: str = ask("How hard?", ("low", "high"), low="Low", high="High: twice the cost")
    where: str = ask("Where?", places, anywhere="No place in particular")

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The rival."""
        return seat in rivals(state)


@frozen
class SetHand(Order):
    """Say whose acts come of themselves: nobody's, the services', or all that the aim suggests."""

    title: ClassVar[str] = "Set who may act"
    effort: ClassVar[int] = 0
    group: ClassVar[str] = "how strong"
    hand: str = ask(
        "Who acts?",
        (BY_ORDERS, BY_THE_SERVICES, BY_AIM),
        orders="Nobody without an order",
        services="The services too, up to step 6",
        aim="The services and the army, by the aim",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The owner of the switch."""
        return turns(state, seat, HAND)


@frozen
class Rebuild(Order):
    """Spend the turn on the army, the economy or the services."""

    group: ClassVar[str] = "who pays"
    what: str = ask(
        "What first?",
        ("army", "economy", "services"),
        army="The army: stronger, at more strain",
        economy="The economy: less strain",
        services="The services: less exposed",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The rival."""
        return seat in rivals(state)


@frozen
class StepDown(Order):
    """Take an off-ramp: stop, offer terms or pull back, and gain by it."""

    title: ClassVar[str] = "Step down"
    group: ClassVar[str] = "what do we say"
    how: str = ask(
        "How?",
        ("stop", "terms", "pull_back"),
        stop="Stop the gravest line of acts",
        terms="Offer terms: why should they stay?",
        pull_back="Pull troops back from the line",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """The rival, at step 5 and above or while an offensive is on its way."""
        steep = state.track(LADDER) >= OFF_RAMP_FROM or drive(state) != QUIET
        return steep and seat in rivals(state)


@frozen
class Protect(Order):
    """Protect the force, the rear of one area, or networks, for some months."""

    group: ClassVar[str] = "where"
    what: str = ask(
        "Protect what?",
        ("force", "rear", "networks"),
        force="The force: its posts and roads",
        rear="The rear: policing in one area",
        networks="Networks: cyber teams, redundancy",
    )
    where: str = ask("Where?", protected, anywhere="Everywhere")

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Hosts and the lead."""
        return protects(state, seat)


@frozen
class Attribute(Order):
    """Say in public who did it; it may be doubted, and it may provoke."""

    title: ClassVar[str] = "Attribute an act"
    group: ClassVar[str] = "what do we say"
    act: str = ask("Which act?", nameable)
    how: str = ask(
        "How?",
        ("statement", "evidence"),
        statement="By a statement",
        evidence="With evidence, and lose sources",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Hosts, the lead, the giver of the backstop: while there is an act to name."""
        return stands_against(state, seat) and any(True for _ in nameable(state, seat, {}))


@frozen
class AnswerBack(Order):
    """Answer with a measured step: expel, seek sanctions, or exercise."""

    title: ClassVar[str] = "Answer back"
    group: ClassVar[str] = "how strong"
    reply: str = ask(
        "How?",
        ("expel", "sanctions", "exercise"),
        expel="Expel their officers: services exposed",
        sanctions="Ask for sanctions: blame and strain",
        exercise="Hold an exercise: show resolve",
    )

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Hosts, the lead, the giver of the backstop: while an act counts."""
        return stands_against(state, seat) and state.track(LADDER) >= CYBER


ORDERS: tuple[type[Order], ...] = (
    Act, SetHand, Rebuild, StepDown, Protect, Attribute, AnswerBack,
)  # fmt: skip
