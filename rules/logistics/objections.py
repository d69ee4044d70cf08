"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.orders import Order
from wargame.engine.state import State

from .orders import Disrupt, FlyIn, Invest, PlanStocks, Route, Secure, SetFreight, SetTerms
from .position import corridor, due_for, guarded_by, passage
from .rows import Corridor
from .words import (
    AIM,
    ALIKE,
    BLOCKED,
    CIVIL_FREIGHT,
    EVEN,
    FLOW,
    FULL,
    GOODS_FIRST,
    MODE,
    MODES,
    NAME,
    RAIL_ONLY,
    ROAD_ONLY,
    SHARED,
    STOCK,
    STRAIN,
    TERMS,
    TROOPS_FIRST,
    WILL,
)

LEAST = 50
"""A guard that would add less, in thousandths, is not worth an order."""


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    row = corridor(state, str(getattr(order, "corridor", "")))
    against = _AGAINST.get(type(order))
    if against is not None:
        yield from against(state, order, row)


def _given_already(state: State, order: Order) -> Iterator[str]:
    """One order of a kind for each corridor; of kinds without one, one a turn."""
    kind, about = f"{NAME}.{type(order).__name__}", getattr(order, "corridor", "")
    for given in state.pending(order.seat, kind):
        if given.n != order.n and given.answers.get("corridor", "") == about:
            yield "You have already given this order this turn; recall it to change it."


def _waits(state: State, act: str, row: Corridor) -> Iterator[str]:
    due = due_for(state, act, row)
    if due is not None:
        yield f"{row.title} already waits for such a change, due {state.setting.date(due.day)}."


def _route(state: State, order: Route, row: Corridor | None) -> Iterator[str]:
    if row is None:
        return
    yield from _waits(state, "route", row)
    now, mode = state.marker(row.area, FLOW), state.marker(row.area, MODE)
    if order.part == now and (not now or mode == MODES[order.by]):
        yield f"{row.title} carries that part in that way already."


def _stocks(state: State, order: PlanStocks, row: Corridor | None) -> Iterator[str]:
    now = (state.track(AIM), state.switch(GOODS_FIRST, EVEN), state.switch(TROOPS_FIRST, ALIKE))
    if now == (order.days, order.goods, order.troops):
        yield "Stocks and priorities are planned so already."


def _invest(state: State, order: Invest, row: Corridor | None) -> Iterator[str]:
    if row is None:
        return
    if order.work == "guard":
        yield from _guarded(state, row)
        return
    yield from _waits(state, "work", row)
    if (row.rail if order.work == "yard" else 100 - row.rail) == 0:
        yield f"{row.title} has nothing of that sort to build on."
    carries = state.marker(row.area, "rail") + state.marker(row.area, "road")
    if carries >= max(row.high, row.mid):
        yield f"{row.title} carries {carries:,} tonnes a day; more cannot be built there."


def _guarded(state: State, row: Corridor) -> Iterator[str]:
    if guarded_by(state, row) < LEAST:
        yield f"{row.title} is guarded as well as it can be."


def _terms(state: State, order: SetTerms, row: Corridor | None) -> Iterator[str]:
    if row is None:
        return
    now = passage(state, row)
    yield from _waits(state, "terms", row)
    if now == TERMS[order.terms]:
        yield f"{row.title} is {order.terms} already."
    if now == BLOCKED and order.terms != "closed":
        yield f"{row.title} is blocked at the border; it can only be closed until that ends."


def _secure(state: State, order: Secure, row: Corridor | None) -> Iterator[str]:
    if row is not None and order.how == "guard":
        yield from _guarded(state, row)


def _freight(state: State, order: SetFreight, row: Corridor | None) -> Iterator[str]:
    if state.switch(CIVIL_FREIGHT, SHARED) == order.freight:
        yield "Freight goes in that order already."


def _disrupt(state: State, order: Disrupt, row: Corridor | None) -> Iterator[str]:
    if row is None:
        return
    yield from _waits(state, "disrupt", row)
    mode = state.marker(row.area, MODE)
    if order.means == "line" and mode == ROAD_ONLY:
        yield f"No trains carry supply over {row.title}."
    if order.means == "border" and (mode == RAIL_ONLY or passage(state, row) == BLOCKED):
        yield f"No convoys pass the border over {row.title}."
    if state.track(STRAIN) >= FULL:
        yield "The strain of past acts leaves nothing for another."


def _fly(state: State, order: FlyIn, row: Corridor | None) -> Iterator[str]:
    if f"fly_{order.seat}_{order.goods}" in state.calendar:
        yield "A lot of these goods is on its way already."
    if order.pays == "giver" and WILL in state.tracks and not state.track(WILL):
        yield "There is no will left to pay for it."
    if order.pays == "force" and state.track(STOCK) >= state.track(AIM):
        yield "The force holds as many days of supply as it wants to; it will not pay for more."


_AGAINST: dict[type[Order], Callable[[State, Any, Corridor | None], Iterator[str]]] = {
    Route: _route,
    PlanStocks: _stocks,
    Invest: _invest,
    SetTerms: _terms,
    Secure: _secure,
    SetFreight: _freight,
    Disrupt: _disrupt,
    FlyIn: _fly,
}
