"""Waves from outside, probes, and the host's own army."""

from __future__ import annotations

import os

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_air_defence import Table, battery, table
from wargame.engine.events import Reported
from wargame.rules.air_defence.army import strain_level, strength_level
from wargame.rules.air_defence.parameters import Parameters
from wargame.rules.air_defence.strikes import fought

P = Parameters()
DAYS = ("badly", "as usual", "well")
SEEDS = range(120)
NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"


def waves(at: Table) -> int:
    """How many waves came."""
    return sum("A wave of" in event.text for event in at.events(Reported))


def sky(seed: int, ceasefire: str, ladder: int = 4, **values: int) -> Table:
    """A year under such a truce."""
    switches, values = {"ceasefire": ceasefire}, {"ladder": ladder, **values}
    units = (battery("a"), battery("b", "works"))
    at = table(*units, seed=seed, chances=True, switches=switches, values=values)
    at.end_turns(12)
    return at


def test_air_defence_6_waves_are_rare_while_the_truce_holds_and_many_when_it_breaks() -> None:
    found = [
        sum(waves(sky(seed, truce)) for seed in SEEDS)
        for truce in ("holding", "strained", "broken")
    ]
    assert 12 <= found[0] <= 48, "2 in 100 a month: about 29 in 120 years"
    assert 170 <= found[1] <= 265
    assert 1_100 <= found[2] <= 1_200


def test_air_defence_6_the_higher_the_ladder_the_more_waves() -> None:
    few = SEEDS if NIGHTLY else SEEDS[:40]
    counts = [sum(waves(sky(seed, "holding", step)) for seed in few) for step in (0, 4, 6, 8)]
    assert counts == sorted(counts)
    assert 0 == counts[0]


@given(st.integers(0, 60), st.integers(0, 1_000), st.integers(0, 300), st.sampled_from(DAYS))
def test_air_defence_7_never_more_is_stopped_or_used_than_there_is(
    missiles: int, covered: int, stock: int, how: str
) -> None:
    came = fought(P, missiles, covered, stock, how)
    assert 0 <= came.stopped <= missiles
    assert 0 <= came.used <= stock
    more = fought(P, missiles, min(1_000, covered + 50), stock, how)
    assert came.drones_through >= more.drones_through


def test_air_defence_7_interceptors_a_target_are_near_two_and_success_near_six_tenths() -> None:
    """A target is a missile that batteries take on: here all of them, at full cover."""
    came = [fought(P, 1_000, 1_000, 100_000, how) for how in DAYS]
    assert [3_000, 2_000, 1_500] == [each.used for each in came]
    assert [400, 600, 850] == [each.stopped for each in came]
    assert 19 <= sum(each.used for each in came) // 300 <= 23
    assert 570 <= sum(each.stopped for each in came) // 3 <= 650


def test_air_defence_7_without_interceptors_nothing_is_stopped() -> None:
    assert (0, 0) == ((came := fought(P, 20, 700, 0, "well")).stopped, came.used)
    assert 5 == fought(P, 20, 1_000, 20, "as usual").stopped + -1, "half the interceptors, half"


def test_air_defence_8_batteries_stop_drones_besides_and_use_no_stock_for_them() -> None:
    assert 60 == fought(P, 10, 0, 0, "well").drones_through
    assert 6 == fought(P, 10, 900, 0, "well").drones_through


def test_air_defence_9_what_comes_through_does_harm() -> None:
    at = sky(5, "broken", interceptors=0)
    assert at.track("civilian_harm") > 0
    assert 0 < at.track("lethal_incidents") <= waves(at)
    assert at.track("reassurance") == max(0, 320 - 10 * at.track("lethal_incidents"))
    assert at.track("nuclear_safety") < 800


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_air_defence_10_the_share_stopped_is_of_all_so_far(seed: int) -> None:
    at = sky(seed, "broken")
    fired, stopped = at.track("missiles_fired"), at.track("missiles_stopped")
    assert 0 < stopped < fired
    assert 1_000 * stopped // fired == at.track("strikes_stopped")


def test_air_defence_11_a_probe_costs_its_sender_and_is_traced_seven_times_in_ten() -> None:
    traced = 0
    for seed in SEEDS:
        at = table(battery("a"), seed=seed)
        at.give("rival", "Probe")
        at.end_turns()
        assert 215 == at.track("rival_strain")
        assert 2 <= at.track("missiles_fired") <= 6
        traced += 515 == at.track("support_at_home")
    assert 68 <= traced <= 100


def test_air_defence_11_a_second_probe_waits_sixty_days() -> None:
    at = table(cut=(30,) * 4)
    at.give("rival", "Probe")
    at.end_turns()
    assert ("Another probe is not ready before 2027-04-30.",) == at.against("rival", "Probe")
    at.end_turns()
    assert () == at.against("rival", "Probe")


