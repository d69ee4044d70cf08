"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import Unit
from wargame.engine.orders import Order
from wargame.engine.state import Given, State

from .menus import lift_rows
from .orders import (
    CallReserves,
    Decide,
    Deploy,
    GrantSite,
    LendLift,
    Move,
    MoveObserver,
    Pledge,
    SetCondition,
    SetConsent,
    SetDistance,
    SetGoal,
    SetMandate,
    SetPosture,
    Withdraw,
)
from .pledges import holds, offer, row_of, troops_under
from .position import bound_for, decision, room, troops_away
from .words import CONSENT, DECISION, DISTANCE, GOAL, HOSTING, MANDATE, NAME, PRESENCE

_SUBJECT = {
    Pledge: "contributor", SetCondition: "contributor", CallReserves: "contributor",
    GrantSite: "site", LendLift: "lift",
    Deploy: "unit", Move: "unit", SetPosture: "unit", Withdraw: "unit", MoveObserver: "unit",
}  # fmt: skip


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    against = _AGAINST.get(type(order))
    if against is not None:
        yield from against(state, order)


def _others(state: State, order: Order) -> Iterator[Given]:
    for given in state.orders.values():
        if given.seat == order.seat and given.n != order.n and given.kind.startswith(f"{NAME}."):
            yield given


def _given_already(state: State, order: Order) -> Iterator[str]:
    """One order a subject: a formation, a pledge, a site, a switch."""
    if not state.orders:
        return
    question = _SUBJECT.get(type(order), "")
    kind = f"{NAME}.{type(order).__name__}"
    for given in _others(state, order):
        if question == "unit":
            if given.answers.get("unit") == getattr(order, "unit", ""):
                yield f"{state.title(str(given.answers['unit']))} already has an order this turn."
        elif given.kind == kind:
            if not question:
                yield "You have already given this order this turn; recall it to change it."
            elif given.answers.get(question) == getattr(order, question):
                subject = state.title(str(given.answers[question]))
                yield f"You have already given this order for {subject}; recall it to change it."


def _pending(state: State, order: Order, *kinds: str) -> Iterator[tuple[Unit, str]]:
    """Own formations that pending orders of these kinds would send, and where."""
    for given in _others(state, order):
        unit = state.units.get(str(given.answers.get("unit", "")))
        if unit is not None and given.kind.removeprefix(f"{NAME}.") in kinds:
            yield unit, str(given.answers.get("to", ""))


def _then(state: State, order: Order) -> str:
    """The decision as it will stand when formations are sent: the seat's own order counted in."""
    for given in _others(state, order):
        if given.kind == f"{NAME}.Decide":
            return str(given.answers["decision"])
    return decision(state)


def _deploy(state: State, order: Deploy) -> Iterator[str]:
    unit = state.units[order.unit]
    if _then(state, order) == "hold":
        yield "The decision is to hold: nothing is sent until the lead decides to wait or to go."
    coming = [each for each, _ in _pending(state, order, "Deploy") if each.name != unit.name]
    force = troops_away(state) + sum(each.strength for each in coming) + unit.strength
    if force > state.track(GOAL):
        yield (
            f"With {unit.title} the force would count {force:,} troops; "
            f"the goal is {state.track(GOAL):,}."
        )
    yield from _unpledged(state, unit, coming)
    yield from _crowded(state, order, unit, order.to)


def _unpledged(state: State, unit: Unit, coming: list[Unit]) -> Iterator[str]:
    row = row_of(state, unit.word("contributor"))
    if row is None:
        return
    given = offer(state, row)
    if given.standing != "agreed":
        yield f"{row.title} has pledged no land troops."
        return
    if not holds(state, given):
        yield (
            f"The pledge of {row.title} holds only while {state.title(row.condition)} "
            f"is {' or '.join(row.when)}."
        )
    with_it = troops_under(state, row.name) + unit.strength
    with_it += sum(each.strength for each in coming if each.word("contributor") == row.name)
    if with_it > given.troops:
        yield (
            f"{row.title} has pledged {given.troops:,} troops; "
            f"with {unit.title} it would send {with_it:,}."
        )


