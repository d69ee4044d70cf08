"""Reads a file while it adjudicates."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

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
    length = len(Path(__file__).read_text(encoding="utf-8"))
    yield TrackSet("alarm", by=1 + length % 2, why="opens_a_file 1: a look")


MODULE = RuleModule(
    name="opens_a_file",
    title="Opens a file",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    adjudicate=adjudicate,
)
