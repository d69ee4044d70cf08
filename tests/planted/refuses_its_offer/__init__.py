"""Offers control a patrol while orders wait, and refuses it when none wait: as it is made."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

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


@frozen
class Patrol(Order):
    """Control sends a patrol after those who are on their way."""

    at_once: ClassVar[bool] = True


def objections(state: State, order: Scout | Patrol) -> Iterator[str]:
    if isinstance(order, Patrol) and not state.orders:
        yield "Nobody is on the way."


def adjudicate(state: State, order: Scout | Patrol, dice: Throws) -> Iterator[Event]:
    yield TrackSet("alarm", by=1, why="refuses_its_offer 1: a look")


MODULE = RuleModule(
    name="refuses_its_offer",
    title="Refuses its offer",
    version="1",
    orders=(Scout, Patrol),
    uses=(Uses("alarm"),),
    objections=objections,
    adjudicate=adjudicate,
)
