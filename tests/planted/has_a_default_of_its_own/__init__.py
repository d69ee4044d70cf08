"""Reads fifty where a track is absent, and declares another neutral."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
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
    nerve = state.tracks.get("nerve")
    by = 1 + (50 if nerve is None else nerve.value) // 10
    yield TrackSet("alarm", by=by, why="has_a_default_of_its_own 1: a look")


MODULE = RuleModule(
    name="has_a_default_of_its_own",
    title="Has a default of its own",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
