"""Black Sea demining, paragraphs 11 to 15: ships hit, lanes, cargo, premium and insurance."""

from __future__ import annotations

import pytest

from tests.rules.sample_black_sea_demining import LANES, hunters, table
from wargame.engine.events import MarkerSet, TrackSet

SEARCHED = {f"{lane}/unswept": 150_000 for lane in LANES}
DEADLY = {"strike": 2_000, "afloat_times": 20}


def test_black_sea_demining_11_a_ship_hit_counts_and_dears() -> None:
    games = [table(seed=seed, calm=False, parameters=DEADLY).end_turns(12) for seed in range(6)]
    hits = sum(at.track("ships_hit") for at in games)
    assert hits > 0
    assert hits == sum(at.track("lethal_incidents") for at in games)
    assert 3 * hits == sum(at.track("civilian_harm") for at in games)
    assert all((at.track("ships_hit") > 0) == (at.track("reassurance") < 320) for at in games)
    jumps = [e.by for at in games for e in at.events(TrackSet)
             if isinstance(e, TrackSet) and e.why.endswith("14: a ship is hit")]  # fmt: skip
    assert hits * 35 == sum(jumps)


def test_black_sea_demining_11_fewer_mines_hit_fewer_ships() -> None:
    def hits(**marks: int) -> int:
        games = (table(seed=s, calm=False, parameters=DEADLY, marks=marks) for s in range(40))
        return sum(at.end_turns(6).track("ships_hit") for at in games)

    afloat = {f"{lane}/afloat": 900_000 for lane in LANES}
    closed = {f"{lane}/traffic": 0 for lane in LANES}
    assert 0 == hits(**closed)
    assert hits() < hits(**afloat)


def test_black_sea_demining_12_a_lane_opens_once_searched_or_at_once() -> None:
    at = table(hunters(strength=6))
    assert 0 == at.track("lanes_open")
    at.end_turns(2)
    assert 500 == at.track("lanes_open")
    at.give("host", "SetTraffic", lane="coast", rule="closed")
    at.end_turns()
    assert 0 == at.track("lanes_open")


def test_black_sea_demining_12_a_lane_is_used_only_with_the_lanes_before_it() -> None:
    closed = table(marks={**SEARCHED, "grain/traffic": 0})
    assert 500 == closed.track("lanes_open")
    beyond = table(marks={**SEARCHED, "coast/traffic": 0})
    assert 0 == beyond.track("lanes_open")


@pytest.mark.parametrize(
    ("marks", "cargo"),
    [
        ({}, (7_000 + 1_300) * 85 // 100),
        (SEARCHED, 8_400),
        ({**SEARCHED, "creek/traffic": 0}, 8_300),
        ({**SEARCHED, "grain/traffic": 0}, 1_300),
        ({"coast/traffic": 0}, 0),
    ],
)
def test_black_sea_demining_13_cargo_follows_the_lanes(marks: dict[str, int], cargo: int) -> None:
    assert cargo == table(marks=marks).end_turns(6).track("port_throughput")


def test_black_sea_demining_13_a_dear_premium_costs_cargo() -> None:
    at = table(marks=SEARCHED, switches={"ceasefire": "broken"}, parameters={"premium_attack": 100})
    assert 8_400 * (1_000 - 75) // 1_000 == at.end_turns(6).track("port_throughput")


@pytest.mark.parametrize(
    ("truce", "marks", "premium"),
    [
        ("holding", {}, 50), ("holding", SEARCHED, 30), ("strained", SEARCHED, 50),
        ("broken", SEARCHED, 75), ("broken", {}, 95),
    ],
)  # fmt: skip
def test_black_sea_demining_14_the_premium_moves_to_its_level(
    truce: str, marks: dict[str, int], premium: int
) -> None:
    at = table(marks=marks, switches={"ceasefire": truce}).end_turns(4)
    assert premium == at.track("premium")


def test_black_sea_demining_14_a_hit_is_felt_for_four_to_eight_weeks() -> None:
    at = table(marks=SEARCHED, values={"premium": 30 + 35}, cut=(7,) * 12)
    weeks = 0
    while at.track("premium") > 30:
        at.end_turns()
        weeks += 1
    assert 4 <= weeks <= 8


def test_black_sea_demining_15_cover_lowers_the_premium_and_costs_its_payer() -> None:
    at = table()
    at.give("host", "Insure", fund="fund", cover=400)
    at.give("lead", "Insure", fund="pool", cover=200)
    at.end_turns(6)
    assert 50 * 400 // 1_000 == at.track("premium")
    assert 2 * 2 * 6 == at.track("deployment_cost")
    assert 300 + 4 * 2 * 6 // 10 == at.track("host_strain")
    assert "The Fund takes over 40 % of the war-risk premium." == (
        at.state.agreements["cover_fund"].text
    )
    assert ("The Fund takes over 40 % already.",) == at.against(
        "host", "Insure", fund="fund", cover=400
    )


def test_black_sea_demining_12_rules_in_force_are_not_set_again() -> None:
    at = table()
    words = "That rule is in force in Coast Lane already."
    assert (words,) == at.against("host", "SetTraffic", lane="coast", rule="open")
    at.give("host", "SetTraffic", lane="coast", rule="closed")
    at.end_turns()
    why = "black_sea_demining 12: a lane is opened or closed"
    assert why in [e.why for e in at.events(MarkerSet)]
