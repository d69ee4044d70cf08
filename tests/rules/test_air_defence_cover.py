"""Batteries, cover and interceptors: who decides, what is covered, what comes and when."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_air_defence import COVERED, LICENCES, SEATS, Table, battery, table
from wargame.engine.board import Unit
from wargame.engine.events import Scheduled
from wargame.engine.legal import kinds_open
from wargame.rules.air_defence.supply import months

SEEDS = range(200)
READINESS = st.integers(0, 100)
STANDING = st.lists(
    st.tuples(st.sampled_from(COVERED), st.sampled_from(("long", "short")), READINESS), max_size=8
)


def standing(placed: list[tuple[str, str, int]]) -> list[Unit]:
    return [battery(f"b{n}", *each) for n, each in enumerate(placed)]


def test_air_defence_1_each_seat_gives_the_orders_that_are_its_own() -> None:
    at = table(battery("first"))
    found = {s: [k.cls.__name__ for k in kinds_open(at.book, at.view(s), s)] for s in SEATS}
    expected = {
        "host": ["Buy", "Place", "SetArmy", "SetCeiling"],
        "ally": ["Divert", "Pay", "Train"],
        "giver": ["Divert", "GrantLicence", "Allocate"],
        "rival": ["Probe"],
    }
    assert expected == found


def test_air_defence_2_a_second_battery_takes_its_share_of_what_is_left() -> None:
    assert 700 == table(battery("a")).state.marker("capital", "missile_cover")
    assert 910 == table(battery("a"), battery("b")).state.marker("capital", "missile_cover")
    assert 350 == table(battery("a", readiness=50)).state.marker("capital", "missile_cover")
    assert 100 == table(battery("a", reach="short")).state.marker("capital", "missile_cover")


@given(STANDING, st.sampled_from(COVERED), st.sampled_from(("long", "short")), READINESS)
def test_air_defence_3_one_more_battery_never_lowers_cover(
    placed: list[tuple[str, str, int]], area: str, reach: str, readiness: int
) -> None:
    units = standing(placed)
    fewer, more = table(*units), table(*units, battery("more", area, reach, readiness))
    for track in ("air_defence_cover", "air_defence_planned"):
        assert fewer.track(track) <= more.track(track) <= 1_000


def test_air_defence_3_cover_shrinks_with_the_stock_and_is_weighed_by_worth() -> None:
    """Capital is worth 3 of 9: 700 * 3 / 9."""
    stocks = [table(battery("a"), values={"interceptors": n}) for n in (0, 30, 60, 500)]
    assert [0, 116, 233, 233] == [at.track("air_defence_cover") for at in stocks]


def test_air_defence_4_what_is_on_order_counts_in_what_is_to_come() -> None:
    at = table()
    at.give("host", "Buy", reach="long")
    at.end_turns()
    assert 0 == at.track("air_defence_cover")
    assert 233 == at.track("air_defence_planned")


def test_air_defence_5_a_battery_on_the_move_covers_nothing() -> None:
    at = table(battery("a"), cut=(5, 5, 5))
    at.give("host", "Place", unit="a", to="works")
    at.end_turns()
    assert 0 == at.track("air_defence_cover")
    assert 233 == at.track("air_defence_planned")
    at.end_turns()
    assert "works" == at.state.units["a"].area
    assert 233 == at.track("air_defence_cover")


def bought(seed: int, **values: int) -> Table:
    at = table(seed=seed, values=values)
    at.give("host", "Buy", reach="long")
    at.end_turns()
    return at


def test_air_defence_12_buying_takes_one_to_four_years_and_two_in_the_middle() -> None:
    days = sorted(bought(seed).due("battery_bought_1") for seed in SEEDS)
    assert [365, 730, 1_460] == sorted(set(days))
    assert 730 == days[len(days) // 2]
    assert 35 <= days.count(365) <= 65
    assert 35 <= days.count(1_460) <= 65


def test_air_defence_12_equipment_that_is_released_brings_batteries_sooner() -> None:
    without = sum(bought(seed).due("battery_bought_1") for seed in SEEDS)
    assert sum(bought(seed, us_equipment=1_000).due("battery_bought_1") for seed in SEEDS) < without


def test_air_defence_12_the_host_pays_what_the_fund_lacks() -> None:
    """60 for 1 bn, of which 10 fade in the month."""
    rich, poor = bought(1, defence_fund=2_000), bought(1, defence_fund=500)
    assert (300, 350) == (rich.track("host_strain"), poor.track("host_strain"))
    assert 0 == poor.track("defence_fund")


def test_air_defence_12_the_makers_take_four_orders_at_a_time() -> None:
    at = table(values={"defence_fund": 9_000})
    for _ in range(4):
        at.give("host", "Buy", reach="long")
        at.end_turns()
    said = "The makers have 4 batteries on order for the host; they take only 4."
    assert (said,) == at.against("host", "Buy", reach="long")


def test_air_defence_13_a_divert_takes_one_to_six_months() -> None:
    days = []
    for seed in SEEDS:
        at = table(seed=seed)
        at.give("giver", "Divert", source="giver_stock", batteries=1)
        at.end_turns()
        days += [event.day for event in at.events(Scheduled)]
    assert [30, 90, 180] == sorted(set(days))
    assert 90 == sorted(days)[len(days) // 2]


def test_air_defence_13_what_cannot_be_spared_costs_three_times_as_much() -> None:
    found = []
    for count in (1, 2, 3, 4):
        at = table()
        at.give("ally", "Divert", source="ally_stock", batteries=count)
        at.end_turns()
        found.append((500 - at.track("support_at_home"), at.track("deployment_cost")))
    assert [(10, 1_200), (20, 2_400), (50, 3_600), (80, 4_800)] == found


def test_air_defence_13_the_giver_pays_with_its_will_and_nobody_gives_twice() -> None:
    at = table()
    at.give("giver", "Divert", source="giver_stock", batteries=3)
    at.end_turns()
    assert (500, 430) == (at.track("support_at_home"), at.track("us_will"))
    assert at.against("giver", "Divert", source="giver_stock", batteries=1)
    at.end_turns(7)
    assert at.against("giver", "Divert", source="giver_stock", batteries=1)
    assert 3 == sum(unit.kind == "battery" for unit in at.state.units.values())


def test_air_defence_14_what_arrives_stands_where_it_covers_most() -> None:
    at = table(battery("a", "capital"), battery("b", "works"))
    at.give("ally", "Divert", source="ally_stock", batteries=1)
    at.end_turns(7)
    assert "harbour" == at.state.units["battery_ally_stock_1"].area


def granted(seed: int) -> Table:
    at = table(seed=seed)
    at.give("giver", "GrantLicence", licence="plant", answer="grant")
    at.end_turns()
    return at


def test_air_defence_15_a_licence_is_granted_and_may_be_withdrawn() -> None:
    at = granted(3)
    assert "agreed" == at.state.agreements["licence_plant"].standing
    assert (485, 330) == (at.track("us_will"), at.track("reassurance"))
    at.give("giver", "GrantLicence", licence="plant", answer="withdraw")
    at.end_turns()
    assert "withdrawn" == at.state.agreements["licence_plant"].standing
    assert "licence_plant" not in at.state.calendar


def test_air_defence_15_a_licence_without_owner_is_agreed_in_a_tenth_of_half_years() -> None:
    agreed = 0
    for seed in SEEDS:
        at = table(seed=seed, cut=(182,), licences=LICENCES[1:], chances=True)
        at.end_turns()
        agreed += at.state.agreements["licence_far_plant"].standing == "agreed"
    assert 8 <= agreed <= 34


def test_air_defence_16_no_licence_gives_a_missile_before_two_years() -> None:
    days = sorted(granted(seed).due("licence_plant") for seed in SEEDS)
    assert days[0] >= 720
    assert [730, 1_095, 1_825] == sorted(set(days))
    assert 1_095 == days[len(days) // 2]


@given(st.integers(0, 999))
def test_air_defence_16_the_plant_delivers_from_its_day_on(seed: int) -> None:
    values = {"interceptors": 0}
    at = table(seed=seed, cut=(90,) * 24, values=values, switches={"interceptor_share": "none"})
    at.give("giver", "GrantLicence", licence="plant", answer="grant")
    at.end_turns()
    day = at.due("licence_plant")
    while at.state.day < day:
        assert 0 == at.track("interceptors")
        at.end_turns()
    before = at.track("interceptors")
    at.end_turns()
    assert 28 <= at.track("interceptors") - before <= 31


def test_air_defence_17_deliveries_stop_where_the_fund_ends() -> None:
    at = table(values={"interceptors": 0, "defence_fund": 30})
    at.end_turns(12)
    assert (10, 0) == (at.track("interceptors"), at.track("defence_fund"))


def test_air_defence_17_a_tenth_of_the_output_comes_in_a_year() -> None:
    at = table(values={"interceptors": 0})
    at.end_turns(12)
    assert 59 == at.track("interceptors")


def test_air_defence_18_a_greater_share_costs_the_giver_and_a_smaller_one_the_host() -> None:
    at = table()
    at.give("giver", "Allocate", share="quarter")
    at.end_turns()
    assert ("quarter", 485) == (at.state.switch("interceptor_share"), at.track("us_will"))
    at.give("giver", "Allocate", share="none")
    at.end_turns()
    assert (515, 300) == (at.track("us_will"), at.track("reassurance"))


def test_air_defence_19_allies_pay_for_air_defence_or_for_the_army() -> None:
    at = table(parameters={"output": 60})
    at.give("ally", "Pay", purpose="air_defence", millions=2_000)
    at.give("ally", "Pay", purpose="army", millions=1_000)
    assert at.against("ally", "Pay", purpose="army", millions=500)
    at.end_turns()
    assert 7_000 == at.track("defence_fund")
    assert (3_000, 488) == (at.track("deployment_cost"), at.track("support_at_home"))
    assert 260 == at.track("host_strain"), "50 less, of which 10 come back in the month"


def test_months_are_rounded_up() -> None:
    assert [0, 31, 365, 730] == [months(n) for n in (0, 1, 12, 24)]
