"""Gives a unit a posture of a class of its own."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum

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


class Posture(StrEnum):
    """How a unit stands."""

    WATCH = "watch"


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    unit = next(state.units_of(order.seat), None)
    if unit is not None:
        yield UnitPlaced(unit.in_posture(Posture.WATCH), why="says_an_enum 1: it watches")


MODULE = RuleModule(
    name="says_an_enum",
    title="Says an enum",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
