"""A power below zero makes a float, and int() hides it."""

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
    half = len(order.area) * 2**-1
    yield TrackSet("alarm", by=int(half), why="hides_a_float 1: a look")


MODULE = RuleModule(
    name="hides_a_float",
    title="Hides a float",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
