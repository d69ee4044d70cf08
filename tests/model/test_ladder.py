"""The ladder of escalation is alive in the flagship, and does not run away."""

from __future__ import annotations

from functools import cache

from tests.model.flagship import NIGHTLY
from tools.calibration.chapters.ladder import CLASSES, LADDER, LEAP, leap, peaks, tables
from tools.calibration.games import Course, batches

SEEDS = range(1, 21 if NIGHTLY else 3)


@cache
def played() -> tuple[Course, ...]:
    """Every aim, reading and temperament."""
    every = [table for _, table in tables()]
    return tuple(course for games in batches(every, SEEDS) for course in games)


def test_each_class_of_highest_step_holds_its_share() -> None:
    """Up to 4, 5 or 6, and 7 and above: 5 to 80 % each."""
    every = played()
    for _, low, high in CLASSES:
        held = sum(low <= course.peak(LADDER) <= high for course in every)
        assert 5 <= 100 * held / len(every) <= 80


def test_peaks_fall_a_step_within_90_days() -> None:
    fell = [each for course in played() for each in peaks(course.steps.get(LADDER, ()), course.day)]
    assert len(fell) > 10
    assert sum(fell) >= 0.3 * len(fell)


def test_it_never_leaps_while_nobody_orders_anything() -> None:
    assert max(map(leap, played())) <= LEAP
