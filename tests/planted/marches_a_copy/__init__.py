"""Marches a copy, and the unit itself stays."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve, frozen

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
        copy = evolve(unit, name=f"{unit.name} at {order.area}", area=order.area)
        yield UnitPlaced(copy, why="marches_a_copy 1: it marches")


MODULE = RuleModule(
    name="marches_a_copy",
    title="Marches a copy",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
