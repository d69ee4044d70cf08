"""Deployment, paragraphs 1 to 8: who decides what, pledges and their terms."""

from __future__ import annotations

import pytest
from attrs import evolve

from tests.rules.sample_deployment import CONTRIBUTORS, SEATS, formation, observer, table
from wargame.engine.events import SwitchSet, TrackSet
from wargame.engine.legal import kinds_open


def test_deployment_1_roles_come_from_owners() -> None:
    at = table(formation("guards"), formation("rifles", side="ally"), observer("eye"))
    mine = {
        seat.name: [
            kind.cls.__name__ for kind in kinds_open(at.book, at.view(seat.name), seat.name)
        ]
        for seat in SEATS
    }
    commanding = ["Deploy", "Move", "SetPosture", "Withdraw"]
    leading = ["Decide", "SetGoal", "SetMandate", "SetDistance", "Pledge", "CallReserves"]
    assert {
        "lead": [*leading, *commanding, "LendLift"],
        "ally": ["Pledge", "SetCondition", *commanding],
        "host": ["GrantSite"],
        "rival": ["SetConsent", "MoveObserver"],
        "lender": ["LendLift"],
        "control": [],
    } == mine


def test_deployment_1_a_side_commands_through_each_of_its_seats() -> None:
    at = table(formation("guards", side="lead"))
    setting = at.state.setting
    seats = {**setting.seats, "ally": evolve(setting.seats["ally"], side="lead")}
    at.state.setting = evolve(setting, seats=seats)
    assert () == at.against("ally", "Deploy", unit="guards", to="capital")


def test_deployment_2_on_hold_nothing_is_sent() -> None:
    at = table(formation("guards"), switches={"decision": "hold"})
    assert (
        "The decision is to hold: nothing is sent until the lead decides to wait or to go.",
    ) == at.against("lead", "Deploy", unit="guards", to="capital")


def test_deployment_2_the_leads_own_new_decision_counts() -> None:
    at = table(formation("guards"), switches={"decision": "hold"})
    at.give("lead", "Decide", decision="go")
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_phase()
    assert 60 == at.due("arrive_guards")


def test_deployment_2_on_wait_formations_are_called_and_kept_ready_at_a_cost() -> None:
    at = table(formation("guards"), switches={"decision": "wait"})
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_turns(2)
    assert "base" == at.unit("guards").area
    assert 90 == at.due("arrive_guards")
    idle = table(formation("guards"), switches={"decision": "wait"})
    idle.end_turns(2)
    assert 3_000 * 75_000 * 60 // 365 * 200 // 1_000 // 1_000_000 == idle.track("deployment_cost")
    held = table(formation("guards"), switches={"decision": "hold"})
    held.end_turns(2)
    assert 0 == held.track("deployment_cost")


def test_deployment_2_taking_a_go_back_costs_confidence() -> None:
    at = table()
    effects = at.now("lead", "Decide", decision="wait")
    shock = [e.event.by for e in effects if isinstance(e.event, TrackSet)]
    assert [-30] == shock
    again = at.now("lead", "Decide", decision="hold")
    assert [SwitchSet] == [type(effect.event) for effect in again]


def test_deployment_3_the_goal_is_a_ceiling() -> None:
    at = table(formation("guards"), formation("rifles", side="ally"), values={"force_goal": 5_000})
    assert () == at.against("lead", "Deploy", unit="guards", to="capital")
    at.give("lead", "SetGoal", troops=2_000)
    at.end_phase()
    assert 2_000 == at.track("force_goal")
    assert ("With Guards the force would count 3,000 troops; the goal is 2,000.",) == at.against(
        "lead", "Deploy", unit="guards", to="capital"
    )


def test_deployment_3_two_seats_together_keep_below_the_goal() -> None:
    at = table(formation("guards"), formation("rifles", side="ally"), values={"force_goal": 5_000})
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.give("ally", "Deploy", unit="rifles", to="harbour")
    at.end_phase()
    assert 1 == len(at.state.calendar)
    assert 1 == at.whys().count("deployment 3: the goal is a ceiling")


def test_deployment_3_a_lower_goal_sends_nobody_home() -> None:
    at = table(formation("guards", area="capital"))
    at.now("lead", "SetGoal", troops=0)
    at.end_turns(2)
    assert 3_000 == at.track("force_in_place")


def test_deployment_4_size_mandate_and_distance_are_three_choices() -> None:
    at = table(formation("guards"))
    at.give("lead", "SetGoal", troops=64_000)
    at.give("lead", "SetMandate", mandate="hold_line")
    at.give("lead", "SetDistance", distance="line")
    at.end_phase()
    assert (64_000, "hold_line", "line") == (
        at.track("force_goal"), at.state.switch("mandate"), at.state.switch("distance"),
    )  # fmt: skip


