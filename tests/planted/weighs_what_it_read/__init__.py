"""Its rows are read otherwise from a save, and no comparison of two of them tells."""

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
    height: int = field(converter=lambda storeys: 3 * storeys, eq=False)


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    tall = max(tower.height for tower in state.rows["weighs_what_it_read.tower"])
    yield TrackSet("alarm", by=tall, why="weighs_what_it_read 1: a look")


MODULE = RuleModule(
    name="weighs_what_it_read",
    title="Weighs what it read",
    version="1",
    orders=(Scout,),
    rows={"tower": Tower},
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
