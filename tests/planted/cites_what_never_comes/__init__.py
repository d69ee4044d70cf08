"""A reason that hardly ever comes names a paragraph that is not there."""

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
    yield TrackSet("alarm", by=1, why="cites_what_never_comes 1: a look")
    if state.day > 400:
        yield TrackSet("alarm", by=1, why="cites_what_never_comes 7: a long look")


MODULE = RuleModule(
    name="cites_what_never_comes",
    title="Cites what never comes",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
