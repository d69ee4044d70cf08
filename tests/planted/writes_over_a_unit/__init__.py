"""Raises a militia under the name of a unit that is there."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import Unit
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
    name = next((unit.name for unit in state.units_of(order.seat)), f"militia in {order.area}")
    militia = Unit(name, "Militia", "militia", order.seat, order.area, 50)
    yield UnitPlaced(militia, why="writes_over_a_unit 1: a militia is raised")


MODULE = RuleModule(
    name="writes_over_a_unit",
    title="Writes over a unit",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
