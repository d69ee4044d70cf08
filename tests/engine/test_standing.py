"""Balance sheets: met, partly, not, lost; the score that bots read; endings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toys import board, setting
from wargame.engine.standing import ending, score, sheet, standing
from wargame.engine.state import Criterion, Ending, State

CALM = Criterion("calm", "north", "Calm", "tension", met=30, partly=50, lost=80, better="lower")
BOLD = Criterion("bold", "north", "Boldness", "tension", met=70, partly=50, lost=20, weight=3)


def at(value: int, *criteria: Criterion, **changes: object) -> State:
    state = State(setting((), criteria=criteria, **changes), **board())
    state.tracks["tension"] = state.tracks["tension"].showing(value)
    return state


@pytest.mark.parametrize(
    ("value", "calm", "bold"),
    [
        (0, "met", "lost"), (20, "met", "lost"), (21, "met", "not"), (30, "met", "not"),
        (31, "partly", "not"), (50, "partly", "partly"), (51, "not", "partly"),
        (70, "not", "met"), (79, "not", "met"), (80, "lost", "met"), (100, "lost", "met"),
    ],
)  # fmt: skip
def test_a_criterion_is_met_partly_not_or_lost(value: int, calm: str, bold: str) -> None:
    state = at(value)
    assert (calm, bold) == (standing(state, CALM), standing(state, BOLD))


@given(st.integers(0, 100), st.integers(0, 100))
def test_a_better_value_never_stands_worse(one: int, other: int) -> None:
    ranks = ("lost", "not", "partly", "met")
    low, high = sorted((one, other))
    assert ranks.index(standing(at(low), BOLD)) <= ranks.index(standing(at(high), BOLD))
    assert ranks.index(standing(at(high), CALM)) <= ranks.index(standing(at(low), CALM))


@given(st.integers(0, 100))
def test_the_score_lies_between_all_lost_and_all_met(value: int) -> None:
    assert -500 <= score(at(value, CALM, BOLD), "north") <= 1000
    assert 0 == score(at(value, CALM, BOLD), "south")


def test_the_score_weighs_the_lines_of_the_sheet() -> None:
    state = at(75, CALM, BOLD)
    lines = [(line.criterion.name, line.value, line.standing) for line in sheet(state, "north")]
    assert [("calm", 75, "not"), ("bold", 75, "met")] == lines
    assert 2 * 3 * 1000 // 8 == score(state, "north")
    assert () == sheet(state, "south")


@pytest.mark.parametrize(("value", "ends"), [(9, "low"), (10, "low"), (11, ""), (90, "high")])
def test_a_track_may_end_the_game(value: int, ends: str) -> None:
    endings = (Ending("tension", "low", at_most=10), Ending("tension", "high", at_least=90))
    found = ending(at(value, endings=endings))
    assert ends == ("" if found is None else found.text)
