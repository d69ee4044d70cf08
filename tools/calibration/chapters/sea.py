"""Figures of the sea: mines, their estimate, lanes, cargo and premiums."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise
from statistics import fmean, quantiles

from tools.calibration.alone import (
    MONTH,
    TWO_YEARS,
    YEAR,
    alone,
    first,
    month_end,
    never_more,
    played,
    spread,
)
from tools.calibration.figures import Estimate, mean, share
from tools.calibration.games import Course, Table
from tools.calibration.report import Finding

SEA = "black_sea_demining"
OPEN_SEA = ("sea_northwest", "sea_west")
LANES = ("lane_odesa", "lane_mykolaiv", "lane_danube", "lane_coastal")
SEARCHED = 200_000
"""Millionths of its mines left, at which a lane counts as searched."""
WAITING = ("mcm_uk", "mcm_north")
NINE = tuple(
    (name, what, value)
    for name in WAITING
    for what, value in (("area", "sea_northwest"), ("posture", "plan"))
)
"""The five vessels that wait outside, at work with the four from the first day on."""
NEVER = 13


def _sea(**more: object) -> Table:
    return alone(SEA, **more)


def fleets(seeds: int) -> list[tuple[str, list[Course]]]:
    """Two years of each fleet."""
    long = TWO_YEARS
    tables = {
        "four vessels, no orders": _sea(turns=long, others="hold"),
        "nine vessels, no orders": _sea(turns=long, others="hold", units=NINE),
        "cautious bots": _sea(turns=long),
        "assertive bots": _sea(turns=long, others="assertive"),
    }
    return played(tables, seeds)


def drawn(seeds: int) -> Finding:
    """How many mines there are to begin with."""
    (_, games), *_ = played({"opening": _sea(turns=(MONTH,), others="hold")}, seeds)
    mines = sorted(course.steps["mines_true"][1][1] for course in games)
    tenths = quantiles(mines, n=10)
    average = mean([float(each) for each in mines])
    opening = games[0]
    return Finding(
        "About 400 mines to begin.",
        380 <= average.mid <= 420,
        ("games", "mines, mean", "a tenth below", "a tenth above", "what all are told"),
        (
            (
                f"{len(games):,}", average.plain(0), f"{tenths[0]:.0f}", f"{tenths[-1]:.0f}",
                "{} ({} to {})".format(*(_opening(opening, name) for name in TOLD)),
            ),
        ),
        "Control alone knows the number; the estimate is the same for every game at the opening.",
    )  # fmt: skip


TOLD = ("mines_estimate", "mines_low", "mines_high")


def _opening(course: Course, track: str) -> int:
    """What a track stood at once the opening was set up."""
    at = [value for _, value, phase in course.steps[track] if phase in ("", "setup")]
    return at[-1]


def estimate(seeds: int) -> Finding:
    """How often the stated interval holds the true number."""
    stormy = (f"{SEA}.storm=400000", f"{SEA}.loose=50")
    tables = {
        "four vessels, no orders, 12 turns of 30 days": _sea(turns=YEAR, others="hold"),
        "nine vessels, no orders, 12 turns": _sea(turns=YEAR, others="hold", units=NINE),
        "nine vessels, many storms, 12 turns": _sea(
            turns=YEAR, others="hold", units=NINE, settings=stormy
        ),
        "cautious bots, 4 turns of 90 days": _sea(turns=(90,) * 4),
    }
    rows, good = [], True
    for name, games in played(tables, seeds):
        ends = range(3, 13, 3) if "90 days" in name else range(1, 13)
        found = held(games, ends)
        good = good and 0.72 <= found.mid <= 0.88
        rows.append((name, f"{len(games):,}", f"{len(games) * len(ends):,}", found.percent()))
    return Finding(
        "The mines' estimate: the stated 80 % interval holds the truth in 72 to 88 % of turns.",
        good,
        ("set-up", "games", "turns", "turns in which it holds the truth"),
        tuple(rows),
        "The interval of the last column is over games: the turns of one game hang together.",
    )


def held(games: Sequence[Course], ends: Sequence[int]) -> Estimate:
    """The share of turns, by the months in which they end, with the truth in the interval."""
    return mean([fmean(_held(course, month) for month in ends) for course in games])


def _held(course: Course, month: int) -> bool:
    low, true, high = (
        month_end(course, name, month) for name in ("mines_low", "mines_true", "mines_high")
    )
    return low <= true <= high


def opened(course: Course) -> int | None:
    """The months until every lane is searched that ever was; none where none was."""
    days = [first(course, f"{lane}/unswept", 0, SEARCHED) for lane in LANES]
    found = [day // MONTH + 1 for day in days if day is not None]
    return max(found) if len(found) == len(LANES) else None


def lanes(games: list[tuple[str, list[Course]]]) -> Finding:
    """Months until all lanes are searched."""
    rows, good = [], True
    for name, courses in games:
        months = [opened(course) for course in courses]
        within = share(sum(m is not None and 3 <= m <= 7 for m in months), len(months))
        good = good and within.mid >= 0.9
        known = [month for month in months if month is not None]
        rows.append((name, f"{len(courses):,}", *spread(known), within.percent()))
    return Finding(
        "At middle values the lanes are searched in 3 to 7 months (nine games in ten at least).",
        good,
        ("who searches", "games", "first month", "middle", "last", "in 3 to 7 months"),
        tuple(rows),
        "The month in which the last of the four lanes first counts as searched (at most a fifth "
        "of its mines left).",
    )


def rest(games: list[tuple[str, list[Course]]]) -> Finding:
    """What is found after the lanes, and what is left."""
    rows, good = [], True
    for name, courses in games:
        found = mean([_found_a_month(course) for course in courses])
        one, two = (
            mean([month_end(c, "mines_true", m) / c.steps["mines_true"][1][1] for c in courses])
            for m in (12, 24)
        )
        rows.append((name, found.plain(), one.percent(), two.percent()))
        good = good and one.mid > 1 / 3
        if name.startswith("nine"):
            good = good and 7 <= found.mid <= 11
    return Finding(
        "The rest takes years: in the main phase nine vessels find 7 to 11 mines a month, and "
        "after a year more than a third of the mines is left.",
        good,
        ("who searches", "found a month in the open sea", "left after a year", "after two"),
        tuple(rows),
        "The main phase: from the month in which the lanes are searched to the end of the second "
        "year. Cautious bots bring in what waits outside, 14 vessels in all, and so find more.",
    )


def _found_a_month(course: Course) -> float:
    start = opened(course) or 24
    found = [
        after - before
        for steps in (((0, 0, ""), *course.markers.get(f"{sea}/found", ())) for sea in OPEN_SEA)
        for (_, before, _), (day, after, _) in pairwise(steps)
        if day >= MONTH * start
    ]
    return sum(found) / max(24 - start, 1)


def cargo(games: list[tuple[str, list[Course]]]) -> Finding:
    """A year's cargo through the ports."""
    rows, good = [], True
    for name, courses in games:
        years = [mean([_tonnes(course, year) for course in courses]) for year in (0, 1)]
        good = good and all(80 <= year.mid <= 101 for year in years)
        rows.append((name, *(year.plain() for year in years)))
    return Finding(
        "Port cargo is near 80 to 100 million tonnes a year with a lane open.",
        good,
        ("who searches", "Mt in the first year", "in the second"),
        tuple(rows),
        "All of these keep the truce; the Odesa lane is in use from the first day on.",
    )


