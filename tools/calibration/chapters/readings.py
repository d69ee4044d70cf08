"""Both readings of size: that bigger is safer, and that it provokes; and no force at all."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tools.calibration.figures import differences, mean, share
from tools.calibration.games import Course, Table, batches
from tools.calibration.report import Finding, Section

SIZES = ("size_0", "size_10k", "size_25k", "size_64k", "size_110k")
SAFER, PROVOKES = "bigger_is_safer", "bigger_provokes"
AIMS = ("aim_limited", "aim_ukraine", "aim_wider")
SEATS = ("coalition", "ukraine", "russia", "united_states")


def offensive(course: Course) -> float:
    """Whether a renewed offensive came."""
    return float(course.tracks.get("offensive_days", 0) > 0)


def _played(treatment: str, seeds: int) -> list[list[Course]]:
    extra = (treatment,) if treatment else ()
    tables = [Table(treatments=(size, *extra)) for size in SIZES]
    return list(batches(tables, range(1, seeds + 1)))


def _rows(games: list[list[Course]]) -> Iterator[tuple[str, str, str]]:
    for number, (size, played) in enumerate(zip(SIZES, games, strict=True)):
        came = [offensive(course) for course in played]
        step = ""
        if number:
            before = [offensive(course) for course in games[number - 1]]
            step = mean(differences(came, before)).percent()
        yield size, share(int(sum(came)), len(came)).percent(), step


HEADS = ("size", "games with an offensive", "change from the size before")


def _safer(seeds: int) -> Finding:
    games = _played(SAFER, seeds)
    shares = [sum(map(offensive, played)) for played in games]
    return Finding(
        f"With `{SAFER}` the chance of a renewed offensive never rises with size.",
        shares == sorted(shares, reverse=True),
        HEADS,
        tuple(_rows(games)),
    )


def _provokes(seeds: int) -> Finding:
    games = _played(PROVOKES, seeds)
    shares = [sum(map(offensive, played)) / seeds for played in games]
    steps = [b - a for a, b in pairwise(shares)]
    return Finding(
        f"With `{PROVOKES}` it rises by at least 5 points over some step, "
        "and some force of up to 110,000 does worse than none.",
        max(steps) >= 0.05 and max(shares[1:]) > shares[0],
        HEADS,
        tuple(_rows(games)),
    )


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


def _no_force(seeds: int) -> Iterator[Finding]:
    rows, equal = [], False
    for aim in AIMS:
        for extra in ((), (SAFER,), (PROVOKES,)):
            tables = [Table(treatments=(size, aim, *extra)) for size in ("size_0", "size_25k")]
            none, some = batches(tables, range(1, seeds + 1))
            gap = differences(
                [course.scores["coalition"] for course in none],
                [course.scores["coalition"] for course in some],
            )
            found = mean(gap)
            equal = equal or found.mid >= 0
            rows.append((aim, extra[0] if extra else "middle", found.plain(0)))
    yield Finding(
        "No force is a legal plan that plays to the end, and under some aim and treatment "
        "the coalition's sheet is at least as good as with 25,000.",
        equal,
        ("aim", "treatment", "no force less 25,000, thousandths of the sheet"),
        tuple(rows),
    )


def _found(seeds: int) -> Iterator[Finding]:
    yield _safer(seeds)
    yield _provokes(seeds)
    yield _middle(seeds)
    yield from _no_force(max(seeds // 2, 20))


CHAPTER = Section(
    "readings",
    "1 and 2. Both readings of size, and no force",
    "Sizes on offer from none to 110,000 as treatments; cautious doctrine in every seat; "
    "an offensive is a game with `offensive_days` above 0. "
    "The last measures half as many seeds for each of its nine tables.",
    _found,
)
