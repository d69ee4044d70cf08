"""Throws for every unit under one address."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, UnitPlaced
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    unit = next(state.units_of(order.seat), None)
    if unit is not None:
        roll = dice.number("hardship", "", 0, 5)
        tired = unit.at_readiness(max(0, unit.readiness - int(roll.result)))
        yield UnitPlaced(tired, why="throws_for_nobody 1: hardship", rolls=(roll,))


MODULE = RuleModule(
    name="throws_for_nobody",
    title="Throws for nobody",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