def _crowded(state: State, order: Order, unit: Unit, site: str) -> Iterator[str]:
    left = room(state, site) - bound_for(state, site)
    left -= sum(
        each.strength
        for each, to in _pending(state, order, "Deploy", "Move")
        if to == site and each.name != unit.name
    )
    if left < unit.strength:
        hosted = state.marker(site, HOSTING)
        yield (
            f"{state.title(site)} takes {hosted:,} troops and has room for {max(left, 0):,}; "
            f"{unit.title} counts {unit.strength:,}."
        )


def _move(state: State, order: Move) -> Iterator[str]:
    unit = state.units[order.unit]
    if unit.area == order.to:
        yield f"{unit.title} is in {state.title(order.to)} already."
    else:
        yield from _crowded(state, order, unit, order.to)


def _posture(state: State, order: SetPosture) -> Iterator[str]:
    unit = state.units[order.unit]
    if order.posture == (unit.posture or PRESENCE):
        yield f"{unit.title} is in that posture already."


def _pledge(state: State, order: Pledge) -> Iterator[str]:
    row = row_of(state, order.contributor)
    if row is None:
        return
    if order.troops > row.high:
        yield f"{row.title} can offer {row.high:,} troops at most."
    if 0 < order.troops < row.low:
        yield f"{row.title} offers {row.low:,} troops or more, or none."
    if order.troops == offer(state, row).troops:
        yield f"{row.title} has pledged {order.troops:,} troops already."


def _condition(state: State, order: SetCondition) -> Iterator[str]:
    row = row_of(state, order.contributor)
    if row is None:
        return
    given = offer(state, row)
    if not given.troops:
        yield f"{row.title} has pledged no land troops."
    if given.firm == (order.terms == "firm"):
        yield f"The pledge of {row.title} is {order.terms} already."


def _reserves(state: State, order: CallReserves) -> Iterator[str]:
    row = row_of(state, order.contributor)
    if row is not None and order.troops > offer(state, row).reserve:
        yield f"{row.title} has {offer(state, row).reserve:,} reserves left."


def _grant(state: State, order: GrantSite) -> Iterator[str]:
    if order.troops == state.marker(order.site, HOSTING):
        yield f"{state.title(order.site)} takes {order.troops:,} troops already."


def _lend(state: State, order: LendLift) -> Iterator[str]:
    for row in lift_rows(state):
        if row.name == order.lift:
            loan = state.agreements.get(f"lift_{row.name}")
            if order.troops > row.most:
                yield f"{row.title} can move {row.most:,} troops each 30 days at most."
            if order.troops == (row.lent if loan is None else loan.terms.get("troops")):
                yield f"{row.title} lends {order.troops:,} already."


def _goal(state: State, order: SetGoal) -> Iterator[str]:
    if order.troops == state.track(GOAL):
        yield f"The force goal is {order.troops:,} already."


def _observer(state: State, order: MoveObserver) -> Iterator[str]:
    if state.units[order.unit].area == order.to:
        yield f"{state.title(order.unit)} is in {state.title(order.to)} already."


def _in_force(switch: str, question: str) -> Callable[[State, Any], Iterator[str]]:
    def against(state: State, order: Order) -> Iterator[str]:
        if state.switch(switch) == getattr(order, question):
            yield f"That is in force already: {state.title(switch)} is {state.switch(switch)}."

    return against


_AGAINST: dict[type[Order], Callable[[State, Any], Iterator[str]]] = {
    Decide: _in_force(DECISION, "decision"),
    SetMandate: _in_force(MANDATE, "mandate"),
    SetDistance: _in_force(DISTANCE, "distance"),
    SetConsent: _in_force(CONSENT, "consent"),
    SetGoal: _goal,
    Pledge: _pledge,
    SetCondition: _condition,
    CallReserves: _reserves,
    Deploy: _deploy,
    Move: _move,
    SetPosture: _posture,
    GrantSite: _grant,
    LendLift: _lend,
    MoveObserver: _observer,
}
