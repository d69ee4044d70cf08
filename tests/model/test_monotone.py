"""More of one thing, other things fixed: what never gets worse by it, or better."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_russian_response import table
from tools.calibration.chapters.monotone import (
    HELD,
    LEVELS,
    PACKAGES,
    ROTATIONS,
    lent,
    never_more,
    rotated,
    seen_more,
    sensed,
    within_the_rally,
)
from tools.calibration.games import play
from wargame.engine.state import State
from wargame.rules.people.course import support_lost
from wargame.rules.people.parameters import Parameters as People
from wargame.rules.russian_response.odds import attack, opens
from wargame.rules.russian_response.worth import worth

THOUSANDTHS = st.integers(0, 1_000)
LENT = ("backstop_feared", "us_pressure", "us_air", "us_intelligence", "us_guarantee")
AIMS = ("limited", "country", "wider")


def position(aim: str, **values: int) -> State:
    """The example of the rival's response, with these tracks."""
    start = table().state
    known = {name: value for name, value in values.items() if name in start.tracks}
    return table(values=known, switches={"rival_aim": aim}).state


@given(st.sampled_from(LENT), st.sampled_from(AIMS), THOUSANDTHS, THOUSANDTHS, THOUSANDTHS)
def test_a_better_instrument_never_raises_the_odds_of_an_offensive(
    name: str, aim: str, one: int, other: int, army: int
) -> None:
    found = []
    for value in sorted((one, other)):
        state = position(aim, rival_army=army, provocation=0, **{name: value})
        p, points = state.parameters["russian_response"], worth(state).points
        begins = attack(p.attack_at_nought, p.attack_scale, points, 30)
        found.append((points, begins, opens(p.opens, points)))
    assert all(more <= less for less, more in zip(*found, strict=True))


@pytest.mark.parametrize("name", ["pressure", "air", "guarantee"])
def test_a_better_instrument_never_makes_an_attack_worth_more(name: str) -> None:
    """In the flagship, month by month, with the same dice."""
    games = [[play(lent(name, level, "orders"), 1)] for level in LEVELS]
    assert never_more(games, "attack_worth")


def test_shorter_rotation_never_adds_to_the_force_that_can_be_kept_up() -> None:
    games = [[play(rotated(many), 1)] for many in ROTATIONS]
    assert never_more(games, "force_sustained")
    first, *_, last = (played[0].tracks["force_sustained"] for played in games)
    assert last < first


people = st.builds(
    People,
    casualty=st.integers(5, 40),
    rally=st.integers(0, 50),
    loss_most=st.integers(50, 400),
)


@given(people, st.integers(1, 200), st.booleans())
def test_one_more_death_never_raises_support_beyond_the_rally(
    p: People, dead: int, first: bool
) -> None:
    assert support_lost(p, dead + 1, first) <= support_lost(p, dead, first)
    assert support_lost(p, dead, first) <= p.rally * first
    assert within_the_rally(p)


def test_more_sensors_record_more_of_what_happens_all_the_same() -> None:
    games = [[play(sensed(many), 2)] for many in PACKAGES]
    assert seen_more(games)


def test_what_holds_still_is_the_same_game_twice() -> None:
    """The pairs above differ by nothing but what was changed."""
    one, other = (play(HELD, 3) for _ in range(2))
    assert one == other
