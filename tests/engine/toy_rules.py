"""A toy rule module that uses every hook once: marches, levies, shared lift, arrivals, unrest."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

from attrs import frozen

from wargame.engine.board import Due, audience
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import (
    Event,
    MarkerSet,
    Reported,
    Scheduled,
    SwitchSet,
    TrackSet,
    UnitPlaced,
)
from wargame.engine.modules import RuleModule, parameter
from wargame.engine.orders import Answers, Order, ask, ask_number, ask_text
from wargame.engine.state import State

LIFT = 5


@frozen
class Numbers:
    """The toy's one number."""

    unrest: int = parameter(2, 0, 90, "points each 30 days", "a toy", "A")


def own_units(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (unit.name for unit in state.units_of(seat))


def elsewhere(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    unit = state.units.get(str(so_far.get("unit", "")))
    return (area for area in state.areas if unit is None or unit.area != area)


def most_levied(state: State, seat: str, so_far: Answers) -> int:
    unit = state.units.get(str(so_far.get("unit", "")))
    return 4000 if unit is None else unit.strength


@frozen
class March(Order):
    """March a unit to another area; one march in four is delayed."""

    unit: str = ask("Which unit?", own_units)
    to: str = ask("Where to?", elsewhere)


@frozen
class Levy(Order):
    """Send some of a unit home."""

    effort: ClassVar[int] = 0

    unit: str = ask("Which unit?", own_units)
    strength: int = ask_number("How many?", 0, most_levied, 25)


@frozen
class Call(Order):
    """Call a unit up from far away; it arrives some days later."""

    unit: str = ask("Which unit?", own_units)
    to: str = ask("Where to?", elsewhere)
    days: int = ask_number("In how many days?", 1, 60)


@frozen
class Claim(Order):
    """Claim lift, which is shared by all."""

    competes: ClassVar[bool] = True

    loads: int = ask_number("How many loads?", 1, LIFT)


@frozen
class Speak(Order):
    """Speak up, and turn the port's switch if it is yours."""

    effort: ClassVar[int] = 0

    port: str = ask("The port?", ("open", "closed"))
    words: str = ask_text("Which words?", 40, ("", "We mean it."))


def adjudicate(state: State, order: Any, dice: Throws) -> Iterable[Event]:
    return _DONE[type(order)](state, order, dice)


def _march(state: State, order: March, dice: Throws) -> Iterator[Event]:
    unit = state.units[order.unit]
    weights = (("arrives", 3), ("is delayed", 1))
    roll = dice.throw("the march", unit.name, weights, seen_by=narrowest(unit.seen_by))
    if roll.result == "arrives":
        yield UnitPlaced(unit.at(order.to), why="march 1: it arrives", rolls=(roll,))
    else:
        words = f"{unit.title} is delayed."
        yield Reported(words, why="march 2: delayed", rolls=(roll,), seen_by=audience(order.seat))


def _levy(state: State, order: Levy, dice: Throws) -> Iterator[Event]:
    unit = state.units[order.unit]
    yield UnitPlaced(unit.of_strength(unit.strength - order.strength), why="march 3: levied")
    yield MarkerSet("harbour", "stock", by=order.strength, why="march 3: to the stock")


def _call(state: State, order: Call, dice: Throws) -> Iterator[Event]:
    what = {"unit": order.unit, "to": order.to}
    name, seen_by = f"call {order.unit} {order.to}", audience(order.seat)
    yield Scheduled(name, state.day + order.days, "march", what, seen_by=seen_by)


def _speak(state: State, order: Speak, dice: Throws) -> Iterator[Event]:
    switch = state.switches.get("port")
    if switch is not None and switch.owner == order.seat:
        yield SwitchSet("port", order.port, why="march 4: the owner speaks")
    roll = dice.number("the echo", order.seat, -3, 3)
    yield TrackSet("tension", by=int(roll.result), why="march 4: an echo", rolls=(roll,))


_DONE: dict[type[Order], Callable[[State, Any, Throws], Iterable[Event]]] = {
    March: _march,
    Levy: _levy,
    Call: _call,
    Speak: _speak,
}


def settle(state: State, orders: tuple[Claim, ...], dice: Throws) -> Iterator[Event]:
    left = LIFT
    for order in orders:
        got = min(order.loads, left)
        left -= got
        yield TrackSet("tension", by=got, why=f"march 5: {order.seat} got {got}")


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    for entry in due:
        unit = state.units.get(str(entry.what["unit"]))
        if unit is not None:
            yield UnitPlaced(unit.at(str(entry.what["to"])), why="march 6: it arrives")
    if not due:
        by = state.parameters["march"].unrest * state.days // 30
        yield TrackSet("doubt", by=by, why="march 7: unrest")


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    seen = [e for e in happened if isinstance(e, UnitPlaced) and e.unit.seen_by == ("*",)]
    if seen:
        yield TrackSet("tension", by=len(seen), why="march 8: people look up")


def objections(state: State, order: Any) -> Iterator[str]:
    if isinstance(order, March) and state.units[order.unit].strength == 0:
        yield f"{state.units[order.unit].title} has nobody left to march."


MARCH = RuleModule(
    name="march",
    title="Marches",
    version="1",
    orders=(March, Levy, Call, Claim, Speak),
    parameters=Numbers,
    upkeep=upkeep,
    adjudicate=adjudicate,
    settle=settle,
    respond=respond,
    reacts_to=(UnitPlaced,),
    objections=objections,
)
