"""A command run in this process or in one of its own, and what it said."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from attrs import frozen

from wargame.cli import main

CHECKOUT = Path(__file__).resolve().parents[2]
WARGAME = (sys.executable, "-m", "wargame")
EVIL = "\x1b]52;c;aGk=\x07\x1b[31m\x9b31m\u202e\u2028\ufeff\x7f[/][red]"
PATIENCE = 30
"""Seconds that a process of its own may take."""


@frozen
class Told:
    """An exit code and what went to the two streams."""

    code: int
    out: str
    err: str


@frozen
class Teller:
    """Runs commands in this process, which is quick."""

    capsys: pytest.CaptureFixture[str]

    def __call__(self, *words: str | Path) -> Told:
        self.capsys.readouterr()
        code = main([str(word) for word in words])
        out, err = self.capsys.readouterr()
        assert raw(out + err) == "", words
        assert "Traceback" not in err
        return Told(code, out, err)


def raw(text: str) -> str:
    """What of a text a terminal would act on or not show."""
    return "".join(c for c in text if c != "\n" and not c.isprintable())


def start(
    *words: str | Path, folder: Path, stdin: int = subprocess.PIPE
) -> subprocess.Popen[bytes]:
    """A command as a process of its own, in a group of its own, with its home in a folder."""
    return subprocess.Popen(
        [*WARGAME, *map(str, words)], stdin=stdin, stdout=subprocess.PIPE,
        stderr=subprocess.PIPE, cwd=CHECKOUT, env={**os.environ, "WARGAME_HOME": str(folder)},
        start_new_session=True,
    )  # fmt: skip
