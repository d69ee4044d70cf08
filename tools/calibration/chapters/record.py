"""The record of the line: counts of the size on record, their tail, and what ended them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from statistics import fmean, median

from tools.calibration.figures import mean
from tools.calibration.games import Course, Table, batches
from tools.calibration.report import Finding, Section

RECORDED, TRUE = "violations_recorded", "violations_true"
LINE, MINSK_LINE = 1_200, 420
"""Kilometres of the flagship's line, and of the line in Donbas."""
DAYS = (1,) * 60
NO_FORCE = ("size_0",)
BARE = (("rival_hand", "orders"), ("truce_terms", "bare"))
TERMS = (("rival_hand", "orders"), ("truce_terms", "strengthened"))
PRESSED = (*BARE, ("discipline_rival", "press"))
SETTINGS = (
    ("bare terms, both tolerate", BARE),
    ("bare terms, one presses", PRESSED),
    ("strengthened terms, both tolerate", TERMS),
)
TIMES = 3
LEFT = (0.02, 0.08)
"""What strengthened terms leave: 33 of 623 a day is 5 %."""


def days(course: Course, name: str) -> list[float]:
    """A count of each day, for as much of the line as was watched in Donbas."""
    return [course.on(name, day + 1) * MINSK_LINE / LINE for day in range(course.day)]


def tail(counts: Sequence[float]) -> float:
    """How many times the day in the middle the worst day in twenty is."""
    return sorted(counts)[len(counts) * 19 // 20] / max(median(counts), 1.0)


def record(seeds: int) -> tuple[Finding, Finding]:
    """The counts day by day, and what strengthened terms leave of them."""
    tables = [
        Table(treatments=NO_FORCE, switches=switches, turns=DAYS, others="hold")
        for _, switches in SETTINGS
    ]
    found = [
        [days(course, RECORDED) for course in played]
        for played in batches(tables, range(1, seeds + 1))
    ]
    rows = tuple(_row(name, counts) for (name, _), counts in zip(SETTINGS, found, strict=True))
    return _hundreds(found[:2], rows), _fewer(found[0], found[2])


def _row(name: str, games: list[list[float]]) -> tuple[str, ...]:
    every = [count for counts in games for count in counts]
    figures = (median(every), sorted(every)[len(every) * 19 // 20], max(every))
    by_game = mean([fmean(counts) for counts in games])
    return name, by_game.plain(0), *(f"{figure:,.0f}" for figure in figures)


def _hundreds(games: list[list[list[float]]], rows: tuple[tuple[str, ...], ...]) -> Finding:
    flat = [[count for counts in played for count in counts] for played in games]
    return Finding(
        "With bare terms and no force the recorded violations are in the hundreds a day for "
        f"420 km, with a heavy tail: the worst day in twenty has {TIMES} times the count of the "
        "day in the middle, or more.",
        all(100 <= fmean(counts) < 1_000 and tail(counts) >= TIMES for counts in flat),
        ("a day for 420 km", "mean", "median", "worst in twenty", "highest"),
        rows,
        "On record: 623 a day on 420 km before 27 July 2020, and days from 0 to 788 a year later.",
    )


def _fewer(bare: list[list[float]], terms: list[list[float]]) -> Finding:
    left = mean([fmean(b) / fmean(a) for a, b in zip(bare, terms, strict=True)])
    return Finding(
        "Strengthened terms leave about 5 % of the recorded count (2 to 8 %).",
        LEFT[0] <= left.mid <= LEFT[1],
        ("recorded with strengthened terms, share of that with bare terms",),
        ((left.percent(),),),
        "On record: from 623 to 33 a day, 5 %.",
    )


def force(seeds: int) -> Finding:
    """Whether a force changes what happens on the line, under the same terms."""
    tables = [
        Table(
            cut="monthly",
            treatments=(size,),
            switches=BARE,
            players=(("coalition", "cautious"),),
            others="hold",
        )
        for size in (*NO_FORCE, "size_64k")
    ]
    none, some = batches(tables, range(1, seeds + 1))
    same = sum(a.steps.get(TRUE) == b.steps.get(TRUE) for a, b in zip(none, some, strict=True))
    place = fmean(course.peak("force_in_place") for course in some)
    return Finding(
        "It is the terms that do it: a force by itself does not change what happens.",
        same == seeds and place > 0,
        ("games", "in place, at most", "with the same true counts as with no force"),
        ((str(seeds), f"{place:,.0f}", str(same)),),
        "The coalition sends what it can and the others hold still; day for day the same dice.",
    )


def _found(seeds: int) -> Iterator[Finding]:
    some = max(seeds // 20, 4)
    yield from record(some)
    yield force(some)


CHAPTER = Section(
    "record",
    "8. The record of the line",
    "Turns of a day for two months, bots that hold, no act of the services; "
    "a twentieth of the seeds. Counts are those of the whole line, scaled to 420 km.",
    _found,
)
