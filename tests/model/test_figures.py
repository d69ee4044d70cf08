"""The measuring itself: intervals, peaks, leaps, shares of variance, and the guess at the aim."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tools.calibration.chapters.agency import parts
from tools.calibration.chapters.ladder import leap, peaks
from tools.calibration.chapters.sameness import Guess
from tools.calibration.figures import differences, mean, share
from tools.calibration.games import Course, Step


def course(*steps: Step, day: int = 360) -> Course:
    return Course(1, day, {}, {"ladder": steps}, {}, {}, {})


@given(st.integers(0, 200), st.integers(1, 200))
def test_a_share_lies_in_its_interval_and_that_within_0_and_1(hits: int, of: int) -> None:
    found = share(min(hits, of), of)
    assert 0 <= found.low <= found.mid + 1e-9
    assert found.mid - 1e-9 <= found.high <= 1


def test_a_share_has_wilsons_interval() -> None:
    """Ten of a hundred: 5.5 to 17.4 per cent, as tables of the interval say."""
    assert "10.0 % (5.5 to 17.4)" == share(10, 100).percent()


def test_pairs_cancel_what_they_share() -> None:
    first, second = [10.0, 20.0, 30.0], [9.0, 19.0, 29.0]
    found = mean(differences(first, second))
    assert (1.0, 1.0, 1.0) == (found.mid, found.low, found.high)


def test_a_peak_counts_where_it_falls_within_90_days_or_90_days_are_played() -> None:
    steps = ((-1, 4, ""), (30, 6, "orders"), (100, 5, "passage"))
    assert [True] == list(peaks(steps, 360))
    late = ((-1, 4, ""), (30, 6, "orders"), (200, 5, "passage"))
    assert [False] == list(peaks(late, 360))
    assert [] == list(peaks(((-1, 4, ""), (300, 6, "orders")), 360))
    assert [False] == list(peaks(((-1, 4, ""), (100, 6, "orders")), 360))


def test_a_step_on_the_way_up_is_no_peak() -> None:
    steps = ((-1, 4, ""), (30, 5, "orders"), (60, 7, "orders"), (80, 4, "passage"))
    assert [True] == list(peaks(steps, 360))


def test_a_leap_is_a_rise_while_days_pass_and_none_that_was_ordered() -> None:
    assert 1 == leap(course((-1, 4, ""), (0, 7, "orders"), (30, 8, "passage")))
    assert 3 == leap(course((-1, 4, ""), (30, 7, "passage")))


def test_variance_is_shared_out_whole() -> None:
    by_orders = parts([[1.0, 1.0], [3.0, 3.0]])
    by_dice = parts([[1.0, 3.0], [1.0, 3.0]])
    assert (1.0, 0.0) == (by_orders.orders, by_orders.dice)
    assert (0.0, 1.0) == (by_dice.orders, by_dice.dice)
    assert 0.0 == parts([[2.0, 2.0], [2.0, 2.0]]).orders


def test_the_guess_tells_apart_what_differs_and_no_more() -> None:
    rows = [("wide", [float(n % 7 + 50)]) for n in range(40)]
    rows += [("near", [float(n % 7)]) for n in range(40)]
    guess = Guess.learnt(rows)
    assert ("wide", "near") == (guess.named([52.0]), guess.named([3.0]))


def test_a_track_on_a_day_is_what_it_became_before() -> None:
    played = course((-1, 4, ""), (30, 6, "orders"))
    assert (4, 6) == (played.on("ladder", 30), played.on("ladder", 31))
    assert 6 == played.peak("ladder")
