"""The README's commands do what it says, in the order in which it says them."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

README = Path(__file__).parent.parent / "README.md"
PLAYED = b'{"do":"end_turn"}\n' * 3 + b'{"do":"quit"}\n'
"""What is said to the pipe: three turns, so that there is one to branch from."""


def commands() -> list[list[str]]:
    """Every `wargame` command in the README's blocks, without its comment."""
    blocks = re.findall(r"^```\n(.*?)^```", README.read_text(), re.MULTILINE | re.DOTALL)
    lines = (line for block in blocks for line in block.splitlines())
    return [shlex.split(line, comments=True) for line in lines if line.startswith("wargame ")]


def smaller(words: list[str]) -> list[str]:
    """The same command over few games."""
    return [
        "2" if before == "--games" else word
        for before, word in zip(["", *words], words, strict=False)
    ]


def test_the_readme_shows_commands() -> None:
    shown = {words[1] for words in commands()}
    expected = {"play", "new", "pipe", "replay", "verify", "save", "simulate"}
    assert expected <= shown


def test_every_command_of_the_readme_runs(tmp_path: Path) -> None:
    env = {**os.environ, "WARGAME_HOME": str(tmp_path / "home")}
    for words in commands():
        asked = [sys.executable, "-m", "wargame", *smaller(words[1:])]
        ran = subprocess.run(
            asked, input=PLAYED, cwd=tmp_path, env=env, capture_output=True, timeout=120
        )
        assert (0, b"") == (ran.returncode, ran.stderr if ran.returncode else b""), words


@pytest.mark.parametrize("link", re.findall(r"\]\(([^)#]+)\)", README.read_text()))
def test_what_the_readme_points_to_is_there(link: str) -> None:
    assert (README.parent / link).exists()
