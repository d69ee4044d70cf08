"""Takes the first of a set, which differs from process to process."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def others(state: State, area: str) -> set[str]:
    return state.areas.keys() - {area}


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield Reported(
        f"Tracks lead to {next(iter(others(state, order.area)))}.",
        why="goes_where_a_set_leads 1: a look",
        seen_by=("*",),
    )


MODULE = RuleModule(
    name="goes_where_a_set_leads",
    title="Goes where a set leads",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
