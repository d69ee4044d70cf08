"""Puts what has come due on the calendar twice over, for the next day."""

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
    yield TrackSet("alarm", by=1, why="doubles_every_day 1: a look")


def setup(state: State, dice: Throws) -> Iterator[Event]:
    yield Scheduled("patrol", 40, "doubles_every_day", why="doubles_every_day 1: a look")


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    for each in due:
        for side in ("left", "right"):
            name = f"{each.name} {side}"
            yield Scheduled(
                name, state.day + 1, "doubles_every_day", why="doubles_every_day 1: a look"
            )


MODULE = RuleModule(
    name="doubles_every_day",
    title="Doubles every day",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    setup=setup,
    upkeep=upkeep,
    adjudicate=adjudicate,
)
