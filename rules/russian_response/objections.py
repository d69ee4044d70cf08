"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.orders import Order
from wargame.engine.state import Given, State

from .orders import Act, AnswerBack, Attribute, Protect, Rebuild, SetHand, StepDown
from .position import hand
from .words import NAME, STRAIN

_SUBJECTS: dict[type[Order], tuple[str, ...]] = {
    Act: ("kind",), SetHand: (), Rebuild: ("what",), StepDown: (), Protect: ("what", "where"),
    Attribute: ("act",), AnswerBack: (),
}  # fmt: skip
"""One order a subject and turn, by its answers; none, one of its kind."""
EXHAUSTED = 950
"""Tenths of a percent of strain at which nothing but words is left."""


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    if any(_alike(given, order) for given in state.pending(order.seat)):
        yield "You have already given this order this turn; recall it to change it."
    if isinstance(order, SetHand) and order.hand == hand(state):
        yield "That is how it stands already."
    if isinstance(order, Act) and order.kind != "statement" and state.track(STRAIN) >= EXHAUSTED:
        yield "The strain is too great for anything but words; rebuild the economy first."


def _alike(given: Given, order: Order) -> bool:
    kind = type(order)
    return (
        given.n != order.n
        and given.kind == f"{NAME}.{kind.__name__}"
        and all(given.answers.get(name) == getattr(order, name) for name in _SUBJECTS[kind])
    )
