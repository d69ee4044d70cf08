"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.orders import Order
from wargame.engine.state import State

from .cover import cover
from .gates import filed_for
from .jets import lent, tasks
from .menus import could_lend, loan_of, wing_of
from .orders import (
    FileFor,
    LendTankers,
    PayPool,
    Press,
    Probe,
    SendTankers,
    SetAirRules,
    SetAirspace,
    Shift,
)
from .position import airports, gate, grounded, hours, numbers, truce
from .words import (
    AIR_RULES,
    CASE,
    CLEARED,
    ENGAGE,
    ENGAGEMENT,
    FLYING,
    HOURS,
    NAME,
    SELF_DEFENCE,
    TANKERS,
)

_SUBJECT = {
    Shift: "wing", SendTankers: "block", Press: "block", SetAirspace: "block",
    LendTankers: "loan",
}  # fmt: skip


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    yield from _AGAINST.get(type(order), _nothing)(state, order)


def _nothing(state: State, order: Order) -> Iterator[str]:
    return iter(())


def _given_already(state: State, order: Order) -> Iterator[str]:
    """One order a subject and turn: a wing, a block, a loan; else one of its kind."""
    kind, subject = f"{NAME}.{type(order).__name__}", _SUBJECT.get(type(order), "")
    for given in state.pending(order.seat, kind):
        if given.n == order.n:
            continue
        if not subject:
            yield "You have already given this order this turn; recall it to change it."
        elif given.answers.get(subject) == getattr(order, subject):
            title = state.title(str(given.answers[subject]))
            yield f"You have already given this order for {title}; recall it to change it."


def _shift(state: State, order: Shift) -> Iterator[str]:
    row = wing_of(state, order.wing)
    there = 0 if row is None else tasks(state, row).get(order.source, 0)
    if order.jets > there:
        yield f"{state.title(order.wing)} has {there} jets on that duty."


def _tankers(state: State, order: SendTankers) -> Iterator[str]:
    if order.tankers == state.marker(order.block, TANKERS):
        yield f"{order.tankers} tankers are sent to {state.title(order.block)} already."


def _rules(state: State, order: SetAirRules) -> Iterator[str]:
    if state.switch(AIR_RULES) == order.rules:
        yield f"That is in force already: {state.title(AIR_RULES)} is {order.rules}."
    if order.rules == ENGAGE and state.switch(ENGAGEMENT) == SELF_DEFENCE:
        yield "The force may only defend itself: jets can warn, and not engage."


def _file(state: State, order: FileFor) -> Iterator[str]:
    if truce(state) != "holding":
        yield f"The ceasefire is {truce(state)}: no regulator takes a file."
    row = next((each for each in airports(state) if each.name == order.airport), None)
    found = None if row is None else filed_for(state, row.block)
    if found is not None and found.name == order.airport:
        yield f"The file of {state.title(found.block)} names {state.title(found.name)} already."


def _press(state: State, order: Press) -> Iterator[str]:
    if state.marker(order.block, CASE):
        yield f"The case of {state.title(order.block)} is pressed already, until its next review."


def _airspace(state: State, order: SetAirspace) -> Iterator[str]:
    title, now = state.title(order.block), HOURS[hours(state, order.block)]
    if order.hours == now:
        yield f"{title} is so already."
    if order.hours == "closed":
        return
    if grounded(state):
        yield grounded(state)
    if gate(state, order.block) < CLEARED:
        yield f"The regulator has not cleared {title}."
    if order.hours == "open":
        yield from _at_all_hours(state, order.block, title)


def _at_all_hours(state: State, block: str, title: str) -> Iterator[str]:
    asked, found = numbers(state).open_cover, cover(state, state.areas[block])
    if gate(state, block) < FLYING:
        yield f"Airlines do not fly in {title} yet; it can be open by day."
    if found < asked:
        yield (
            f"Air cover over {title} is {found // 10} %; {asked // 10} % are asked for all hours."
        )


def _lend(state: State, order: LendTankers) -> Iterator[str]:
    row = loan_of(state, order.loan)
    if row is None:
        return
    if order.tankers == lent(state, row):
        yield f"{row.title}: {order.tankers} are lent already."
    if order.tankers > could_lend(state, row):
        yield f"{row.title}: {could_lend(state, row)} can be lent with the support that works now."


_AGAINST: dict[type[Order], Callable[[State, Any], Iterator[str]]] = {
    Shift: _shift,
    SendTankers: _tankers,
    SetAirRules: _rules,
    PayPool: _nothing,
    FileFor: _file,
    Press: _press,
    SetAirspace: _airspace,
    Probe: _nothing,
    LendTankers: _lend,
}
