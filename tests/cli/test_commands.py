"""The commands under wrong use: what is wrong, what to write instead, exit code 2."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.told import EVIL, Teller

ODD = EVIL.replace("/", "")


@pytest.fixture
def tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Teller:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    teller = Teller(capsys)
    assert 0 == teller("new", "practice", "g.wargame", "--seed", "7").code
    return teller


@pytest.mark.parametrize(
    ("words", "says"),
    [
        ("new reasurance x", "did you mean 'reassurance'?"),
        ("new nothing x", "unknown scenario 'nothing'. Known here: practice, reassurance."),
        ("new g.wargame x", "unknown scenario 'g.wargame': this file is none; name a folder"),
        ("new . x", ".: this folder holds no scenario.toml"),
        ("new practice g.wargame", "g.wargame: This file exists and is not overwritten."),
        ("new practice nowhere/x", "nowhere/x: There is no such file or folder. Check the name"),
        ("new practice x --seed one", "--seed takes a whole number"),
        ("new practice x --cut short", "unknown cut 'short'. Known here: two_turns."),
        ("new practice x --modules all", "unknown set of modules 'all'"),
        ("new practice x --treatment none", "unknown treatment 'none'"),
        ("new practice x --with talk", "did you mean 'talks'?"),
        ("new practice x --set lift", "--set: 'lift' sets nothing"),
        ("new practice x --set a.b=1", "--set: unknown module in play 'a'"),
        ("new practice x --set deployment.lift_=1", "unknown parameter of deployment 'lift_'"),
        ("replay g.wargame --turn 9", "--turn takes a turn from 1 to 1"),
        ("replay g.wargame --turn -1", "--turn takes a turn from 1 to 1"),
        ("replay g.wargame --seat nobody", "Known here: coalition, ukraine, russia, control."),
        ("replay g.wargame --branch other", "unknown branch 'other'. Known here: main."),
        ("save export g.wargame x --seat nobody", "It has coalition, ukraine, russia, control."),
        ("save branch g.wargame --turn 5 --name b --reason r", "Turn 5 has not begun"),
        ("save branch g.wargame --turn 1 --name main --reason r", "a branch 'main' already"),
        ("scenario show nothing", "unknown scenario 'nothing'"),
        ("scenario check nothing", "unknown scenario 'nothing'"),
        ("rules show nothing", "Known here: "),
        ("rules allow nothing", "unknown rule module 'nothing'"),
        ("simulate practice --games 0", "--games takes a number from 1"),
        ("simulate practice --games -3", "--games takes a number from 1"),
        ("simulate practice --games 99999999999", "--games takes a number from 1"),
        ("simulate practice --workers -1", "--workers takes a number from 0"),
        ("simulate practice --workers 99999", "--workers takes a number from 0"),
        ("simulate practice --seed -1", "--seed takes a number"),
        ("simulate practice --bots nobody", "there are hold, random, staff"),
        ("simulate practice --csv g.wargame", "g.wargame: This file exists"),
        ("simulate practice --csv nowhere/x.csv", "nowhere/x.csv: There is no such file"),
        ("frobnicate", "'wargame --help' lists what it takes"),
        ("save", "'wargame save --help' lists what it takes"),
    ],
)
def test_wrong_use_exits_2_with_what_to_write_instead(
    tell: Teller, tmp_path: Path, words: str, says: str
) -> None:
    before = {path: path.read_bytes() for path in tmp_path.glob("*.*")}
    told = tell(*words.split())
    assert (2, "") == (told.code, told.out)
    assert says in told.err
    assert before == {path: path.read_bytes() for path in tmp_path.glob("*.*")}


@pytest.mark.parametrize(
    "words",
    [
        (ODD,), ("new", ODD, "x"), ("new", "practice", f"{ODD}/x"), ("verify", ODD),
        ("new", "practice", "x", "--cut", ODD), ("new", "practice", "x", "--set", ODD),
        ("new", "practice", "x", "--with", ODD), ("new", "practice", "x", "--seed", ODD),
        ("replay", "g.wargame", "--seat", ODD), ("replay", "g.wargame", "--turn", ODD),
        ("replay", "g.wargame", "--branch", ODD), ("rules", "show", ODD), ("rules", "allow", ODD),
        ("scenario", "show", ODD), ("scenario", "check", ODD), ("play", ODD), ("save", ODD),
        ("save", "branch", "g.wargame", "--turn", "1", "--name", ODD, "--reason", ODD),
        ("save", "export", "g.wargame", f"{ODD}/x"), ("simulate", "practice", "--bots", ODD),
        ("simulate", "practice", "--csv", f"{ODD}/x.csv"), ("new", f"--{ODD}", "x", "y"),
    ],
)  # fmt: skip
def test_what_was_typed_comes_back_as_plain_text(tell: Teller, words: tuple[str, ...]) -> None:
    """The teller refuses anything that a terminal would act on, argparse's own words too."""
    told = tell(*words)
    assert (2, "") == (told.code, told.out)
    assert told.err.strip()


