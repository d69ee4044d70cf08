"""Looks up whatever it is asked for: a name that is not there raises."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


class Areas:
    """Offers dry land."""

    def __init__(self, state: State) -> None:
        self.state = state

    def __iter__(self) -> Iterator[str]:
        return (area.name for area in self.state.areas.values() if area.kind == "land")

    def __contains__(self, name: str) -> bool:
        return self.state.areas[name].kind == "land"


def dry_land(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    return Areas(state)


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="trips_over_garbage 1: a look")


MODULE = RuleModule(
    name="trips_over_garbage",
    title="Trips over garbage",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
