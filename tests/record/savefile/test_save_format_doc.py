"""What docs/save-format.md shows is what the program writes, and its recipe works."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from wargame.record.savefile import Damaged, Writer, read

DOC = Path(__file__).parents[3] / "docs" / "save-format.md"


def shown(language: str) -> str:
    found = re.search(rf"```{language}\n(.*?)```", DOC.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def run_recipe(folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(["sh", "-c", shown("sh")], cwd=folder, capture_output=True, text=True)


def test_the_example_is_what_the_program_writes(tmp_path: Path) -> None:
    with Writer.create(str(tmp_path / "game.save"), {"scenario": "small"}) as writer:
        order = {"kind": "Ordered", "order": 1, "text": "Lift → Lviv"}
        writer.append([order, {"kind": "TurnEnded", "turn": 1}])
    assert shown("json") == (tmp_path / "game.save").read_text()


def test_the_recipe_prints_the_head(tmp_path: Path) -> None:
    (tmp_path / "game.save").write_text(shown("json"))
    told = run_recipe(tmp_path)
    assert (0, "") == (told.returncode, told.stderr)
    assert f"head {read(str(tmp_path / 'game.save')).head}\n" == told.stdout


def test_the_recipe_names_the_line_that_the_program_names(tmp_path: Path) -> None:
    path = tmp_path / "game.save"
    path.write_text(shown("json").replace("Lviv", "Kyiv"))
    told = run_recipe(tmp_path)
    assert 3 == told.returncode
    assert told.stdout.startswith('damaged: {"n":1,')
    with pytest.raises(Damaged) as caught:
        read(str(path))
    assert 2 == caught.value.line
