"""What parties claim, how violations are answered, what comes of them: paragraphs 12 to 22."""

from __future__ import annotations

from collections.abc import Mapping

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_ceasefire_monitoring import Line, line
from wargame.engine.board import Unit
from wargame.engine.events import MarkerSet, Reported
from wargame.rules.ceasefire_monitoring.counts import DAYS_30, prompted
from wargame.rules.ceasefire_monitoring.incursions import stands_open
from wargame.rules.ceasefire_monitoring.parameters import Parameters
from wargame.rules.ceasefire_monitoring.position import answer_in, hours, sectors

SURE = {"incursion": 200_000}
CROSSED = {"discipline_host": "press", "discipline_rival": "press"}
HEATED = {"line_pressure": 1_000}
SEEN = {"us_intelligence": 1_000, "air_coverage": 1_000, "attribution": 600}


def crossed(turns: int = 6, marks: Mapping[str, int] | None = None) -> Line:
    """A line that is often crossed."""
    at = line(seed=3, values=HEATED, chances=True, parameters=SURE, switches=CROSSED, marks=marks)
    at.end_turns(turns)
    return at


def reports(at: Line) -> list[str]:
    return [e.event.text for e in at.log if isinstance(e.event, Reported)]


def test_ceasefire_monitoring_12_who_presses_may_be_named_and_who_does_not_never_is() -> None:
    named = {"named": 900_000}
    rival = line(values=SEEN, parameters=named, switches={"discipline_rival": "press"})
    rival.end_turns(6)
    assert rival.whys(12)
    assert rival.track("rival_strain") > 200
    assert rival.track("legitimacy") > 500
    assert any("The Rival" in text for text in reports(rival))
    host = line(values=SEEN, parameters=named, switches={"discipline_host": "press"})
    host.end_turns(6)
    assert host.track("legitimacy") < 500
    nobody = line(values=SEEN, parameters=named)
    nobody.end_turns(6)
    assert not nobody.whys(12)


def test_ceasefire_monitoring_13_a_claim_is_a_number_of_its_own_with_effects() -> None:
    at = line(parameters={"exposed": 0}, values={"provocation": 100})
    at.give("host", "SetClaims", claims="high")
    at.give("rival", "SetClaims", claims="low")
    at.end_turns(2)
    recorded = at.track("violations_recorded")
    assert recorded * 25 // 10 == at.track("claimed_by_host")
    assert recorded * 3 // 10 == at.track("claimed_by_rival")
    assert at.track("legitimacy") > 500
    assert at.track("reassurance") < 320
    assert at.track("provocation") < 100
    assert len(at.whys(13)) > 4


def test_ceasefire_monitoring_14_a_false_claim_is_exposed_where_much_is_seen() -> None:
    sharp = {"exposed": 500_000}
    at = line(values=SEEN, parameters=sharp, switches={"claims_rival": "high"}, cut=(30,) * 12)
    at.end_turns(8)
    assert at.whys(14)
    assert "recorded" == at.state.switches["claims_rival"].value
    assert "What The Rival claims of the violations is shown to be false." in reports(at)
    honest = line(values=SEEN, parameters=sharp)
    honest.end_turns(8)
    assert not honest.whys(14)


def test_ceasefire_monitoring_15_teams_are_sent_paid_and_sooner_there_when_more() -> None:
    at = line()
    at.give("eyes", "SendTeams", sector="south_end", teams=3)
    assert at.against("eyes", "SendTeams", sector="north_end", teams=2)
    at.end_turns(2)
    assert 6 == at.track("deployment_cost")
    south, north = sectors(at.state.setting)
    assert 210 // 60 == hours(at.state, south)
    assert 0 == hours(at.state, north)
    assert 2 * 210 // 20 == hours(at.state, north, near=1)


def test_ceasefire_monitoring_15_a_formation_on_alert_behind_counts() -> None:
    team = Unit("team", "Team", "rapid_reaction", "eyes", "town", 500, posture="alert")
    at = line(team)
    south, north = sectors(at.state.setting)
    assert 210 // 40 == hours(at.state, south)
    assert 0 == hours(at.state, north)


def test_ceasefire_monitoring_16_answers_are_bounded_by_the_rules_of_engagement() -> None:
    """The order stands; what is done is no harder than is allowed."""
    for rules, done in (("self_defence", "report"), ("block", "block"), ("strike_back",) * 2):
        at = line(switches={"rules_of_engagement": rules}, parameters={"caveat": 0})
        at.give("eyes", "SetAnswer", sector="whole_line", answer="strike_back")
        at.end_turns()
        assert 2 == at.state.marker("north_end", "answer")
        assert done == answer_in(at.state, "north_end")


def test_ceasefire_monitoring_16_a_caveat_may_block_an_order_but_never_a_report() -> None:
    at = line(values={"unity_of_command": 0}, parameters={"caveat": 1_000})
    at.give("eyes", "SetAnswer", sector="south_end", answer="block")
    at.end_turns()
    assert 0 == at.state.marker("south_end", "answer")
    assert any("caveat" in text for text in reports(at))
    at = line(values={"unity_of_command": 0}, parameters={"caveat": 1_000},
              marks={"south_end/answer": 2})  # fmt: skip
    at.give("eyes", "SetAnswer", sector="south_end", answer="report")
    at.end_turns()
    assert 0 == at.state.marker("south_end", "answer")


