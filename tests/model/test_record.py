"""The record of the line: hundreds a day with a heavy tail, and what strengthened terms leave."""

from __future__ import annotations

from tests.model.flagship import NIGHTLY
from tools.calibration.chapters.record import force, record, tail

SEEDS = 10 if NIGHTLY else 2


def test_recorded_violations_come_in_hundreds_and_strengthened_terms_leave_a_twentieth() -> None:
    hundreds, fewer = record(SEEDS)
    assert hundreds.holds, hundreds.rows
    assert fewer.holds, fewer.rows


def test_a_force_by_itself_does_not_change_what_happens() -> None:
    found = force(SEEDS)
    assert found.holds, found.rows


def test_a_tail_is_how_far_the_worst_day_in_twenty_stands_out() -> None:
    assert 1.0 == tail([5.0] * 40)
    assert 10.0 == tail([10.0] * 37 + [100.0] * 3)
