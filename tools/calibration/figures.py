"""Shares and means with their intervals, in words."""

from __future__ import annotations

from collections.abc import Sequence
from math import sqrt
from statistics import fmean, stdev

from attrs import frozen

Z = 1.96
"""Half the width of a 95 % interval, in standard errors."""


@frozen
class Estimate:
    """A figure with its 95 % interval."""

    mid: float
    low: float
    high: float

    def percent(self) -> str:
        """As a share: `12.0 % (8.1 to 17.2)`."""
        mid, low, high = (100 * each for each in (self.mid, self.low, self.high))
        return f"{mid:.1f} % ({low:.1f} to {high:.1f})"

    def plain(self, digits: int = 1) -> str:
        """As a number: `12.0 (8.1 to 17.2)`."""
        mid, low, high = (f"{each:,.{digits}f}" for each in (self.mid, self.low, self.high))
        return f"{mid} ({low} to {high})"


def share(hits: int, of: int) -> Estimate:
    """A share with Wilson's interval."""
    if not of:
        return Estimate(0.0, 0.0, 1.0)
    p, z2 = hits / of, Z * Z
    middle = (p + z2 / (2 * of)) / (1 + z2 / of)
    half = Z * sqrt(p * (1 - p) / of + z2 / (4 * of * of)) / (1 + z2 / of)
    return Estimate(p, max(middle - half, 0.0), min(middle + half, 1.0))


def mean(values: Sequence[float]) -> Estimate:
    """A mean with its normal interval; of differences, for pairs."""
    mid = fmean(values)
    half = Z * stdev(values) / sqrt(len(values)) if len(values) > 1 else 0.0
    return Estimate(mid, mid - half, mid + half)


def differences(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """Pair by pair, the first less the second."""
    return [a - b for a, b in zip(first, second, strict=True)]
