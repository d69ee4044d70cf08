"""The moves that a game is made of, and making one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from attrs import frozen

from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Answer
from wargame.record.campaign import Campaign

Offered = tuple[tuple[str, Mapping[str, Answer]], ...]
"""Orders as (kind, answers)."""


@frozen
class Gave:
    """A seat gave an order; `garbage` if it was not meant to be taken."""

    seat: str
    kind: str
    answers: Mapping[str, Answer]
    garbage: bool = False


@frozen
class TookBack:
    """A seat recalled its order number `n`."""

    seat: str
    n: int


@frozen
class SealedUp:
    """A seat sealed its orders."""

    seat: str


@frozen
class OpenedUp:
    """Control unsealed a seat."""

    seat: str


@frozen
class Ended:
    """Control ended the phase, or the whole turn; `days` (not 0): after so many."""

    turn: bool = False
    days: int = 0


Move = Gave | TookBack | SealedUp | OpenedUp | Ended


def make(game: Campaign, move: Move) -> tuple[str, ...]:
    """Make a move; the reasons where it is refused, and then nothing has changed."""
    try:
        _MAKE[type(move)](game, move)
    except IllegalOrder as refusal:
        return refusal.reasons or ("It was refused without a reason.",)
    return ()


def _end(game: Campaign, move: Ended) -> None:
    if not move.turn:
        game.end_phase()
        return
    game.end_turn(move.days)


_MAKE: dict[type, Callable[[Campaign, Any], object]] = {
    Gave: lambda game, m: game.give(m.seat, m.kind, m.answers),
    TookBack: lambda game, m: game.recall(m.n, m.seat),
    SealedUp: lambda game, m: game.seal(m.seat),
    OpenedUp: lambda game, m: game.unseal(m.seat, "They asked."),
    Ended: _end,
}
