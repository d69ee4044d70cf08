"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.orders import Order
from wargame.engine.state import State

from .credibility import line_stands
from .instruments import NEVER, forms_of, lent
from .orders import Pause, PayForEquipment, Probe, Ratify, SetInstrument, Show
from .position import instrument
from .probing import testable
from .words import NAME, PRESSURE, STANDING


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    against = _AGAINST.get(type(order))
    if against is not None:
        yield from against(state, order)


def _given_already(state: State, order: Order) -> Iterator[str]:
    """One order of a kind in a turn; for instruments, one for each."""
    if not state.orders:
        return
    kind, named = f"{NAME}.{type(order).__name__}", getattr(order, "instrument", "")
    by_instrument = isinstance(order, SetInstrument | Pause | Ratify)
    for given in state.orders.values():
        if given.seat != order.seat or given.n == order.n:
            continue
        if by_instrument and given.answers.get("instrument") == named:
            if given.kind.startswith(f"{NAME}."):
                row = instrument(state, str(named))
                title = named if row is None else row.title
                yield f"{title} already has an order this turn."
        elif not by_instrument and given.kind == kind:
            yield "You have already given this order this turn; recall it to change it."


def _set(state: State, order: SetInstrument) -> Iterator[str]:
    row = instrument(state, order.instrument)
    if row is None:
        return
    it = lent(state, row)
    if not it.runs and order.level == it.level:
        yield f"{row.title} is not given as it is."
    renews = row.kind == PRESSURE and order.form == STANDING
    if it.runs and (order.level, order.form) == (it.level, it.form) and not renews:
        yield f"{row.title} is {it.level} in that form already."
    if order.form not in forms_of(row):
        yield f"{row.title} does not come in that form."


def _pause(state: State, order: Pause) -> Iterator[str]:
    row = instrument(state, order.instrument)
    if row is None:
        return
    paused = lent(state, row).paused != NEVER
    if order.act == "pause" and paused:
        yield f"{row.title} is paused already."
    if order.act == "resume" and not paused:
        yield f"{row.title} is not paused."


def _ratify(state: State, order: Ratify) -> Iterator[str]:
    row = instrument(state, order.instrument)
    if row is not None and f"vote_{row.name}" in state.calendar:
        yield f"A vote on {row.title} is on the calendar already."


def _show(state: State, order: Show) -> Iterator[str]:
    if order.act == "red_line" and line_stands(state):
        yield "A red line is drawn already."


def _pay(state: State, order: PayForEquipment) -> Iterator[str]:
    row = instrument(state, order.instrument)
    if row is not None and lent(state, row).base >= row.strength:
        yield f"{row.title} is at full strength."


def _probe(state: State, order: Probe) -> Iterator[str]:
    if not testable(state):
        yield "Nothing has been said in public that could be tested."


_AGAINST: dict[type[Order], Callable[[State, Any], Iterator[str]]] = {
    SetInstrument: _set,
    Pause: _pause,
    Ratify: _ratify,
    Show: _show,
    PayForEquipment: _pay,
    Probe: _probe,
}
