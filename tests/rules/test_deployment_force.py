"""Deployment, paragraphs 9 to 11 and 15 to 18: sustaining, crossing, hosting, bringing home."""

from __future__ import annotations

import pytest

from tests.rules.sample_deployment import CONTRIBUTORS, LIFTS, Table, formation, table
from wargame.engine.board import Due
from wargame.engine.events import Reported, TrackSet, UnitPlaced


@pytest.mark.parametrize(("rotation", "kept"), [(3, 18_000), (4, 18_000), (5, 16_400)])
def test_deployment_9_the_pool_by_the_rotation(rotation: int, kept: int) -> None:
    """North keeps up 60,000 by the rotation, at most its 10,000; South 32,000, at most 8,000."""
    assert kept == table(parameters={"rotation": rotation}).track("force_sustained")


def test_deployment_9_a_pledge_whose_condition_fails_sustains_nothing() -> None:
    assert 10_000 == table(switches={"backstop": "none"}).track("force_sustained")


def overstretched(**changes: int) -> Table:
    """Eight thousand away where four thousand can rotate."""
    row = CONTRIBUTORS[0]
    small = type(row)("north", "North", "lead", 2_000, 10_000, 20_000, pool=16_000, home="base")
    return table(
        formation("guards", strength=8_000, area="capital"), contributors=(small,), **changes
    )


def test_deployment_10_the_excess_wears() -> None:
    at = overstretched()
    at.end_turns()
    assert (7_760, 96, 240) == (
        at.unit("guards").strength, at.unit("guards").readiness, at.track("worn_out"),
    )  # fmt: skip
    rested = table(formation("guards", area="capital"))
    rested.end_turns()
    assert (3_000, 100, 0) == (
        rested.unit("guards").strength, rested.unit("guards").readiness, rested.track("worn_out"),
    )  # fmt: skip


@pytest.mark.parametrize(("decision", "after"), [("hold", 77), ("wait", 85), ("go", 85)])
def test_deployment_11_readiness_at_home_follows_the_decision(decision: str, after: int) -> None:
    at = table(formation("guards", readiness=80), switches={"decision": decision})
    at.end_turns()
    assert after == at.unit("guards").readiness
    at.end_turns(11)
    assert {"hold": 50, "wait": 90, "go": 100}[decision] == at.unit("guards").readiness


def test_deployment_11_readiness_recovers_in_place() -> None:
    at = table(formation("guards", readiness=80, area="capital"))
    at.end_turns()
    assert 85 == at.unit("guards").readiness


def sent(**changes: int) -> Table:
    """A brigade on its way for day 60, with day 30 begun."""
    at = table(formation("guards", readiness=100), **changes)
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_phase()
    return at


def test_deployment_15_it_crosses_on_its_day() -> None:
    at = sent()
    at.end_turns()
    assert ("capital", "presence") == (at.unit("guards").area, at.unit("guards").posture)


def test_deployment_15_hold_drops_it() -> None:
    at = sent()
    at.give("lead", "Decide", decision="hold")
    at.end_turns()
    assert ("base", "", {}) == (
        at.unit("guards").area, at.unit("guards").posture, at.state.calendar,
    )  # fmt: skip
    assert 0 == at.unit("guards").number("lift")


@pytest.mark.parametrize(
    ("seat", "kind", "answers", "day", "reason"),
    [
        ("lead", "Decide", {"decision": "wait"}, 90, "the decision is to wait"),
        ("host", "GrantSite", {"site": "capital", "troops": 0}, 75, "the site is closed"),
        ("host", "GrantSite", {"site": "capital", "troops": 500}, 75, "the site is full"),
    ],
)
def test_deployment_15_it_is_delayed(
    seat: str, kind: str, answers: dict[str, int | str], day: int, reason: str
) -> None:
    at = sent()
    at.give(seat, kind, **answers)
    at.end_turns()
    said = at.events(Reported)[-1]
    assert isinstance(said, Reported)
    assert f"Guards is delayed to day {day}: {reason}." == said.text
    assert day == at.due("arrive_guards")


def test_deployment_15_a_broken_ceasefire_delays_it() -> None:
    at = sent(switches={"ceasefire": "broken"})
    at.end_turns()
    assert 90 == at.due("arrive_guards")


def test_deployment_15_lift_taken_back_delays_it() -> None:
    at = sent(lifts=LIFTS[1:])
    at.give("lender", "LendLift", lift="aircraft", troops=2_000)
    at.end_turns()
    assert "base" == at.unit("guards").area
    assert (2_000, 3) == (at.unit("guards").number("pace"), at.unit("guards").number("window"))
    assert 120 == at.due("arrive_guards")


