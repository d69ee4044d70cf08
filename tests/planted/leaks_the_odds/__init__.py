"""The odds of a roll that all see are read from what is hidden."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

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
    there = sum(unit.strength for unit in state.units_in(order.area))
    roll = dice.throw(
        "the look", f"{order.area} {order.seat}", (("seen", 100), ("not seen", there))
    )
    yield TrackSet("alarm", by=1, why="leaks_the_odds 1: a look", rolls=(roll,))


MODULE = RuleModule(
    name="leaks_the_odds",
    title="Leaks the odds",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    odds=(Odds("the look", lambda there: 100_000_000 // (100 + there), {"there": range(999)}),),
    adjudicate=adjudicate,
)
