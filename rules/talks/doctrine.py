"""What a cell's staff would say in talks: state the position, meet half-way, hold or let go."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Agreement
from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import State

from .clauses import (
    Clause,
    between,
    clause_of,
    clauses,
    counters,
    may_join,
    offered_to,
    partners,
    position,
    value_of,
)
from .orders import Accept, Counter, Leave, Offer, Refuse, Withdraw, agreed, own_offers

PATIENCE = 2
"""Staff counter an offer no more often than this, so that talks come to an end."""


def state_the_position(state: State, seat: str) -> Iterator[Proposal]:
    """Offer each clause at the seat's stated position to the first partner not yet asked."""
    for clause in clauses(state).values():
        wanted = position(state, clause, seat)
        if wanted and may_join(state, clause, seat):
            fresh = (o for o in partners(state, clause, seat) if not _past(state, clause, seat, o))
            to = next(fresh, None)
            if to is not None:
                answers = {"clause": clause.name, "to": to, "value": wanted, "words": ""}
                yield Proposal(answers, f"Put our stated position on {clause.title} first.", 40)


def _past(state: State, clause: Clause, seat: str, other: str) -> bool:
    return bool(between(state, clause.name, seat, other))


def take_what_we_asked(state: State, seat: str) -> Iterator[Proposal]:
    """Accept an offer at the seat's own position."""
    for offer, _, gap in _with_gaps(state, seat):
        if gap == 0:
            yield Proposal({"agreement": offer.name}, "It is what we asked for.", 80)


def take_what_is_near(state: State, seat: str) -> Iterator[Proposal]:
    """Accept an offer one step from the seat's own position."""
    for offer, _, gap in _with_gaps(state, seat):
        if abs(gap) == 1:
            yield Proposal({"agreement": offer.name}, "It is one step from what we asked.", 60)


def meet_half_way(state: State, seat: str) -> Iterator[Proposal]:
    """Counter a distant offer with the value half-way."""
    for offer, clause, gap in _with_gaps(state, seat):
        if abs(gap) > 1 and counters(offer) < PATIENCE:
            own = clause.values.index(position(state, clause, seat))
            value = clause.values[own + gap // 2]
            yield Proposal({"agreement": offer.name, "value": value}, "Meet them half-way.", 60)


def hold_the_position(state: State, seat: str) -> Iterator[Proposal]:
    """Counter an offer near enough to talk about with the seat's own position."""
    for offer, clause, gap in _with_gaps(state, seat):
        if abs(gap) == 1 and counters(offer) < PATIENCE:
            value = position(state, clause, seat)
            yield Proposal({"agreement": offer.name, "value": value}, "Hold our position.", 55)


def take_back(state: State, seat: str) -> Iterator[Proposal]:
    """Withdraw own offers of what stands already."""
    for name in own_offers(state, seat, {}):
        found = state.agreements[name]
        clause = clause_of(state, found)
        if clause is not None and state.switch(clause.sets_switch) == value_of(found) != "":
            yield Proposal({"agreement": name}, "It stands already, without an agreement.", 45)


def leave_unkept(state: State, seat: str) -> Iterator[Proposal]:
    """Leave what the other side does not keep."""
    for name in agreed(state, seat, {}):
        found = state.agreements[name]
        clause = clause_of(state, found)
        switch = None if clause is None else state.switches.get(clause.sets_switch)
        if clause is None or switch is None or switch.owner == seat:
            continue
        known = switch.value in clause.values and value_of(found) in clause.values
        if known and clause.values.index(switch.value) < clause.values.index(value_of(found)):
            yield Proposal({"agreement": name}, f"{switch.title} is not what was agreed.", 42)


def turn_down(state: State, seat: str) -> Iterator[Proposal]:
    """Refuse an offer far from the seat's own position."""
    for offer, _, gap in _with_gaps(state, seat):
        if abs(gap) > 1:
            yield Proposal({"agreement": offer.name}, "It is too far from what we asked.", 50)


def _with_gaps(state: State, seat: str) -> Iterator[tuple[Agreement, Clause, int]]:
    """The offers to a seat that has a position, each with the steps from that to the offer."""
    for offer in offered_to(state, seat):
        clause = clause_of(state, offer)
        if clause is not None and value_of(offer) in clause.values:
            wanted = position(state, clause, seat)
            if wanted:
                steps = clause.values.index
                yield offer, clause, steps(value_of(offer)) - steps(wanted)


DOCTRINE = (
    Doctrine("state the position", Offer, state_the_position),
    Doctrine("take what we asked", Accept, take_what_we_asked),
    Doctrine("take what is near", Accept, take_what_is_near, "cautious"),
    Doctrine("meet half-way", Counter, meet_half_way, "cautious"),
    Doctrine("hold the position", Counter, hold_the_position, "assertive"),
    Doctrine("turn down", Refuse, turn_down, "assertive"),
    Doctrine("take back an offer of what stands already", Withdraw, take_back),
    Doctrine("leave what is not kept", Leave, leave_unkept),
)
