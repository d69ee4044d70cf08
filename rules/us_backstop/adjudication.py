"""The hooks: what orders, passing days and others' moves bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event, SwitchSet
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import asking, giving, probing
from .credibility import counted, drifted, read_off, reading, remembered
from .instruments import Lent, all_lent, laid, opening
from .orders import (
    Lobby,
    Pause,
    PayForEquipment,
    Probe,
    Ratify,
    SetInstrument,
    Show,
    Tempt,
)
from .passing import come_due, next_month, sprung, willed
from .position import instruments, numbers
from .words import CEASEFIRE, MONTH

BROKEN = "broken"
REACTS_TO = (AgreementSet, SwitchSet)


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Lay the instruments on the board, read them, and begin the months."""
    rows = instruments(state)
    given = tuple(opening(row) for row in rows)
    for it in given:
        yield from laid(state, it, "us_backstop 2: the opening level")
    yield from counted(state, given, 0)
    if rows:
        read = reading(numbers(state), tuple(it for it in given if it.spoken))
        yield AgreementSet(remembered(state, read), why="us_backstop 20: what is public")
    yield from next_month(state, MONTH)


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What comes due; or what the days of a step bring."""
    for entry in due:
        yield from come_due(state, entry, dice)
    if due or state.days <= 0 or not instruments(state):
        return
    yield from willed(state)
    yield from drifted(state)
    yield from counted(state, all_lent(state), state.day + state.days)


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Spring back and be tested when the truce breaks; then count and read anew."""
    if not any(_concerns(event) for event in happened):
        return
    given: dict[str, Lent] = {it.row.name: it for it in all_lent(state)}
    if any(_breaks(event) for event in happened):
        for it in sprung(state):
            given[it.row.name] = it
            yield from laid(state, it, "us_backstop 7: the truce breaks and pressure springs back")
        if probing.testable(state):
            yield from probing.tested(state, CEASEFIRE, dice)
    yield from counted(state, given.values(), state.day)
    yield from read_off(state)


def _concerns(event: Event) -> bool:
    if type(event) is AgreementSet:
        return event.agreement.name.startswith(("instrument_", "public_"))
    return _breaks(event)


def _breaks(event: Event) -> bool:
    return type(event) is SwitchSet and (event.name, event.became) == (CEASEFIRE, BROKEN)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    yield from _ACTS[type(order)](state, order, dice)


_ACTS: dict[type[Order], Callable[[State, Any, Throws], Iterator[Event]]] = {
    SetInstrument: giving.set_level,
    Pause: giving.pause,
    Ratify: giving.put_to_vote,
    Show: giving.show,
    Lobby: asking.lobby,
    PayForEquipment: asking.pay,
    Probe: probing.probe,
    Tempt: probing.tempt,
}
