"""The list of saved games tells what each file holds, and survives any file."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from wargame.record import kept
from wargame.record.kept import Kept, health, kept_game, kept_games
from wargame.record.store import new_game
from wargame.scenario.load import load


@pytest.fixture
def save(tmp_path: Path) -> Path:
    """A game of the practice, one turn played."""
    path = tmp_path / "mine.wargame"
    recorded = new_game(str(path), load("practice"), "7")
    recorded.campaign.end_turn()
    recorded.close()
    return path


def test_a_game_tells_title_turn_and_date(save: Path) -> None:
    title = "Practice: the first battlegroup"
    assert Kept(str(save), title, 2, "2027-03-11") == kept_game(save)
    assert "turn 2, 2027-03-11" == kept_game(save).where
    assert "whole" == health(str(save))


def test_the_end_is_found_however_far_back(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(kept, "END", 100)
    assert 2 == kept_game(save).turn


def test_a_game_that_has_ended_says_so(tmp_path: Path) -> None:
    recorded = new_game(str(tmp_path / "done.wargame"), load("practice"), "7")
    recorded.campaign.end_turn()
    recorded.campaign.end_turn()
    recorded.close()
    assert "played to its end, 2027-03-21" == kept_game(tmp_path / "done.wargame").where


def test_the_newest_comes_first(save: Path) -> None:
    older = save.with_name("older.wargame")
    older.write_bytes(save.read_bytes())
    os.utime(older, (1, 1))
    assert ["mine", "older"] == [Path(each.path).stem for each in kept_games(save.parent)]


def test_a_torn_end_is_told(save: Path) -> None:
    save.write_bytes(save.read_bytes()[:-9])
    assert 1 == kept_game(save).turn
    assert "its last write was cut short" == health(str(save))


def test_damage_is_told_with_its_line(save: Path) -> None:
    rows = save.read_bytes().split(b"\n")
    rows[4] = rows[4].replace(b'"n":4', b'"n":5')
    save.write_bytes(b"\n".join(rows))
    assert "damaged in line 5" == health(str(save))


def test_a_folder_that_is_not_there_holds_none(tmp_path: Path) -> None:
    assert [] == list(kept_games(tmp_path / "none"))


@given(st.binary(max_size=300))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_file_is_told_without_an_error(tmp_path: Path, blob: bytes) -> None:
    path = tmp_path / "any.wargame"
    path.write_bytes(blob)
    assert kept_game(path).trouble
    assert "whole" != health(str(path))


@given(st.data())
@settings(max_examples=30, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_a_save_with_any_byte_changed_is_told_without_an_error(
    save: Path, data: st.DataObject
) -> None:
    whole = save.read_bytes()
    place = data.draw(st.integers(0, len(whole) - 1))
    bad = save.with_name("bad.wargame")
    bad.write_bytes(whole[:place] + bytes([data.draw(st.integers(0, 255))]) + whole[place + 1 :])
    assert isinstance(kept_game(bad).where, str)
    assert isinstance(health(str(bad)), str)
