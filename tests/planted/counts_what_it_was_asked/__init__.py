"""Counts how often its menu was shown, which no record tells."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.modules import RuleModule, Uses
from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import State

_SHOWN: list[str] = []


def dry_land(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    _SHOWN.append(seat)
    return (area.name for area in state.areas.values() if area.kind == "land")


@frozen
class Scout(Order):
    """Look over an area."""

    area: str = ask("Which area?", dry_land)


def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1 + len(_SHOWN) % 7, why="counts_what_it_was_asked 1: a look")


MODULE = RuleModule(
    name="counts_what_it_was_asked",
    title="Counts what it was asked",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
