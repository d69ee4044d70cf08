"""What `wargame rules check` finds in play can be seen: its replay command shows the game."""

from __future__ import annotations

import json
import os
import shlex
import shutil
from pathlib import Path
from typing import Any

import pytest

from tests.cli.told import CHECKOUT, Teller
from tests.planted import PLANTED
from wargame.library import allow

NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"
SEEN = {
    "falls_over": "South ordered: Scout: The ford.",
    "bars_the_way": "South ordered: Scout: The ford.",
    "writes_over_a_unit": "Militia is now 50 strong (-150).",
    "first_come_first_served": "[first_come_first_served 1: the first of them]",
    "leaks_a_reason": "[leaks_a_reason 1: a look near ",
}
"""What the shrunk game of each shows on the day of the fault."""


@pytest.fixture
def tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Teller:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    monkeypatch.chdir(tmp_path)
    return Teller(capsys)


def checked(tell: Teller, tmp_path: Path, folder: str) -> list[dict[str, Any]]:
    """The findings of the real command in a planted module."""
    shutil.copytree(CHECKOUT / "tests" / "planted" / folder, tmp_path / "rules" / folder)
    allow(folder)
    told = tell("rules", "check", folder, "--decisions", "2000" if NIGHTLY else "60", "--json")
    assert 1 == told.code
    (module,) = json.loads(told.out)["modules"]
    found: list[dict[str, Any]] = module["findings"]
    return found


@pytest.mark.parametrize("folder", SEEN)
def test_the_replay_command_shows_the_turn_of_the_fault(
    tell: Teller, tmp_path: Path, folder: str
) -> None:
    """In a game of a few moves, which ends with it."""
    (found,) = checked(tell, tmp_path, folder)
    program, *words = shlex.split(found["replay"])
    told = tell(*words)
    assert ("wargame", 0) == (program, told.code)
    assert SEEN[folder] in told.out
    assert 4 > found["step"]


if NIGHTLY:

    @pytest.mark.parametrize(("folder", "code"), PLANTED)
    def test_the_command_names_each_planted_fault(
        tell: Teller, tmp_path: Path, folder: str, code: str
    ) -> None:
        """By night, for all of them; whatever was played and not only read can be replayed."""
        found = checked(tell, tmp_path, folder)
        assert {code} == {each["code"] for each in found}
        for each in found:
            words = shlex.split(each["replay"])[1:]
            if words[:1] == ["replay"]:
                assert 0 == tell(*words).code
