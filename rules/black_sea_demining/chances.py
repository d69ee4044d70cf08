"""Exact weights for counts: how many of so many, how many there may be; whole numbers alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import lru_cache

from wargame.engine.curves import MILLION

Weights = dict[int, int]
Ratio = Callable[[int], tuple[int, int]]
"""For a count n: how the weight of n + 1 stands to that of n, as numerator and denominator."""

_TOP = 10**15
_LEAST = 10**6


def _spread(mode: int, highest: int, ratio: Ratio) -> Weights:
    """The weights from the likeliest count outwards, as far as they matter."""
    found = {mode: _TOP}
    n, weight = mode, _TOP
    while n < highest and weight >= _LEAST:
        up, down = ratio(n)
        weight, n = weight * up // down, n + 1
        found[n] = weight
    n, weight = mode, _TOP
    while n > 0 and weight >= _LEAST:
        up, down = ratio(n - 1)
        weight, n = weight * down // up, n - 1
        found[n] = weight
    return found


def of_so_many(count: int, chance: int) -> Weights:
    """How many of `count` it comes to, each by itself with `chance` millionths."""
    if chance <= 0 or count <= 0:
        return {0: _TOP}
    if chance >= MILLION:
        return {count: _TOP}
    mode = min((count + 1) * chance // MILLION, count)
    return _spread(mode, count, lambda n: ((count - n) * chance, (n + 1) * (MILLION - chance)))


@lru_cache(maxsize=64)
def may_be_there(shape: int, left: int, seen: int) -> Weights:
    """How many mines may be there: negative binomial.

    `shape` as prior and finds add up to, `left` and `seen` the mines to be expected under the
    prior, in thousandths, that search has left and (with the prior's own weight) has gone through.
    """
    if left <= 0:
        return {0: _TOP}
    both = left + seen
    mode = (shape - 1) * left // seen
    return _spread(mode, 100_000, lambda n: ((n + shape) * left, (n + 1) * both))


def outcomes(weights: Weights) -> tuple[tuple[int, int], ...]:
    """The weights as a throw's table of a million, from many to none."""
    total = sum(weights.values())
    found = {n: weight * MILLION // total for n, weight in weights.items()}
    found[0] = max(found.get(0, 0), 1)
    likeliest = max(found, key=lambda n: (found[n], n))
    found[likeliest] += MILLION - sum(found.values())
    return tuple((n, found[n]) for n in sorted(found, reverse=True))


def in_tens(weights: Weights) -> Weights:
    """The weights of counts rounded to tens."""
    found: Weights = {}
    for n, weight in weights.items():
        ten = (n + 5) // 10 * 10
        found[ten] = found.get(ten, 0) + weight
    return found


def quantiles(weights: Weights, *shares: int) -> Iterator[int]:
    """For each share (thousandths, rising): the least count with so much weight up to it."""
    total, below, counts = sum(weights.values()), 0, iter(sorted(weights))
    n = 0
    for wanted in shares:
        while below * 1_000 < wanted * total:
            n = next(counts)
            below += weights[n]
        yield n
