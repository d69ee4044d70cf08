"""Its rows are taller each time that they are read, from a scenario or from a save."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import field, frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Tower:
    """A row of the scenario: a tower in an area, in metres; it is given in storeys."""

    name: str
    area: str
    height: int = field(converter=lambda storeys: 3 * storeys)


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="grows_as_it_is_read 1: a look")


MODULE = RuleModule(
    name="grows_as_it_is_read",
    title="Grows as it is read",
    version="1",
    orders=(Scout,),
    rows={"tower": Tower},
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
