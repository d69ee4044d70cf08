"""The facilitator's orders: each does what its paragraph says, for those who may see it."""

from __future__ import annotations

from pathlib import Path

import pytest
from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toys import SEATS, changed, shelves
from tests.rules.sample_control import WHY, table
from wargame.engine.dice import Dice
from wargame.engine.events import PhaseBegan, Reported, TrackSet, UnitPlaced
from wargame.engine.legal import choices
from wargame.engine.rulebook import Rulebook
from wargame.engine.turn import begin
from wargame.rules.control import MODULE
from wargame.scenario.load import load

HERE = Path(__file__).resolve().parents[2]


def test_control_1_no_order_without_a_reason() -> None:
    game = table()
    reasons = game.against("control", "control.SetTrack", track="tension", value=50, reason="  ")
    assert ("Give a reason: it stands in the record.",) == reasons


@pytest.mark.parametrize("seat", ["north", "south", "island"])
def test_control_1_the_orders_are_controls_alone(seat: str) -> None:
    game = table()
    answers = {"track": "tension", "value": 50, "reason": WHY}
    assert ("'Set track' is not an order for " + seat.title() + ".",) == game.against(
        seat, "control.SetTrack", **answers
    )
    assert ((), False) == choices(game.book, game.view(seat), seat)


@given(st.data())
def test_control_1_no_seat_ever_reads_a_reason(data: st.DataObject) -> None:
    """Whatever control orders, in any number: the reason reaches no view and no event of a seat."""
    game = table()
    for _ in range(3):
        kind = data.draw(st.sampled_from(sorted(game.book.kinds)))
        found, _cut = choices(game.book, game.view("control"), "control", kind, limit=40)
        if found:
            kind, answers = data.draw(st.sampled_from(found))
            game.give("control", kind, **{**answers, "reason": WHY})
    game.end_turn()
    for seat in ("north", "south", "island"):
        assert "CANARY" not in repr(game.seen[seat])
        assert "CANARY" not in repr(asdict(game.view(seat), recurse=False))


@pytest.mark.parametrize("kind", sorted(f"control.{cls.__name__}" for cls in MODULE.orders))
def test_control_1_control_reads_every_reason(kind: str) -> None:
    game = table()
    tell = {"to": "north", "track": "tension", "value": 90, "reason": "a trial"}
    game.give("control", "control.TellTrack", **tell)
    found, _ = choices(game.book, game.view("control"), "control", kind, limit=3)
    for _, answers in found[:1]:
        events = game.give("control", kind, **{**answers, "reason": WHY})
        assert events
        assert all(event.why.endswith(WHY) for event in events)
        assert all(event in game.seen["control"] for event in events)


@given(st.integers(0, 100).filter(lambda n: n != 40))
def test_control_2_sets_a_track_and_nothing_else(value: int) -> None:
    game = table()
    before = shelves(game.state)
    game.give("control", "control.SetTrack", track="tension", value=value, reason=WHY)
    assert value == game.state.track("tension")
    assert {"tracks:tension"} == changed(before, shelves(game.state))
    assert [value] * 4 == [game.view(seat).track("tension") for seat in SEATS]


def test_control_2_a_track_stays_within_its_bounds() -> None:
    game = table()
    reasons = game.against("control", "control.SetTrack", track="doubt", value=51, reason=WHY)
    assert ("'value' asks for a number from -50 to 50 in steps of 1.",) == reasons


def test_control_2_a_hidden_track_moves_for_those_who_see_it() -> None:
    game = table()
    game.give("control", "control.SetTrack", track="doubt", value=-3, reason=WHY)
    assert -3 == game.view("north").track("doubt")
    assert [TrackSet("doubt", -13, -3)] == game.seen["north"][-1:]
    assert "doubt" not in repr(game.seen["south"])


@given(st.integers(0, 90).filter(lambda n: n != 30))
def test_control_3_sets_a_marker_and_nothing_else(value: int) -> None:
    game = table()
    before = shelves(game.state)
    answers = {"area": "hills", "marker": "mines", "value": value, "reason": WHY}
    game.give("control", "control.SetMarker", **answers)
    assert {"markers:hills/mines"} == changed(before, shelves(game.state))
    assert [0, value] == [game.view(s).marker("hills", "mines") for s in ("north", "south")]


def test_control_4_turns_a_switch_and_nothing_else() -> None:
    game = table()
    before = shelves(game.state)
    game.give("control", "control.TurnSwitch", switch="port", option="closed", reason=WHY)
    assert {"switches:port"} == changed(before, shelves(game.state))
    assert ["closed"] * 4 == [game.view(seat).switch("port") for seat in SEATS]


@given(st.sampled_from(["brigade", "scouts"]), st.sampled_from(["harbour", "hills", "plain"]))
def test_control_5_places_a_unit_and_changes_nothing_else_about_it(unit: str, area: str) -> None:
    game = table()
    before, was = shelves(game.state), game.state.units[unit]
    answers = {"unit": unit, "area": area, "reason": WHY}
    if was.area == area:
        reasons = game.against("control", "control.PlaceUnit", **answers)
        assert (f"{was.title} is in The {area} already.",) == reasons
        return
    game.give("control", "control.PlaceUnit", **answers)
    assert was.at(area) == game.state.units[unit]
    assert {f"units:{unit}"} == changed(before, shelves(game.state))
    assert (unit == "brigade") == ("brigade" in repr(game.seen["island"]))


