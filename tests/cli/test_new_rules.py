"""`wargame rules new`: what it writes works at once; `rules check --allow` is an author's loop."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.cli.told import CHECKOUT, Teller
from wargame.library import is_allowed

LONG = "a" * 40


@pytest.fixture
def tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Teller:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    return Teller(capsys)


def tool(folder: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """A tool run in a module's folder, as an author has it: with no settings of the project's."""
    return subprocess.run(
        [sys.executable, "-m", *words], cwd=folder, capture_output=True, text=True, check=False
    )


def test_it_writes_a_folder_and_says_what_to_do_next(tell: Teller, tmp_path: Path) -> None:
    told = tell("rules", "new", "convoys")
    folder = tmp_path / "home" / "rules" / "convoys"
    files = ["RULES.md", "__init__.py", "example.toml", "test_convoys.py"]
    assert (0, files) == (told.code, sorted(path.name for path in folder.iterdir()))
    for words in (
        *files, "wargame rules check convoys --allow", "wargame rules allow convoys",
        f"python -m pytest -W error {folder}", "--with convoys",
    ):  # fmt: skip
        assert words in told.out


@pytest.mark.parametrize("name", ["convoys", "a", LONG])
def test_its_tests_pass_and_linters_and_types_have_nothing_to_say(
    tell: Teller, tmp_path: Path, name: str
) -> None:
    tell("rules", "new", name, "--title", "Convoys & ships")
    folder = tmp_path / "home" / "rules" / name
    for words in (
        ("pytest", "-q", "-W", "error"),
        ("ruff", "check", "--isolated", "."),
        ("mypy", "--strict", "--cache-dir", str(CHECKOUT / ".mypy_cache"), "."),
    ):
        done = tool(folder, *words)
        assert 0 == done.returncode, done.stdout + done.stderr
    if name == "convoys":
        assert 0 == tool(folder, "ruff", "format", "--isolated", "--check", ".").returncode


def test_it_passes_every_check(tell: Teller) -> None:
    tell("rules", "new", "convoys")
    told = tell("rules", "check", "convoys", "--allow", "--decisions", "5000")
    assert (0, "convoys: nothing found in 5000 decisions.\n") == (told.code, told.out)


@pytest.mark.parametrize(
    ("words", "says"),
    [
        (("control",), "one of the project's own"),
        (("Convoys",), "no name for a rule module"),
        (("../out",), "no name for a rule module"),
        (("class",), "no name for a rule module"),
        (("a" * 41,), "no name for a rule module"),
        (("there",), "is there already; nothing is written over it."),
        (("x", "--title", 'Say "x"'), "A title is 1 to 60 printable characters"),
        (("x", "--title", "\x1b[31mred"), "A title is 1 to 60 printable characters"),
        (("x", "--title", "{evil}"), "A title is 1 to 60 printable characters"),
        (("x", "--title", " "), "A title is 1 to 60 printable characters"),
    ],
)
def test_what_is_no_name_or_title_is_told_and_nothing_is_written(
    tell: Teller, tmp_path: Path, words: tuple[str, ...], says: str
) -> None:
    there = tmp_path / "home" / "rules" / "there"
    there.mkdir(parents=True)
    told = tell("rules", "new", *words)
    assert (2, "") == (told.code, told.out)
    assert says in told.err
    assert [there] == list(there.parent.iterdir())


def test_a_folder_that_cannot_be_written_is_told(tell: Teller, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    told = tell("rules", "new", "convoys", "--folder", "file")
    assert told.code not in (0, 70)
    assert "file" in told.err


# --allow


def test_a_module_in_another_folder_is_allowed_and_checked_there(
    tell: Teller, tmp_path: Path
) -> None:
    """It has no name to be allowed by, so the refusal names the command that does."""
    told = tell("rules", "new", "convoys", "--folder", "here")
    assert f"move it into {tmp_path / 'home' / 'rules'}" in told.out
    check = ("rules", "check", "here/convoys", "--decisions", "20")
    refused = tell(*check)
    assert 5 == refused.code
    assert "`wargame rules check here/convoys --allow`" in refused.err
    allowed = tell(*check, "--allow")
    assert (0, "convoys: nothing found in 20 decisions.\n") == (allowed.code, allowed.out)


def test_allow_says_what_it_allows_and_only_when_something_changed(
    tell: Teller, tmp_path: Path
) -> None:
    tell("rules", "new", "convoys")
    folder = tmp_path / "home" / "rules" / "convoys"
    check = ("rules", "check", "convoys", "--decisions", "20", "--allow")
    warned = tell(*check)
    assert f"It lies in {folder} (SHA-256 " in warned.err
    assert "it can do everything that you can do" in warned.err
    assert "Allowed 'convoys' as it lies there now, sha256 " in warned.err
    assert "convoys: 20 decisions, 0 found\n" == tell(*check).err
    with (folder / "RULES.md").open("a") as rules:
        rules.write("\n")
    assert not is_allowed(folder)
    assert "Allowed 'convoys'" in tell(*check).err


def test_what_tests_and_linters_leave_behind_asks_for_no_new_leave(
    tell: Teller, tmp_path: Path
) -> None:
    tell("rules", "new", "convoys")
    tell("rules", "allow", "convoys", "--yes")
    folder = tmp_path / "home" / "rules" / "convoys"
    for room in ("__pycache__", ".hypothesis", ".mypy_cache", ".pytest_cache", ".ruff_cache"):
        (folder / room).mkdir()
        (folder / room / "note").write_text("x")
    assert is_allowed(folder)
    (folder / "extra.py").write_text("")
    assert not is_allowed(folder)


def test_all_cannot_be_allowed_at_once(tell: Teller) -> None:
    told = tell("rules", "check", "--all", "--allow")
    assert (2, "") == (told.code, told.out)
    assert "--allow takes modules by name" in told.err
