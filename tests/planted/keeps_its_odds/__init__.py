"""Throws with odds that it declares nowhere."""

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
    chance = 200_000
    roll = dice.chance("seen from afar", f"{order.seat} in {order.area}", chance)
    by = 5 if roll.result == "yes" else 1
    yield TrackSet("alarm", by=by, why="keeps_its_odds 1: a look", rolls=(roll,))


MODULE = RuleModule(
    name="keeps_its_odds",
    title="Keeps its odds",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
