"""What everybody may conclude about the mines: Bayes, from search and finds alone.

The prior of the mines' number is negative binomial: a Poisson number whose mean is Gamma. Search
thins it by a known share, so the number left is negative binomial again.
"""

from __future__ import annotations

from collections.abc import Iterable

from attrs import frozen

from wargame.engine.state import State

from .chances import may_be_there, quantiles
from .position import expected, left_there, mined, numbers
from .words import FOUND

TENTH, NINE_TENTHS = 100, 900


@frozen
class Belief:
    """The mines left: mean, and the bounds between which they lie eight times in ten."""

    mean: int
    low: int
    high: int


def believed(state: State, areas: Iterable[str] | None = None) -> Belief:
    """The mines that may be left in all waters, or in some."""
    shape, seen = _learnt(state)
    names = [area.name for area in mined(state.setting)] if areas is None else areas
    left = sum(left_there(state, name) for name in names)
    low, high = quantiles(may_be_there(shape, left, seen), TENTH, NINE_TENTHS)
    return Belief((shape * left + seen // 2) // seen, low, high)


def mean_left(state: State, area: str) -> int:
    """The mean number of mines left in an area, rounded."""
    shape, seen = _learnt(state)
    return (shape * left_there(state, area) + seen // 2) // seen


def _learnt(state: State) -> tuple[int, int]:
    """Shape and rate of what is known: finds add to the one, what was searched to the other."""
    shape = numbers(state).mines_shape
    areas = mined(state.setting)
    found = sum(state.marker(area.name, FOUND) for area in areas)
    whole = sum(expected(state.setting).values())
    left = sum(left_there(state, area.name) for area in areas)
    return shape + found, shape * 1_000 + max(0, whole - left)
