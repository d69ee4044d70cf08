"""Exact curves and integer roots: the same digits on every machine, no floating point."""

from __future__ import annotations

from decimal import ROUND_HALF_EVEN, Context, Decimal
from functools import lru_cache
from itertools import pairwise
from math import isqrt

MILLION = 1_000_000
"""Chances are stated in parts per million."""

_EXACT = Context(prec=40, rounding=ROUND_HALF_EVEN)


def root(number: int) -> int:
    """The integer square root, rounded down; 0 for what is not positive."""
    return isqrt(number) if number > 0 else 0


def share(amount: int, part: int, whole: int) -> int:
    """`amount * part / whole`, rounded down; 0 where `whole` is 0."""
    return amount * part // whole if whole else 0


def carried(rate: int, days: int, per: int, remainder: int = 0) -> tuple[int, int]:
    """What `rate` each `per` days brings in `days` days, and the remainder to carry on."""
    return divmod(rate * days + remainder, per)


def exp_millionths(exponent_millionths: int) -> int:
    """`e ** (x / 1,000,000)` in millionths, rounded to nearest, for x up to 20 million."""
    power = _EXACT.exp(Decimal(min(exponent_millionths, 20 * MILLION)).scaleb(-6))
    return int((power * MILLION).to_integral_value(ROUND_HALF_EVEN, _EXACT))


def log_millionths(number_millionths: int) -> int:
    """The natural logarithm of `x / 1,000,000` in millionths; ValueError unless x is positive."""
    if number_millionths <= 0:
        raise ValueError("A logarithm asks for a number above zero.")
    found = _EXACT.ln(Decimal(number_millionths).scaleb(-6))
    return int((found * MILLION).to_integral_value(ROUND_HALF_EVEN, _EXACT))


@lru_cache(maxsize=4096)
def over(chance: int, period: int, days: int) -> int:
    """A chance of `chance` millionths in `period` days, scaled to `days` days, in millionths.

    Independent from day to day: `1 - (1 - p) ** (days / period)`.
    """
    if days <= 0 or chance <= 0:
        return 0
    if chance >= MILLION:
        return MILLION
    stays = Decimal(MILLION - chance).scaleb(-6)
    kept = _EXACT.power(stays, _EXACT.divide(Decimal(days), Decimal(period)))
    return MILLION - int((kept * MILLION).to_integral_value(ROUND_HALF_EVEN, _EXACT))


def saturating(amount: int, half: int, full: int = MILLION) -> int:
    """`full * amount / (amount + half)`: 0 at nothing, half at `half`, never above `full`."""
    return full * amount // (amount + half) if amount > 0 and amount + half > 0 else 0


def between(table: tuple[tuple[int, int], ...], at: int) -> int:
    """Read a table of (x, y) in rising x, straight between its rows, flat beyond its ends."""
    if at <= table[0][0]:
        return table[0][1]
    for (x0, y0), (x1, y1) in pairwise(table):
        if at <= x1:
            return y0 + (y1 - y0) * (at - x0) // (x1 - x0)
    return table[-1][1]
