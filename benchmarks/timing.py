"""Timing cases side by side: processor seconds, round-robin, medians."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable, Mapping
from statistics import median

from attrs import frozen

Case = Callable[[], int]
"""Does some work and says how many units of it were done."""


@frozen
class Measure:
    """One ratio: what was measured against what, with the least that counts and the aim."""

    number: int
    what: str
    yardstick: str
    ratio: float
    floor: float
    goal: float
    more_is_better: bool = False
    note: str = ""

    @property
    def holds(self) -> bool:
        """Whether the ratio keeps its floor."""
        return self.ratio >= self.floor if self.more_is_better else self.ratio <= self.floor


def side_by_side(
    cases: Mapping[str, Case], rounds: int, clock: Callable[[], float] = time.process_time
) -> dict[str, float]:
    """Seconds a unit of work for each case: the median of the rounds, cases taking turns."""
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for case in cases.values():
        case()
    for _ in range(rounds):
        for name, case in cases.items():
            gc.collect()
            began = clock()
            done = case()
            taken[name].append((clock() - began) / done)
    return {name: median(seconds) for name, seconds in taken.items()}


def repeated(work: Callable[[], object], times: int) -> Case:
    """A case that does a small piece of work many times."""

    def case() -> int:
        for _ in range(times):
            work()
        return times

    return case
