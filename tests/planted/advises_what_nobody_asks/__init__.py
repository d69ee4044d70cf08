"""Its doctrine answers a question that its order does not ask."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import Doctrine, Proposal, RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="advises_what_nobody_asks 1: a look")


def look_around(state: State, seat: str) -> Iterator[Proposal]:
    yield Proposal({"place": "ford"}, "Somebody may be there.")


MODULE = RuleModule(
    name="advises_what_nobody_asks",
    title="Advises what nobody asks",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    doctrine=(Doctrine("look around", Scout, look_around),),
    adjudicate=adjudicate,
)
