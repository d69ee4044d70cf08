"""How an agreement comes to stand: each transition, what it turns and moves, when offers lapse."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from wargame.engine.board import Agreement, Due, Standing, Trait
from wargame.engine.events import (
    AgreementSet,
    Event,
    Scheduled,
    SwitchSet,
    TrackSet,
    Unscheduled,
)
from wargame.engine.state import State

from .clauses import Clause, between, clause_of, clauses, counters, value_of
from .orders import Accept, Counter, Leave, Offer, Refuse, Withdraw

_ALIVE = ("offered", "agreed")


def lapse_name(agreement: str) -> str:
    """What the calendar calls the end of an offer."""
    return f"lapse {agreement}"


def offer(state: State, order: Offer) -> Iterator[Event]:
    """Paragraphs 1 and 2. The name says what the two parties see, and nothing else."""
    clause = clauses(state)[order.clause]
    parties = tuple(sorted((order.seat, order.to)))
    name = _free_name(state, f"{order.clause} {'-'.join(parties)}")
    text = f"{clause.text} {order.words}".strip()
    terms: dict[str, Trait] = {"clause": order.clause, "value": order.value, "counters": 0}
    title = f"{clause.title}: {state.title(order.seat)} and {state.title(order.to)}"
    made = Agreement(name, title, text, parties, "offered", order.seat, terms, parties)
    yield AgreementSet(made, why="talks 1: offered")
    yield from _will_lapse(state, made)


def _free_name(state: State, stem: str) -> str:
    """The first number that no offer or agreement in force has: what is over makes room."""
    ordinal = 1
    while (found := state.agreements.get(f"{stem} {ordinal}")) and found.standing in _ALIVE:
        ordinal += 1
    return f"{stem} {ordinal}"


def counter(state: State, order: Counter) -> Iterator[Event]:
    """Paragraph 3: the same offer the other way round, at another value."""
    before = state.agreements[order.agreement]
    terms = {**before.terms, "value": order.value, "counters": counters(before) + 1}
    made = Agreement(
        before.name, before.title, before.text, before.parties,
        before.standing, order.seat, terms, before.seen_by,
    )  # fmt: skip
    yield AgreementSet(made, why="talks 3: countered")
    yield from _will_lapse(state, made)


def accept(state: State, order: Accept) -> Iterator[Event]:
    """Paragraphs 4, 5 and 6: agreed, the former one ended, the switch turned, tracks moved."""
    found = state.agreements[order.agreement]
    yield from _stands(found, "agreed", "talks 4: accepted")
    clause = clause_of(state, found)
    if clause is None:
        return
    for past in between(state, clause.name, *found.parties):
        if past.standing == "agreed":
            yield AgreementSet(
                past.stood("ended"), why="talks 4: a later agreement takes its place"
            )
    yield from _turned(state, clause, found)
    yield from _moved(clause.tracks, found, "talks 6: agreed")


def refuse(state: State, order: Refuse) -> Iterator[Event]:
    """Paragraph 7."""
    yield from _stands(state.agreements[order.agreement], "refused", "talks 7: refused")


def withdraw(state: State, order: Withdraw) -> Iterator[Event]:
    """Paragraph 8."""
    yield from _stands(state.agreements[order.agreement], "withdrawn", "talks 8: withdrawn")


def leave(state: State, order: Leave) -> Iterator[Event]:
    """Paragraph 9: broken; the switch stays as it is until its owner turns it."""
    found = state.agreements[order.agreement]
    why = f"talks 9: {state.title(order.seat)} left it"
    yield AgreementSet(found.stood("broken"), why=why)
    clause = clause_of(state, found)
    if clause is not None:
        yield from _moved(clause.broken, found, why)


def lapse(state: State, due: Due) -> Iterator[Event]:
    """Paragraph 2: an offer that nobody answered ends."""
    found = state.agreements.get(str(due.what.get("agreement", "")))
    if found is not None and found.standing == "offered":
        yield AgreementSet(found.stood("ended"), why="talks 2: the offer lapsed")


def _will_lapse(state: State, made: Agreement) -> Iterator[Event]:
    day = state.day + state.parameters["talks"].offer_days
    yield Scheduled(
        lapse_name(made.name),
        day,
        "talks",
        {"agreement": made.name},
        f"The offer lapses: {made.title}",
        seen_by=made.parties,
        why="talks 2: offers lapse",
    )


def _stands(found: Agreement, standing: Standing, why: str) -> Iterator[Event]:
    yield AgreementSet(found.stood(standing), why=why)
    yield Unscheduled(lapse_name(found.name), why=why)


def _turned(state: State, clause: Clause, found: Agreement) -> Iterator[Event]:
    switch = state.switches.get(clause.sets_switch)
    if switch is not None and switch.owner in found.parties:
        why = "talks 5: its owner agreed to it"
        yield SwitchSet(switch.name, value_of(found), why=why, why_seen_by=found.parties)


def _moved(tracks: Mapping[str, int], found: Agreement, why: str) -> Iterator[Event]:
    for name, by in tracks.items():
        yield TrackSet(name, by=by, why=why, why_seen_by=found.parties)
