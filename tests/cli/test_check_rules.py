"""`wargame rules check`: what modules do in their own process is reported, and the rest goes on."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from tests.cli.told import CHECKOUT, Teller
from wargame.library import allow

PLANTED = CHECKOUT / "tests" / "planted"
FEW = ("--decisions", "40")
BODY = "def adjudicate(state: State, order: Scout, dice: Throws) -> Iterator[Event]:\n"


@pytest.fixture
def tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Teller:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return Teller(capsys)


def planted(tmp_path: Path, folder: str, allowed: bool = True) -> None:
    """A planted module in the user's folder."""
    shutil.copytree(PLANTED / folder, tmp_path / "home" / "rules" / folder)
    if allowed:
        allow(folder)


def does(tmp_path: Path, name: str, line: str) -> None:
    """A module that does this when an order is carried out."""
    planted(tmp_path, "falls_over", allowed=False)
    home = tmp_path / "home" / "rules"
    (home / "falls_over").rename(home / name)
    for file in ("__init__.py", "example.toml"):
        text = (home / name / file).read_text().replace("falls_over", name)
        (home / name / file).write_text(text.replace(BODY, f"{BODY}    {line}\n"))
    allow(name)


def test_a_sound_module_passes(tell: Teller, tmp_path: Path) -> None:
    planted(tmp_path, "sound")
    told = tell("rules", "check", "sound", *FEW)
    assert (0, "sound: nothing found in 40 decisions.\n") == (told.code, told.out)
    assert "sound: 40 decisions, 0 found\n" == told.err


def test_a_finding_says_how_to_see_it_and_the_save_opens(tell: Teller, tmp_path: Path) -> None:
    planted(tmp_path, "falls_over")
    told = tell("rules", "check", "falls_over", *FEW, "--out", tmp_path / "kept")
    save = tmp_path / "kept" / "falls_over-crash.wargame"
    assert 1 == told.code
    assert "crash: `adjudicate` (home/rules/falls_over/__init__.py:28) raised KeyError" in told.out
    assert f"wargame replay {save}\n" in told.out
    assert 0 == tell("replay", save).code


def test_json_holds_every_finding(tell: Teller, tmp_path: Path) -> None:
    planted(tmp_path, "falls_over")
    told = tell("rules", "check", "falls_over", *FEW, "--json")
    (module,) = json.loads(told.out)["modules"]
    assert ("falls_over", True) == (module["name"], module["ended"])
    assert "crash" == module["findings"][0]["code"]
    assert (tmp_path / "home" / "findings" / "falls_over-crash.wargame").is_file()


@pytest.mark.parametrize(
    ("line", "says"),
    [
        ("__import__('os')._exit(0)", "ended the program it ran in (exit code 0)"),
        ("__import__('os').kill(__import__('os').getpid(), 9)", "it ran in (signal 9)"),
        ("raise SystemExit(3)", "raised SystemExit: 3"),
        ("__import__('os').write(1, b'\\x1b[2Jred')", "writes to the terminal: ␛[2Jred"),
        ("input()", "raised EOFError"),
        ("adjudicate(state, order, dice).send(None)", "raised RecursionError"),
        ("[0] * 10**11", "raised MemoryError"),
    ],
)
def test_whatever_a_module_does_is_told_and_the_next_is_checked(
    tell: Teller, tmp_path: Path, line: str, says: str
) -> None:
    does(tmp_path, "mischief", line)
    planted(tmp_path, "sound")
    told = tell("rules", "check", "mischief", "sound", *FEW)
    assert 1 == told.code
    assert says in told.out
    assert "sound: nothing found in 40 decisions.\n" in told.out


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("", "takes modules by name, or --all."),
        ("control --all", "takes modules by name, or --all."),
        ("controls", "did you mean 'control'?"),
        (".", "unknown rule module '.'"),
        ("control --decisions 0", "--decisions takes a number from 1"),
        ("control --seed -1", "--seed takes a number from 0"),
        ("control --decisions many", "invalid int value: 'many'"),
    ],
)
def test_wrong_use_is_told_in_a_sentence(tell: Teller, words: str, says: str) -> None:
    told = tell("rules", "check", *words.split())
    assert (2, "") == (told.code, told.out)
    assert says in told.err


@pytest.mark.parametrize("name", ["falls_over", str(PLANTED / "falls_over")])
def test_a_module_that_is_not_allowed_is_not_run(tell: Teller, tmp_path: Path, name: str) -> None:
    planted(tmp_path, "falls_over", allowed=False)
    told = tell("rules", "check", name, *FEW)
    assert (5, "") == (told.code, told.out)
    assert "The rule module 'falls_over' is not allowed." in told.err


def test_a_folder_that_was_allowed_under_its_name_is_checked(tell: Teller, tmp_path: Path) -> None:
    planted(tmp_path, "falls_over")
    told = tell("rules", "check", PLANTED / "falls_over", *FEW)
    assert 1 == told.code
    assert "falls_over: 1 finding in" in told.out


def test_a_shipped_modules_folder_needs_no_leave(tell: Teller) -> None:
    told = tell("rules", "check", CHECKOUT / "rules" / "control", "--decisions", "1")
    assert told.out.startswith("control: ")
