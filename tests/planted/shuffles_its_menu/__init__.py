"""Offers its areas in another order each time that it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State

TIMES: list[str] = []


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    TIMES.append(seat)
    land = [area.name for area in state.areas.values() if area.kind == "land"]
    return iter(land if len(TIMES) % 2 else land[::-1])


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="shuffles_its_menu 1: a look")


MODULE = RuleModule(
    name="shuffles_its_menu",
    title="Shuffles its menu",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
