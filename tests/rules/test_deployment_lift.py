"""Deployment, paragraphs 12 to 14: lead times, lift, and lift contested."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.rules.sample_deployment import LIFTS, formation, table
from wargame.engine.events import Scheduled


@pytest.mark.parametrize(
    ("strength", "traits", "day"),
    [(1_000, {}, 30), (3_000, {}, 60), (6_000, {"lead": 20}, 20), (9_000, {}, 180)],
)
def test_deployment_12_lead_time_sets_the_day(
    strength: int, traits: dict[str, int | str], day: int
) -> None:
    """A division of 9,000 is due on day 150 and takes two windows of 6,000, the second at 180."""
    at = table(formation("guards", strength=strength, traits=traits))
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_phase()
    assert [day] == [event.day for event in at.events(Scheduled) if isinstance(event, Scheduled)]


def test_deployment_12_command_its_side_the_lead_and_the_host_know_the_day() -> None:
    at = table(formation("rifles", side="ally"))
    setting = at.state.setting
    seats = {n: evolve(s, side="friends" if n in ("ally", "lender") else "")
             for n, s in setting.seats.items()}  # fmt: skip
    at.state.setting = evolve(setting, seats=seats)
    at.give("ally", "Deploy", unit="rifles", to="capital")
    at.end_phase()
    assert ("ally", "host", "lead", "lender") == at.state.calendar["arrive_rifles"].seen_by


@pytest.mark.parametrize(
    ("kind", "lift"),
    [
        ("infantry", 1_000), ("heavy_armour", 3_000), ("rapid_reaction", 1_000),
        ("air_defence", 1_500), ("headquarters", 1_000), ("engineers", 1_500),
    ],
)  # fmt: skip
def test_deployment_13_each_kind_needs_its_lift(kind: str, lift: int) -> None:
    at = table(formation("guards", kind, strength=1_000))
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_phase()
    assert lift == at.unit("guards").number("lift")


def test_deployment_13_a_full_window_moves_the_day() -> None:
    at = table(*(formation(f"b{n}") for n in range(3)))
    for n in range(3):
        at.give("lead", "Deploy", unit=f"b{n}", to="capital")
    at.end_phase()
    assert [60, 60, 90] == [at.due(f"arrive_b{n}") for n in range(3)]


def test_deployment_13_one_too_big_for_a_window_takes_several() -> None:
    at = table(formation("tanks", "heavy_armour", strength=5_000))
    at.give("lead", "Deploy", unit="tanks", to="capital")
    at.end_phase()
    assert (15_000, 6_000, 2, 120) == (
        at.unit("tanks").number("lift"),
        at.unit("tanks").number("pace"),
        at.unit("tanks").number("window"),
        at.due("arrive_tanks"),
    )


def test_deployment_13_without_lift_it_waits_until_some_is_lent() -> None:
    at = table(formation("guards"), lifts=LIFTS[1:])
    at.now("lender", "LendLift", lift="aircraft", troops=0)
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_turns(3)
    assert (120, "moving") == (at.due("arrive_guards"), at.unit("guards").posture)
    at.now("lender", "LendLift", lift="aircraft", troops=3_000)
    at.end_turns(2)
    assert "capital" == at.unit("guards").area


def test_deployment_14_the_seat_that_has_booked_least_books_next() -> None:
    """The lead asks for three, the ally for one: the ally is never fourth."""
    for seed in range(6):
        at = table(*(formation(f"b{n}") for n in range(3)), formation("a", side="ally"), seed=seed)
        for n in range(3):
            at.give("lead", "Deploy", unit=f"b{n}", to="capital")
        at.give("ally", "Deploy", unit="a", to="harbour")
        at.end_phase()
        assert 60 == at.due("arrive_a")
        assert [60, 90, 90] == [at.due(f"arrive_b{n}") for n in range(3)]


def test_deployment_14_a_seats_most_ready_books_first() -> None:
    at = table(formation("tired", readiness=80), formation("fresh"), lifts=LIFTS[1:])
    at.now("lender", "LendLift", lift="aircraft", troops=3_000)
    for name in ("tired", "fresh"):
        at.give("lead", "Deploy", unit=name, to="capital")
    at.end_phase()
    assert (60, 90) == (at.due("arrive_fresh"), at.due("arrive_tired"))
