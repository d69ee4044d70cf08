"""The ladder of escalation: alive, and not runaway."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from tools.calibration.figures import share
from tools.calibration.games import Course, Step, Table, batches
from tools.calibration.report import Finding, Section

LADDER, PASSAGE = "ladder", "passage"
AIMS = ("aim_limited", "aim_ukraine", "aim_wider")
READINGS = ("", "bigger_is_safer", "bigger_provokes")
CLASSES = (("up to 4", 0, 4), ("5 or 6", 5, 6), ("7 and above", 7, 10))
NEAR, WITHIN, LEAP = 5, 90, 2


def tables() -> list[tuple[str, Table]]:
    """What is played, with its name: every aim, reading and temperament."""
    bots = ("cautious", "assertive")
    return [
        (
            f"{aim}, {reading or 'middle'}, {bot}",
            Table(treatments=tuple(filter(None, (aim, reading))), others=bot, cut="monthly"),
        )
        for aim in AIMS
        for reading in READINGS
        for bot in bots
    ]


def _classes(games: list[tuple[str, list[Course]]]) -> Finding:
    rows, within = [], 0
    total = [0, 0, 0]
    for name, played in games:
        counts = [
            sum(low <= course.peak(LADDER) <= high for course in played) for _, low, high in CLASSES
        ]
        total = [a + b for a, b in zip(total, counts, strict=True)]
        rows.append((name, *(share(count, len(played)).percent() for count in counts)))
    of = sum(total)
    within = sum(5 <= 100 * count / of <= 80 for count in total)
    rows.append(("all", *(share(count, of).percent() for count in total)))
    return Finding(
        "By its highest step, over aims, treatments and temperaments, each class of game "
        "holds 5 to 80 %.",
        within == len(CLASSES),
        ("aim, treatment, bots", *(name for name, _, _ in CLASSES)),
        tuple(rows),
    )


def peaks(steps: tuple[Step, ...], last: int) -> Iterator[bool]:
    """Each peak at 5 or above of which 90 days are played: whether it fell a step in them."""
    values = [(day, value) for day, value, _ in steps]
    for (_, before), (day, value), after in zip(
        values, values[1:], [*values[2:], (last, -1)], strict=False
    ):
        if value < NEAR or value <= before or after[1] >= value:
            continue
        fell = after[1] >= 0 and after[0] - day <= WITHIN
        if fell or day + WITHIN <= last:
            yield fell


def _falls(games: list[tuple[str, list[Course]]]) -> Finding:
    found = [
        fell
        for _, played in games
        for course in played
        for fell in peaks(course.steps.get(LADDER, ()), course.day)
    ]
    fallen = share(sum(found), len(found))
    return Finding(
        "At least 30 % of peaks at 5 or above fall a step within 90 days.",
        fallen.mid >= 0.3,
        ("peaks", "fell within 90 days"),
        ((f"{len(found):,}", fallen.percent()),),
    )


def leap(course: Course) -> int:
    """The biggest rise in a step of time, when days pass and nobody orders anything."""
    steps = course.steps.get(LADDER, ())
    found = began = 0
    for before, after in pairwise(steps):
        if (before[0], before[2]) != (after[0], PASSAGE):
            began = before[1]
        if after[2] == PASSAGE:
            found = max(found, after[1] - began)
    return found


def _leaps(games: list[tuple[str, list[Course]]]) -> Finding:
    biggest = max(leap(course) for _, played in games for course in played)
    return Finding(
        "The ladder never rises by more than two in a step of time without an order or inject.",
        biggest <= LEAP,
        ("biggest rise while days pass",),
        ((str(biggest),),),
    )


def _found(seeds: int) -> Iterator[Finding]:
    named = tables()
    each = max(seeds // 4, 10)
    played = batches([table for _, table in named], range(1, each + 1))
    games = [(name, games) for (name, _), games in zip(named, played, strict=True)]
    yield _classes(games)
    yield _falls(games)
    yield _leaps(games)


CHAPTER = Section(
    "ladder",
    "5. The ladder is alive, not runaway",
    "Three aims, three treatments, both temperaments, monthly turns; a quarter of the seeds each.",
    _found,
)
