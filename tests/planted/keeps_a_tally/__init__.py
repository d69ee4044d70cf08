"""A list outside the position says how often one has looked."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State

TALLY: list[str] = []


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    TALLY.append(order.area)
    yield TrackSet("alarm", by=1, why="keeps_a_tally 1: a look")


MODULE = RuleModule(
    name="keeps_a_tally",
    title="Keeps a tally",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
