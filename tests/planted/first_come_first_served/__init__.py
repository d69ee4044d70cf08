"""Serves whoever came first."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

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

    competes: ClassVar[bool] = True

    area: str = ask("Which area?", dry_land)


def settle(state: State, orders: tuple[Scout, ...], dice: Throws) -> Iterator[Event]:
    first = min(orders, key=lambda order: order.n)
    text = f"{state.title(first.area)} is taken."
    yield Reported(text, why="first_come_first_served 1: the first of them", seen_by=("*",))


MODULE = RuleModule(
    name="first_come_first_served",
    title="First come first served",
    version="1",
    orders=(Scout,),
    uses=(Uses("alarm"), Uses("nerve")),
    settle=settle,
)
