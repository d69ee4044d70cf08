"""`wargame rules check` and modules that mean no good: one sentence each, and the run goes on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import pytest

from tests.cli.mischief import MISCHIEF, SOUND, lay
from tests.cli.told import CHECKOUT, EVIL, WARGAME, raw
from wargame.library import allow

FEW = ("--decisions", "20")


def check(home: Path, *words: str) -> subprocess.CompletedProcess[str]:
    """The real command, with its home in a folder."""
    return subprocess.run(
        (*WARGAME, "rules", "check", *words, *FEW), cwd=CHECKOUT, stdin=subprocess.DEVNULL,
        capture_output=True, text=True, timeout=300, check=False,
        env={**os.environ, "WARGAME_HOME": str(home)},
    )  # fmt: skip


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A home with every bad module, and a sound one."""
    found = tmp_path_factory.mktemp("home")
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("WARGAME_HOME", str(found))
        for name in MISCHIEF:
            lay(found, name)
        shutil.copytree(SOUND, found / "rules" / "sound")
        allow("sound")
    return found


@pytest.fixture(scope="module")
def told(home: Path) -> Mapping[str, Any]:
    """All of them checked in one go, the sound one last: exit code, report by module, words."""
    done = check(home, *MISCHIEF, "sound", "--json")
    modules = {each["name"]: each for each in json.loads(done.stdout)["modules"]}
    return {"code": done.returncode, "out": done.stdout, "err": done.stderr, "modules": modules}


def test_the_run_goes_on_to_the_last_module_and_exits_1(told: Mapping[str, Any]) -> None:
    assert 1 == told["code"]
    assert [*MISCHIEF, "sound"] == list(told["modules"])
    assert [] == [name for name, module in told["modules"].items() if not module["ended"]]
    assert [] == told["modules"]["sound"]["findings"]


@pytest.mark.parametrize("name", MISCHIEF)
def test_it_is_told_once_in_a_sentence(name: str, told: Mapping[str, Any]) -> None:
    expected = MISCHIEF[name]
    found = [(each["code"], each["message"]) for each in told["modules"][name]["findings"]]
    assert ([expected.code] if expected.code else []) == [code for code, _ in found]
    for _, message in found:
        assert expected.says in message
        assert message[-1] in ".)"


@pytest.mark.parametrize(
    "name", [n for n, m in MISCHIEF.items() if m.code not in ("", "odds-broken")]
)
def test_the_sentence_names_the_module_or_its_line(name: str, told: Mapping[str, Any]) -> None:
    (message,) = (each["message"] for each in told["modules"][name]["findings"])
    assert name in message


def test_no_control_character_reaches_the_terminal(told: Mapping[str, Any], home: Path) -> None:
    """Neither as JSON nor as lines."""
    lines = check(home, "raises_evil", "is_called_evil", "prints", "has_odd_title")
    for text in (told["out"], told["err"], lines.stdout, lines.stderr):
        assert "" == raw(text)
        assert "Traceback" not in text


@pytest.mark.parametrize("name", [EVIL, "../sound", "", "a" * 5000, "sound/../falls"])
def test_a_hostile_name_is_no_module(name: str, tmp_path: Path) -> None:
    done = check(tmp_path, name)
    assert (2, "") == (done.returncode, done.stdout)
    assert "unknown rule module" in done.stderr
    assert "" == raw(done.stderr)
    assert 400 > len(done.stderr)


@pytest.mark.parametrize("as_json", [False, True])
def test_ctrl_c_tells_what_was_found_so_far(as_json: bool, home: Path) -> None:
    """With exit code 130; what a module did before is told, and the children are gone."""
    words = ("binary_rules", "sound", "--decisions", "1000000", *(("--json",) if as_json else ()))
    child = subprocess.Popen(
        (*WARGAME, "rules", "check", *words), cwd=CHECKOUT, stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        env={**os.environ, "WARGAME_HOME": str(home)}, preexec_fn=_hears_ctrl_c,
    )  # fmt: skip
    with pytest.raises(subprocess.TimeoutExpired):
        child.wait(5)
    child.send_signal(signal.SIGINT)
    out, _ = child.communicate(timeout=60)
    assert 130 == child.returncode
    if as_json:
        assert [False, False] == [each["ended"] for each in json.loads(out)["modules"]]
    else:
        assert 2 == out.count(" decisions, stopped before the end.\n")


def _hears_ctrl_c() -> None:
    """A shell's background jobs are deaf to it."""
    signal.signal(signal.SIGINT, signal.default_int_handler)
