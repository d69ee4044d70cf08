"""Agency: what seats order matters more than what the dice say."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product
from statistics import fmean

from attrs import frozen

from tools.calibration.games import Course, Table, batches
from tools.calibration.report import Finding, Section

SEATS = ("coalition", "ukraine", "russia", "united_states")
TREATMENTS = ("", "size_10k", "size_64k", "bigger_is_safer", "bigger_provokes", "aim_wider")
WORTH = {"met": 100.0, "partly": 50.0, "not": 0.0, "lost": 0.0}
PLAYERS = ("cautious", "assertive", "hold")


def _points(played: list[Course], criterion: str) -> float:
    return fmean(WORTH[course.standings[criterion]] for course in played)


def _swing(seat: str, one: list[Course], other: list[Course]) -> tuple[str, float]:
    """The criterion of a seat that a swap of temperament moves most, and by how many points."""
    own = [name for name in one[0].standings if name.startswith(PREFIX[seat])]
    moved = ((name, abs(_points(one, name) - _points(other, name))) for name in own)
    return max(moved, key=lambda each: each[1])


PREFIX = {
    "coalition": "europe_",
    "ukraine": "ukraine_",
    "russia": "russia_",
    "united_states": "us_",
}


def _swaps(seeds: int) -> Finding:
    tables = [
        Table(treatments=tuple(filter(None, (treatment,))), players=((seat, bot),), others="staff")
        for seat in SEATS
        for treatment in TREATMENTS
        for bot in ("cautious", "assertive")
    ]
    played = list(batches(tables, range(1, seeds + 1)))
    rows, held = [], True
    for number, seat in enumerate(SEATS):
        swings = []
        for place in range(len(TREATMENTS)):
            at = 2 * (number * len(TREATMENTS) + place)
            swings.append(_swing(seat, played[at], played[at + 1]))
        moved = sum(by >= 10 for _, by in swings)
        held = held and 2 * moved >= len(TREATMENTS)
        rows.append((seat, *(f"{by:.0f}" for _, by in swings), f"{moved} of {len(TREATMENTS)}"))
    return Finding(
        "Swapping a seat's temperament moves one of its criteria by 10 points in half the "
        "treatments (met 100, partly 50; mean over the dice).",
        held,
        ("seat", *(name or "middle" for name in TREATMENTS), "10 or more"),
        tuple(rows),
    )


@frozen
class Parts:
    """Shares of the variance of one number over orders and dice."""

    orders: float
    dice: float
    both: float


def parts(table: list[list[float]]) -> Parts:
    """Two-way analysis of variance: rows are ways of ordering, columns are seeds."""
    every = [value for row in table for value in row]
    mid, columns = fmean(every), list(zip(*table, strict=True))
    total = sum((value - mid) ** 2 for value in every)
    if not total:
        return Parts(0.0, 0.0, 0.0)
    orders = sum(len(row) * (fmean(row) - mid) ** 2 for row in table) / total
    dice = sum(len(column) * (fmean(column) - mid) ** 2 for column in columns) / total
    return Parts(orders, dice, 1 - orders - dice)


def _variance(seeds: int) -> Finding:
    ways = list(product(PLAYERS, repeat=len(SEATS)))
    tables = [Table(players=tuple(zip(SEATS, way, strict=True))) for way in ways]
    played = list(batches(tables, range(1, seeds + 1)))
    rows, held = [], True
    for seat in SEATS:
        found = parts([[float(course.scores[seat]) for course in games] for games in played])
        held = held and found.orders >= 0.3 and found.dice <= 0.5
        rows.append(
            (seat, *(f"{100 * each:.0f} %" for each in (found.orders, found.dice, found.both)))
        )
    return Finding(
        "Of the variance of each seat's sheet, orders explain at least 30 % and dice at most 50 %.",
        held,
        ("sheet of", "orders", "dice", "the two together"),
        tuple(rows),
        "Orders: which of cautious, assertive and hold sits in each of the four seats, 81 ways.",
    )


def _found(seeds: int) -> Iterator[Finding]:
    yield _swaps(max(seeds // 2, 10))
    yield _variance(max(seeds // 10, 5))


CHAPTER = Section(
    "agency",
    "6. Agency",
    "Swaps: half of the seeds, staff doctrine in the other seats. Variance: a tenth of the seeds.",
    _found,
)
