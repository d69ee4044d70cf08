"""The one order of objectives: which two aims a seat wants most."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.orders import Answers, Order, ask
from wargame.engine.state import Criterion, State


def aims(state: State, seat: str) -> tuple[Criterion, ...]:
    """The lines of a seat's balance sheet, in the scenario's order."""
    return tuple(c for c in state.setting.criteria if c.seat == seat)


def _any(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (aim.name for aim in aims(state, seat))


def _another(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    return (aim.name for aim in aims(state, seat) if aim.name != so_far.get("first"))


@frozen
class WantMost(Order):
    """Write down, for yourself alone, which two aims you want most. It is opened when play ends."""

    title: ClassVar[str] = "Seal what you want most"
    group: ClassVar[str] = "what do we say"
    effort: ClassVar[int] = 0
    first: str = ask("What do you want most?", _any)
    second: str = ask("And then?", _another)

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """In the first turn, to seats with two aims or more."""
        return state.turn == 1 and len(aims(state, seat)) > 1
