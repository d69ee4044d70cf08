"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.orders import Order
from wargame.engine.state import Given, State

from .orders import Buy, Divert, GrantLicence, Pay, Place, Probe
from .position import bought_on_order, numbers
from .words import NAME

_SUBJECT: dict[type[Order], str] = {
    Place: "unit", Divert: "source", GrantLicence: "licence", Pay: "purpose",
}  # fmt: skip
_PURPOSES = {"air_defence": "batteries and interceptors", "army": "the army"}


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    if isinstance(order, Buy):
        yield from _makers_full(state)
    if isinstance(order, Probe):
        yield from _not_ready(state, order)


def _others(state: State, order: Order) -> Iterator[Given]:
    kind = f"{NAME}.{type(order).__name__}"
    for given in state.orders.values():
        if given.seat == order.seat and given.n != order.n and given.kind == kind:
            yield given


def _given_already(state: State, order: Order) -> Iterator[str]:
    """One order a subject: a battery, a source, a licence, a purpose; else one of its kind."""
    question = _SUBJECT.get(type(order), "")
    for given in _others(state, order):
        if not question:
            yield "You have already given this order this turn; recall it to change it."
        elif given.answers.get(question) == getattr(order, question):
            name = str(given.answers[question])
            subject = _PURPOSES.get(name) or _title(state, order, name)
            yield f"You have already given this order for {subject}; recall it to change it."


def _title(state: State, order: Order, name: str) -> str:
    tables = {Divert: "source", GrantLicence: "licence"}
    rows = state.rows.get(f"{NAME}.{tables.get(type(order), '')}", ())
    return next((row.title for row in rows if row.name == name), state.title(name))


def _makers_full(state: State) -> Iterator[str]:
    ordered, most = bought_on_order(state), numbers(state).slots
    if ordered >= most:
        yield f"The makers have {ordered} batteries on order for the host; they take only {most}."


def _not_ready(state: State, order: Probe) -> Iterator[str]:
    due = state.calendar.get(f"probe_{order.seat}")
    if due is not None:
        yield f"Another probe is not ready before {state.setting.date(due.day)}."
