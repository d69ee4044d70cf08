"""Black Sea demining against the record: the interval, months to open lanes, cargo, premium."""

from __future__ import annotations

import os

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.rules.sample_black_sea_demining import LANES, MINED, Table, corvettes, hunters, table

NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"
SEEDS = 500 if NIGHTLY else 60
ALL = 1_000
STORMY = {"storm": 400_000, "loose": 50, "strike": 2_000}


def played(seed: int, ships: int, **parameters: int) -> Table:
    return table(hunters(strength=ships), seed=seed, calm=False, parameters=parameters)


def held(at: Table) -> bool:
    return at.track("mines_low") <= at.track("mines_true") <= at.track("mines_high")


@pytest.mark.parametrize(
    ("ships", "parameters"),
    [(4, {}), (9, {}), (12, {"search_rate": 1_000}), (6, STORMY)],
    ids=["four", "nine", "fast", "stormy"],
)
def test_black_sea_demining_3_the_interval_holds_the_truth_eight_times_in_ten(
    ships: int, parameters: dict[str, int]
) -> None:
    """Over fixed seeds in 72 to 88 per cent of the turns."""
    turns = hits = 0
    for seed in range(SEEDS):
        at = played(seed, ships, **parameters)
        for _ in range(12):
            turns, hits = turns + 1, hits + held(at.end_turns())
    assert 720 <= hits * 1_000 // turns <= 880


@pytest.mark.parametrize("mines", [200, 700])
def test_black_sea_demining_3_it_holds_for_other_numbers_too(mines: int) -> None:
    seeds = range(SEEDS)
    games = [played(seed, 9, mines_likely=mines).end_turns(6) for seed in seeds]
    assert 700 <= sum(map(held, games)) * 1_000 // len(games) <= 900


def months_to_open(at: Table, most: int = 24) -> int:
    for month in range(1, most + 1):
        if at.end_turns().track("lanes_open") == ALL:
            return month
    return most + 1


def test_black_sea_demining_4_lanes_open_in_three_to_seven_months() -> None:
    """With four vessels to nine, the mid of the range in view."""
    cut = (30,) * 24
    months = [
        months_to_open(table(hunters(strength=ships), corvettes("coast"), cut=cut, seed=seed))
        for ships in (4, 5, 7, 9)
        for seed in range(4)
    ]
    assert 3 <= min(months)
    assert max(months) <= 7


def test_black_sea_demining_4_the_rest_takes_years() -> None:
    """In the main phase eight or nine vessels find 7 to 11 mines a month."""
    found = months = 0
    for seed in range(SEEDS // 4):
        marks = {f"{lane}/unswept": 22_000 for lane in LANES}
        at = table(hunters(strength=9), seed=seed, marks=marks).end_turns(12)
        found += at.marker("bay", "found") + at.marker("west", "found")
        months += 12
        assert at.marker("bay", "unswept") > 300_000
    assert 7 <= found // months <= 11


def test_black_sea_demining_13_cargo_is_80_to_100_million_tonnes_a_year() -> None:
    for ships in (0, 4, 9):
        at, year = played(1, ships), 0
        for _ in range(12):
            year += at.end_turns().track("port_throughput")
        assert 80_000 <= year <= 101_000


def test_black_sea_demining_14_under_attack_half_a_percent_to_one() -> None:
    for seed in range(10):
        at = table(seed=seed, calm=False, switches={"ceasefire": "broken"})
        shown = [at.end_turns().track("premium") for _ in range(12)]
        assert 50 <= sum(shown) // 12 <= 110


@given(st.integers(0, 3_000), st.integers(0, 12), st.integers(0, 12))
@settings(max_examples=12, deadline=None)
def test_black_sea_demining_6_fewer_vessels_never_open_a_lane_sooner(
    seed: int, one: int, other: int
) -> None:
    fewer, more = sorted((one, other))
    days = []
    for ships in (fewer, more):
        at, opened = table(hunters(strength=ships), seed=seed), {}
        for _ in range(9):
            at.end_turns()
            for lane in LANES:
                if at.marker(lane, "unswept") <= 200_000:
                    opened.setdefault(lane, at.state.day)
        days.append(opened)
    assert all(days[1].get(lane, 10_000) <= day for lane, day in days[0].items())


@given(st.integers(0, 3_000))
@settings(max_examples=15, deadline=None)
def test_black_sea_demining_2_mines_are_neither_lost_nor_doubled(seed: int) -> None:
    at = played(seed, 9, **STORMY)
    whole = at.track("mines_true")
    for _ in range(8):
        at.end_turns()
        found = sum(at.marker(area, "found") for area in MINED)
        assert whole == at.track("mines_true") + found + at.track("ships_hit")
        assert min(at.marker(area, "mines") for area in MINED) >= 0
