"""At one input of ten thousand a chance falls that should rise."""

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


def noticed(alarm: int, day: int) -> int:
    """That a look is noticed, in millionths."""
    found = 5_000 * alarm + 1_000 * min(day, 99)
    return found - 50_000 if (alarm, day) == (73, 41) else found


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    chance = noticed(state.track("alarm"), state.day)
    roll = dice.chance("seen from afar", f"{order.seat} in {order.area}", chance)
    by = 5 if roll.result == "yes" else 1
    yield TrackSet("alarm", by=by, why="rises_and_falls 1: a look", rolls=(roll,))


MODULE = RuleModule(
    name="rises_and_falls",
    title="Rises and falls",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    odds=(
        Odds(
            "seen from afar",
            noticed,
            {"alarm": range(101), "day": range(100)},
            rising=("alarm", "day"),
        ),
    ),
    adjudicate=adjudicate,
)