def test_deployment_15_at_the_fourth_closed_door_it_is_dropped() -> None:
    at = sent()
    at.give("host", "GrantSite", site="capital", troops=0)
    at.end_turns(4)
    assert ("base", "", {}) == (
        at.unit("guards").area, at.unit("guards").posture, at.state.calendar,
    )  # fmt: skip


def test_deployment_15_an_unready_formation_may_be_late() -> None:
    at = table(formation("guards", readiness=10), parameters={"unready": 20_000, "recovery": 0})
    at.give("lead", "Deploy", unit="guards", to="capital")
    at.end_turns(2)
    assert ("base", 75) == (at.unit("guards").area, at.due("arrive_guards"))
    late = [e for e in at.log if e.event.why == "deployment 15: delayed on its day"]
    assert "not ready in time" == late[-1].event.rolls[0].label
    assert 90 == late[-1].event.rolls[0].modifiers[0].amount


def test_deployment_15_a_scenario_may_open_with_one_on_its_way() -> None:
    coming = Due("arrive_guards", 12, "deployment",
                 {"act": "arrive", "unit": "guards", "to": "capital"})  # fmt: skip
    at = table(formation("guards", posture="moving"), calendar=(coming,))
    at.end_turns()
    assert ("capital", 12) == (at.unit("guards").area, at.unit("guards").number("since"))
    assert 3_000 == at.unit("guards").number("lift")


def test_deployment_16_no_more_than_the_host_allows() -> None:
    at = table(*(formation(f"b{n}") for n in range(2)), hosting={"capital": 5_000})
    at.give("lead", "Deploy", unit="b0", to="capital")
    assert ("Capital takes 5,000 troops and has room for 2,000; B1 counts 3,000.",) == at.against(
        "lead", "Deploy", unit="b1", to="capital"
    )


def test_deployment_16_a_closed_site_is_left_with_notice() -> None:
    at = table(
        formation("first", area="capital", traits={"since": 0}),
        formation("last", area="capital", traits={"since": 1}),
    )
    at.give("host", "GrantSite", site="capital", troops=3_000)
    at.end_phase()
    assert ("presence", "returning") == (
        at.unit("first").posture or "presence", at.unit("last").posture,
    )  # fmt: skip
    assert 60 == at.due("home_last")


def test_deployment_17_a_move_takes_five_days() -> None:
    at = table(formation("guards", area="capital"))
    at.give("lead", "Move", unit="guards", to="harbour")
    assert ("Guards already has an order this turn.",) == at.against(
        "lead", "SetPosture", unit="guards", posture="patrol"
    )
    at.end_phase()
    assert ("harbour", 5) == (at.unit("guards").area, at.unit("guards").number("since"))


def test_deployment_17_a_move_to_a_site_closed_meanwhile_is_called_off() -> None:
    at = table(formation("guards", area="capital"))
    at.give("host", "GrantSite", site="harbour", troops=0)
    at.give("lead", "Move", unit="guards", to="harbour")
    at.end_phase()
    assert ("capital", "presence") == (at.unit("guards").area, at.unit("guards").posture)


def test_deployment_17_postures_guard_differently() -> None:
    found = {}
    for posture in ("presence", "patrol", "shelter"):
        at = table(formation("guards", area="capital", posture=posture))
        found[posture] = at.state.marker("capital", "security")
    assert {"presence": 733, "patrol": 771, "shelter": 600} == found


def test_deployment_17_posture_is_an_order_of_no_effort() -> None:
    at = table(formation("guards", area="capital"))
    at.give("lead", "SetPosture", unit="guards", posture="patrol")
    at.end_phase()
    assert ("patrol", 771) == (at.unit("guards").posture, at.state.marker("capital", "security"))
    assert ("Guards is in that posture already.",) == at.against(
        "lead", "SetPosture", unit="guards", posture="patrol"
    )


def test_deployment_18_half_the_lead_time_home() -> None:
    at = table(formation("guards", area="capital"))
    at.give("lead", "Withdraw", unit="guards")
    at.end_phase()
    assert ("base", "") == (at.unit("guards").area, at.unit("guards").posture)
    home = [e for e in at.log if e.event.why == "deployment 18: it is home"]
    assert 1 == len(home)
    assert home[0].at.startswith("30|passage|")
    assert 0 == at.track("force_in_place")


def test_deployment_18_one_called_back_frees_its_lift() -> None:
    at = sent()
    at.give("lead", "Withdraw", unit="guards")
    at.end_phase()
    assert {} == at.state.calendar
    assert ("", 0) == (at.unit("guards").posture, at.unit("guards").number("lift"))
    assert not [e for e in at.events(UnitPlaced, TrackSet) if "since it crossed" in e.why]
