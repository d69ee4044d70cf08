"""Asks the clock by a way that no import shows."""

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
    clock = __builtins__["__import__"]("time")
    yield TrackSet("alarm", by=1 + clock.localtime()[0] % 1, why="asks_the_clock 1: a look")


MODULE = RuleModule(
    name="asks_the_clock",
    title="Asks the clock",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
