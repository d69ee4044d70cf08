"""Exact curves: chances over days, exp and log, shares and remainders, tables."""

from __future__ import annotations

from fractions import Fraction

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.engine.curves import (
    MILLION,
    between,
    carried,
    exp_millionths,
    log_millionths,
    over,
    root,
    saturating,
    share,
)

chances = st.integers(1, MILLION - 1)
periods = st.integers(1, 400)
days = st.integers(0, 400)


@given(chances, periods, days, days)
def test_a_chance_over_some_days_and_then_more_is_the_chance_over_all(
    chance: int, period: int, first: int, then: int
) -> None:
    """Three figures are rounded to the nearest millionth; they agree within that rounding."""
    one, other = over(chance, period, first), over(chance, period, then)
    both = MILLION - Fraction((MILLION - one) * (MILLION - other), MILLION)
    assert abs(both - over(chance, period, first + then)) <= Fraction(3, 2)


@given(chances, periods)
def test_a_chance_over_its_own_period_is_itself(chance: int, period: int) -> None:
    assert chance == over(chance, period, period)


@given(chances, periods, days, days)
def test_more_days_never_make_a_chance_smaller(
    chance: int, period: int, few: int, more: int
) -> None:
    assert 0 <= over(chance, period, few) <= over(chance, period, few + more) <= MILLION


@given(st.integers(-5, MILLION + 5), st.integers(-5, MILLION + 5), periods, days)
def test_a_greater_chance_stays_the_greater(one: int, other: int, period: int, for_: int) -> None:
    low, high = sorted((one, other))
    assert over(low, period, for_) <= over(high, period, for_)


@given(st.integers(0, 20 * MILLION))
def test_log_undoes_exp(exponent: int) -> None:
    assert abs(log_millionths(exp_millionths(exponent)) - exponent) <= 1


@given(st.integers(1, 10**12))
def test_exp_undoes_log(number: int) -> None:
    """Within what a millionth of the exponent makes of the number."""
    found = exp_millionths(log_millionths(number))
    assert abs(found - number) <= number // MILLION + 1


@pytest.mark.parametrize("number", [0, -1])
def test_there_is_no_log_of_what_is_not_positive(number: int) -> None:
    with pytest.raises(ValueError, match="asks for a number above zero"):
        log_millionths(number)


@given(st.integers(-100, 10**9), st.integers(0, 10**6), st.integers(0, 10**6))
def test_saturating_rises_from_nothing_and_stays_below_full(
    amount: int, half: int, full: int
) -> None:
    assert 0 <= saturating(amount, half, full) <= full
    assert saturating(amount, half, full) <= saturating(amount + 1, half, full)


@given(st.integers(1, 10**6), st.integers(0, 10**6))
def test_saturating_is_half_at_half(half: int, full: int) -> None:
    assert full // 2 == saturating(half, half, full)


@given(st.integers(-50, 50), st.integers(1, 90), st.lists(st.integers(0, 60), max_size=6))
def test_what_is_carried_in_parts_is_what_is_carried_at_once(
    rate: int, per: int, parts: list[int]
) -> None:
    whole, remainder = 0, 0
    for part in parts:
        brought, remainder = carried(rate, part, per, remainder)
        whole += brought
    assert carried(rate, sum(parts), per) == (whole, remainder)


@given(st.integers(0, 10**18))
def test_the_root_is_the_greatest_number_whose_square_fits(number: int) -> None:
    found = root(number)
    assert found * found <= number < (found + 1) * (found + 1)


def test_roots_and_shares_of_nothing_are_nothing() -> None:
    assert [0, 0, 0] == [root(0), root(-9), share(100, 3, 0)]
    assert 33 == share(100, 1, 3)


points = st.dictionaries(st.integers(-99, 99), st.integers(-99, 99), min_size=1, max_size=6)


@given(points, st.integers(-120, 120))
def test_a_table_is_met_in_its_rows_and_never_left(table: dict[int, int], at: int) -> None:
    rows = tuple(sorted(table.items()))
    assert [y for _, y in rows] == [between(rows, x) for x, _ in rows]
    assert min(table.values()) <= between(rows, at) <= max(table.values())


def test_the_same_figures_on_every_machine() -> None:
    assert EXP == [exp_millionths(x) for x in (0, MILLION, -MILLION, 500_000, 20 * MILLION)]
    assert LOG == [log_millionths(x) for x in (1, MILLION, 2 * MILLION, 500_000)]
    assert OVER == [over(*asked) for asked in ASKED]


EXP = [1_000_000, 2_718_282, 367_879, 1_648_721, 485_165_195_409_790]
LOG = [-13_815_511, 0, 693_147, -693_147]
ASKED = [(200_000, 30, 3), (200_000, 30, 60), (500_000, 365, 30), (1, 1, 1), (999_999, 30, 1)]
OVER = [22_067, 360_000, 55_379, 1, 369_043]
