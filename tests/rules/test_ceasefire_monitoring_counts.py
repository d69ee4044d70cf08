"""What happens on the line, what is seen of it, whose it is: paragraphs 1 to 11, and the record."""

from __future__ import annotations

from statistics import mean

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_ceasefire_monitoring import AREAS, Line, line
from wargame.engine.board import sees
from wargame.engine.legal import kinds_open
from wargame.rules.ceasefire_monitoring import MODULE
from wargame.rules.ceasefire_monitoring.counts import (
    DAYS_2,
    DAYS_10,
    DAYS_30,
    NOISE,
    attribution_level,
    clear_of_jamming,
    detection,
    left_by,
    seen_share,
    true_of,
)
from wargame.rules.ceasefire_monitoring.parameters import Parameters

THOUSANDTHS = st.integers(0, 1_000)
MINSK = {"discipline_rival": "press"}
WATCHED = {"south_end/sensors": 2, "north_end/sensors": 2}
DAY_BY_DAY = (1,) * 60


def minsk(seed: int, cut: tuple[int, ...] = DAY_BY_DAY) -> Line:
    """Bare terms, one side tolerates, the other presses; some sensors, nothing else."""
    return line(cut=cut, seed=seed, switches=MINSK, marks=WATCHED)


def recorded_days(at: Line, days: int) -> list[int]:
    """The recorded count of each day."""
    found = []
    for _ in range(days):
        at.end_turns()
        found.append(at.track("violations_recorded"))
    return found


# The record


def test_minsk_like_settings_give_hundreds_a_day_with_a_heavy_tail() -> None:
    """About 620 a day on 420 km; days from near none to more than 788."""
    days = [n for seed in range(4) for n in recorded_days(minsk(seed), 50)]
    assert 500 <= mean(days) <= 750
    assert min(days) < 60
    assert max(days) > 1_500
    assert 0 < sum(n > 788 for n in days) < len(days) // 3


def test_strengthened_terms_take_away_about_95_per_cent() -> None:
    """623 a day to 33, by the terms: there is no force here at all."""
    bare = line(parameters={"wear": 5}, marks=WATCHED, switches=MINSK, cut=(3,) * 40)
    terms = line(parameters={"wear": 5}, marks=WATCHED, switches=MINSK, cut=(3,) * 40).signed()
    bare.end_turns()
    seen = [[at.end_turns() or at.track("violations_recorded") for _ in range(30)]
            for at in (bare, terms)]  # fmt: skip
    assert 0.03 <= mean(seen[1]) / mean(seen[0]) <= 0.08


@given(st.integers(0, 10_000))
def test_the_same_days_in_other_turns_come_to_the_same(seed: int) -> None:
    """12 months, 4 quarters and 2 half years pass in the same steps."""
    cuts = ((30,) * 12, (90,) * 4, (180,) * 2)
    found = []
    for cut in cuts:
        at = line(cut=cut, seed=seed, marks=WATCHED, chances=True)
        at.end_turns(len(cut))
        found.append({name: track.value for name, track in at.state.tracks.items()})
    assert found[0] == found[1] == found[2]


def test_short_steps_bring_what_long_ones_do_on_average() -> None:
    """What is expected of 60 days is the same in steps of one, ten and thirty."""
    harm = []
    for cut in ((1,) * 60, (10,) * 6, (30,) * 2):
        games = [line(cut=cut, seed=seed) for seed in range(40 if len(cut) < 10 else 8)]
        for at in games:
            at.end_turns(len(cut))
        harm.append(mean(at.track("lethal_incidents") for at in games))
    assert max(harm) <= 1.2 * min(harm)


# Paragraph by paragraph


def kinds(at: Line, seat: str) -> list[str]:
    return [kind.cls.__name__ for kind in kinds_open(at.book, at.view(seat), seat)]


def test_ceasefire_monitoring_1_orders_follow_owners() -> None:
    at = line()
    assert ["PlaceSensors", "SendTeams", "SetAnswer"] == kinds(at, "eyes")
    assert ["SetDiscipline", "SignTerms", "SetClaims"] == kinds(at, "host")
    assert kinds(at, "host") == kinds(at, "rival")
    assert [] == kinds(at, "other")


def test_ceasefire_monitoring_2_a_longer_or_hotter_sector_has_its_share() -> None:
    state, usual = line().state, AREAS[0]
    assert 2 * true_of(state, usual, 1_000, 1_000) == true_of(
        state, evolve(usual, traits={"km": 420}), 1_000, 1_000
    )
    assert 2 * true_of(state, usual, 1_000, 1_000) == true_of(
        state, evolve(usual, traits={"km": 210, "hot": 2_000}), 1_000, 1_000
    )