def army(at: Table) -> int:
    return at.state.units["army"].strength


def test_air_defence_20_the_army_shrinks_or_grows_by_the_month() -> None:
    for course, size in (("demobilise", 740_000), ("build", 836_000)):
        at = table()
        at.give("host", "SetArmy", course=course)
        at.end_turns(6)
        assert size == army(at)


def test_air_defence_20_nobody_more_is_called_up_where_the_burden_is_too_great() -> None:
    at = table(switches={"army_effort": "build"}, values={"host_strain": 900})
    at.end_turns(3)
    assert 800_000 == army(at)


@given(st.integers(0, 2_000_000), st.integers(0, 2_000_000), st.integers(0, 1_000))
def test_air_defence_21_a_bigger_army_is_never_weaker(one: int, other: int, quality: int) -> None:
    fewer, more = sorted((one, other))
    assert strength_level(P, fewer, quality) <= strength_level(P, more, quality) <= 1_000
    assert strength_level(P, one, quality // 2) <= strength_level(P, one, quality)


def test_air_defence_21_strength_moves_towards_one_half_at_the_usual_size() -> None:
    assert 500 == strength_level(P, 800_000, 500)
    at = table(values={"host_strength": 300}, parameters={"quality_lost": 0})
    at.end_turns(5)
    assert 400 == at.track("host_strength")
    at.end_turns(6)
    assert 500 == at.track("host_strength")


def test_air_defence_22_quality_wears_off_and_training_raises_it() -> None:
    at = table()
    at.end_turns(5)
    assert 460 == at.track("army_quality")
    at.give("ally", "Train", place="country")
    at.end_turns()
    assert (507, 15, 300) == (
        at.track("army_quality"),
        at.track("provocation"),
        at.track("deployment_cost"),
    )


def test_air_defence_22_equipment_comes_the_more_of_it_works() -> None:
    gained = []
    for works in (0, 300, 1_000):
        at = table(values={"us_equipment": works}, chances=True)
        at.end_turns(12)
        gained.append(at.track("army_quality"))
    assert gained == sorted(set(gained))


def test_air_defence_23_the_burden_follows_the_size_and_the_course() -> None:
    assert 300 == strain_level(P, 800_000, "keep")
    assert 420 == strain_level(P, 800_000, "build")
    assert 220 == strain_level(P, 800_000, "demobilise")
    at = table(switches={"army_effort": "build"})
    at.end_turns(2)
    assert 320 == at.track("host_strain")


def test_air_defence_24_a_ceiling_pleases_the_rival_and_binds_the_army() -> None:
    at = table(values={"provocation": 300})
    at.give("host", "SetCeiling", ceiling="600k")
    at.end_turns(11)
    assert 690_000 == army(at)
    assert at.track("host_strength") < 470
    assert (300 - 60 - 11 * 8, 290) == (at.track("provocation"), at.track("reassurance"))
    at.give("host", "SetCeiling", ceiling="none")
    at.end_turns()
    assert 690_000 == army(at)


def test_air_defence_24_an_army_at_its_ceiling_does_not_grow() -> None:
    at = table(switches={"army_effort": "build", "army_ceiling": "800k"})
    at.end_turns(2)
    assert 800_000 == army(at)


CUTS = ((30,) * 12, (90,) * 4, (180,) * 2)
ORDERS = (
    ("host", "Buy", {"reach": "long"}),
    ("ally", "Divert", {"source": "ally_stock", "batteries": 2}),
    ("ally", "Train", {"place": "abroad"}),
    ("host", "SetArmy", {"course": "build"}),
)
EXPECTED = (
    "interceptors", "air_defence_cover", "air_defence_planned", "missiles_fired", "defence_fund",
    "host_strength", "host_strain", "army_quality", "civilian_harm",
)  # fmt: skip


def expected_tracks(cut: tuple[int, ...]) -> dict[str, int]:
    """The sums of tracks at the end of a year over fixed seeds."""
    sums = dict.fromkeys(EXPECTED, 0)
    for seed in range(40):
        truce = {"ceasefire": "strained"}
        at = table(battery("a"), battery("b", "works"), cut=cut, seed=seed, chances=True,
                   switches=truce)  # fmt: skip
        for seat, kind, answers in ORDERS:
            at.give(seat, kind, **answers)
        at.end_turns(len(cut))
        for name in EXPECTED:
            sums[name] += at.track(name)
    return sums


def test_twelve_months_four_quarters_and_two_half_years_agree() -> None:
    months, quarters, halves = (expected_tracks(cut) for cut in CUTS)
    for name, there in months.items():
        for other in (quarters, halves):
            assert abs(other[name] - there) * 20 <= max(there, 1), name
