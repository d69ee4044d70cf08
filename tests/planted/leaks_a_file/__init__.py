"""A roll that all see is filed under the name of a hidden unit."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
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
    found = next((unit.name for unit in state.units_in(order.area)), order.area)
    roll = dice.chance(f"the look of {order.seat}", found, 500_000)
    yield TrackSet("alarm", by=1, why="leaks_a_file 1: a look", rolls=(roll,))


MODULE = RuleModule(
    name="leaks_a_file",
    title="Leaks a file",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
