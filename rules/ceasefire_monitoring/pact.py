"""Who has signed the strengthened terms of the truce, and what comes of signing and leaving."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Agreement, Standing
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event, SwitchSet, TrackSet
from wargame.engine.state import State

from .orders import SignTerms
from .position import numbers, owner_of, parties_of, seats_of
from .sayings import SIGN
from .words import BARE, DISCIPLINE_OF, FULL, HOLD, LEGITIMACY, PACT, PARTIES, STRENGTHENED, TERMS

TITLE = "Strengthened terms of the truce"
TEXT = "Pull back, hold fire, let the monitors in; in force once both parties have signed."
LEAST = 200
"""However often the terms were signed before, they hold this much at first, in thousandths."""


def has_signed(state: State, party: str) -> bool:
    """Whether a party's name stands under the strengthened terms."""
    found = state.agreements.get(PACT)
    return found is not None and bool(found.terms.get(f"signed_{party}", 0))


def in_force(state: State) -> bool:
    """Whether the strengthened terms are in force."""
    return state.switch(TERMS, BARE) == STRENGTHENED


def acted(state: State, order: SignTerms) -> Iterator[Event]:
    """A party signs, or takes its name away."""
    before = {party: has_signed(state, party) for party in PARTIES}
    own = parties_of(state, order.seat)
    after = {party: order.act == "sign" if party in own else before[party] for party in PARTIES}
    sides = [party for party in PARTIES if DISCIPLINE_OF[party] in state.switches]
    both = all(after[party] for party in sides)
    word = "signed" if order.act == "sign" else "left"
    why = f"ceasefire_monitoring 6: the strengthened terms are {word} by a party"
    yield AgreementSet(_pact(state, order.seat, after, both), why=why)
    if both and not in_force(state):
        why = "ceasefire_monitoring 6: both parties have signed"
        yield SwitchSet(TERMS, STRENGTHENED, why=why)
    elif not both and in_force(state):
        yield SwitchSet(TERMS, BARE, why=why)
        for party in own:
            by = -SIGN[party] * numbers(state).leaving
            yield TrackSet(LEGITIMACY, by=by, why="ceasefire_monitoring 6: who leaves is blamed")


def _pact(state: State, seat: str, signed: dict[str, bool], both: bool) -> Agreement:
    found = state.agreements.get(PACT)
    times = (0 if found is None else int(found.terms.get("times", 0))) + both
    names = (seat for party in PARTIES for seat in seats_of(state, owner_of(state, party)))
    standing: Standing = "offered" if any(signed.values()) else "withdrawn"
    return Agreement(
        PACT, TITLE, TEXT, tuple(dict.fromkeys(names)), "agreed" if both else standing, seat,
        {**{f"signed_{p}": int(signed[p]) for p in PARTIES}, "times": times}, PUBLIC,
    )  # fmt: skip


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Terms that come into force hold in full at first, and less each time they are signed again;
    terms that are put out of force by another hand are no longer anybody's."""
    for event in happened:
        if not isinstance(event, SwitchSet) or event.name != TERMS:
            continue
        found = state.agreements.get(PACT)
        if event.became == STRENGTHENED:
            times = 1 if found is None else int(found.terms.get("times", 1))
            hold = max(LEAST, FULL - numbers(state).again * max(0, times - 1))
            why = "ceasefire_monitoring 6: how far the terms hold at first"
            yield TrackSet(HOLD, became=hold, why=why)
        elif found is not None and found.standing == "agreed":
            why = "ceasefire_monitoring 6: the terms are no longer in force"
            nobody = {**found.terms, **{f"signed_{party}": 0 for party in PARTIES}}
            yield AgreementSet(_ended(found, nobody), why=why)


def _ended(found: Agreement, terms: dict[str, int | str]) -> Agreement:
    return Agreement(
        found.name, found.title, found.text, found.parties, "ended", found.offered_by, terms,
        found.seen_by,
    )  # fmt: skip
