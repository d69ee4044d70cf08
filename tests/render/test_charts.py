"""Charts are exactly as large as asked, say whole numbers, and tell parts apart without colour."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rich.cells import cell_len

from wargame.plain import is_plain
from wargame.render.charts.fan import fan_chart, fan_legend, fan_of, quantile
from wargame.render.charts.histogram import bins, histogram
from wargame.render.charts.lines import Series, legend, line_chart
from wargame.render.charts.rows import Row, fitted, text_of
from wargame.render.charts.spark import sparkline

sizes = st.integers(0, 90)
values = st.integers(-(10**9), 10**9)
known = st.lists(values | st.none(), max_size=20)
nasty = st.text(st.sampled_from("ab\x1b[/]\n\u202e\u4e00\u0301é") | st.characters(), max_size=30)
names = st.lists(nasty, max_size=14)
games = st.lists(st.lists(values, min_size=1, max_size=14), max_size=9)


def demand_size(rows: Sequence[Row], width: int, height: int) -> None:
    assert [width] * height == [cell_len(text_of(row)) for row in rows]
    assert [] == [row for row in rows if not is_plain(text_of(row))]


@given(known, sizes, st.booleans())
def test_a_sparkline_is_as_wide_as_asked(shown: list[int | None], width: int, ascii: bool) -> None:
    line = sparkline(shown, width, ascii)
    assert width == len(line)
    assert not ascii or line.isascii()


@given(st.lists(st.tuples(nasty, known), max_size=4), names, sizes, sizes, st.booleans())
def test_a_line_chart_is_as_large_as_asked(
    drawn: list[tuple[str, list[int | None]]], along: list[str], width: int, height: int, a: bool
) -> None:
    series = [Series(title, tuple(found)) for title, found in drawn]
    demand_size(line_chart(series, along, width, height, ascii=a), width, height)
    demand_size(legend(series, width), width, len(series))


@given(games, known, names, sizes, sizes, st.booleans())
def test_a_fan_chart_is_as_large_as_asked(
    simulated: list[list[int]], played: list[int | None], along: list[str], width: int,
    height: int, ascii: bool,
) -> None:  # fmt: skip
    rows = fan_chart(fan_of(simulated), played, along, width, height, ascii=ascii)
    demand_size(rows, width, height)
    demand_size([fan_legend(width, ascii)], width, 1)


@given(st.lists(values, max_size=30), sizes, sizes, st.booleans(), st.none() | values)
def test_a_histogram_is_as_large_as_asked(
    ends: list[int], width: int, height: int, ascii: bool, mark: int | None
) -> None:
    demand_size(histogram(ends, width, height, "troops", ascii, mark), width, height)


@given(nasty, sizes, st.booleans())
def test_fitted_text_is_plain_and_exactly_as_wide(text: str, width: int, right: bool) -> None:
    assert width == cell_len(fitted(text, width, right))
    assert is_plain(fitted(text, width, right))


@given(st.lists(values, min_size=1, max_size=40), st.integers(1, 12))
def test_every_value_is_in_exactly_one_bin(ends: list[int], most: int) -> None:
    found = bins(ends, most)
    assert len(found) <= most
    assert len(ends) == sum(each.count for each in found)
    assert all(any(b.low <= value <= b.high for b in found) for value in ends)


@given(st.lists(values, min_size=1), st.integers(1, 100))
def test_a_quantile_is_one_of_the_values(found: list[int], hundredths: int) -> None:
    middle = quantile(found, hundredths)
    assert middle in found
    assert 100 * sum(value <= middle for value in found) >= hundredths * len(found)


@given(games.filter(bool))
def test_the_bands_of_a_fan_never_cross(simulated: list[list[int]]) -> None:
    assert all(list(each) == sorted(each) for each in fan_of(simulated).levels)


def test_a_game_that_ended_early_keeps_its_last_value() -> None:
    assert ((7, 7, 7, 7, 7), (7, 7, 7, 9, 9)) == fan_of([[7, 9], [7]]).levels


def test_a_sparkline_shows_the_newest_values_at_its_right() -> None:
    assert "  ▁▅█" == sparkline([0, 4, 8], 5)
    assert "▁█" == sparkline([0, 4, 4, 8], 2)
    assert "_= #" == sparkline([0, 5, None, 8], 4, ascii=True)


def test_series_are_told_apart_by_their_letters() -> None:
    series = [Series("Tension", (1, 5, 9)), Series("Support", (9, 5, 2))]
    chart = "\n".join(map(text_of, line_chart(series, ["1", "2", "3"], 40, 10)))
    assert 3 > chart.count("A") >= 2
    assert 3 == chart.count("B")


def test_a_chart_has_whole_numbers_up_its_side_and_turns_below() -> None:
    rows = line_chart([Series("Tension", (10, 40))], ["1", "now"], 30, 8)
    told = [text_of(row) for row in rows]
    assert told[0].startswith("40┤")
    assert told[5].startswith("10┤")
    assert ["1", "now"] == told[7].split()


def test_tenths_of_a_percent_are_said_as_percent() -> None:
    rows = line_chart([Series("Cover", (120, 345))], ["1"], 30, 8, "tenths of a percent")
    assert text_of(rows[0]).startswith("34.5┤")


@pytest.mark.parametrize("ascii", [False, True])
def test_the_played_line_and_the_bands_differ_by_glyph(ascii: bool) -> None:
    fan = fan_of([[10, 10 + n, 10 + 3 * n] for n in range(30)])
    chart = "\n".join(map(text_of, fan_chart(fan, [10, 60], ["1", "2", "3"], 50, 12, ascii=ascii)))
    assert all(glyph in chart for glyph in ("o:.-" if ascii else "●▒░─"))
    assert not ascii or chart.isascii()


def test_the_played_games_bin_is_marked() -> None:
    rows = histogram([1, 2, 2, 9], 30, 5, mark=2)
    marked = [text_of(row) for row in rows if "●" in text_of(row)]
    assert 1 == len(marked)
    assert marked[0].split("│")[1].strip("█ ") == "2"
