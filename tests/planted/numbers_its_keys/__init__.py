"""Names what it schedules by number, which a save turns into text."""

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
    what = {0: order.area}
    yield Scheduled(
        f"look {order.area}",
        state.day + 40,
        "numbers_its_keys",
        what,
        why="numbers_its_keys 1: sent",
    )


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    for _ in due:
        yield TrackSet("alarm", by=1, why="numbers_its_keys 1: back again")


MODULE = RuleModule(
    name="numbers_its_keys",
    title="Numbers its keys",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
    upkeep=upkeep,
)