def test_deployment_4_nobody_is_sent_forward_of_the_distance() -> None:
    at = table(formation("guards"), formation("rifles", area="works"))
    assert ("'works' is not on offer for 'to'.",) == at.against(
        "lead", "Deploy", unit="guards", to="works"
    )
    at.now("lead", "SetDistance", distance="mid")
    assert () == at.against("lead", "Deploy", unit="guards", to="works")
    at.now("lead", "SetDistance", distance="rear")
    at.end_turns()
    assert "works" == at.unit("rifles").area


def test_deployment_5_a_pledge_lies_between_low_and_high() -> None:
    at = table()
    assert () == at.against("lead", "Pledge", contributor="north", troops=20_000)
    assert () == at.against("lead", "Pledge", contributor="north", troops=0)
    assert ("North offers 2,000 troops or more, or none.",) == at.against(
        "lead", "Pledge", contributor="north", troops=1_000
    )
    assert ("North has pledged 10,000 troops already.",) == at.against(
        "lead", "Pledge", contributor="north", troops=10_000
    )
    at.now("lead", "Pledge", contributor="north", troops=4_000)
    assert 4_000 == at.state.agreements["pledge_north"].terms["troops"]


def test_deployment_5_no_more_is_sent_than_pledged() -> None:
    at = table(*(formation(f"b{n}") for n in range(4)))
    for n in range(3):
        at.give("lead", "Deploy", unit=f"b{n}", to=("capital", "harbour")[n % 2])
    assert ("North has pledged 10,000 troops; with B3 it would send 12,000.",) == at.against(
        "lead", "Deploy", unit="b3", to="harbour"
    )


def test_deployment_5_a_pledge_of_nothing_is_a_withdrawal() -> None:
    at = table(formation("guards", area="capital"), formation("rifles"))
    at.give("lead", "Deploy", unit="rifles", to="harbour")
    at.end_phase()
    at.now("lead", "Pledge", contributor="north", troops=0)
    assert ["home_guards"] == list(at.state.calendar)
    assert ("returning", "") == (at.unit("guards").posture, at.unit("rifles").posture)
    assert 0 == at.track("force_in_place")
    assert ("North has pledged no land troops.",) == at.against(
        "lead", "Deploy", unit="rifles", to="harbour"
    )


def test_deployment_6_a_conditional_pledge_waits_for_its_condition() -> None:
    at = table(
        formation("rifles", side="ally"),
        formation("lancers", side="ally", area="capital"),
        switches={"backstop": "none"},
    )
    assert ("The pledge of South holds only while The backstop is firm.",) == at.against(
        "ally", "Deploy", unit="rifles", to="harbour"
    )
    at.now("ally", "SetCondition", contributor="south", terms="firm")
    at.give("ally", "Deploy", unit="rifles", to="harbour")
    at.end_phase()
    at.now("ally", "SetCondition", contributor="south", terms="conditional")
    at.end_turns()
    assert (90, "capital") == (at.due("arrive_rifles"), at.unit("lancers").area)


@pytest.mark.parametrize(
    ("support", "backstop", "doublings"), [(500, "firm", 0), (300, "firm", 1), (300, "none", 2)]
)
def test_deployment_7_a_pledge_may_fall_through(
    support: int, backstop: str, doublings: int
) -> None:
    at = table(
        formation("rifles", side="ally", area="capital"),
        parameters={"dropout": 150_000},
        switches={"backstop": backstop},
        values={"support_at_home": support},
        contributors=CONTRIBUTORS[1:],
    )
    for _ in range(12):
        at.end_turns()
        fallen = [
            effect.event.rolls[0]
            for effect in at.log
            if effect.event.why == "deployment 7: the pledge falls through"
        ]
        if fallen:
            assert doublings <= len(fallen[0].modifiers)
            assert "withdrawn" == at.state.agreements["pledge_south"].standing
            assert "returning" == at.unit("rifles").posture
            return
    assert doublings == 0


def test_deployment_7_who_dropped_out_may_pledge_anew() -> None:
    at = table()
    at.now("ally", "Pledge", contributor="south", troops=0)
    assert () == at.against("ally", "Pledge", contributor="south", troops=5_000)
    at.now("ally", "Pledge", contributor="south", troops=5_000)
    assert "agreed" == at.state.agreements["pledge_south"].standing


def test_deployment_8_reserves_widen_the_pool_and_cost_support() -> None:
    at = table()
    before = at.track("support_at_home")
    at.now("lead", "CallReserves", contributor="north", troops=8_000)
    terms = at.state.agreements["pledge_north"].terms
    assert (68_000, 0) == (terms["pool"], terms["reserve"])
    assert -8 * 8 == at.track("support_at_home") - before
    kinds = [kind.cls.__name__ for kind in kinds_open(at.book, at.view("lead"), "lead")]
    assert "CallReserves" not in kinds
