"""A panel tells what the rules last saw of the whole board."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import Panel, RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State

_SEEN: list[str] = []


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="leaks_a_panel 1: a look")


def panels(state: State, seat: str) -> Iterator[Panel]:
    yield Panel("About", tuple((title, "", "") for title in _SEEN))


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    if not due:
        _SEEN[:] = [unit.title for unit in state.units.values()]
    yield from ()


MODULE = RuleModule(
    name="leaks_a_panel",
    title="Leaks a panel",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
    panels=panels,
    upkeep=upkeep,
)
