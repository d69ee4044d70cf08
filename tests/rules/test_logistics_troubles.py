"""Logistics: damage, blockades, fires, prices, money, guards, works, acts, what is flown in."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wargame.engine.events import MarkerSet
from wargame.rules.logistics import odds
from wargame.rules.logistics.position import corridor
from wargame.rules.logistics.troubles import line_cut

from .sample_logistics import SOUTH, WEST, Table, table, unit

SEEDS = range(30)


def after(seed: int, turns: int = 1, **more: object) -> Table:
    game = table(unit("corps", strength=30_000), seed=seed, **more)  # type: ignore[arg-type]
    game.end_turns(turns)
    return game


def first(wanted: str, **more: object) -> Table:
    """The first game, over fixed seeds, in which a reason is heard in the first month."""
    for seed in SEEDS:
        game = after(seed, **more)
        if wanted in game.whys():
            return game
    raise AssertionError(f"Nobody gave the reason '{wanted}'.")


def test_logistics_15_damage_holds_up_trains_and_is_mended() -> None:
    rows = (evolve(WEST, mode="rail"),)
    game = table(unit("corps"), rows=rows, cut=(1, 30), seed=3)
    row = corridor(game.state, "poland")
    assert row is not None
    cut = next(e for e in line_cut(game.state, row) if isinstance(e, MarkerSet))
    assert 2_400 * 2 // 5 == cut.became
    marker = game.state.markers["west/rail_cut"]
    game.state.markers["west/rail_cut"] = marker.showing(960)
    game.end_turns()
    assert (960 - 48, 2_400 - 912) == (game.at("west", "rail_cut"), game.track("corridor_capacity"))
    game.end_turns()
    assert 0 == game.at("west", "rail_cut")


def test_logistics_15_the_host_repairs_all_or_half() -> None:
    left = set()
    for seed in range(8):
        game = table(unit("corps"), seed=seed, parameters={"mend": 0})
        marker = game.state.markers["west/rail_cut"]
        game.state.markers["west/rail_cut"] = marker.showing(800)
        game.give("host", "Secure", corridor="poland", how="repair")
        game.end_turns()
        left.add(game.at("west", "rail_cut"))
    assert {0, 400} == left


@given(st.integers(0, 200_000), st.integers(1, 30), st.integers(0, 1_000))
def test_logistics_15_a_guard_lowers_the_chance(chance: int, days: int, guard: int) -> None:
    assert odds.line_cut(chance, days, guard) <= odds.line_cut(chance, days, 0)


def test_logistics_16_a_blockade_stops_convoys_not_trains() -> None:
    game = first(
        "logistics 16: the border is blocked",
        rows=(WEST,), parameters={"blockade": 200_000, "blockade_least": 40},
    )  # fmt: skip
    assert (1, 2_400 + 320) == (game.at("west", "passage"), game.track("corridor_capacity"))
    game.end_turns(2)
    assert "logistics 16: the blockade ends" in game.whys()


@pytest.mark.parametrize("mode", ["rail", "convoys"])
def test_logistics_16_trains_know_no_blockade_and_convoys_no_cut_line(mode: str) -> None:
    sure = {"blockade": 200_000, "sabotage": 200_000}
    rows = (evolve(WEST, mode=mode),)
    whys = {why for seed in range(10) for why in after(seed, 3, rows=rows, parameters=sure).whys()}
    assert (mode == "convoys") == ("logistics 16: the border is blocked" in whys)
    assert (mode == "rail") == ("logistics 15: damage holds up trains" in whys)


def test_logistics_17_a_fire_takes_a_quarter_of_one_kind() -> None:
    game = first(
        "logistics 17: a depot burns", parameters={"fire": 100_000}, values={"stock_aim": 0}
    )
    stocks = {kind: game.track(f"{kind}_stock") for kind in ("fuel", "stores", "ammunition")}
    opening = {"fuel": 24_300, "stores": 24_300, "ammunition": 5_400}
    burnt = [kind for kind, tonnes in stocks.items() if tonnes < opening[kind]]
    assert 1 == len(burnt)
    assert opening[burnt[0]] * 3 // 4 == stocks[burnt[0]]


def test_logistics_18_fuel_grows_dear_for_a_time() -> None:
    game = first("logistics 18: fuel grows dear", parameters={"spike": 200_000})
    assert "high" == game.state.switch("fuel_price")
    game.end_turns(3)
    assert "logistics 18: the price comes down" in game.whys()


def test_logistics_19_what_a_month_costs() -> None:
    """1,800 tonnes a day: 70 parts by rail from the west, 30 from the south, and the storage."""
    transport = 1_800 * 65 * 30
    keep, storage = 2 * 60_000 * 30, 54_000 * 25
    game = after(7)
    assert (transport + keep + storage) // 1_000_000 == game.track("deployment_cost")
    by_road = after(7, rows=(evolve(WEST, mode="convoys"), SOUTH))
    assert game.track("deployment_cost") + 5 == by_road.track("deployment_cost")
    stocked = after(7, values={"supply_stock": 20})
    assert stocked.track("deployment_cost") > game.track("deployment_cost") + 50


def test_logistics_20_guards_rise_by_order_and_fade() -> None:
    game = table(unit("corps"))
    game.give("host", "Secure", corridor="poland", how="guard")
    game.give("lead", "Invest", corridor="romania", work="guard")
    game.end_turns()
    assert (300, 300) == (game.at("west", "line_guard"), game.at("south", "line_guard"))
    game.give("host", "Secure", corridor="poland", how="guard")
    game.end_turns()
    assert (300 + 280 - 100, 200) == (game.at("west", "line_guard"), game.at("south", "line_guard"))
    game.end_turns(5)
    assert 0 == game.at("west", "line_guard")


def test_logistics_21_works_add_capacity_on_their_day() -> None:
    game = table(unit("corps"))
    game.give("lead", "Invest", corridor="poland", work="road")
    game.give("lead", "Invest", corridor="romania", work="yard")
    game.end_turns()
    assert (1_600, 1_000) == (game.at("west", "road"), game.at("south", "rail"))
    game.end_turns(3)
    assert (1_920, 1_200) == (game.at("west", "road"), game.at("south", "rail"))
    assert game.track("deployment_cost") >= 90


def test_logistics_22_counts_follow_the_board() -> None:
    game = table(unit("corps", strength=10_000))
    assert (600, 5_000, 30, 1_000) == tuple(
        game.track(name)
        for name in ("supply_need", "corridor_capacity", "supply_stock", "supplied")
    )
    game.give("lead", "Route", corridor="poland", by="rail", part=0)
    game.end_turns()
    assert 1_000 == game.track("corridor_capacity")


def disrupted(seed: int, means: str = "line", **more: object) -> Table:
    game = table(unit("corps"), seed=seed, cut=(20, 10), **more)  # type: ignore[arg-type]
    game.give("rival", "Disrupt", corridor="poland", means=means)
    game.end_turns()
    return game


def test_logistics_23_an_act_comes_off_or_fails_and_strains_the_rival() -> None:
    games = [disrupted(seed) for seed in range(20)]
    cut = [game for game in games if "logistics 15: damage holds up trains" in game.whys()]
    assert 6 <= len(cut) <= 18
    assert all(game.track("rival_strain") in (210, 235) for game in games)


def test_logistics_23_nobody_else_can_tell_it_from_mischance() -> None:
    for seed in range(10):
        game = disrupted(seed, parameters={"traced": 0})
        assert not [why for why in game.whys("lead") if why.startswith("logistics 23")]
        rolls = [
            roll for e in game.log for roll in e.event.rolls
            if "disrupt" in e.at or roll.label.startswith("the act")
        ]  # fmt: skip
        assert all(roll.seen_by in ((), ("rival",)) for roll in rolls)


def test_logistics_23_border_and_consent() -> None:
    blocked = [disrupted(seed, "border").at("west", "passage") for seed in range(12)]
    assert {1, 3} == {*blocked}
    game = table(unit("corps"), parameters={"consent_stands": 2, "consent_lost": 0})
    assert "'consent' is not on offer for 'means'." in game.against(
        "rival", "Disrupt", corridor="poland", means="consent"
    )


def test_logistics_24_a_traced_act_is_read_by_all() -> None:
    games = [disrupted(seed) for seed in range(20)]
    traced = [game for game in games if game.track("rival_strain") == 235]
    assert 2 <= len(traced) <= 12
    for game in traced:
        assert "logistics 24: an act is traced" in game.whys("lead")
        assert 510 == game.track("support_at_home")
        assert game.at("west", "line_guard") > 0


@pytest.mark.parametrize("pays", ["giver", "force"])
def test_logistics_25_a_lot_is_flown_in(pays: str) -> None:
    landed = set()
    for seed in range(8):
        stocks = {"stock_aim": 30, "supply_stock": 20}
        game = table(unit("corps"), seed=seed, cut=(20, 10), values=stocks, parameters={"build": 0})
        before = game.track("fuel_stock")
        game.give("lender", "FlyIn", goods="fuel", pays=pays)
        game.end_turns()
        landed.add(game.track("fuel_stock") - before)
        assert (pays == "giver") == (game.track("us_will") == 485)
        assert (pays == "force") == (game.track("deployment_cost") >= 24)
    assert {1_500, 3_000} == landed


def test_logistics_25_the_force_does_not_pay_for_what_it_has_no_room_for() -> None:
    game = table(unit("corps"))
    assert 1 == len(game.against("lender", "FlyIn", goods="fuel", pays="force"))
    assert () == game.against("lender", "FlyIn", goods="fuel", pays="giver")


@given(st.integers(0, 1_000_000), st.integers(0, 1_000))
def test_logistics_25_standing_support_helps(chance: int, backing: int) -> None:
    assert chance <= odds.arrives(chance, backing) <= 1_000_000
