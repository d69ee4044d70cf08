"""The hooks: what orders, passing days and others' moves bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import PUBLIC, Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, SwitchSet, TrackSet
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import orders, replies
from .acts import Act, commit
from .drive import begun, built, ran
from .passing import laddered, networks, rear_attacks, recovered
from .position import drive, gravest, numbers, of_rival, step_of
from .unordered import acted
from .words import (
    AIM,
    AIMS,
    CEASEFIRE,
    CONFIDENCE,
    KINDS,
    LADDER,
    LEGITIMACY,
    NUCLEAR,
    QUIET,
    SIGNAL,
    STRAIN,
    SUPPORT,
    TRUCE,
    WORTH,
)
from .worth import worth

REACTS_TO = (TrackSet, SwitchSet)


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Draw the aim and reckon what an attack is worth: paragraph 4."""
    p = numbers(state)
    weights = tuple(zip(AIMS, (p.prior_limited, p.prior_country, p.prior_wider), strict=True))
    if AIM in state.switches and any(weight for _, weight in weights):
        roll = dice.throw("the aim is drawn", "rival", weights, seen_by=of_rival(state))
        why = "russian_response 4: the aim is drawn"
        yield SwitchSet(AIM, str(roll.result), why=why, rolls=(roll,))


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What comes due; or what the days of a step bring."""
    for entry in due:
        if entry.what.get("act") == "drive":
            yield from built(state, entry, dice)
        elif entry.what.get("act") == "aged":
            yield from _aged(state, entry)
    if due or state.days <= 0:
        return
    yield from recovered(state)
    yield from networks(state)
    yield from rear_attacks(state, dice)
    yield from acted(state, dice)
    yield from laddered(state)
    yield from begun(state, dice)
    yield from ran(state, dice)


def _aged(state: State, entry: Due) -> Iterator[Event]:
    """An act no longer counts, and the ladder falls to the gravest that does: paragraph 2."""
    left, now = gravest(state), state.track(LADDER)
    if now >= NUCLEAR or now > step_of(entry):
        return
    if left < now:
        yield TrackSet(LADDER, became=left, why="russian_response 2: an act no longer counts")
    if left < TRUCE <= now and state.switch(CEASEFIRE) == "strained" and drive(state) == QUIET:
        yield SwitchSet(CEASEFIRE, "holding", why="russian_response 3: the line has been quiet")


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Reckon anew what an attack is worth: paragraph 5."""
    now = worth(state).points
    if now != state.track(WORTH):
        why = "russian_response 5: what an attack is worth"
        yield TrackSet(WORTH, became=now, why=why)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    yield from _DONE[type(order)](state, order, dice)


def _act(state: State, order: orders.Act, dice: Throws) -> Iterator[Event]:
    loud = int(order.intensity == "high")
    if order.kind == SIGNAL:
        yield from _signal(state, loud)
        return
    act = Act(KINDS[order.kind], loud, order.where, order.seat)
    yield from commit(state, act, dice)


def _signal(state: State, loud: int) -> Iterator[Event]:
    """Nuclear signalling: no step of its own."""
    p, why = numbers(state), "russian_response 22: nuclear signalling"
    yield Reported("Nuclear forces are spoken of in public.", why=why, seen_by=PUBLIC)
    times = 1 + loud
    yield TrackSet(SUPPORT, by=-2 * p.doubt * times, why=why)
    yield TrackSet(CONFIDENCE, by=-p.shock * LADDER_OF_SIGNAL * times, why=why)
    yield TrackSet(LEGITIMACY, by=p.act_legitimacy * times, why=why)
    yield TrackSet(STRAIN, by=p.act_strain * LADDER_OF_SIGNAL * times, why=why)


LADDER_OF_SIGNAL = 5
"""A signal costs and shakes as an act on this step does, and counts on none."""

_DONE: dict[type[Order], Callable[[State, Any, Throws], Iterator[Event]]] = {
    orders.Act: _act,
    orders.SetHand: replies.set_hand,
    orders.Rebuild: replies.rebuild,
    orders.StepDown: replies.step_down,
    orders.Protect: replies.protect,
    orders.Attribute: replies.attribute,
    orders.AnswerBack: replies.answer,
}