def test_an_odd_file_name_is_told_plainly_and_as_a_command_to_type(tell: Teller) -> None:
    told = tell("new", "practice", f"a {ODD}.wargame")
    assert 0 == told.code
    assert "wargame play 'a " in told.out
    assert 0 == tell("verify", f"a {ODD}.wargame").code


def test_what_the_author_leaves_out_by_default_is_no_news(tell: Teller) -> None:
    assert "" == tell("new", "practice", "plain.wargame").err
    assert "'talks' is not in play" in tell("new", "practice", "x", "--without", "talks").err


def test_a_table_is_replaced_only_by_a_table_and_has_one_form_for_any_workers(
    tell: Teller, tmp_path: Path
) -> None:
    written = []
    for workers in ("1", "2", "1"):
        games = ("simulate", "practice", "--games", "9", "--bots", "random")
        assert 0 == tell(*games, "--workers", workers, "--csv", "out.csv").code
        written.append((tmp_path / "out.csv").read_bytes())
    assert written[0] == written[1] == written[2]
    assert [] == list(tmp_path.glob("*.part"))


def test_tables_of_a_record_are_written_all_or_none(tell: Teller, tmp_path: Path) -> None:
    (tmp_path / "t").mkdir()
    (tmp_path / "t" / "events.csv").write_text("mine")
    assert 2 == tell("save", "export", "g.wargame", "t", "--csv").code
    assert ["events.csv"] == [path.name for path in (tmp_path / "t").iterdir()]


MODULE = '''"""Weather."""
from attrs import frozen
from wargame.engine.events import Reported
from wargame.engine.modules import RuleModule
from wargame.engine.orders import Order, ask_number

@frozen
class Call(Order):
    """Call a storm."""
    force: int = ask_number("How strong?", 1, 9)

def adjudicate(state, order, dice):
    yield Reported(f"A storm of force {order.force}.", why="weather 1")

MODULE = RuleModule(
    name="weather", title="Weather", version="1", orders=(Call,), adjudicate=adjudicate
)
'''


def test_a_foreign_module_runs_only_when_allowed_and_as_it_was(
    tell: Teller, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Not asked for leave, its game is exit 5 with what to type; without an answer, not allowed."""
    folder = tmp_path / "home" / "rules" / "weather"
    folder.mkdir(parents=True)
    (folder / "__init__.py").write_text(MODULE)
    assert "'weather' is not allowed yet" in tell("rules", "list").out
    assert 5 == tell("new", "practice", "w.wargame", "--with", "weather").code
    monkeypatch.setattr("builtins.input", _ended)
    assert 5 == tell("rules", "allow", "weather").code
    assert 0 == tell("rules", "allow", "weather", "--yes").code
    assert 0 == tell("new", "practice", "w.wargame", "--with", "weather").code
    assert 0 == tell("verify", "w.wargame").code
    (folder / "__init__.py").write_text(f"{MODULE}\n# Changed.\n")
    told = tell("pipe", "w.wargame")
    assert 5 == told.code
    assert "has changed since you allowed it" in told.err
    assert "wargame rules allow weather" in told.err
    (folder / "__init__.py").unlink()
    told = tell("pipe", "w.wargame")
    assert 4 == told.code
    assert "can be replayed but not played on" in told.err


def _ended(_: str) -> str:
    raise EOFError


def test_json_is_one_object_of_ascii(tell: Teller) -> None:
    for words in ("save check g.wargame", "verify g.wargame", "replay g.wargame", "rules list"):
        told = tell(*words.split(), "--json")
        assert 0 == told.code
        assert told.out.isascii()
        assert isinstance(json.loads(told.out), dict)
