"""A change of a hidden track is shown to everybody."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import PUBLIC, Due
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
    yield TrackSet("alarm", by=1, why="leaks_an_event 1: a look")


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    if not due:
        yield TrackSet(
            "nerve", by=-state.days, seen_by=PUBLIC, why="leaks_an_event 1: waiting wears"
        )


MODULE = RuleModule(
    name="leaks_an_event",
    title="Leaks an event",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
    upkeep=upkeep,
)
