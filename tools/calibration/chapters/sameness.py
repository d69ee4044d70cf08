"""What must not matter (the cut), what must stay hidden (the aim), and what is not zero-sum."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from math import log
from statistics import fmean, pstdev

from attrs import frozen

from tools.calibration.figures import share
from tools.calibration.games import Course, Table, batches, courses
from tools.calibration.report import Finding, Section

CUTS = ((30,) * 12, (90,) * 4, (180,) * 2)
NEAR = 0.05
SMALL = 0.02
"""Differences below this share of a track's reach are no differences."""
YEAR, HALF = 360, 180
BOTH = ("coalition", "russia")


def _time(seeds: int) -> Finding:
    rows, compared = [], 0
    for hand in ("services", "aim"):
        played = lengths(hand, seeds)
        compared = len(played[0][0].tracks)
        for name, *means in apart(played):
            rows.append((name, hand, *(f"{each:,.1f}" for each in means)))
    return Finding(
        "12 turns of 30 days, 4 of 90 and 2 of 180 agree within 5 % on every expected track, "
        "with bots that hold.",
        not rows,
        ("track that differs", "who acts of itself", "12x30", "4x90", "2x180"),
        tuple(rows),
        f"{compared} tracks compared, with the services and with services and army free to act.",
    )


def lengths(hand: str, seeds: int) -> list[list[Course]]:
    """The same games in turns of each length; `hand` is whose acts come of themselves."""
    switches = (("rival_hand", hand),)
    tables = [Table("full", others="hold", turns=turns, switches=switches) for turns in CUTS]
    return list(batches(tables, range(1, seeds + 1)))


def apart(played: Sequence[Sequence[Course]]) -> Iterator[tuple[str, *tuple[float, ...]]]:
    """The tracks whose means differ by more than 5 % between lengths of turn, and the means."""
    for name in played[0][0].tracks:
        means = [fmean(course.tracks[name] for course in games) for games in played]
        gap = max(means) - min(means)
        if gap > NEAR * max(map(abs, means)) and gap > SMALL * _reach(played, name):
            yield name, *means


def _reach(played: Sequence[Sequence[Course]], name: str) -> float:
    values = [course.tracks[name] for games in played for course in games]
    return float(max(values) - min(values))


# The hidden aim


@frozen
class Guess:
    """Naive Bayes over tracks, each taken as normal within an aim."""

    spread: dict[str, list[tuple[float, float]]]

    @classmethod
    def learnt(cls, rows: Sequence[tuple[str, list[float]]]) -> Guess:
        """From rows of aim and features."""
        found = {}
        for aim in sorted({aim for aim, _ in rows}):
            columns = list(zip(*(features for each, features in rows if each == aim), strict=True))
            found[aim] = [(fmean(column), max(pstdev(column), 1.0)) for column in columns]
        return cls(found)

    def named(self, features: Sequence[float]) -> str:
        """The aim that the features speak for."""

        def weight(aim: str) -> float:
            pairs = zip(features, self.spread[aim], strict=True)
            return sum(
                -log(width) - ((value - mid) / width) ** 2 / 2 for value, (mid, width) in pairs
            )

        return max(self.spread, key=weight)


HIDDEN = (
    "violations_true", "rival_army", "rival_strain", "attack_worth", "line_pressure", "us_will",
    "sites_observed", "mines_true",
)  # fmt: skip
"""Tracks that the coalition does not see."""


def _told(course: Course, day: int, names: Sequence[str]) -> tuple[str, list[float]]:
    return course.switches["rival_aim"], [float(course.on(name, day)) for name in names]


def _right(games: list[Course], day: int) -> tuple[int, int]:
    names = sorted({name for c in games for name in c.steps} - set(HIDDEN))
    rows = [_told(course, day, names) for course in games]
    half = len(rows) // 2
    guess = Guess.learnt(rows[:half])
    return sum(guess.named(features) == aim for aim, features in rows[half:]), len(rows) - half


def _aim(seeds: int) -> Finding:
    games = courses(Table(cut="monthly"), range(1, 3 * seeds + 1))
    mid, end = (share(*_right(games, day)) for day in (HALF, YEAR + 1))
    return Finding(
        "From what the coalition sees, the aim is named in at most 80 % of games by mid-game, "
        "and better than by chance (a third) at the end.",
        mid.mid <= 0.8 and end.low > 1 / 3,
        ("by day 180", "at the end"),
        ((mid.percent(), end.percent()),),
        "A classifier (naive Bayes on the tracks that the coalition sees), taught on half of "
        f"{len(games)} games and asked about the other half.",
    )


def _not_zero_sum(seeds: int) -> Finding:
    played, held = batches([Table(), Table(others="hold")], range(1, seeds + 1))
    better = sum(
        all(one.scores[seat] > other.scores[seat] for seat in BOTH)
        for one, other in zip(played, held, strict=True)
    )
    found = share(better, seeds)
    return Finding(
        "In at least 10 % of games the sheets of both sides beat what holding would have given.",
        found.mid >= 0.1,
        ("games in which both do better",),
        ((found.percent(),),),
    )


def _found(seeds: int) -> Iterator[Finding]:
    yield _time(seeds)
    yield _aim(seeds)
    yield _not_zero_sum(seeds)


CHAPTER = Section(
    "sameness",
    "7. Time, the hidden aim, and what is not zero-sum",
    "Relabelling is a test: seats and contributors renamed change nothing but names "
    "(`relabel` in docs/testing-rules.md, run for every module).",
    _found,
)
