"""Takes the unit whose name comes first."""

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
    known = {unit.name for unit in state.units.values() if unit.kind in ("scouts", "infantry")}
    first = state.units[min(known)]
    yield UnitPlaced(first.at(order.area), why="goes_by_the_alphabet 1: the first unit goes there")


MODULE = RuleModule(
    name="goes_by_the_alphabet",
    title="Goes by the alphabet",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