def _tonnes(course: Course, year: int) -> float:
    months = range(12 * year + 1, 12 * year + 13)
    return sum(month_end(course, "port_throughput", month) for month in months) / 1_000


def premiums(seeds: int) -> Finding:
    """War-risk premiums by the truce."""
    tables = {
        word: _sea(turns=YEAR, others="hold", switches=(("ceasefire", word),))
        for word in ("broken", "strained", "holding")
    }
    rows, good = [], True
    for word, games in played(tables, seeds):
        low, high = (50, 100) if word == "broken" else (10, 60)
        each = [[month_end(course, "premium", month) for month in range(1, 13)] for course in games]
        average = mean([fmean(year) / 100 for year in each])
        within = share(sum(low <= p <= high for year in each for p in year), 12 * len(games))
        good = good and low <= 100 * average.mid <= high
        rows.append(
            (word, average.plain(2), f"{low / 100:.1f} to {high / 100:.1f}", within.percent())
        )
    return Finding(
        "War-risk premiums are 0.5 to 1 % of a hull's value under attack, 0.1 to 0.6 % in a truce.",
        good,
        ("the truce", "mean, % of the hull", "should be", "months in that range"),
        tuple(rows),
        "No orders, no insurance by a state; a ship hit adds 0.35 for four to eight weeks, which "
        "is what lies outside.",
    )


def vessels(seeds: int) -> Finding:
    """That fewer vessels never open a lane sooner."""
    sizes = (1, 2, 4, 8, 12)
    tables = {
        str(size): _sea(turns=YEAR, others="hold", units=(("mcm_turkiye", "strength", size),))
        for size in sizes
    }
    by_size = [games for _, games in played(tables, seeds)]
    ladders = [
        [_month(games[seed], lane) for games in by_size] for seed in range(seeds) for lane in LANES
    ]
    steps, later = never_more(ladders)
    rows = tuple(
        (f"{size + 2}", *(f"{fmean(_month(c, lane) for c in games):.1f}" for lane in LANES))
        for size, games in zip(sizes, by_size, strict=True)
    )
    return Finding(
        "Monotone: fewer vessel-days never open a lane sooner.",
        not later,
        ("vessels", *(lane.removeprefix("lane_").title() for lane in LANES)),
        rows,
        f"Mean month in which a lane first counts as searched, {NEVER} for later than a year. "
        f"Of {steps:,} pairs of games that differ in the vessels alone, {later} open a lane later "
        "with more.",
    )


def _month(course: Course, lane: str) -> int:
    day = first(course, f"{lane}/unswept", 0, SEARCHED)
    return NEVER if day is None else day // MONTH + 1


def findings(seeds: int) -> Iterator[Finding]:
    """All of the sea; the estimate over two and a half times the seeds."""
    many = seeds * 5 // 2
    yield drawn(many)
    yield estimate(many)
    games = fleets(seeds // 2)
    yield lanes(games)
    yield rest(games)
    yield cargo(games)
    yield premiums(seeds // 2)
    yield vessels(seeds // 4)
