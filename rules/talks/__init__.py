"""Talks: clauses that seats offer, counter and accept, seen by their parties alone."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event
from wargame.engine.modules import Panel, RuleModule
from wargame.engine.state import State

from . import orders, standing
from .clauses import Clause, Numbers, of_seat, value_of
from .doctrine import DOCTRINE

_DONE: dict[type[orders.Talk], Callable[[State, Any], Iterable[Event]]] = {
    orders.Offer: standing.offer,
    orders.Counter: standing.counter,
    orders.Accept: standing.accept,
    orders.Refuse: standing.refuse,
    orders.Withdraw: standing.withdraw,
    orders.Leave: standing.leave,
}


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """Offers whose days are over."""
    for entry in due:
        yield from standing.lapse(state, entry)


def adjudicate(state: State, order: Any, dice: Throws) -> Iterable[Event]:
    """Do what was said; no dice."""
    return _DONE[type(order)](state, order)


def objections(state: State, order: Any) -> Iterator[str]:
    """One offer on one clause between two seats at a time."""
    if isinstance(order, orders.Offer):
        yield from orders.already_standing(state, order)


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The seat's offers and agreements."""
    rows = (
        (agreement.title, f"{value_of(agreement)} ({agreement.standing})", agreement.text)
        for agreement in of_seat(state, seat, "offered", "agreed", "broken")
    )
    yield Panel("Talks", tuple(rows))


MODULE = RuleModule(
    name="talks",
    title="Talks",
    version="1",
    orders=tuple(_DONE),
    parameters=Numbers,
    rows={"clause": Clause},
    doctrine=DOCTRINE,
    upkeep=upkeep,
    adjudicate=adjudicate,
    objections=objections,
    panels=panels,
)
