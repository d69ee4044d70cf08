"""What our figures are laid beside: the nearest peer, the standard library, the bare disk."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
from collections.abc import Sequence
from typing import Any

from benchmarks.timing import Case


def peer_game(seed: int) -> Any:
    """A four-seat game of catanatron with random players, played to its end."""
    from catanatron import Color, Game, RandomPlayer

    colours = (Color.RED, Color.BLUE, Color.WHITE, Color.ORANGE)
    return Game([RandomPlayer(colour) for colour in colours], seed=seed)


def peer_decisions(games: int) -> Case:
    """Random decisions of catanatron: list what is playable, pick one, execute."""

    def case() -> int:
        ticks = 0
        for seed in range(games):
            game = peer_game(seed)
            while game.winning_color() is None and game.state.num_turns < 1000:
                game.play_tick()
                ticks += 1
        return ticks

    return case


def parsing(lines: Sequence[bytes]) -> Case:
    """`json.loads` of the same lines, to plain dicts."""

    def case() -> int:
        for line in lines:
            json.loads(line)
        return len(lines)

    return case


def bare_sync(times: int) -> Case:
    """One line written and synced to the disk, nothing else."""

    def case() -> int:
        with tempfile.TemporaryFile() as file:
            for _ in range(times):
                os.write(file.fileno(), b"x" * 300)
                os.fdatasync(file.fileno())
        return times

    return case


def started(*words: str) -> Case:
    """A process of this interpreter from its start to its end."""

    def case() -> int:
        subprocess.run([sys.executable, *words], check=True, capture_output=True)
        return 1

    return case
