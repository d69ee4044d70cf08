"""Backstop, paragraphs 11 to 14: will, lobbying, equipment, leaks."""

from __future__ import annotations

import pytest

from tests.rules.sample_us_backstop import ROWS, Table, table
from wargame.engine.events import Reported
from wargame.rules.us_backstop.parameters import Parameters

P = Parameters()
ALL = {row.name: "public" for row in ROWS}


def ends(at: Table, turns: int, *names: str) -> list[int]:
    """The tracks after so many turns."""
    at.end_turns(turns)
    return [at.track(name) for name in names]


def test_us_backstop_11_the_will_tends_to_what_is_left_of_it() -> None:
    assert [500] == ends(table(), 6, "us_will")
    assert [500 - 130] == ends(table(ALL), 12, "us_will")
    ratified = dict.fromkeys(ALL, "ratified")
    assert [500 - 65] == ends(table(ratified), 12, "us_will")


def test_us_backstop_11_the_will_drifts_either_way() -> None:
    found = [ends(table(seed=seed, chances=True), 3, "us_will")[0] for seed in range(40)]
    assert min(found) < 500 < max(found)
    assert abs(sum(found) // len(found) - 500) < 25


@pytest.mark.parametrize("cut", [(90,) * 4, (180,) * 2])
def test_us_backstop_11_the_same_days_bring_the_same(cut: tuple[int, ...]) -> None:
    names = ("us_will", "backstop_feared", "backstop_trusted", "us_air", "us_pressure")
    levels = {**ALL, "kit": "private"}
    monthly = ends(table(levels, chances=True), 12, *names)
    assert monthly == ends(table(levels, chances=True, cut=cut), len(cut), *names)


@pytest.mark.parametrize(
    ("seat", "trade", "track", "by"),
    [
        ("north", "burden", "deployment_cost", 150),
        ("north", "purchases", "deployment_cost", 400),
        ("north", "concession", "support_at_home", -5),
        ("home", "burden", "host_strain", 6),
        ("home", "concession", "reassurance", -10),
        ("north", "talk", "deployment_cost", 0),
    ],
)
def test_us_backstop_12_what_is_traded_is_paid(seat: str, trade: str, track: str, by: int) -> None:
    at = table()
    before = at.track(track)
    at.give(seat, "Lobby", trade=trade)
    at.end_turns()
    assert before + by == at.track(track)


def test_us_backstop_12_lobbying_is_heard_about_as_often_as_stated() -> None:
    heard = 0
    for seed in range(80):
        at = table(seed=seed, parameters={"will_pace": 5})
        at.give("north", "Lobby", trade="burden")
        at.end_turns()
        heard += at.track("us_will") > 500
        assert 1 == len(at.events(Reported))
        assert {("giver", "north")} == {e.seen_by for e in at.events(Reported)}
    assert 80 * 0.30 < heard < 80 * 0.60


def test_us_backstop_12_lobbying_adds_less_where_much_will_is_there() -> None:
    found = set()
    for seed in range(20):
        at = table(seed=seed, values={"us_will": 800}, parameters={"will_usual": 700})
        at.give("home", "Lobby", trade="concession")
        at.end_turns()
        found.add(at.track("us_will"))
    assert {780, 792} == found


@pytest.mark.parametrize(("source", "first", "last", "cost"), [
    ("stocks", 3, 9, 3_000), ("production", 9, 24, 2_000),
])  # fmt: skip
def test_us_backstop_13_equipment_comes_months_later(
    source: str, first: int, last: int, cost: int
) -> None:
    at = table({"kit": "private"})
    at.give("north", "PayForEquipment", instrument="kit", source=source, worth=2_000)
    at.end_turns()
    due = at.state.calendar["delivery_north_1"]
    assert first * 30 <= due.day <= last * 30
    assert cost == at.track("deployment_cost")
    built = at.term("kit", "base")
    at.end_turns(11)
    arrived = 250 if due.day <= 360 else 0
    assert (built, arrived) == (0, at.term("kit", "base"))


def test_us_backstop_13_a_delivery_is_held_in_a_pause() -> None:
    at = table({"kit": "private"}, parameters={"soon": 2, "later": 6})
    at.give("north", "PayForEquipment", instrument="kit", source="stocks", worth=2_000)
    at.give("giver", "Pause", instrument="kit", act="pause")
    at.end_turns(10)
    assert "delivery_north_1" in at.state.calendar
    assert "us_backstop 13: a delivery is held" in at.whys()
    assert 0 == at.term("kit", "base")


def test_us_backstop_14_a_private_instrument_leaks_once() -> None:
    private = {"eyes": "private"}
    found = set()
    for seed in range(40):
        at = table(
            private, seed=seed, parameters={"leak": 300_000}, values={"backstop_trusted": 40}
        )
        at.end_turns(1)
        leaks = at.whys().count("us_backstop 14: a private instrument becomes known")
        found.add((at.term("eyes", "leaked"), leaks, at.track("backstop_trusted")))
        at.end_turns(11)
        assert 4 >= at.whys().count("us_backstop 14: a private instrument becomes known")
        assert (0, "private") == (at.track("backstop_feared"), at.term("eyes", "level"))
    assert {(0, 0, 40), (1, 4, 10)} == found
