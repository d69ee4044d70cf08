"""The rival's response, paragraphs 12 to 22: the offensive, recovery, and what the others do."""

from __future__ import annotations

import pytest

from tests.rules.sample_russian_response import Table, always, never, table
from wargame.engine.board import PUBLIC
from wargame.engine.events import Reported
from wargame.rules.russian_response.words import KINDS

QUIET = {"rival_hand": "orders"}
BY_AIM = {"rival_hand": "aim"}
BUILDING = {**BY_AIM, "offensive": "building"}


def first_yes(label: str, *also: str) -> object:
    """Dice on which these throws come true and no other."""

    def draw(address: str, total: int) -> int:
        return 0 if any(f"|{name}|" in address for name in (label, *also)) else total - 1

    return draw


def test_russian_response_12_a_build_up_is_seen() -> None:
    at = table(first_yes("a build-up begins"), switches=BY_AIM)  # type: ignore[arg-type]
    at.end_turns()
    assert ("building", 6) == (at.state.switch("offensive"), at.track("ladder"))
    assert any(e.text.startswith("A build-up") for e in at.events(Reported)
               if isinstance(e, Reported) and e.seen_by == PUBLIC)  # fmt: skip


def test_russian_response_12_an_army_unfit_begins_nothing() -> None:
    at = table(always, switches=BY_AIM, values={"rival_army": 100}, army_pace=15)
    at.end_turns(3)
    assert "quiet" == at.state.switch("offensive")


def begun(*also: str) -> Table:
    at = table(
        first_yes("a build-up begins", *also),  # type: ignore[arg-type]
        switches=BY_AIM,
    )
    at.end_turns(2)
    return at


def test_russian_response_13_it_ends_in_an_attack() -> None:
    at = begun("the build-up ends in an attack")
    assert ("running", "broken", 8) == (
        at.state.switch("offensive"), at.state.switch("ceasefire"), at.track("ladder"),
    )  # fmt: skip


def test_russian_response_13_or_is_called_off() -> None:
    at = begun()
    assert ("quiet", "holding") == (at.state.switch("offensive"), at.state.switch("ceasefire"))
    assert at.cites(13)


def test_russian_response_13_on_a_low_ladder_it_climbs_first() -> None:
    at = table(
        first_yes("a build-up begins", "the build-up ends in an attack"),  # type: ignore[arg-type]
        switches=BY_AIM, values={"ladder": 2},
    )  # fmt: skip
    at.end_turns(2)
    assert ("building", 6) == (at.state.switch("offensive"), at.track("ladder"))
    at.end_turns()
    assert ("running", 1) == (at.state.switch("offensive"), at.track("offensive_days"))


def test_russian_response_14_days_toll_and_wear() -> None:
    at = table(never, switches={**BY_AIM, "offensive": "running", "ceasefire": "broken"})
    at.end_turns(2)
    assert 60 == at.track("offensive_days")
    assert 380 == at.track("rival_army")
    assert at.track("civilian_harm") > 0 < at.track("lethal_incidents")
    assert 8 == at.track("ladder")


def test_russian_response_14_it_is_spent() -> None:
    spent = first_yes("the offensive is spent")
    at = table(spent, switches={"offensive": "running", "ceasefire": "broken"})  # type: ignore[arg-type]
    at.end_turns()
    assert ("quiet", "strained") == (at.state.switch("offensive"), at.state.switch("ceasefire"))


def test_russian_response_14_an_order_opens_it_from_step_6() -> None:
    at = table(never, switches=QUIET, values={"ladder": 6}, cut=(1, 300))
    at.act("offensive", "high")
    at.end_turns()
    assert ("running", 1) == (at.state.switch("offensive"), at.track("offensive_days"))
    low = table(switches=QUIET, values={"ladder": 5})
    assert low.against("rival", "Act", kind="offensive", intensity="high", where="anywhere")


@pytest.mark.parametrize(("incidents", "level"), [(150, 917), (360, 801), (700, 612)])
def test_russian_response_15_incidents_a_month_set_the_level(incidents: int, level: int) -> None:
    at = table(switches=QUIET, cyber_incidents=incidents).play_on()
    assert level == at.track("network_health")


def test_russian_response_16_the_army_refits_in_months() -> None:
    months = {}
    for pace in (15, 30, 85):
        at = table(switches=QUIET, values={"rival_army": 340}, army_pace=pace)
        while at.track("rival_army") < 850 and at.state.day < 360:
            at.end_turns()
        months[pace] = at.state.day // 30, at.track("rival_army")
    assert {15: (12, 520), 30: (12, 700), 85: (6, 850)} == months


