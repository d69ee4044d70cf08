"""Who is hidden is named in a refusal."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, Refused, TrackSet
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
    for unit in state.units_in(order.area):
        if unit.side != order.seat:
            yield Refused(order.n, order.seat, (f"{unit.title} bars the way.",))
    yield TrackSet("alarm", by=1, why="leaks_a_refusal 1: a look")


MODULE = RuleModule(
    name="leaks_a_refusal",
    title="Leaks a refusal",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
