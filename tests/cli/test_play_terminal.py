"""`wargame` and `wargame play` at a terminal: what is asked, how one leaves, how one comes back."""

from __future__ import annotations

import os
import pty
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.cli.scripted import Screen
from wargame.cli import main
from wargame.cli.commands import play
from wargame.cli.table.paper import Paper

AtTerminal = Callable[..., tuple[int, str]]


@pytest.fixture
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def at_terminal(home: Path, monkeypatch: pytest.MonkeyPatch) -> AtTerminal:
    """Run a command at a screen at which these lines are typed; its exit code and the text."""

    def run(typed: list[str], *words: str) -> tuple[int, str]:
        screen = Screen(iter(typed))
        monkeypatch.setenv("TERM", "dumb")
        paper = Paper(screen.read, screen.written.append, 79, 0)
        monkeypatch.setattr(play, "at_a_terminal", lambda: True)
        monkeypatch.setattr(Paper, "at_terminal", lambda: paper)
        return main(list(words)), screen.text

    return run


def test_who_plays_is_asked(home: Path, at_terminal: AtTerminal) -> None:
    code, shown = at_terminal(["1", "q"], "play", "practice")
    assert 0 == code
    assert "This terminal takes lines of text only" in shown
    assert "Who plays?" in shown
    assert f"Go on with: wargame play {home / 'saves' / 'practice.wargame'}" in shown


@pytest.mark.parametrize("typed", ["0", "9", "1 9", "north", "1,,99", "²"])
def test_who_plays_is_asked_again_after_rubbish(typed: str, at_terminal: AtTerminal) -> None:
    _, shown = at_terminal([typed, "1 3", "q"], "play", "practice", "--plain")
    assert "Type numbers from 1 to 4, with spaces between." in shown
    assert "This screen is for COALITION now." in shown


def test_plain_is_what_was_asked_for(at_terminal: AtTerminal) -> None:
    _, shown = at_terminal([], "play", "practice", "--plain", "--seat", "russia")
    assert "lines of text only" not in shown
    assert "Russia: brief" in shown


def test_the_end_of_the_input_leaves_with_a_sentence(at_terminal: AtTerminal) -> None:
    code, shown = at_terminal([], "play", "practice", "--seat", "russia")
    assert 0 == code
    assert "Saved: " in shown


def test_an_interrupt_leaves_with_a_sentence(
    at_terminal: AtTerminal, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(screen: Screen, prompt: str) -> str:
        raise KeyboardInterrupt

    monkeypatch.setattr(Screen, "read", interrupted)
    code, shown = at_terminal([], "play", "practice", "--seat", "russia")
    assert 130 == code
    assert "Saved: " in shown
    assert "every order acknowledged before is saved" in capsys.readouterr().err


def test_a_seat_that_is_not_there_is_refused(
    at_terminal: AtTerminal, capsys: pytest.CaptureFixture[str]
) -> None:
    assert 2 == at_terminal([], "play", "practice", "--seat", "rusia")[0]
    assert "did you mean 'russia'?" in capsys.readouterr().err


def test_the_start_screen_asks_what_to_play(at_terminal: AtTerminal) -> None:
    code, shown = at_terminal(["?", "1", "1", "q"])
    assert 0 == code
    assert "What do you play?" in shown
    assert "Practice: the first battlegroup" in shown
    assert "Coalition: brief" in shown


def test_the_start_screen_can_be_left(home: Path, at_terminal: AtTerminal) -> None:
    assert 0 == at_terminal([""])[0]
    assert 0 == at_terminal(["q"])[0]
    assert not list(home.glob("saves/*"))


def test_a_game_left_is_gone_on_with_by_the_people_who_played_it(
    home: Path, at_terminal: AtTerminal
) -> None:
    at_terminal(["1", "4", "y", "q"], "play", "practice", "--seat", "coalition")
    code, shown = at_terminal(["q"], "play", str(home / "saves" / "practice.wargame"))
    assert 0 == code
    assert "Who plays?" not in shown
    assert "Turn 2 of 2" in shown
    assert "Coalition: what happened, and why" in shown


def test_others_may_take_the_seats_of_a_saved_game(home: Path, at_terminal: AtTerminal) -> None:
    save = str(home / "saves" / "practice.wargame")
    at_terminal(["q"], "play", "practice", "--seat", "control")
    _, shown = at_terminal(["q"], "play", save, "--seat", "russia")
    assert "Russia: " in shown
    _, shown = at_terminal([""] * 3, "play", save)
    assert "CONTROL" not in shown


def test_a_whole_game_of_people_is_verified(home: Path, at_terminal: AtTerminal) -> None:
    """With a ruling by control, an inject, a recalled order, and two hand-overs a turn."""
    lines = ["", "1", "3", "1", "y", "4", "y", ""]
    control = ["3", "1", "void", "", "5", "12", "1", "", "y", "8", "y"]
    typed = [*lines, *control, *lines, *control, "", "", "", ""]
    at_terminal(typed, "play", "practice", "--seat", "coalition", "--seat", "control")
    assert 0 == main(["verify", str(home / "saves" / "practice.wargame")])


def test_a_real_terminal_shows_no_traceback(home: Path) -> None:
    """At a pseudo-terminal, to the end of the input."""
    master, slave = pty.openpty()
    command = [sys.executable, "-m", "wargame", "play", "practice", "--plain"]
    with subprocess.Popen(command, stdin=slave, stdout=slave, stderr=slave) as child:
        os.close(slave)
        os.write(master, b"1\nq\n")
        shown = _read_to_the_end(master)
    os.close(master)
    assert 0 == child.returncode
    assert "Who plays?" in shown
    assert "Traceback" not in shown


def _read_to_the_end(master: int) -> str:
    shown = b""
    while True:
        try:
            got = os.read(master, 65_536)
        except OSError:
            return shown.decode(errors="replace")
        if not got:
            return shown.decode(errors="replace")
        shown += got
