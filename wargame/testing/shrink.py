"""Makes a failing game small: moves left out, in halves, quarters and singly, while it fails."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

Each = TypeVar("Each")

PLAYED = 3_000
"""So many moves at most are played while one game is made small."""


def smallest(
    moves: Sequence[Each], fails: Callable[[Sequence[Each]], bool], most: int = PLAYED
) -> tuple[Each, ...]:
    """The smallest game found that still fails; the moves themselves if none does.

    Deterministic: the same moves and the same `fails` give the same game. `most` bounds how many
    moves are played in all.
    """
    found, size = tuple(moves), max(1, len(moves) // 2)
    left = most
    while size and left > 0:
        found, left, smaller = _without_parts(found, size, fails, left)
        if not smaller or size > len(found):
            size = min(size, len(found)) // 2
    return found


def _without_parts(
    moves: tuple[Each, ...], size: int, fails: Callable[[Sequence[Each]], bool], left: int
) -> tuple[tuple[Each, ...], int, bool]:
    """Try to leave out each part of so many moves, the last first; what is left, and of `left`."""
    smaller = False
    start = len(moves) - size
    while start > -size and left > 0:
        fewer = moves[: max(start, 0)] + moves[start + size :]
        left -= len(fewer) + 1
        if fails(fewer):
            moves, smaller = fewer, True
        start -= size
    return moves, left, smaller
