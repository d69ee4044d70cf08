"""Both readings of size: that bigger is safer, and that it provokes; and no force at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from statistics import fmean

from tools.calibration.figures import Estimate, differences, mean, share
from tools.calibration.games import Course, Table, batches
from tools.calibration.report import Finding, Section

SIZES = ("size_0", "size_10k", "size_25k", "size_64k", "size_110k")
SAFER, PROVOKES = "bigger_is_safer", "bigger_provokes"
AIMS = ("aim_limited", "aim_ukraine", "aim_wider")
SEATS = ("coalition", "ukraine", "russia", "united_states")
CUT = "monthly"
"""Twelve rounds of orders: a force of the larger sizes is not sent in three."""
RISE = 0.05
HEADS = (
    "size",
    "in place, at most",
    "worth of an attack, points",
    "games with an offensive",
    "change from the size before",
)


def offensive(course: Course) -> float:
    """Whether a renewed offensive came."""
    return float(course.tracks.get("offensive_days", 0) > 0)


def mean_worth(course: Course) -> float:
    """What an attack was worth to Moscow, in points, over the months of a game."""
    return fmean(course.on("attack_worth", day) for day in range(30, 361, 30))


def _table(*treatments: str) -> Table:
    return Table(cut=CUT, treatments=tuple(filter(None, treatments)))


def _played(treatment: str, seeds: int) -> list[list[Course]]:
    return list(batches([_table(size, treatment) for size in SIZES], range(1, seeds + 1)))


def changes(games: list[list[Course]]) -> list[Estimate]:
    """From each size to the next, how the chance of an offensive changes, pair by pair."""
    came = [[offensive(course) for course in played] for played in games]
    return [mean(differences(more, less)) for less, more in pairwise(came)]


def _rows(games: list[list[Course]]) -> Iterator[tuple[str, ...]]:
    steps = ["", *(step.percent() for step in changes(games))]
    for size, played, step in zip(SIZES, games, steps, strict=True):
        came = share(int(sum(map(offensive, played))), len(played))
        place = fmean(course.peak("force_in_place") for course in played)
        worth = fmean(map(mean_worth, played))
        yield size, f"{place:,.0f}", f"{worth:.0f}", came.percent(), step


def _safer(seeds: int) -> Finding:
    games = _played(SAFER, seeds)
    return Finding(
        f"With `{SAFER}` the chance of a renewed offensive never rises with size: "
        "no step has an interval above 0, and no force does worse than none.",
        safer(games),
        HEADS,
        tuple(_rows(games)),
    )


def safer(games: list[list[Course]]) -> bool:
    """Whether no step in size raises the chance beyond what the dice explain."""
    shares = [fmean(map(offensive, played)) for played in games]
    return all(step.low <= 0 for step in changes(games)) and max(shares[1:]) <= shares[0]


def _provokes(seeds: int) -> Finding:
    games = _played(PROVOKES, seeds)
    return Finding(
        f"With `{PROVOKES}` it rises by at least 5 points over some step, "
        "and some force of up to 110,000 does worse than none.",
        provokes(games),
        HEADS,
        tuple(_rows(games)),
    )


def provokes(games: list[list[Course]]) -> bool:
    """Whether some step raises the chance by 5 points, and some force does worse than none."""
    shares = [fmean(map(offensive, played)) for played in games]
    return max(step.mid for step in changes(games)) >= RISE and max(shares[1:]) > shares[0]


def _middle(seeds: int) -> Finding:
    games = _played("", seeds)
    rows = []
    best: dict[str, str] = {}
    for seat in SEATS:
        scores = [mean([course.scores[seat] for course in played]) for played in games]
        best[seat] = SIZES[max(range(len(SIZES)), key=lambda n: scores[n].mid)]
        rows.append((seat, *(f"{score.mid:.0f}" for score in scores), best[seat]))
    chances = [share(int(sum(map(offensive, played))), seeds) for played in games]
    rows.append(("an offensive, %", *(f"{100 * chance.mid:.1f}" for chance in chances), ""))
    return Finding(
        "At middle values no size is best on every seat's sheet.",
        len(set(best.values())) > 1,
        ("mean sheet, thousandths", *SIZES, "best"),
        tuple(rows),
    )


def _no_force(seeds: int) -> Finding:
    rows, equal = [], False
    for aim in AIMS:
        for reading in ("", SAFER, PROVOKES):
            gaps = _gaps(aim, reading, seeds)
            equal = equal or any(gap.mid >= 0 for gap in gaps)
            rows.append((aim, reading or "middle", *(gap.plain(0) for gap in gaps)))
    return Finding(
        "No force is a legal plan that plays to the end, and under some aim and treatment "
        "the coalition's sheet is at least as good as with a force.",
        equal,
        ("aim", "treatment", "no force less 25,000, thousandths", "less 64,000", "less 110,000"),
        tuple(rows),
        "A force earns the coalition what its sheet asks of a force: cover, and troops that can be "
        "kept up. Where it provokes, it pays for them with the peace.",
    )


def _gaps(aim: str, reading: str, seeds: int) -> list[Estimate]:
    """The coalition's sheet with no force, less that with 25,000, 64,000 and 110,000."""
    tables = [_table(size, aim, reading) for size in ("size_0", *SIZES[2:])]
    none, *some = (
        [float(course.scores["coalition"]) for course in played]
        for played in batches(tables, range(1, seeds + 1))
    )
    return [mean(differences(none, scores)) for scores in some]


def _found(seeds: int) -> Iterator[Finding]:
    yield _safer(seeds)
    yield _provokes(seeds)
    yield _middle(seeds)
    yield _no_force(max(seeds // 4, 10))


CHAPTER = Section(
    "readings",
    "1 and 2. Both readings of size, and no force",
    "Sizes on offer from none to 110,000 as treatments; cautious doctrine in every seat; monthly "
    "turns; an offensive is a game with `offensive_days` above 0. "
    "The last measures a quarter of the seeds for each of its nine lines.",
    _found,
)
