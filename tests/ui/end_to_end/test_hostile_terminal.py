"""A saved game full of hostile words, opened by the real command: what reaches the terminal."""

from __future__ import annotations

import re
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from attrs import evolve

from tests.ui.end_to_end.at_a_pty import Pty
from tests.ui.end_to_end.terminal import PATIENCE, command_line
from tests.ui.planting import hostile
from wargame.record.store import new_game
from wargame.scenario.load import load

SEQUENCE = re.compile(
    rb"\x1b\[[0-?]*[ -/]*[@-~]|\x1b\][^\x07\x1b]*(?:\x07|\x1b\\)"
    rb"|\x1bP[^\x1b]*\x1b\\|\x1b[=>78(][0B]?"
)
"""What Textual itself sends: CSI, OSC, DCS, and the two-byte ones."""
FORBIDDEN = re.compile("[\x00-\x06\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069\ufeff]")
LOOKED_AT = ("q", "p", "t", "2", "+", "1", "3", "e", "4", "]", "q", "5", "6", "b", "?", "q", "!")


@pytest.fixture
def at(tmp_path: Path) -> Iterator[Pty]:
    """A pseudo-terminal at which a seat sits before the saved game."""
    save = str(tmp_path / "hostile.wargame")
    loaded = load("practice")
    new_game(save, evolve(loaded, opening=hostile(loaded.opening, -1)), "7").close()
    opened = Pty(command_line(tmp_path, "play", save, "--seat", "coalition"), tmp_path, (80, 24))
    yield opened
    opened.close()


def quiet(at: Pty) -> bytes:
    """All that was written, once nothing more is."""
    before, until = -1, time.monotonic() + PATIENCE
    while len(at.written) != before and time.monotonic() < until:
        before = len(at.written)
        time.sleep(0.4)
        at.text()
    return at.written


def test_nothing_hostile_reaches_the_terminal(at: Pty) -> None:
    at.sees("Turn 1 of 2")
    for key in LOOKED_AT:
        at.press(key)
        quiet(at)
        assert not at.is_over(), at.text()
    assert b"[/]" in at.written
    assert [] == re.findall(rb"\x1b\][02];", at.written)
    rest = SEQUENCE.sub(b"", at.written).decode("utf-8", "replace")
    assert [] == FORBIDDEN.findall(rest)