def test_ceasefire_monitoring_3_what_happens_is_a_product_and_the_force_is_no_part() -> None:
    assert 350 * 210 // 100 * 1_000 == true_of(line().state, AREAS[0], 1_000, 1_000)
    pressed = line(values={"line_pressure": 1_000})
    assert 2 * 735_000 == true_of(pressed.state, AREAS[0], 1_000, 1_000)
    with_force = line(values={"force_in_place": 100_000}, switches={"distance": "line"})
    assert line().track("violations_true") == with_force.track("violations_true") == 1_470
    assert detection(line().state, AREAS[0]) < detection(with_force.state, AREAS[0])


def test_ceasefire_monitoring_10_the_opening_shows_what_the_scenario_says_and_nothing_hidden() -> (
    None
):
    """Another discipline, unseen, makes another true count, and no other public number."""
    pressed = line(switches={"discipline_rival": "press"})
    assert pressed.track("violations_true") > line().track("violations_true")
    for name in ("violations_recorded", "claimed_by_host", "claimed_by_rival", "attribution"):
        assert line().track(name) == pressed.track(name)


@pytest.mark.parametrize("table", [DAYS_2, DAYS_10, DAYS_30, NOISE])
def test_ceasefire_monitoring_4_twenty_equal_chances_keep_the_mean(table: tuple[int, ...]) -> None:
    assert 20 == len(table)
    assert 20_000 == sum(table)
    assert sorted(table) == list(table)


def test_ceasefire_monitoring_4_heat_is_seen_by_control_alone() -> None:
    at = line()
    at.end_turns()
    rolls = [r for e in at.log for r in e.event.rolls if r.label.startswith("heat")]
    assert rolls
    assert {()} == {roll.seen_by for roll in rolls}


def test_ceasefire_monitoring_5_discipline_counts_for_half_each_and_is_unseen() -> None:
    found = {}
    for a in ("restrain", "press"):
        for b in ("restrain", "press"):
            at = line(switches={"discipline_host": a, "discipline_rival": b})
            found[a, b] = at.track("violations_true")
    assert 441 == found["restrain", "restrain"]
    assert found["press", "restrain"] == found["restrain", "press"] == 1_396
    assert 2_352 == found["press", "press"]
    at = line()
    at.give("rival", "SetDiscipline", discipline="press")
    at.end_turns()
    assert "press" == at.state.switches["discipline_rival"].value
    assert "discipline_rival" not in at.view("host").switches
    turned = [e for e in at.log if e.event.why.startswith("ceasefire_monitoring 5")]
    assert not any(sees("host", effect.seen_by) for effect in turned)


def test_ceasefire_monitoring_6_both_sign_and_one_leaves() -> None:
    at = line()
    at.give("host", "SignTerms", act="sign")
    at.end_turns()
    assert "bare" == at.state.switches["truce_terms"].value
    assert "offered" == at.state.agreements["strengthened_truce"].standing
    assert at.against("host", "SignTerms", act="sign")
    assert at.against("rival", "SignTerms", act="leave")
    at.give("rival", "SignTerms", act="sign")
    at.end_turns()
    assert "strengthened" == at.state.switches["truce_terms"].value
    legitimacy = at.track("legitimacy")
    at.give("rival", "SignTerms", act="leave")
    at.end_turns()
    assert "bare" == at.state.switches["truce_terms"].value
    assert legitimacy + 30 == at.track("legitimacy")
    at.give("rival", "SignTerms", act="sign")
    at.end_turns()
    assert 700 < at.track("terms_hold") <= 750
    assert "agreed" == at.state.agreements["strengthened_truce"].standing


@given(THOUSANDTHS, st.integers(500, 1_000))
def test_ceasefire_monitoring_6_terms_leave_a_twentieth_at_first(hold: int, cut: int) -> None:
    assert 50 == left_by(Parameters(), "strengthened", 1_000)
    assert 1_000 == left_by(Parameters(), "bare", hold)
    p = Parameters(cut=cut)
    assert 0 <= left_by(p, "strengthened", 1_000) <= left_by(p, "strengthened", hold) <= 1_000


def test_ceasefire_monitoring_7_terms_wear_off_slower_where_answered() -> None:
    hold = []
    for marks in ({}, {"south_end/teams": 2, "north_end/teams": 2}):
        blocked = {} if not marks else {"south_end/answer": 1, "north_end/answer": 1}
        at = line(marks={**marks, **blocked}).signed()
        at.end_turns(6)
        hold.append(at.track("terms_hold"))
    assert 700 < hold[0] < hold[1] < 1_000


