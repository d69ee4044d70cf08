"""Counts in floats."""

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
    yield TrackSet(
        "alarm", by=int(state.track("alarm") * 0.1) + 1, why="counts_in_floats 1: alarm spreads"
    )


MODULE = RuleModule(
    name="counts_in_floats",
    title="Counts in floats",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
