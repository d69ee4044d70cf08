"""A hidden number is told in a report that all may read."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import PUBLIC
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, TrackSet
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
    words = f"South is at {state.track('nerve')}."
    yield Reported(words, seen_by=PUBLIC, why="leaks_a_number 1: a look")
    yield TrackSet("alarm", by=1, why="leaks_a_number 1: a look")


MODULE = RuleModule(
    name="leaks_a_number",
    title="Leaks a number",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
