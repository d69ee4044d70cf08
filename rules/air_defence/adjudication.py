"""The hooks: what orders, passing days and arrivals bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import (
    Event,
    Scheduled,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
    Unscheduled,
)
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import army, strikes, supply
from .cover import recounted
from .orders import (
    Allocate,
    Buy,
    Divert,
    GrantLicence,
    Pay,
    Place,
    Probe,
    SetArmy,
    SetCeiling,
    Train,
)
from .words import INTERCEPTORS, NAME

REACTS_TO = (UnitPlaced, UnitRemoved, TrackSet, Scheduled, Unscheduled)


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Lay the licences on the board and count what is covered."""
    yield from supply.opened(state)
    yield from recounted(state)


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What comes due; or what the days of a step bring."""
    for entry in due:
        act = _DUE.get(str(entry.what.get("act", "")))
        if act is not None:
            yield from act(state, entry)
    if due or state.days <= 0:
        return
    yield from supply.delivered(state)
    yield from supply.agreed_by_throw(state, dice)
    yield from army.grown(state)
    yield from army.drifted(state, dice)
    yield from strikes.waves(state, dice)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    thrown = _BY_THROW.get(type(order))
    if thrown is not None:
        yield from thrown(state, order, dice)
    else:
        yield from _PLAIN[type(order)](state, order)


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Count the cover anew where something of it has moved."""
    if any(_concerns(event) for event in happened):
        yield from recounted(state)


def _concerns(event: Event) -> bool:
    if isinstance(event, TrackSet):
        return event.name == INTERCEPTORS
    if isinstance(event, Scheduled):
        return event.module == NAME
    return isinstance(event, UnitPlaced | UnitRemoved | Unscheduled)


_DUE: dict[str, Callable[[State, Due], Iterator[Event]]] = {
    "battery": supply.comes,
    "move": supply.placed,
    "licence": supply.runs,
}
_BY_THROW: dict[type[Order], Callable[[State, Any, Throws], Iterator[Event]]] = {
    Buy: supply.buys,
    Divert: supply.diverts,
    GrantLicence: supply.answers,
    Probe: strikes.probes,
}
_PLAIN: dict[type[Order], Callable[[State, Any], Iterator[Event]]] = {
    Place: supply.places,
    SetArmy: army.sets_course,
    SetCeiling: army.sets_ceiling,
    Pay: supply.pays,
    Train: army.trains,
    Allocate: supply.allocates,
}
