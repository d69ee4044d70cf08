"""Logistics: who decides, need, corridors, passage, routing, stocks, and what a shortage does."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from wargame.engine.events import TrackSet
from wargame.rules.logistics.need import needed, troops
from wargame.rules.logistics.parameters import Parameters
from wargame.rules.logistics.position import corridor
from wargame.rules.logistics.troubles import line_cut

from .sample_logistics import MIDDLE, SOUTH, WEST, Table, table, unit

P = Parameters()
EMPTY = {"fuel_stock": 0, "stores_stock": 0, "ammunition_stock": 0, "supply_stock": 0}


def big(strength: int = 30_000, area: str = "capital", name: str = "corps") -> Any:
    return unit(name, area, strength)


def starved(*units: Any, **more: Any) -> Table:
    """Nothing comes in and nothing is in stock."""
    shut = tuple(evolve(row, flow=0) for row in (WEST, SOUTH, MIDDLE))
    return table(*units, rows=shut, values={"supply_stock": 0}, **more)


def test_logistics_1_each_gives_the_orders_of_its_role() -> None:
    game = table(big())
    found = {seat: game.kinds(seat) for seat in ("lead", "carrier", "host", "rival", "lender")}
    expected = {
        "lead": ["Route", "PlanStocks", "Invest", "SetTerms"],
        "carrier": ["SetTerms"],
        "host": ["Secure", "SetFreight"],
        "rival": ["Disrupt"],
        "lender": ["FlyIn"],
    }
    assert expected == found


def test_logistics_2_thirty_thousand_in_garrison_need_ninety_trucks() -> None:
    game = table(big())
    assert 1_800 == game.track("supply_need")
    assert 90 == game.track("supply_need") // 20
    assert (810, 810, 180) == tuple(needed(P, 30_000, 0).each().values())


def test_logistics_2_who_is_counted() -> None:
    away = unit("away", "base"), unit("home", posture="returning"), unit("dark", seen_by=("lead",))
    assert 3_000 == troops(table(unit("here"), *away).state)
    assert 7_000 == troops(table(*away, values={"force_in_place": 7_000}).state)


@given(st.integers(0, 200_000), st.integers(0, 200_000), st.integers(0, 1_000))
def test_logistics_2_more_troops_need_more(one: int, more: int, tempo: int) -> None:
    few, many = needed(P, one, tempo).each(), needed(P, one + more, tempo).each()
    assert all(few[kind] <= many[kind] for kind in ("fuel", "ammunition"))
    assert needed(P, one, tempo).total <= needed(P, one + more, tempo).total
    assert needed(P, one, tempo).total <= needed(P, one, 1_000).total


@pytest.mark.parametrize(
    ("area", "switches", "need"),
    [
        ("capital", {}, 1_800),
        ("fort", {}, 3_480),
        ("capital", {"ceasefire": "strained"}, 2_430),
        ("capital", {"rules_of_engagement": "strike_back"}, 2_430),
        ("capital", {"ceasefire": "broken"}, 6_000),
        ("fort", {"ceasefire": "broken"}, 6_000),
    ],
)
def test_logistics_3_tempo(area: str, switches: dict[str, str], need: int) -> None:
    assert need == table(big(area=area), switches=switches).track("supply_need")


@pytest.mark.parametrize(
    ("level", "expected"),
    [(0, (1_500, 800, 0)), (50, (4_000, 2_000, 800)), (100, (8_000, 4_000, 2_000))],
)
def test_logistics_4_capacities_of_the_three_corridors(
    level: int, expected: tuple[int, ...]
) -> None:
    rows = tuple(evolve(row, flow=30, mode="both") for row in (WEST, SOUTH, MIDDLE))
    given_ = {"capacity_level": level, "consent_stands": 2}
    game = table(big(), rows=rows, parameters=given_)
    areas = ("west", "south", "middle")
    assert expected == tuple(game.at(a, "rail") + game.at(a, "road") for a in areas)
    assert sum(expected) == game.track("corridor_capacity")


def test_logistics_4_only_what_is_used_and_open_counts() -> None:
    assert 4_000 + 1_000 == table(big()).track("corridor_capacity")


def test_logistics_5_air_and_opening_stocks() -> None:
    game = table(big(), values={"us_logistics": 500, "supply_stock": 20})
    assert 5_000 + 150 == game.track("corridor_capacity")
    assert (16_200, 16_200, 3_600) == (
        game.track("fuel_stock"),
        game.track("stores_stock"),
        game.track("ammunition_stock"),
    )
    assert 20 == game.track("supply_stock")


def test_logistics_6_an_owner_closes_at_once_and_opens_after_papers() -> None:
    game = table(big())
    game.give("carrier", "SetTerms", corridor="romania", terms="closed")
    game.end_turns()
    assert (0, 4_000) == (game.at("south", "passage"), game.track("corridor_capacity"))
    game.give("carrier", "SetTerms", corridor="romania", terms="open")
    game.end_turns(3)
    assert (3, 5_000) == (game.at("south", "passage"), game.track("corridor_capacity"))


@pytest.mark.parametrize(("stands", "passage"), [(0, 0), (1, 0), (2, 3)])
def test_logistics_6_the_unowned_corridor_can_be_set_shut_or_open(
    stands: int, passage: int
) -> None:
    game = table(big(), parameters={"consent_stands": stands, "consent_won": 0}, chances=True)
    game.end_turns(6)
    assert passage == game.at("middle", "passage")


def test_logistics_6_where_nobody_owns_it_passage_is_thrown_for() -> None:
    rates, whys = {"consent_won": 300_000, "consent_lost": 300_000}, set[str]()
    for seed in range(6):
        game = table(big(), parameters=rates, seed=seed)
        game.end_turns(6)
        whys.update(game.whys())
    assert {
        "logistics 6: the owner lets supply pass",
        "logistics 6: the owner refuses passage",
    } == {why for why in whys if why.startswith("logistics 6")}


@given(seed=st.integers(0, 40))
def test_logistics_7_convoys_wait_for_permits(seed: int) -> None:
    game = table(big(), seed=seed)
    game.give("lead", "Route", corridor="romania", by="both", part=30)
    day = game.state.day
    game.end_turns()
    due = game.state.calendar.get("route_romania")
    waited = 30 if due is None else due.day - day
    assert 3 <= waited <= 45
    game.end_turns()
    assert (3, 6_000) == (game.at("south", "mode"), game.track("corridor_capacity"))


def test_logistics_7_trains_wait_for_paths_and_less_is_at_once() -> None:
    game = table(big(), rows=(WEST, evolve(SOUTH, flow=0)), cut=(5, 5, 5, 30))
    game.give("lead", "Route", corridor="romania", by="rail", part=30)
    game.give("lead", "Route", corridor="poland", by="rail", part=50)
    game.end_turns()
    assert (50, 1, 0) == (
        game.at("west", "flow"),
        game.at("west", "mode"),
        game.at("south", "flow"),
    )
    assert ("already waits" in game.against(
        "lead", "Route", corridor="romania", by="rail", part=60)[0])  # fmt: skip
    game.end_turns()
    assert 30 == game.at("south", "flow")


@pytest.mark.parametrize(
    ("freight", "carries", "confidence"),
    [("civil", 3_500, 328), ("military", 6_500, 312)],
)
def test_logistics_8_civil_freight(freight: str, carries: int, confidence: int) -> None:
    game = table(big())
    game.give("host", "SetFreight", freight=freight)
    game.end_turns()
    assert (carries, confidence) == (game.track("corridor_capacity"), game.track("reassurance"))
    game.give("host", "SetFreight", freight="shared")
    game.end_turns()
    assert (5_000, 320) == (game.track("corridor_capacity"), game.track("reassurance"))


@pytest.mark.parametrize("part", [30, 100])
def test_logistics_9_what_is_held_up_comes_out_of_stock(part: int) -> None:
    rows = (WEST,) if part == 100 else (evolve(WEST, flow=30), evolve(SOUTH, flow=70))
    game = table(big(), rows=rows, values={"stock_aim": 0})
    row = corridor(game.state, "poland")
    assert row is not None
    lost = sum(e.by for e in line_cut(game.state, row) if isinstance(e, TrackSet))
    assert -1_800 * 10 * part // 100 == lost


def test_logistics_10_stocks_grow_to_what_is_to_be_held() -> None:
    game = table(big(), values={"supply_stock": 10})
    game.end_turns()
    assert 10 + 15 == game.track("supply_stock")
    game.end_turns(2)
    assert 30 == game.track("supply_stock")


def test_logistics_10_plans_are_the_leads() -> None:
    game = table(big())
    assert ("Stocks and priorities are planned so already.",) == game.against(
        "lead", "PlanStocks", days=30, goods="even", troops="alike"
    )
    game.give("lead", "PlanStocks", days=60, goods="fuel", troops="rear")
    game.end_turns()
    assert (60, "fuel", "rear") == (
        game.track("stock_aim"),
        game.state.switch("goods_first"),
        game.state.switch("troops_first"),
    )


@pytest.mark.parametrize(("goods", "scarce"), [("ammunition", "fuel"), ("fuel", "ammunition")])
def test_logistics_11_one_kind_of_goods_goes_first(goods: str, scarce: str) -> None:
    small = (evolve(WEST, mid=1_200, rail=100, mode="rail"),)
    game = table(big(), rows=small, switches={"goods_first": goods})
    game.end_turns()
    full, less = (game.track(f"{kind}_stock") for kind in (goods, scarce))
    opening = {"fuel": 24_300, "ammunition": 5_400}
    assert opening[goods] == full
    assert less < opening[scarce]


@pytest.mark.parametrize(("first", "better"), [("forward", "front"), ("rear", "back")])
def test_logistics_12_who_is_served_first(first: str, better: str) -> None:
    units = unit("back", "capital", 5_000), unit("front", "works", 5_000)
    rows = (evolve(WEST, mid=300, rail=100, mode="rail"),)
    game = table(*units, rows=rows, values={"supply_stock": 0}, switches={"troops_first": first})
    game.end_turns()
    ready = {name: u.readiness for name, u in game.state.units.items()}
    worse = "back" if better == "front" else "front"
    assert ready[better] > 95 > 60 > ready[worse]
    assert 30 == game.track("dry_days")


def test_logistics_13_readiness_falls_first() -> None:
    game = starved(big())
    assert 0 == game.track("supplied")
    game.end_turns()
    corps = game.state.units["corps"]
    assert (55, 30_000) == (corps.readiness, corps.strength)
    assert "logistics 13: it runs dry" in game.whys()


def test_logistics_14_then_strength_wears_away() -> None:
    game = starved(big())
    game.end_turns(3)
    corps = game.state.units["corps"]
    assert 0 == corps.readiness
    assert 30_000 * 70 // 100 < corps.strength < 30_000 * 80 // 100
    assert "logistics 14: strength wears away" in game.whys()


def test_logistics_14_what_is_supplied_loses_nothing() -> None:
    game = table(big())
    game.end_turns(6)
    assert (100, 30_000) == (
        game.state.units["corps"].readiness,
        game.state.units["corps"].strength,
    )
