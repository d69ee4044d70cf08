"""A row of its panel holds a number where a text is meant."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import Panel, RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="fills_rows_with_numbers 1: a look")


def panels(state: State, seat: str) -> Iterator[Panel]:
    yield Panel("Alarm", (("Alarm", state.track("alarm"), ""),))  # type: ignore[arg-type]


MODULE = RuleModule(
    name="fills_rows_with_numbers",
    title="Fills rows with numbers",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"),),
    adjudicate=adjudicate,
    panels=panels,
)
