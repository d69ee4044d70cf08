"""`wargame` at a terminal that takes screens: they open at once, and are left in order."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.terminals import Terminal
from wargame.cli import main

CTRL_Q = "\x11"
OUT_OF_THE_SCREEN = "\x1b[?1049l"
"""What gives the terminal its own page back."""


FAILS = """
from wargame.ui.screens.tables import TablesScreen
def moved(screen):
    hidden = "sealed order of the north"
    raise ValueError(len(hidden))
TablesScreen.moved = moved
"""
"""A fault of ours on one screen."""


@pytest.fixture
def save(tmp_path: Path) -> str:
    """A game of the practice, its seats not yet given."""
    path = str(tmp_path / "mine.wargame")
    assert 0 == main(["new", "practice", path, "--seed", "7"])
    return path


def test_wargame_alone_opens_the_start_screen(tmp_path: Path) -> None:
    at = Terminal(tmp_path)
    at.sees("EXERCISE")
    at.sees("Begin this game")
    at.types("q")
    code, shown = at.ends()
    assert 0 == code
    assert OUT_OF_THE_SCREEN in shown


def test_a_scenario_stands_ready_on_the_start_screen(tmp_path: Path) -> None:
    at = Terminal(tmp_path, "play", "reassurance", "--cut", "two_hours", "--modules", "basic")
    at.sees("Opening reassurance")
    at.sees("After the ceasefire")
    at.sees("two hours: 3 turns")
    at.types("q")
    assert 0 == at.ends()[0]


def test_a_save_is_opened_and_left_with_a_line_of_how_to_go_on(tmp_path: Path, save: str) -> None:
    at = Terminal(tmp_path, "play", save, "--seat", "coalition")
    at.sees("Coalition | Turn 1 of 2")
    at.types(CTRL_Q)
    code, shown = at.ends()
    assert 0 == code
    assert f"Go on with: wargame play {save}" in shown.partition(OUT_OF_THE_SCREEN)[2]


@pytest.mark.parametrize(
    ("words", "code", "told"),
    [
        (("play", "nowhere.wargame"), 2, "nowhere.wargame"),
        (("play", "nowhere"), 2, "nowhere"),
        (("play", "practice", "--seat", "rusia"), 2, "did you mean 'russia'?"),
        (("play", "practice", "--bot", "moth"), 2, "There is no bot 'moth'"),
    ],
)
def test_what_can_not_be_opened_is_said_on_the_terminal_itself(
    tmp_path: Path, words: tuple[str, ...], code: int, told: str
) -> None:
    at = Terminal(tmp_path, *words)
    ended, shown = at.ends()
    assert code == ended
    assert told in shown.partition(OUT_OF_THE_SCREEN)[2]
    assert "Traceback" not in shown


def test_a_replay_on_screens_needs_no_lock(tmp_path: Path, save: str) -> None:
    at = Terminal(tmp_path, "play", save, "--seat", "coalition")
    at.sees("Coalition | Turn 1 of 2")
    looking = Terminal(tmp_path, "replay", save, "--screen")
    looking.sees("REPLAY")
    looking.types(CTRL_Q)
    code, shown = looking.ends()
    assert 0 == code
    assert "Go on with" not in shown
    at.types(CTRL_Q)
    assert 0 == at.ends()[0]


@pytest.mark.parametrize("words", [["--seat", "russia"], ["--json"], []])
def test_a_replay_on_screens_says_what_it_can_not_be(
    save: str, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == main(["replay", save, "--screen", *words])
    assert "--screen" in capsys.readouterr().err


def test_a_fault_gives_the_terminal_back_says_one_thing_and_the_next_start_goes_on(
    tmp_path: Path,
) -> None:
    at = Terminal(tmp_path, "play", "practice", "--seat", "coalition", before=FAILS)
    at.sees("Go on")
    at.types("6")
    code, shown = at.ends()
    said = " ".join(shown.partition(OUT_OF_THE_SCREEN)[2].split())
    assert 70 == code
    assert "Something went wrong inside wargame: ValueError." in said
    assert "The trace is in" in said
    assert "Traceback" not in shown
    assert "sealed order" not in shown
    again = Terminal(tmp_path)
    again.sees("turn 1, 2027-03-01")
    again.types("r")
    again.sees("Coalition | Turn 1 of 2")
    again.types(CTRL_Q)
    assert 0 == again.ends()[0]


def test_a_dumb_terminal_gets_the_plain_game(tmp_path: Path) -> None:
    at = Terminal(tmp_path, "play", "practice", env={"TERM": "dumb"})
    at.sees("This terminal takes lines of text only")
    at.types("1\nq\n")
    code, shown = at.ends()
    assert 0 == code
    assert "\x1b[?1049h" not in shown