@pytest.mark.parametrize(
    ("what", "track", "by"),
    [("army", "rival_army", 40), ("economy", "rival_strain", -80),
     ("services", "services_exposed", -80)],
)  # fmt: skip
def test_russian_response_16_an_order_rebuilds(what: str, track: str, by: int) -> None:
    at = table(switches=QUIET, cut=(1, 300), values={"services_exposed": 200})
    before = at.track(track)
    at.give("rival", "Rebuild", what=what)
    at.end_turns()
    assert abs(at.track(track) - before - by) <= 1


def test_russian_response_17_it_fades() -> None:
    names = ("blame", "services_exposed", "resolve_shown")
    at = table(switches=QUIET, values=dict.fromkeys(names, 100))
    at.end_turns()
    assert [60, 60, 60] == [at.track(name) for name in names]


def test_russian_response_18_protection_halves_an_act() -> None:
    weights = []
    for what, where in (("rear", "capital"), ("rear", "harbour")):
        at = table(always, switches=QUIET, cut=(1, 1, 300))
        at.give("host", "Protect", what=what, where=where)
        at.end_turns()
        at.act("sabotage", where="capital")
        at.end_turns()
        rolls = [
            r for e in at.log for r in e.event.rolls if r.label == "the act does what it should"
        ]
        weights.append(rolls[0].outcomes[0][1])
    assert weights[0] == weights[1] // 2
    assert 15 == at.track("deployment_cost")


def test_russian_response_18_it_ends() -> None:
    at = table(switches=QUIET)
    at.give("lead", "Protect", what="networks", where="anywhere")
    at.end_turns()
    assert at.against("lead", "Protect", what="networks", where="anywhere")
    at.end_turns(2)
    assert not at.against("lead", "Protect", what="networks", where="anywhere")


def named(draw: object, how: str = "statement") -> Table:
    at = table(draw, switches=QUIET, cut=(1, 1, 300))  # type: ignore[arg-type]
    at.act("cyber")
    at.end_turns()
    at.give("backer", "Attribute", act="act_2", how=how)
    at.end_turns()
    return at


def test_russian_response_19_believed_or_doubted() -> None:
    believed, doubted = named(always), named(never)
    assert (99, 512, 115) == (
        believed.track("blame"), believed.track("legitimacy"), believed.track("provocation"),
    )  # fmt: skip
    assert (0, 496) == (doubted.track("blame"), doubted.track("support_at_home"))
    assert believed.against("lead", "Attribute", act="act_2", how="statement")
    assert 25 == named(never, "evidence").track("deployment_cost")


@pytest.mark.parametrize(
    ("reply", "track", "after"),
    [("expel", "services_exposed", 99), ("sanctions", "blame", 49),
     ("exercise", "resolve_shown", 99)],
)  # fmt: skip
def test_russian_response_20_each_answer_has_its_aim(reply: str, track: str, after: int) -> None:
    at = table(switches=QUIET, cut=(1, 300))
    at.give("lead", "AnswerBack", reply=reply)
    at.end_turns()
    assert (after, 20) == (at.track(track), at.track("deployment_cost"))
    assert (130 if reply == "exercise" else 100) == at.track("provocation")


@pytest.mark.parametrize("ladder", [5, 6, 7])
@pytest.mark.parametrize("how", ["stop", "terms", "pull_back"])
def test_russian_response_21_off_ramps_are_open_with_a_gain(ladder: int, how: str) -> None:
    at = table(switches=QUIET, values={"ladder": ladder}, cut=(1, 300))
    at.give("rival", "StepDown", how=how)
    at.end_turns()
    assert ladder - 2 == at.track("ladder")
    assert (140, 75, 475) == (
        at.track("rival_strain"), at.track("provocation"), at.track("legitimacy"),
    )  # fmt: skip
    assert "restraint" in at.state.calendar


def test_russian_response_21_it_is_closed_below_step_5() -> None:
    assert table(switches=QUIET).against("rival", "StepDown", how="stop")
    at = table(switches=BUILDING, cut=(1, 300))
    at.give("rival", "StepDown", how="stop")
    at.end_turns()
    assert "quiet" == at.state.switch("offensive")


def test_russian_response_22_signalling_is_no_step() -> None:
    assert table(switches=QUIET).against(
        "rival", "Act", kind="signal", intensity="low", where="anywhere"
    )
    at = table(switches=QUIET, values={"ladder": 5}, cut=(1, 300))
    at.act("signal")
    at.end_turns()
    assert (5, 492) == (at.track("ladder"), at.track("support_at_home"))


def test_russian_response_22_no_order_leads_to_step_10_and_there_play_ends() -> None:
    at = table(switches=QUIET, values={"ladder": 9})
    kinds = at.book.kinds["russian_response.Act"].questions[0].menu(at.state, "rival", {})
    assert {*KINDS} - {"signal"} <= {*kinds} <= {*KINDS}
    at.state.tracks["ladder"] = at.state.tracks["ladder"].showing(10)
    at.end_turns()
    assert (30, "over", 10) == (at.state.day, at.state.phase, at.track("ladder"))
