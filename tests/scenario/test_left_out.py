"""A set may leave order kinds out, and a sheet may be nobody's."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.scenario.toys import SCENARIO, faults, loaded
from wargame.engine.rulebook import Rulebook
from wargame.engine.standing import score, sheet
from wargame.engine.state import NOBODY
from wargame.render.telling.situation import balance, watched
from wargame.scenario.wishes import Wishes

LEFT_OUT = SCENARIO.replace(
    "[[module]]", '[left_out]\nstandard = ["transport.Move"]\n\n[[module]]', 1
)
ALL_OURS = """
[[criterion]]
name = "quiet"
seat = "nobody"
title = "Quiet"
track = "tension"
met = 2
partly = 4
better = "lower"
"""


def offered(folder: Path, text: str, set_name: str) -> list[str]:
    scenario = loaded(folder, text, Wishes(modules=set_name))
    book = Rulebook.of(scenario.modules, scenario.setting)
    return [kind.name for kind in book.in_phase["orders"]]


@pytest.mark.parametrize(("set_name", "move"), [("standard", False), ("full", True)])
def test_a_set_does_not_offer_the_kinds_that_it_leaves_out(
    tmp_path: Path, set_name: str, move: bool
) -> None:
    assert move == ("transport.Move" in offered(tmp_path, LEFT_OUT, set_name))
    assert "transport.Move" in offered(tmp_path / "all", SCENARIO, set_name)


def test_a_phase_may_leave_a_kind_out_itself(tmp_path: Path) -> None:
    text = SCENARIO.replace('"transport.Move", "control.*"', '"*", "!transport.Move", "control.*"')
    assert "transport.Move" not in offered(tmp_path, text, "full")


def test_what_is_left_out_must_be_there(tmp_path: Path) -> None:
    text = LEFT_OUT.replace("transport.Move", "transport.Mvoe", 1)
    (fault,) = faults(tmp_path, text)
    assert "unknown order kind 'transport.Mvoe'; did you mean 'transport.Move'?" in fault
    text = LEFT_OUT.replace('standard = ["transport.Move"]', 'standrad = ["transport.Move"]')
    (fault,) = faults(tmp_path, text)
    assert "unknown set 'standrad'; did you mean 'standard'?" in fault


def test_nobodys_sheet_counts_for_no_seat_and_stands_for_all(tmp_path: Path) -> None:
    opening = loaded(tmp_path, SCENARIO + ALL_OURS).opening
    plain = loaded(tmp_path / "plain").opening
    assert ["partly"] == [line.standing for line in sheet(opening, NOBODY)]
    for seat in opening.setting.seats:
        assert score(plain, seat) == score(opening, seat)
    assert "NOBODY'S SHEET" in "\n".join(balance(opening, NOBODY))
    assert "tension" in [track.name for track in watched(opening, "south")][:2]


def test_no_seat_is_called_nobody(tmp_path: Path) -> None:
    text = SCENARIO.replace('name = "south"', 'name = "nobody"', 1)
    assert any("the sheet that is nobody's" in fault for fault in faults(tmp_path, text))


WEATHERED = (
    SCENARIO
    + """
[[area]]
name = "front"
title = "A front of bad weather"
kind = "sky"
links = ["harbour"]
modules = ["weather"]

[[marker]]
area = "front"
name = "rain"
value = 3
modules = ["weather"]

[[track]]
name = "storms"
title = "Storms"
value = 2
modules = ["weather", "transport"]
"""
)


def test_a_row_of_a_module_lies_on_the_board_only_where_the_module_plays(tmp_path: Path) -> None:
    without = loaded(tmp_path, WEATHERED, Wishes(modules="standard")).opening
    played = loaded(tmp_path, WEATHERED, Wishes(modules="full")).opening
    assert ("front" in played.areas, "front" in without.areas) == (True, False)
    assert ("front/rain" in played.markers, "front/rain" in without.markers) == (True, False)
    assert "front" in played.areas["harbour"].links
    assert "front" not in without.areas["harbour"].links


def test_a_row_of_two_modules_lies_there_where_either_plays(tmp_path: Path) -> None:
    for set_name, there in (("basic", False), ("standard", True), ("full", True)):
        opening = loaded(tmp_path / set_name, WEATHERED, Wishes(modules=set_name)).opening
        assert there == ("storms" in opening.tracks)


def test_the_module_of_a_row_must_be_one(tmp_path: Path) -> None:
    (fault,) = faults(tmp_path, WEATHERED.replace('["weather"]', '["wether"]', 1))
    assert "unknown module 'wether'; did you mean 'weather'?" in fault