def test_ceasefire_monitoring_7_terms_wear_off_faster_where_pressed() -> None:
    hold = []
    for word in ("restrain", "tolerate", "press"):
        at = line(switches={"discipline_host": word, "discipline_rival": word}).signed()
        at.end_turns(6)
        hold.append(at.track("terms_hold"))
    assert hold[0] > hold[1] > hold[2]


Means = tuple[int, int, int]


@given(
    st.tuples(THOUSANDTHS, THOUSANDTHS, THOUSANDTHS), THOUSANDTHS, THOUSANDTHS, st.integers(0, 2)
)
def test_ceasefire_monitoring_8_more_means_never_see_less(
    means: Means, us: int, network: int, which: int
) -> None:
    p = Parameters()
    more = tuple(1_000 if n == which else each for n, each in enumerate(means))
    clear = clear_of_jamming(p, network)
    seen = seen_share(p, us, clear, means)
    assert 0 <= seen <= seen_share(p, us, clear, (more[0], more[1], more[2])) <= 950
    assert seen <= seen_share(p, 1_000, clear, means)
    assert seen <= seen_share(p, us, clear_of_jamming(p, 1_000), means)


def test_ceasefire_monitoring_8_all_means_come_to_what_is_on_record() -> None:
    p = Parameters()
    assert 800 <= seen_share(p, 1_000, 1_000, (1_000,) * 3) <= 850
    assert 560 <= seen_share(p, 0, 1_000, (1_000,) * 3) <= 600
    assert 150 == seen_share(p, 0, 1_000, (0, 0, 0))


def test_ceasefire_monitoring_9_sensors_cost_are_seen_through_and_get_lost() -> None:
    at = line(cut=(30,) * 40, chances=True, parameters={"incursion": 0})
    before = detection(at.state, AREAS[0])
    at.give("eyes", "PlaceSensors", sector="south_end", packages=4)
    assert at.against("eyes", "PlaceSensors", sector="south_end", packages=1)
    at.end_turns()
    assert 48 == at.track("deployment_cost")
    assert before < detection(at.state, AREAS[0])
    at.end_turns(30)
    assert at.state.marker("south_end", "sensors") < 4


@given(st.integers(0, 10_000), st.integers(0, 8), st.integers(1, 4))
def test_ceasefire_monitoring_9_more_sensors_never_lower_the_count(
    seed: int, few: int, more: int
) -> None:
    """In the same step the recorded count rises or stays, and what happens is the same."""
    games = [line(seed=seed, marks={"south_end/sensors": n}) for n in (few, few + more)]
    for at in games:
        at.end_turns()
    assert games[0].track("violations_true") == games[1].track("violations_true")
    assert games[0].track("violations_recorded") <= games[1].track("violations_recorded")


@given(st.integers(0, 10_000))
def test_ceasefire_monitoring_10_no_more_is_recorded_than_happens(seed: int) -> None:
    at = line(seed=seed, values={"us_intelligence": 1_000, "air_coverage": 1_000}, marks={
        "south_end/sensors": 12, "north_end/sensors": 12})  # fmt: skip
    at.end_turns()
    assert at.track("violations_recorded") <= at.track("violations_true")
    parts = [at.state.marker(sector, "recorded") for sector in ("south_end", "north_end")]
    assert 0 <= at.track("violations_recorded") - sum(parts) <= 2
    assert "violations_true" not in at.view("eyes").tracks


def attributed(**more: int) -> int:
    values = {name: n for name, n in more.items() if name != "sensors"}
    n = more.get("sensors", 0)
    marks = {"south_end/sensors": n, "north_end/sensors": n}
    return attribution_level(line(values=values, marks=marks).state)


def test_ceasefire_monitoring_11_attribution_goes_from_a_tenth_to_six_tenths() -> None:
    assert 100 == attributed()
    assert 600 == attributed(sensors=12, us_intelligence=1_000, air_coverage=1_000)
    assert 250 <= attributed(sensors=2, us_intelligence=500) <= 350
    assert attributed(legitimacy=800) > attributed()
    claims = attribution_level(line(switches={"claims_rival": "high"}).state)
    assert attributed() - 60 == claims


def test_every_kind_of_order_is_proposed_by_some_row() -> None:
    assert set(MODULE.orders) == {row.order for row in MODULE.doctrine}
    assert {"any", "cautious", "assertive"} == {row.temperament for row in MODULE.doctrine}
