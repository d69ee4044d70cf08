"""Control's acts are found by what orders ask, whatever the rule module that has them is called."""

from __future__ import annotations

import pytest
from attrs import evolve
from textual.pilot import Pilot
from textual.widgets import Input

from tests.engine.toy_rules import MARCH
from tests.play.tables import toy, toy_with
from tests.ui.pilots import app_at, drive, screen_text
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.rules.control import MODULE as CONTROL_RULES
from wargame.ui.desk import Desk
from wargame.ui.screens.control.acts import ACTS, behind, tellings_of

UMPIRE = evolve(CONTROL_RULES, name="umpire", title="Umpire")


def umpired() -> Campaign:
    return toy_with(MARCH, UMPIRE).campaign()


@pytest.mark.parametrize(
    ("act", "kinds"),
    [
        ("track", ["SetTrack"]),
        ("length", ["SetLength"]),
        ("inject", ["ReleaseInject"]),
        ("tell", ["TellUnit", "TellTrack", "TellMarker", "TellSwitch", "Announce"]),
    ],
)
def test_the_orders_behind_an_act_are_found_under_any_name(act: str, kinds: list[str]) -> None:
    assert [f"umpire.{kind}" for kind in kinds] == [k.name for k in behind(umpired(), act)]


def test_behind_other_lies_all_that_control_may_do() -> None:
    game = umpired()
    everything = {kind.name for kind in behind(game, "other")}
    assert all({k.name for k in behind(game, act)} <= everything for act in ACTS)
    assert {"umpire.PlaceUnit", "umpire.TurnSwitch"} <= everything


def test_an_order_with_nothing_on_offer_is_not_there() -> None:
    game = umpired()
    assert "umpire.Correct" not in {kind.name for kind in behind(game, "other")}
    for name in game.state.setting.injects:
        game.give(CONTROL, "umpire.ReleaseInject", {"inject": name, "reason": "Now."})
    assert [] == behind(game, "inject")


@pytest.mark.parametrize(
    ("about", "answers"),
    [
        ("unit:brigade", ("umpire.TellUnit", {"to": "north", "unit": "brigade"})),
        ("track:tension", ("umpire.TellTrack", {"to": "north", "track": "tension"})),
        ("switch:port", ("umpire.TellSwitch", {"to": "north", "switch": "port"})),
        ("marker:plain/stock", ("umpire.TellMarker", {"to": "north", "area": "plain"})),
    ],
)
def test_the_order_that_tells_of_a_thing_begins_with_seat_and_thing(
    about: str, answers: tuple[str, dict[str, str]]
) -> None:
    found = tellings_of(umpired(), "north", about)
    assert [answers] == [(kind.name, given) for kind, given in found]


def test_a_false_telling_can_be_corrected_from_where_it_is_seen() -> None:
    game = umpired()
    false = {"to": "north", "track": "tension", "value": 77, "reason": "A test."}
    game.give(CONTROL, "umpire.TellTrack", false)
    found = [kind.name for kind, _ in tellings_of(game, "north", "track:tension")]
    assert ["umpire.TellTrack", "umpire.Correct"] == found


def test_nothing_is_told_of_an_agreement() -> None:
    assert [] == tellings_of(toy().campaign(), "north", "agreement:pact")


def test_without_such_orders_the_length_can_be_set_all_the_same() -> None:
    game = toy_with(MARCH).campaign()
    seat_people(game, (CONTROL,), "hold")
    desk = Desk.of(game)
    desk.seat = desk.before = CONTROL
    desk.greeted.add(CONTROL)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("7", "t")
        await pilot.pause()
        assert "offer control no such order" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        await pilot.press("l")
        await pilot.pause()
        app.screen.query_one(Input).value = "3"
        await pilot.press("enter")
        await pilot.pause()

    drive(app, story)
    assert 3 == game.state.days
