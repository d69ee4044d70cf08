"""A toy rule module in which what is hidden matters: patrols meet what they could not see."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any, ClassVar

from attrs import frozen

from wargame.engine.board import Unit
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, MarkerSet, Reported, Told, TrackSet
from wargame.engine.modules import Doctrine, Proposal, RuleModule
from wargame.engine.orders import Answers, Order, ask, ask_number, ask_text
from wargame.engine.state import State


def own_units(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (unit.name for unit in state.units_of(seat))


def all_areas(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return iter(state.areas)


@frozen
class Patrol(Order):
    """Patrol an area; what hides there bars the way or is found."""

    unit: str = ask("Which unit?", own_units)
    area: str = ask("Which area?", all_areas)


@frozen
class Stock(Order):
    """Add to the stock of an area."""

    effort: ClassVar[int] = 0

    area: str = ask("Which area?", all_areas)
    tonnes: int = ask_number("How many tonnes?", 10, 100, 10)


@frozen
class Declare(Order):
    """Say something to everybody."""

    effort: ClassVar[int] = 0
    group: ClassVar[str] = "what do we say"

    words: str = ask_text("Which words?", 60, ("All is well.",))


def strangers(state: State, order: Any) -> Iterator[Unit]:
    return (unit for unit in state.units_in(order.area) if unit.side != order.seat)


def objections(state: State, order: Any) -> Iterator[str]:
    if isinstance(order, Patrol):
        patrols = [given.answers["unit"] for given in state.pending(order.seat, "patrols.Patrol")]
        if order.unit in patrols:
            yield "This unit patrols already."
        for unit in strangers(state, order):
            if unit.strength > state.units[order.unit].strength:
                yield f"{unit.title} bars the way."


def adjudicate(state: State, order: Any, dice: Throws) -> Iterator[Event]:
    if isinstance(order, Stock):
        yield MarkerSet(order.area, "stock", by=order.tonnes, why="patrols 1: stocked")
    elif isinstance(order, Declare):
        yield Reported(order.words, seen_by=("*",), why="patrols 2: declared")
        yield TrackSet("nerve", by=-4, why="patrols 2: it takes some nerve")
    else:
        yield from _patrol(state, order, dice)


def _patrol(state: State, order: Patrol, dice: Throws) -> Iterator[Event]:
    roll = dice.chance(
        "the patrol", order.unit, 400_000, seen_by=narrowest(state.units[order.unit].seen_by)
    )
    yield TrackSet("tension", by=3 if roll.result == "yes" else -1, why="patrols 3", rolls=(roll,))
    for unit in strangers(state, order):
        if roll.result == "yes":
            yield Told(order.seat, f"unit:{unit.name}", unit=unit, why="patrols 4: found")


def _patrols(state: State, seat: str) -> Iterator[Proposal]:
    for unit in state.units_of(seat):
        yield Proposal({"unit": unit.name, "area": unit.area}, f"{unit.title} looks around.", 60)


def _stocks(state: State, seat: str) -> Iterator[Proposal]:
    for place, area in enumerate(state.areas):
        yield Proposal({"area": area, "tonnes": 50}, f"{area} runs short.", 20 - place)


def _words(state: State, seat: str) -> Iterator[Proposal]:
    yield Proposal({"words": "All is well."}, "People ask.", 90)


PATROLS = RuleModule(
    name="patrols",
    title="Patrols",
    version="1",
    orders=(Patrol, Stock, Declare),
    adjudicate=adjudicate,
    objections=objections,
    doctrine=(
        Doctrine("look around", Patrol, _patrols),
        Doctrine("stock up", Stock, _stocks, "cautious"),
        Doctrine("speak", Declare, _words, "assertive"),
    ),
)
