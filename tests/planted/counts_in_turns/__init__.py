"""Is back after two turns, however long they are."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Scheduled, TrackSet
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
    back = state.day + 2 * state.days
    yield Scheduled(f"look {order.area}", back, "counts_in_turns", why="counts_in_turns 1: sent")


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    for _ in due:
        yield TrackSet("alarm", by=1, why="counts_in_turns 1: back again")


MODULE = RuleModule(
    name="counts_in_turns",
    title="Counts in turns",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
    upkeep=upkeep,
)
