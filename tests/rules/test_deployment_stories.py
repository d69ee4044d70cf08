"""Two stories that the calendar and the lift tell."""

from __future__ import annotations

from tests.rules.sample_deployment import CONTRIBUTORS, LIFTS, Table, formation, table
from wargame.engine.events import Reported


def test_a_brigade_with_60_days_lead_time() -> None:
    """It is ordered in March, is due in May, is delayed by a closed port, and crosses in June."""
    at = table(formation("brigade"))
    at.give("lead", "Deploy", unit="brigade", to="harbour")
    at.end_turns()
    assert "moving" == at.unit("brigade").posture
    assert "base" == at.unit("brigade").area
    assert 60 == at.due("arrive_brigade")
    assert ("host", "lead") == at.state.calendar["arrive_brigade"].seen_by

    at.give("host", "GrantSite", site="harbour", troops=0)
    at.end_turns()
    assert "base" == at.unit("brigade").area
    assert 75 == at.due("arrive_brigade")
    told = at.events(Reported)[-1]
    assert isinstance(told, Reported)
    assert "Brigade is delayed to day 75: the site is closed." == told.text

    at.give("host", "GrantSite", site="harbour", troops=5_000)
    at.end_turns()
    assert "harbour" == at.unit("brigade").area
    assert 75 == at.unit("brigade").number("since")
    assert 3_000 == at.track("force_in_place")
    assert {} == at.state.calendar


def contest(seed: int) -> Table:
    """Two brigades of 4,000 want the same 6,000 of lift."""
    at = table(
        formation("guards", strength=4_000),
        formation("rifles", side="ally", strength=4_000),
        seed=seed,
    )
    at.give("ally", "Deploy", unit="rifles", to="capital")
    at.give("lead", "Deploy", unit="guards", to="harbour")
    at.end_phase()
    return at


def test_lift_contested_by_two_seats() -> None:
    """One crosses in May, the other waits for June, and a lot says which."""
    at = contest(7)
    first, second = sorted(("guards", "rifles"), key=lambda name: at.due(f"arrive_{name}"))
    assert [60, 90] == [at.due(f"arrive_{name}") for name in (first, second)]
    assert [2, 3] == [at.unit(name).number("window") for name in (first, second)]
    lots = [roll for effect in at.log for roll in effect.event.rolls]
    assert ["who books lift next"] == [roll.label for roll in lots]
    winners = {"guards" if contest(s).due("arrive_guards") == 60 else "rifles" for s in range(8)}
    assert {"guards", "rifles"} == winners

    at.end_turns(1)
    assert {"guards": "harbour", "rifles": "capital"}[first] == at.unit(first).area
    assert "moving" == at.unit(second).posture
    at.end_turns(1)
    assert 8_000 == at.track("force_in_place")


def test_lift_lent_in_time_leaves_nothing_to_contest() -> None:
    at = table(
        formation("guards", strength=4_000), formation("rifles", side="ally", strength=4_000)
    )
    at.now("lender", "LendLift", lift="aircraft", troops=6_000)
    at.give("ally", "Deploy", unit="rifles", to="capital")
    at.give("lead", "Deploy", unit="guards", to="harbour")
    at.end_phase()
    assert [60, 60] == [at.due("arrive_guards"), at.due("arrive_rifles")]
    assert [] == [roll for effect in at.log for roll in effect.event.rolls]


def test_a_contributor_drops_out_and_its_brigades_turn_home() -> None:
    """One leaves: what it had there goes home, what was on its way is dropped."""
    there = formation("rifles", side="ally", area="capital")
    coming = formation("lancers", side="ally")
    at = table(there, coming, contributors=CONTRIBUTORS, lifts=LIFTS)
    at.give("ally", "Deploy", unit="lancers", to="harbour")
    at.end_phase()
    assert 3_000 == at.track("force_in_place")
    at.give("ally", "Pledge", contributor="south", troops=0)
    at.end_phase()
    assert 0 == at.track("force_in_place")
    assert ("", "depot") == (at.unit("lancers").posture, at.unit("lancers").area)
    at.end_turns(1)
    assert ("", "depot") == (at.unit("rifles").posture, at.unit("rifles").area)
    assert "South offers no land troops." == at.state.agreements["pledge_south"].text
