"""A chance is the same in a turn of a month as in one of a day."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import Odds, RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="throws_by_the_turn 1: a look")


def spread(days: int) -> int:
    return 200_000


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    if not due:
        roll = dice.chance("it spreads", "alarm", spread(state.days))
        if roll.result == "yes":
            yield TrackSet("alarm", by=1, why="throws_by_the_turn 1: a look", rolls=(roll,))


MODULE = RuleModule(
    name="throws_by_the_turn",
    title="Throws by the turn",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    odds=(Odds("it spreads", spread, {"days": range(1, 31)}),),
    adjudicate=adjudicate,
    upkeep=upkeep,
)
