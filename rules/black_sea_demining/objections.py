"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.orders import Order
from wargame.engine.state import State

from .orders import (
    GrantPassage,
    Insure,
    MakeTrouble,
    RequestPassage,
    SetFirst,
    SetStraits,
    SetTraffic,
    Task,
)
from .passage import too_much
from .position import alarm, covered, insurers, littoral, numbers, tonnage, tonnage_inside
from .words import FIRST, NAME, PLAN, REFLAG, RULES, STRAITS, TASKED, TRAFFIC

_SUBJECT = {
    Task: "unit", RequestPassage: "unit", GrantPassage: "unit", SetTraffic: "lane",
    Insure: "fund", MakeTrouble: "area", SetFirst: "", SetStraits: "",
}  # fmt: skip


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    yield from _AGAINST[type(order)](state, order)


def _given_already(state: State, order: Order) -> Iterator[str]:
    question, kind = _SUBJECT[type(order)], f"{NAME}.{type(order).__name__}"
    for given in state.orders.values():
        if given.seat == order.seat and given.n != order.n and given.kind == kind:
            if not question:
                yield "You have already given this order this turn; recall it to change it."
            elif given.answers.get(question) == getattr(order, question):
                subject = state.title(str(given.answers[question]))
                yield f"You have already given this order for {subject}; recall it to change it."


def _task(state: State, order: Task) -> Iterator[str]:
    unit = state.units[order.unit]
    if order.to == PLAN and unit.posture == PLAN:
        yield f"{unit.title} follows the order of lanes already."
    if order.to == unit.area and unit.posture == TASKED:
        yield f"{unit.title} is at work in {state.title(order.to)} already."


def _first(state: State, order: SetFirst) -> Iterator[str]:
    if order.area == state.switch(FIRST):
        yield f"{state.title(order.area)} stands first already."


def _request(state: State, order: RequestPassage) -> Iterator[str]:
    unit, p = state.units[order.unit], numbers(state)
    if littoral(unit):
        if order.how == REFLAG:
            yield f"{unit.title} sails under the flag of a state on these waters already."
    elif order.how != REFLAG and too_much(state, unit):
        yield (
            f"{unit.title} has {tonnage(unit):,} t; outside states have "
            f"{tonnage_inside(state):,} t there, of {p.tonnage_all:,} t together and "
            f"{p.tonnage_one:,} t for one."
        )


def _traffic(state: State, order: SetTraffic) -> Iterator[str]:
    if f"{order.lane}/{TRAFFIC}" not in state.markers:
        yield f"{state.title(order.lane)} can't be opened or closed."
    elif RULES.index(order.rule) == state.marker(order.lane, TRAFFIC):
        yield f"That rule is in force in {state.title(order.lane)} already."


def _insure(state: State, order: Insure) -> Iterator[str]:
    for row in insurers(state):
        if row.name == order.fund and order.cover == covered(state, row):
            yield f"{row.title} takes over {order.cover // 10} % already."


def _grant(state: State, order: GrantPassage) -> Iterator[str]:
    if state.units[order.unit].word("answer") == order.answer:
        yield f"{state.title(order.unit)} has had that answer."


def _stance(state: State, order: SetStraits) -> Iterator[str]:
    if state.switch(STRAITS) == order.stance:
        yield f"The straits are {order.stance} already."


def _trouble(state: State, order: MakeTrouble) -> Iterator[str]:
    if alarm(state, order.area) is not None:
        yield f"There is an alarm in {state.title(order.area)} already."


_AGAINST: dict[type[Order], Callable[[State, Any], Iterator[str]]] = {
    Task: _task, SetFirst: _first, RequestPassage: _request, SetTraffic: _traffic,
    Insure: _insure, GrantPassage: _grant, SetStraits: _stance, MakeTrouble: _trouble,
}  # fmt: skip
