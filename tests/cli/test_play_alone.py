"""`wargame` and `wargame play` without a terminal: bots to the end, saved, verified; and files."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.scripted import MARKING, practice
from wargame.bots.opening import put_away, seed_of
from wargame.cli import main
from wargame.cli.openings import go_on, new_game
from wargame.cli.table.alone import play_alone
from wargame.cli.table.paper import Paper
from wargame.engine.errors import IllegalOrder
from wargame.plain import plain
from wargame.record.savefile import InUse, SaveError
from wargame.record.store import read_game
from wargame.scenario.wishes import Wishes

Capture = pytest.CaptureFixture[str]


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    return tmp_path


def test_a_game_is_played_to_its_end_saved_and_verified(home: Path, capsys: Capture) -> None:
    assert 0 == main(["play", "practice"])
    out = capsys.readouterr().out
    save = home / "saves" / "practice.wargame"
    assert out.startswith(MARKING)
    assert "The last day has come: 2027-03-21." in out
    assert f"Saved: {save}\n" in out
    assert "played again with the same result" in out
    assert f"Replay it with: wargame replay {save}\n" in out
    assert read_game(str(save)).campaign.over


def test_the_same_command_plays_the_same_game(home: Path, capsys: Capture) -> None:
    main(["play", "practice"])
    first = capsys.readouterr().out.partition("Saved:")[0]
    main(["play", "practice"])
    assert first == capsys.readouterr().out.partition("Saved:")[0]
    assert (home / "saves" / "practice-2.wargame").is_file()


def test_it_is_told_in_plain_text_of_the_width(capsys: Capture) -> None:
    main(["play", "practice"])
    told = capsys.readouterr().out.partition("Saved:")[0]
    assert all(plain(line) == line for line in told.splitlines())
    assert all(len(line) <= 100 for line in told.splitlines())


def test_a_played_game_can_be_replayed(home: Path, capsys: Capture) -> None:
    main(["play", "practice"])
    capsys.readouterr()
    assert 0 == main(["replay", str(home / "saves" / "practice.wargame"), "--seat", "russia"])
    assert "10 days pass." in capsys.readouterr().out


def test_a_saved_game_is_gone_on_with(tmp_path: Path, capsys: Capture) -> None:
    save = tmp_path / "mine.wargame"
    put_away(new_game("practice", Wishes(), "3", save))
    assert 0 == main(["play", str(save)])
    assert 0 == main(["play", str(save)])
    assert "played again with the same result" in capsys.readouterr().out


def test_a_saved_game_is_found_by_its_name(home: Path, capsys: Capture) -> None:
    (home / "saves").mkdir()
    assert 0 == main(["play", "practice", "--save", str(home / "saves" / "spring.wargame")])
    assert 2 == main(["play", "sprin"])
    assert 0 == main(["play", "spring"])


def test_an_unknown_scenario_is_a_sentence_and_exit_2(capsys: Capture) -> None:
    assert 2 == main(["play", "practise"])
    assert "did you mean 'practice'?" in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["--bot", "genius"], ["--seed", "abc"], ["--treatment", "none such"]]
)
def test_a_wrong_wish_is_a_sentence_and_exit_2(words: list[str], capsys: Capture) -> None:
    assert 2 == main(["play", "practice", *words])
    assert capsys.readouterr().err.strip()


def test_a_save_that_is_not_there_is_a_sentence(capsys: Capture) -> None:
    assert 2 == main(["play", "nowhere.wargame"])
    assert "nowhere.wargame" in capsys.readouterr().err


def test_the_start_screen_without_a_terminal_says_what_there_is(capsys: Capture) -> None:
    assert 0 == main([])
    out = capsys.readouterr().out
    assert "wargame play practice" in out
    assert "wargame --help" in out


def test_the_start_screen_lists_saved_games_and_broken_ones(home: Path, capsys: Capture) -> None:
    main(["play", "practice"])
    (home / "saves" / "broken.wargame").write_text("rubbish")
    capsys.readouterr()
    assert 0 == main([])
    out = " ".join(capsys.readouterr().out.split())
    assert "practice.wargame, Practice: the first battlegroup, played to its end" in out
    assert "broken.wargame, can't be read" in out


def test_a_game_in_use_is_refused(tmp_path: Path) -> None:
    save = tmp_path / "g.wargame"
    campaign = new_game("practice", Wishes(), "5", save)
    with pytest.raises(InUse):
        go_on(save)
    assert 1 == campaign.state.turn


def test_nothing_is_overwritten(tmp_path: Path) -> None:
    save = tmp_path / "g.wargame"
    save.write_text("mine")
    with pytest.raises((SaveError, OSError)):
        new_game("practice", Wishes(), "5", save)
    assert "mine" == save.read_text()


def test_a_seed_is_a_whole_number() -> None:
    assert "7" == seed_of("007")
    assert seed_of("").isdecimal()
    with pytest.raises(IllegalOrder):
        seed_of("seven")


def test_what_only_a_seat_may_know_is_not_told_to_a_pipe(tmp_path: Path) -> None:
    """The observers of the practice game are hidden from two of three seats."""
    campaign = new_game("practice", Wishes(), "5", tmp_path / "g.wargame")
    hidden = [u.title for u in practice().opening.units.values() if u.seen_by != ("*",)]
    written: list[str] = []
    play_alone(Paper(input, written.append, height=0), campaign, "")
    told = "".join(written).partition("THE END")[0]
    assert hidden
    assert not any(title in told for title in hidden)


def test_a_bot_that_there_is_not_is_refused_before_a_game_is_made(home: Path) -> None:
    assert 2 == main(["play", "practice", "--bot", "nope"])
    assert [] == list(home.rglob("*.wargame"))