def test_ceasefire_monitoring_17_one_that_is_not_calmed_is_lethal() -> None:
    at = crossed()
    told = [text for text in reports(at) if "incursion" in text]
    assert told
    assert all("is not calmed" in text for text in told)
    assert len(told) * 3 == len(at.whys(17)) - len(told)


def test_ceasefire_monitoring_17_teams_calm_some_and_each_but_one_at_a_time() -> None:
    at = crossed(marks={"south_end/teams": 2, "north_end/teams": 2}, turns=12)
    told = [text for text in reports(at) if "incursion" in text]
    assert 0 < sum("is calmed" in text for text in told) < len(told)


@given(st.integers(0, 30), st.integers(0, 30))
def test_ceasefire_monitoring_17_a_later_team_never_calms_more(one: int, other: int) -> None:
    p = Parameters()
    sooner, later = sorted((one, other))
    assert 600_000 == prompted(p, 6)
    assert 0 == prompted(p, 0)
    assert sooner == 0 or prompted(p, sooner) >= prompted(p, later)


def test_ceasefire_monitoring_17_heavy_troops_and_the_force_close_the_line() -> None:
    south = sectors(line().state.setting)[0]
    tanks = Unit("tanks", "Tanks", "heavy_armour", "eyes", "town", 3_000)
    away = Unit("tanks", "Tanks", "heavy_armour", "eyes", "far", 3_000)
    assert 1_000 == stands_open(line().state, south) == stands_open(line(away).state, south)
    assert 500 == stands_open(line(tanks).state, south)
    force = line(values={"force_in_place": 50_000}, switches={"distance": "line"})
    assert 500 == stands_open(force.state, south)


def test_ceasefire_monitoring_18_striking_back_escalates() -> None:
    struck = crossed(marks={"south_end/answer": 2, "north_end/answer": 2})
    blocked = crossed(marks={"south_end/answer": 1, "north_end/answer": 1})
    reported = crossed()
    assert struck.track("provocation") > blocked.track("provocation") > 0
    assert 0 == reported.track("provocation")
    assert struck.track("rival_strain") > reported.track("rival_strain")
    assert any("struck back" in why for why in struck.whys(18))


@given(st.integers(0, 10_000))
def test_ceasefire_monitoring_19_harm_follows_what_happens(seed: int) -> None:
    """What is expected comes, times chance from two fifths to two and a half times."""
    at = line(seed=seed, parameters={"lethal": 500, "harm": 800})
    at.end_turns()
    days = at.track("violations_true") * 30
    for name, rate in (("lethal_incidents", 500), ("civilian_harm", 800)):
        expected = days * rate // 1_000_000
        assert expected * DAYS_30[0] // 1_000 - 1 <= at.track(name)
        assert at.track(name) <= expected * DAYS_30[-1] // 1_000 + 3
    assert 0 == at.track("force_losses")


def test_ceasefire_monitoring_19_chance_keeps_the_mean_of_harm() -> None:
    """Over forty lines: so the harm tells little of the true count, and no more on average."""
    came = expected = 0
    for seed in range(40):
        at = line(seed=seed, parameters={"harm": 800})
        at.end_turns()
        came += at.track("civilian_harm")
        expected += at.track("violations_true") * 30 * 800 // 1_000_000
    assert 85 <= 100 * came // expected <= 115


def test_ceasefire_monitoring_19_the_force_loses_people_where_it_is_exposed() -> None:
    there = {"force_in_place": 60_000}
    at = line(values=there, switches={"distance": "line"}, parameters={"losses": 150})
    at.end_turns(12)
    assert at.track("force_losses") > 0


def test_ceasefire_monitoring_20_the_ceasefire_strains_and_holds_again() -> None:
    sensors = {"south_end/sensors": 12, "north_end/sensors": 12}
    at = line(marks=sensors, values=SEEN, switches=CROSSED)
    at.end_turns(2)
    assert "strained" == at.state.switches["ceasefire"].value
    assert at.track("reassurance") < 320
    at.signed()
    at.end_turns()
    assert "holding" == at.state.switches["ceasefire"].value


def test_ceasefire_monitoring_20_never_from_or_to_broken() -> None:
    at = line(switches={**CROSSED, "ceasefire": "broken"})
    at.end_turns(3)
    assert "broken" == at.state.switches["ceasefire"].value
    assert not at.whys(20)


def test_ceasefire_monitoring_21_nothing_is_counted_while_the_ceasefire_is_broken() -> None:
    at = line(switches={"ceasefire": "broken"}, marks={"south_end/teams": 2}, chances=True)
    at.end_turns(3)
    assert 0 == at.track("violations_true") == at.track("lethal_incidents")
    assert not any(isinstance(e.event, MarkerSet) for e in at.log)
    assert 6 == at.track("deployment_cost")


def test_ceasefire_monitoring_22_rates_run_by_the_day() -> None:
    """Wear and cost of 90 days are the same in one turn, in three and in ninety."""
    found = []
    for cut in ((90,), (30,) * 3, (1,) * 90):
        at = line(
            cut=(*cut, 30), marks={"south_end/teams": 1},
            switches={"truce_terms": "strengthened"},
            parameters={"attribution_low": 0},
        )  # fmt: skip
        at.end_turns(len(cut))
        names = ("deployment_cost", "terms_hold")
        found.append([at.track(name) for name in names])
    assert found[0] == found[1]
    assert all(abs(a - b) <= 2 for a, b in zip(found[1], found[2], strict=True))
