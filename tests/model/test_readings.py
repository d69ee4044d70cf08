"""Both readings of size can be reached by their treatments, and no force is a plan like others."""

from __future__ import annotations

from functools import cache
from statistics import fmean

import pytest

from tests.model.flagship import NIGHTLY
from tools.calibration.chapters.readings import CUT, PROVOKES, SAFER, mean_worth, offensive
from tools.calibration.games import Course, Table, courses

SEEDS = range(1, 41 if NIGHTLY else 7)
NONE, MANY = "size_0", "size_64k"


@cache
def played(size: str, reading: str) -> list[Course]:
    return courses(Table(cut=CUT, treatments=(size, "aim_ukraine", reading)), SEEDS)


def worth(size: str, reading: str) -> float:
    """What an attack was worth on average."""
    return fmean(mean_worth(course) for course in played(size, reading))


def came(size: str, reading: str) -> float:
    return sum(offensive(course) for course in played(size, reading))


def test_with_a_large_force_on_offer_many_troops_stand_there() -> None:
    assert fmean(course.peak("force_in_place") for course in played(MANY, SAFER)) > 15_000


def test_bigger_is_safer_can_be_reached() -> None:
    """With this treatment a force makes an attack worth less, and no likelier."""
    assert worth(MANY, SAFER) < worth(NONE, SAFER)
    assert came(MANY, SAFER) <= came(NONE, SAFER)


def test_bigger_provokes_can_be_reached() -> None:
    """With this one it makes an attack worth more, and likelier."""
    assert worth(MANY, PROVOKES) > worth(NONE, PROVOKES)
    assert came(MANY, PROVOKES) > came(NONE, PROVOKES)


@pytest.mark.parametrize("reading", [SAFER, PROVOKES])
def test_no_force_is_a_plan_that_plays_to_the_end(reading: str) -> None:
    for course in played(NONE, reading):
        assert 360 == course.day
        assert 0 == course.peak("force_in_place")
