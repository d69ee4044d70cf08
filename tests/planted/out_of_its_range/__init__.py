"""A parameter lies outside its own range."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import RuleModule, Uses, parameter
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


@frozen
class Numbers:
    """The numbers of the subject."""

    alarm: int = parameter(6, 0, 5, "points a look", "an assumption", "A")


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet(
        "alarm", by=state.parameters["out_of_its_range"].alarm, why="out_of_its_range 1: a look"
    )


MODULE = RuleModule(
    name="out_of_its_range",
    title="Out of its range",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
    parameters=Numbers,
)
