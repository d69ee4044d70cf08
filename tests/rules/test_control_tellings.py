"""What control tells a seat, truly or not, and how it is put right."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import asdict
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toys import changed, shelves
from tests.rules.sample_control import WHY, table
from wargame.engine.events import Told
from wargame.engine.legal import choices


@given(st.sampled_from(["harbour", "hills", "plain", "not there"]), st.integers(0, 16_000))
def test_control_7_a_telling_of_a_unit_is_false_where_it_differs(area: str, strength: int) -> None:
    game = table()
    before = shelves(game.state)
    answers = {"to": "south", "unit": "brigade", "area": area, "strength": strength, "reason": WHY}
    (told,) = game.give("control", "control.TellUnit", **answers)
    assert isinstance(told, Told)
    assert ((area, strength) != ("harbour", 4000)) == told.false
    assert set() == changed(before, shelves(game.state))
    believed = game.view("south").units.get("brigade")
    if area == "not there":
        assert believed is None
    else:
        assert believed is not None
        assert (area, strength) == (believed.area, believed.strength)
    assert game.state.units["brigade"] == game.view("north").units["brigade"]


def test_control_7_the_middle_of_the_menu_of_strengths_holds_the_truth() -> None:
    game = table()
    found, _ = choices(game.book, game.view("control"), "control", "control.TellUnit", 20_000)
    assert {60, 4000} <= {answers["strength"] for _, answers in found}


def test_control_7_a_true_telling_reveals_a_hidden_unit() -> None:
    game = table()
    answers = {"to": "north", "unit": "scouts", "area": "hills", "strength": 60, "reason": WHY}
    (told,) = game.give("control", "control.TellUnit", **answers)
    assert isinstance(told, Told)
    assert not told.false
    assert "hills" == game.view("north").units["scouts"].area
    assert {} == game.state.beliefs


TELLINGS = [
    ("TellTrack", {"track": "tension", "value": 90}, "track:tension"),
    ("TellMarker", {"area": "harbour", "marker": "stock", "value": 9}, "marker:harbour/stock"),
    ("TellSwitch", {"switch": "port", "option": "closed"}, "switch:port"),
    ("TellUnit", {"unit": "brigade", "area": "hills", "strength": 4000}, "unit:brigade"),
]
TRUE_CHANGES: dict[str, tuple[str, dict[str, Any]]] = {
    "track:tension": ("SetTrack", {"track": "tension", "value": 60}),
    "marker:harbour/stock": ("SetMarker", {"area": "harbour", "marker": "stock", "value": 7}),
    "switch:port": ("TurnSwitch", {"switch": "port", "option": "closed"}),
    "unit:brigade": ("PlaceUnit", {"unit": "brigade", "area": "plain"}),
}


@pytest.mark.parametrize(("kind", "answers", "about"), TELLINGS)
def test_control_8_what_is_true_is_withheld_while_a_false_telling_stands(
    kind: str, answers: dict[str, Any], about: str
) -> None:
    game = table()
    game.give("control", f"control.{kind}", to="south", **answers, reason=WHY)
    believed = shelves(game.view("south"))
    saw = len(game.seen["south"])
    true_kind, change = TRUE_CHANGES[about]
    game.give("control", f"control.{true_kind}", **change, reason=WHY)
    assert believed == shelves(game.view("south"))
    assert saw == len(game.seen["south"])
    assert shelves(game.state) == shelves(game.view("control"))
    assert f"south|{about}" in game.state.beliefs


def test_control_8_a_false_telling_reads_like_a_true_one() -> None:
    """Twins: what the seat sees of a lie is what it would see of the same words said truly."""
    lied, honest = table(), table()
    answers = {"to": "south", "track": "tension", "value": 60, "reason": WHY}
    lied.give("control", "control.TellTrack", **answers)
    honest.state.tracks["tension"] = honest.state.tracks["tension"].showing(60)
    honest.sights["control"].view = honest.state.copy()
    honest.give("control", "control.TellTrack", **answers)
    assert ["south|track:tension"] == list(lied.state.beliefs)
    assert {} == honest.state.beliefs
    assert honest.seen["south"] == lied.seen["south"]
    assert honest.view("south") == lied.view("south")


def test_control_8_a_true_telling_ends_a_false_one() -> None:
    game = table()
    answers = {"to": "south", "track": "tension", "reason": WHY}
    game.give("control", "control.TellTrack", value=90, **answers)
    game.give("control", "control.TellTrack", value=40, **answers)
    game.give("control", "control.SetTrack", track="tension", value=55, reason=WHY)
    assert {} == game.state.beliefs
    assert 55 == game.view("south").track("tension")


@pytest.mark.parametrize(("kind", "answers", "about"), TELLINGS)
def test_control_9_a_correction_tells_how_it_is_and_ends_the_withholding(
    kind: str, answers: dict[str, Any], about: str
) -> None:
    game = table()
    game.give("control", f"control.{kind}", to="south", **answers, reason=WHY)
    game.give("control", "control.Correct", to="south", about=about, reason=WHY)
    assert {} == game.state.beliefs
    true_kind, change = TRUE_CHANGES[about]
    game.give("control", f"control.{true_kind}", **change, reason=WHY)
    shelf, _, name = about.partition(":")
    shelf = {"switch": "switches"}.get(shelf, f"{shelf}s")
    true = shelves(game.state)[shelf][name]
    assert asdict(true) | {"seen_by": None} == asdict(shelves(game.view("south"))[shelf][name]) | {
        "seen_by": None
    }


def test_control_9_a_unit_that_is_gone_is_corrected_away() -> None:
    game = table()
    answers = {"to": "south", "unit": "brigade", "area": "hills", "strength": 9, "reason": WHY}
    game.give("control", "control.TellUnit", **answers)
    game.give("control", "control.RemoveUnit", unit="brigade", reason=WHY)
    assert "brigade" in game.view("south").units
    game.give("control", "control.Correct", to="south", about="unit:brigade", reason=WHY)
    assert "brigade" not in game.view("south").units


def test_control_9_only_what_is_believed_falsely_can_be_corrected() -> None:
    game = table()
    reasons = game.against("control", "control.Correct", to="north", about="track:x", reason=WHY)
    assert ("'north' is not on offer for 'to'.",) == reasons
    game.give("control", "control.TellTrack", to="north", track="doubt", value=9, reason=WHY)
    answers = {"to": "south", "unit": "brigade", "area": "hills", "strength": 9, "reason": WHY}
    game.give("control", "control.TellUnit", **answers)
    crossed = game.against(
        "control", "control.Correct", to="north", about="unit:brigade", reason=WHY
    )
    assert ("'unit:brigade' is not on offer for 'about'.",) == crossed
