"""An agreement that all may read says how strong everybody is together."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import PUBLIC, Agreement
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event, TrackSet
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
    yield TrackSet("alarm", by=1, why="counts_all_units_in_a_text 1: a look")
    total = sum(unit.strength for unit in state.units.values())
    truce = Agreement(f"truce of {order.seat}", "Truce", f"{total} men rest.", ("north", "south"))
    yield AgreementSet(truce.shown_to(PUBLIC), why="counts_all_units_in_a_text 1: a look")


MODULE = RuleModule(
    name="counts_all_units_in_a_text",
    title="Counts all units in a text",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
)
