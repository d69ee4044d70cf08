"""The directive to the force: chain of command, rules of engagement, and what both bring."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, SwitchSet, TrackSet
from wargame.engine.state import State

from .odds import blocked
from .orders import Direct
from .position import ceiling, chain, known, numbers, rules
from .words import (
    CAVEATS,
    CHAIN,
    ENGAGEMENT,
    IN_PLACE,
    ONE_CHAIN,
    PROVOCATION,
    REASSURANCE,
    RULES,
    SUPPORT,
    UNITY,
)


def directed(state: State, order: Direct) -> Iterator[Event]:
    """The lead says whose orders contingents follow, and what troops may do."""
    if order.chain != chain(state):
        why = "leadership 11: the chain of command is set"
        yield SwitchSet(CHAIN, order.chain, why=why)
        if order.chain == ONE_CHAIN:
            yield TrackSet(SUPPORT, by=-numbers(state).chain_strain, why=why)
    yield from _engaged(state, ENGAGEMENT.index(order.rules), "leadership 13: other rules")


def held_within(state: State) -> Iterator[Event]:
    """Rules of engagement that are no longer allowed are lowered: paragraph 12."""
    most = ceiling(state, chain(state))
    if rules(state) > most:
        yield from _engaged(state, most, "leadership 12: what is not allowed is lowered")


def _engaged(state: State, place: int, why: str) -> Iterator[Event]:
    p, steps = numbers(state), place - rules(state)
    if steps:
        yield SwitchSet(RULES, ENGAGEMENT[place], why=why)
        yield TrackSet(PROVOCATION, by=steps * p.rules_provoke, why=why)
        yield TrackSet(REASSURANCE, by=steps * p.rules_comfort, why=why)


def caveats_block(state: State, dice: Throws) -> Iterator[Event]:
    """Under caveats an order of the headquarters may be refused: paragraph 15."""
    if chain(state) != CAVEATS or not state.track(IN_PLACE):
        return
    p, why = numbers(state), "leadership 15: a caveat blocks an order"
    chance, seen_by = blocked(p.blocked, state.days), known(state, IN_PLACE)
    roll = dice.chance("a caveat blocks an order", CHAIN, chance, seen_by=seen_by)
    if roll.result == "yes":
        text = "A contingent asks its capital first; an order of the headquarters is not followed."
        yield Reported(text, why=why, rolls=(roll,), seen_by=seen_by)
        yield TrackSet(UNITY, by=-p.blocked_unity, why=why)
        yield TrackSet(REASSURANCE, by=-p.blocked_comfort, why=why)