def test_control_6_removes_a_unit_and_nothing_else() -> None:
    game = table()
    before = shelves(game.state)
    game.give("control", "control.RemoveUnit", unit="brigade", reason=WHY)
    assert {"units:brigade"} == changed(before, shelves(game.state))
    assert [["scouts"], []] == [list(game.view(seat).units) for seat in ("south", "north")]


@pytest.mark.parametrize("to", ["everyone", "north", "south", "island"])
def test_control_10_announces_to_everyone_or_to_one_seat(to: str) -> None:
    game = table()
    before = shelves(game.state)
    game.give("control", "control.Announce", to=to, text="Five minutes left.", reason=WHY)
    assert set() == changed(before, shelves(game.state))
    heard = [seat for seat in SEATS if any(isinstance(e, Reported) for e in game.seen[seat])]
    assert [seat for seat in SEATS if to in ("everyone", seat) or seat == "control"] == heard


def test_control_10_an_announcement_has_words() -> None:
    game = table()
    reasons = game.against("control", "control.Announce", to="north", text=" ", reason=WHY)
    assert ("Say something: the announcement has no words.",) == reasons


def test_control_11_a_released_inject_brings_its_words_and_changes() -> None:
    game = table()
    before = shelves(game.state)
    game.give("control", "control.ReleaseInject", inject="speech", reason=WHY)
    assert {"tracks:tension", "agreements:inject speech"} == changed(before, shelves(game.state))
    assert 50 == game.view("north").track("tension")
    assert ["A speech: Red lines."] == [
        event.text for event in game.seen["south"] if isinstance(event, Reported)
    ]
    assert "Red lines" not in repr(game.seen["north"])
    assert [{}, {}, {}] == [game.view(s).agreements for s in ("north", "south", "island")]


def test_control_11_an_inject_comes_once() -> None:
    game = table()
    game.give("control", "control.ReleaseInject", inject="storm", reason=WHY)
    reasons = game.against("control", "control.ReleaseInject", inject="storm", reason=WHY)
    assert ("'storm' is not on offer for 'inject'.",) == reasons
    assert {} == game.state.calendar
    game.give("control", "control.TurnSwitch", switch="port", option="open", reason=WHY)
    game.end_turn()
    game.end_turn()
    assert (60, "open") == (game.state.day, game.state.switch("port"))


def test_control_11_an_inject_with_a_day_comes_by_itself_on_that_day() -> None:
    game = table()
    assert [45] == [due.day for due in game.view("control").calendar.values()]
    assert {} == game.view("north").calendar
    game.end_turn()
    assert "open" == game.state.switch("port")
    game.end_turn()
    assert "closed" == game.view("island").switch("port")
    assert [45] == [int(e.at.split("|")[0]) for e in game.effects if type(e.event) is Reported]


@given(st.integers(1, 120).filter(lambda days: days != 30))
def test_control_12_sets_the_turns_length(days: int) -> None:
    game = table()
    before = shelves(game.state)
    game.give("control", "control.SetLength", days=days, reason=WHY)
    assert set() == changed(before, shelves(game.state))
    assert [PhaseBegan(1, "talks", 0, days)] * 3 == [
        game.seen[seat][-1] for seat in ("north", "south", "island")
    ]
    game.end_turn()
    assert days == game.state.day
    assert min(-days % 30 or 30, 120 - days) == game.state.days


def test_control_12_a_turn_does_not_outlast_the_scenario() -> None:
    game = table()
    reasons = game.against("control", "control.SetLength", days=121, reason=WHY)
    assert ("'days' asks for a number from 1 to 120 in steps of 1.",) == reasons
    long = table(cut=(400,))
    assert ("'days' asks for a number from 1 to 360 in steps of 1.",) == long.against(
        "control", "control.SetLength", days=361, reason=WHY
    )


def test_the_panels_are_controls_alone() -> None:
    game = table()
    game.give("control", "control.TellTrack", to="north", track="tension", value=9, reason=WHY)
    assert [] == list(MODULE.panels(game.view("north"), "north"))
    told, waiting = MODULE.panels(game.view("control"), "control")
    assert (("track:tension", "North", "false"),) == told.rows
    assert ["A storm", "A speech"] == [row[0] for row in waiting.rows]
    assert "2027-04-15" == waiting.rows[0][1]


def test_a_unit_placed_by_control_keeps_its_audience() -> None:
    game = table()
    game.give("control", "control.PlaceUnit", unit="scouts", area="plain", reason=WHY)
    assert [("south",)] == [e.seen_by for e in game.effects if type(e.event) is UnitPlaced]


def test_the_example_has_something_for_every_order() -> None:
    """Only a correction waits until something false was told."""
    loaded = load(HERE / "rules" / "control" / "example.toml")
    book = Rulebook.of((MODULE,), loaded.setting)
    begun = begin(book, loaded.opening, Dice.of(7)).state
    offered = {kind for kind, _ in choices(book, begun, "control", limit=10_000)[0]}
    assert set(book.kinds) - {"control.Correct"} == offered
    assert 10_000 > len(choices(book, begun, "control", limit=10_000)[0])
