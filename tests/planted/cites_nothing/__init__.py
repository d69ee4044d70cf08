"""A reason cites a paragraph that there is not."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import Due
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
    yield TrackSet("alarm", by=1, why="cites_nothing 1: a look")


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    if not due:
        number = len(state.setting.seats)
        yield TrackSet("alarm", by=-state.days, why=f"cites_nothing {number}: it is quiet")


MODULE = RuleModule(
    name="cites_nothing",
    title="Cites nothing",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
    upkeep=upkeep,
)
