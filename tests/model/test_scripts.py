"""Scripts are legal play that only follows its rule; none comes out on top of doctrine always."""

from __future__ import annotations

import pytest

from tests.model.flagship import NIGHTLY
from tools.calibration.chapters.dominance import (
    MAY_BEAT,
    Found,
    Plan,
    against_doctrine,
    found_for,
    loaded,
)
from tools.calibration.games import Table, play
from tools.calibration.scripts import SCRIPTS, kinds_of, spams_for, thumbs_for
from wargame.bots.bots import BOTS
from wargame.engine.rulebook import Rulebook

SEATS = ("coalition", "ukraine", "russia", "united_states")
STANDARD = loaded()
BOOK = Rulebook.of(STANDARD.modules, STANDARD.setting)


def given(seat: str, script: str, seed: int = 1) -> set[str]:
    """The kinds that a seat orders when it follows a script among cautious others."""
    course = play(Table(players=((seat, script),)), seed)
    ordered = (name.partition(" ") for name in course.kinds)
    return {kind for who, _, kind in ordered if who == seat}


def spammed(seat: str) -> dict[str, str]:
    """For each kind that a seat may give, the first way of spamming it."""
    first: dict[str, str] = {}
    for name in spams_for(seat, BOOK, STANDARD.opening):
        first.setdefault(name.removeprefix("spam ").partition(":")[0], name)
    return first


@pytest.mark.parametrize("seat", SEATS)
def test_spam_orders_one_kind_and_no_other(seat: str) -> None:
    assert all(given(seat, name) <= {kind} for kind, name in spammed(seat).items())


@pytest.mark.parametrize("seat", SEATS)
def test_spam_covers_every_kind_that_the_seat_may_give(seat: str) -> None:
    own = {kind.name for kind in kinds_of(seat, BOOK, STANDARD.opening)}
    assert own == set(spammed(seat))


def test_rules_of_thumb_are_for_the_seats_that_have_such_orders() -> None:
    thumbs = {seat: set(thumbs_for(seat, BOOK, STANDARD.opening)) for seat in SEATS}
    only = {"deniable harassment only", "harassment at every turn"}
    assert {"russia"} == {seat for seat in SEATS if thumbs[seat] & only}
    assert {"coalition"} == {s for s in SEATS if "withdraw at the first death" in thumbs[s]}
    assert thumbs["russia"] >= {"hold", "always escalate", "concede all", "ask always"}


def test_no_script_has_the_name_of_a_bot() -> None:
    assert not set(SCRIPTS) & set(BOTS)
    assert SCRIPTS.get("cautious") is None
    assert SCRIPTS.get("spam deployment.Pledge: sideways") is None


def test_a_force_that_would_withdraw_at_the_first_death_plays_doctrine_before() -> None:
    """Without a death the two games are one."""
    own = "withdraw at the first death"
    for seed in range(1, 4):
        course = play(Table(players=(("coalition", own),)), seed)
        if not course.tracks["force_losses"]:
            assert course == play(Table(), seed)


def test_deniable_harassment_never_orders_more_than_harassment() -> None:
    assert {"russian_response.Act"} >= given("russia", "deniable harassment only")


def plan(name: str, *gaps: int, points: float = 0.0) -> Plan:
    return Plan(name, {"": list(gaps)}, {"one": points, "other": 1.0})


def test_a_plan_beats_doctrine_where_its_sheet_is_better_and_not_where_it_is_equal() -> None:
    assert 0.25 == plan("even", 10, 0, 0, -5).beats()
    assert "25 % (middle)" == plan("even", 10, 0, 0, -5).worst()


def test_a_script_dominates_from_four_fifths_of_the_pairs_on() -> None:
    at = Found("russia", [plan("at", 1, 1, 1, 1, 0)], [])
    above = Found("russia", [plan("above", 1, 1, 1, 1, 1, 0)], [])
    assert (True, False) == (at.dominance().holds, above.dominance().holds)


def test_best_on_all_is_best_or_equal_on_each_of_them() -> None:
    sieved = [plan("cautious", 0, points=0.5), plan("low", 0), plan("high", 0, points=1.0)]
    best, count = Found("russia", [], sieved).best()
    assert ("high", 2) == (best.name, count)


@pytest.mark.parametrize("seat", SEATS)
def test_no_script_beats_doctrine_in_more_than_four_fifths_of_pairs(seat: str) -> None:
    """Rules of thumb in some treatments; at night each way of spamming too, in all of them."""
    if NIGHTLY:
        plans = found_for(seat, 20).plans
    else:
        thumbs = thumbs_for(seat, BOOK, STANDARD.opening)
        plans = against_doctrine(seat, thumbs, 3, ("", "bigger_provokes", "size_64k"))
    assert [] == [plan.name for plan in plans if plan.beats() > MAY_BEAT]
