"""`wargame rules perft`: counts the tree of a module's example."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.told import CHECKOUT, Teller
from wargame.library import allow

GUESTS = CHECKOUT / "tests" / "guests"


@pytest.fixture
def tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Teller:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    return Teller(capsys)


def guest(tmp_path: Path, name: str) -> None:
    """Another people's game among the user's own modules."""
    shutil.copytree(GUESTS / name, tmp_path / "home" / "rules" / name)
    allow(name)


def nodes(tell: Teller, *words: str) -> tuple[int, ...]:
    """What is counted: decisions, chances, endings, and what is left unopened."""
    said = json.loads(tell("rules", "perft", *words, "--json").out)
    return tuple(said[name] for name in ("decisions", "chances", "endings", "open"))


def test_it_counts_known_games_as_others_have(tell: Teller, tmp_path: Path) -> None:
    """Kuhn poker whole; tic-tac-toe to its third move."""
    guest(tmp_path, "kuhn")
    guest(tmp_path, "tictactoe")
    assert (24, 4, 30, 0) == nodes(tell, "kuhn", "--must-move", "--depth", "100")
    assert (1 + 9 + 72, 0, 0, 504) == nodes(tell, "tictactoe", "--must-move")


def test_a_folder_is_counted_as_its_name_is(tell: Teller) -> None:
    folder = str(CHECKOUT / "rules" / "talks")
    assert nodes(tell, "talks", "--depth", "2") == nodes(tell, folder, "--depth", "2")


def test_it_says_what_it_counted(tell: Teller) -> None:
    told = tell("rules", "perft", "talks", "--depth", "1")
    assert 0 == told.code
    assert "talks_example to a depth of 1:\n" in told.out
    assert "positions in which a seat decides" in told.out


@pytest.mark.parametrize(
    ("words", "code", "says"),
    [
        ("talk", 2, "did you mean 'talks'?"),
        ("talks --depth -1", 2, "--depth takes a number from 0 to 1000"),
        ("talks --depth deep", 2, "invalid int value: 'deep'"),
        ("falls_over", 1, "raised KeyError: 'camp/stock', while its tree was counted."),
        ("bare", 2, "'bare' has no example.toml; its tree starts there."),
    ],
)
def test_what_cannot_be_counted_is_told_in_a_sentence(
    tell: Teller, tmp_path: Path, words: str, code: int, says: str
) -> None:
    home = tmp_path / "home" / "rules"
    shutil.copytree(CHECKOUT / "tests" / "planted" / "falls_over", home / "falls_over")
    (home / "bare").mkdir()
    (home / "bare" / "__init__.py").write_text("")
    for name in ("falls_over", "bare"):
        allow(name)
    told = tell("rules", "perft", *words.split())
    assert (code, "") == (told.code, told.out)
    assert says in told.err


def test_a_module_that_is_not_allowed_is_not_run(tell: Teller, tmp_path: Path) -> None:
    shutil.copytree(GUESTS / "kuhn", tmp_path / "home" / "rules" / "kuhn")
    told = tell("rules", "perft", "kuhn")
    assert (5, "") == (told.code, told.out)
