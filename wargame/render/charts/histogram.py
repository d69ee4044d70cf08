"""A histogram: how many games ended in which range of values, and where the played one is."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import count

from attrs import frozen
from rich.cells import cell_len

from wargame.render.charts.rows import AXIS, LABEL, Piece, Row, blank, fitted
from wargame.render.telling.words import bare

MOST_BINS = 12


@frozen
class Bin:
    """The values from `low` to `high`, both in it, and how many there are."""

    low: int
    high: int
    count: int


def bins(values: Sequence[int], most: int) -> list[Bin]:
    """At most `most` bins of one round size (1, 2 or 5 times a power of ten), from the lowest
    value to the highest, each beginning at a multiple of the size."""
    if not values or most < 1:
        return []
    low, high = min(values), max(values)
    size = next(s for s in _round_sizes() if _bins_of(s, low, high) <= most or s > high - low)
    if _bins_of(size, low, high) > most:
        return [Bin(low, high, len(values))]
    starts = range(low // size * size, high + 1, size)
    return [
        Bin(at, at + size - 1, sum(at <= value < at + size for value in values)) for at in starts
    ]


def _round_sizes() -> Iterator[int]:
    return (step * 10**power for power in count() for step in (1, 2, 5))


def _bins_of(size: int, low: int, high: int) -> int:
    return high // size - low // size + 1


def histogram(
    values: Sequence[int],
    width: int,
    height: int,
    unit: str = "",
    ascii: bool = False,
    mark: int | None = None,
) -> list[Row]:
    """Exactly `height` rows of exactly `width` cells, a bar a bin, the highest values on top.

    `mark` is the played game's value: its bin, if it is in one, has a sign before its bar.
    """
    found = bins(values, min(height, MOST_BINS))[::-1]
    said = [_range(each, unit) for each in found]
    lead = max(map(cell_len, said), default=0)
    most = max((each.count for each in found), default=1)
    rows = [
        _row(each, fitted(words, lead, right=True), most, width, ascii, mark)
        for each, words in zip(found, said, strict=True)
    ]
    return [*rows, *blank(width, height - len(rows))]


def _range(each: Bin, unit: str) -> str:
    low, high = bare(each.low, unit), bare(each.high, unit)
    return low if low == high else f"{low} to {high}"


def _row(each: Bin, said: str, most: int, width: int, ascii: bool, mark: int | None) -> Row:
    bar, wall = ("#", "|") if ascii else ("█", "│")
    sign = ("o" if ascii else "●") if mark is not None and each.low <= mark <= each.high else " "
    many = f" {each.count}"
    room = width - cell_len(said) - len(many) - len(f" {sign}{wall}")
    if room < 1:
        return (Piece(fitted(f"{said}{many}", width), LABEL),)
    drawn = bar * -(-each.count * room // most) if most else ""
    body = f"{drawn}{many}".ljust(room + len(many))
    return (
        Piece(f"{said} ", LABEL), Piece(sign, "played"), Piece(wall, AXIS), Piece(body, "series 0"),
    )  # fmt: skip
