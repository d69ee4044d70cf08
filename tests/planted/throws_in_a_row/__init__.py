"""Numbers its throws, so that one less shifts the rest."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet, UnitPlaced
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    competes: ClassVar[bool] = True

    area: str = ask("Which area?", dry_land)


def settle(state: State, orders: tuple[Scout, ...], dice: Throws) -> Iterator[Event]:
    for _ in orders:
        roll = dice.number("hardship", "", 0, 5)
        yield TrackSet("alarm", by=int(roll.result), why="throws_in_a_row 1: seen", rolls=(roll,))
    roll = dice.number("hardship", "", 0, 5)
    for unit in list(state.units.values())[:1]:
        tired = unit.at_readiness(max(0, unit.readiness - int(roll.result)))
        yield UnitPlaced(tired, why="throws_in_a_row 1: hardship", rolls=(roll,))


MODULE = RuleModule(
    name="throws_in_a_row",
    title="Throws in a row",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    settle=settle,
)
