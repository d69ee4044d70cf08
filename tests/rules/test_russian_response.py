"""The rival's response, paragraph by paragraph: the ladder, worth, acts and what they cost."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_russian_response import AIMS, Table, aimed, always, never, table
from wargame.engine.board import Switch
from wargame.engine.events import Reported
from wargame.rules.russian_response.position import against, within_reach
from wargame.rules.russian_response.worth import appetite, worth

QUIET = {"rival_hand": "orders"}
SHARES = st.integers(0, 1_000)


def test_russian_response_1_orders_are_the_roles() -> None:
    at = table()
    for seat, kinds in (("lead", "Protect"), ("host", "Protect"), ("backer", "AnswerBack")):
        assert not any("is not an order" in w for w in at.against(seat, kinds))
    assert at.against("backer", "Protect", what="force", where="anywhere")
    assert at.against("lead", "Rebuild", what="army")
    assert at.against("rival", "AnswerBack", reply="expel")


def test_russian_response_2_the_ladder_falls_as_acts_age() -> None:
    at = table(switches=QUIET, values={"ladder": 2})
    at.act("truce")
    at.end_turns()
    assert 4 == at.track("ladder")
    at.end_turns()
    assert 0 == at.track("ladder")


@given(ladder=st.integers(0, 9), step=st.integers(1, 9))
def test_russian_response_2_no_act_is_more_than_two_steps_up(ladder: int, step: int) -> None:
    state = table().state
    state.tracks["ladder"] = state.tracks["ladder"].showing(ladder)
    assert (step <= ladder + 2) == within_reach(state, step)


@pytest.mark.parametrize("seed", range(12))
def test_russian_response_2_without_orders_it_climbs_two_steps_at_most(seed: int) -> None:
    at = table(seed, switches={"rival_hand": "aim"}, **aimed("country"))
    while at.state.day < 360:
        before = at.track("ladder")
        mark = len(at.log)
        at.end_turns()
        told = Table(at.book, at.state, at.dice, at.log[mark:]).moves("ladder")
        assert max([before, *told]) <= before + 2


def test_russian_response_3_recorded_violations_are_step_4() -> None:
    at = table(switches=QUIET, values={"violations_recorded": 400, "ladder": 0})
    at.end_turns()
    assert 2 == at.track("ladder")
    at.end_turns()
    assert 4 == at.track("ladder")


def test_russian_response_3_a_strained_truce_holds_again_once_it_is_quiet() -> None:
    at = table(switches={**QUIET, "ceasefire": "strained"})
    at.end_turns(2)
    assert "strained" == at.state.switch("ceasefire")
    at.end_turns()
    assert "holding" == at.state.switch("ceasefire")


@pytest.mark.parametrize("aim", AIMS)
def test_russian_response_4_the_aim_is_fixed_by_the_prior(aim: str) -> None:
    at = table(5, **aimed(aim))
    assert aim == at.state.switch("rival_aim")
    assert "" == first_seen(at, "lead")


def first_seen(at: Table, seat: str) -> str:
    return at.view(seat).switch("rival_aim")


def test_russian_response_4_each_aim_is_drawn() -> None:
    drawn = {table(seed).state.switch("rival_aim") for seed in range(30)}
    assert set(AIMS) == drawn


@given(weight=SHARES, more=SHARES, aim=st.sampled_from(AIMS), fear=SHARES)
def test_russian_response_5_more_counterweight_is_never_worth_more(
    weight: int, more: int, aim: str, fear: int
) -> None:
    state = table(fear_weight=fear, **aimed(aim)).state
    found = [points(state, "counterweight", min(1_000, w)) for w in (weight, weight + more)]
    assert found[1] <= found[0]


def points(state: object, name: str, value: int) -> int:
    changed = state.copy()  # type: ignore[attr-defined]
    changed.tracks[name] = changed.tracks[name].showing(value)
    return worth(changed).points


@given(name=st.sampled_from(["backstop_feared", "us_pressure", "blame", "host_strength",
                             "rival_strain", "resolve_shown", "legitimacy"]),
       low=SHARES, more=SHARES, aim=st.sampled_from(AIMS))  # fmt: skip
def test_russian_response_5_what_deters_is_never_worth_more(
    name: str, low: int, more: int, aim: str
) -> None:
    state = table(**aimed(aim)).state
    assert points(state, name, min(1_000, low + more)) <= points(state, name, low)


@given(low=SHARES, more=SHARES, weight=st.integers(0, 1_500))
def test_russian_response_5_fear_makes_it_worth_more(low: int, more: int, weight: int) -> None:
    state = table(fear_weight=weight).state
    high = points(state, "provocation", min(1_000, low + more))
    assert points(state, "provocation", low) <= high


def test_russian_response_5_it_reckons_with_what_it_sees() -> None:
    """Host strength that is hidden from the rival counts as its neutral value."""
    at = table(values={"host_strength": 900})
    seen = worth(at.state).points
    at.state.tracks["host_strength"] = at.state.tracks["host_strength"].shown_to(("host",))
    assert seen < worth(at.state).points == worth(table().state).points
    assert worth(at.view("rival")) == worth(at.state)


def test_russian_response_5_the_track_follows_the_board() -> None:
    at = table(3, switches={"rival_hand": "aim"})
    at.end_turns(3)
    assert worth(at.state).points == at.track("attack_worth")
    assert at.cites(5)


@pytest.mark.parametrize(
    ("kind", "track", "sign"),
    [("statement", "support_at_home", -1), ("cyber", "network_health", -1),
     ("sabotage", "hybrid_acts", 1), ("truce", "line_pressure", 1),
     ("harass", "support_at_home", -1), ("deniable", "force_losses", 1)],
)  # fmt: skip
def test_russian_response_6_what_each_act_brings(kind: str, track: str, sign: int) -> None:
    at = table(always, switches=QUIET, cut=(1, 300))
    before = at.track(track)
    at.act(kind, where="works" if kind in ("sabotage", "harass", "deniable") else "anywhere")
    at.end_turns()
    assert sign == (at.track(track) > before) - (at.track(track) < before)


@given(step=st.sampled_from([5, 6]))
def test_russian_response_6_a_force_that_may_answer_is_harder_to_hit(step: int) -> None:
    state = table().state
    found = []
    for rules in ("self_defence", "block", "strike_back"):
        options = ("self_defence", "block", "strike_back")
        switch = Switch("rules_of_engagement", "Rules of engagement", rules, options)
        state.switches["rules_of_engagement"] = switch
        found.append(against(state, step, "capital"))
    assert [200, 300, 400] == found


def test_russian_response_6_an_act_that_fails_still_stands_on_the_ladder() -> None:
    at = table(never, switches=QUIET, values={"ladder": 3}, cut=(1, 300))
    at.act("harass", where="works")
    at.end_turns()
    assert (5, 0) == (at.track("ladder"), at.track("hybrid_acts"))


def test_russian_response_7_an_act_costs_by_its_step_and_twice_when_hard() -> None:
    costs = []
    for intensity in ("low", "high"):
        at = table(never, switches=QUIET, cut=(1, 300))
        at.act("cyber", intensity)
        at.end_turns()
        costs.append(at.track("rival_strain") - 200)
    assert [8, 16] == costs


def test_russian_response_7_a_traced_act_gives_them_away() -> None:
    at = table(always, switches=QUIET, cut=(1, 300))
    at.act("cyber")
    at.end_turns()
    assert (39, 506) == (at.track("services_exposed"), at.track("legitimacy"))
    assert any("It is traced" in e.text for e in at.events(Reported) if isinstance(e, Reported))


def test_russian_response_8_somebody_is_hurt() -> None:
    at = table(always, switches=QUIET, cut=(1, 300))
    at.act("sabotage", where="capital")
    at.end_turns()
    assert (1, 1) == (at.track("civilian_harm"), at.track("lethal_incidents"))
    assert at.cites(8)


def test_russian_response_9_small_attacks_by_the_month() -> None:
    """About two attempts a month, less what security stops; none while they wait for orders."""
    tries = [table(seed, switches={"rival_hand": "services"})
             for seed in range(30)]  # fmt: skip
    done = sum(at.play_on().track("hybrid_acts") for at in tries)
    assert 30 * 12 <= done <= 30 * 12 * 3
    assert 0 == table(4, switches=QUIET).play_on().track("hybrid_acts")
    none = table(4, switches={"rival_hand": "services"}, rear_attacks=0).play_on()
    assert not none.cites(9)


def test_russian_response_10_the_hand_is_set_at_no_effort() -> None:
    at = table()
    assert 0 == at.give("rival", "SetHand", hand="aim").effort
    at.end_turns()
    assert "aim" == at.state.switch("rival_hand")
    assert at.against("rival", "SetHand", hand="aim")


def test_russian_response_10_without_a_hand_nothing_comes_of_itself() -> None:
    at = table(always, switches=QUIET).play_on()
    assert 0 == at.track("hybrid_acts") == at.track("ladder")


@given(name=st.sampled_from(["us_pressure", "blame", "rival_strain"]), low=SHARES, more=SHARES)
def test_russian_response_11_costs_never_raise_the_appetite(name: str, low: int, more: int) -> None:
    state = table().state
    other = state.copy()
    state.tracks[name] = state.tracks[name].showing(low)
    other.tracks[name] = other.tracks[name].showing(min(1_000, low + more))
    assert appetite(other) <= appetite(state)
