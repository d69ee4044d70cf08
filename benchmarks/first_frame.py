"""The first frame on a pseudo-terminal: ours beside that of a Textual app with nothing in it."""

from __future__ import annotations

import os
import pty
import select
import signal
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from statistics import median

from benchmarks import yardsticks
from benchmarks.timing import Measure

EMPTY = ("-c", "from textual.app import App; App().run()")
EMPTY_FRAME = b"\x1b[1;1H"
"""What an empty app writes first of its frame: it goes to the upper left corner."""
OUR_FRAME = b"EXERCISE"
"""What the header of every screen of ours begins with."""
STANDS = b"Begin this game"
"""What the start screen says when all of it stands."""
MOST_SECONDS = 30
LEAST_ROUNDS = 11
COLUMNS, LINES = 120, 40


def first_frame(rounds: int) -> Iterator[Measure]:
    """17: wall time from the command to the first frame, runs taking turns; medians."""
    with tempfile.TemporaryDirectory() as home:
        save = str(Path(home) / "g.wargame")
        yardsticks.started("-m", "wargame", "new", "practice", save, "--seed", "7")()
        took = _taking_turns(_cases(home, save), max(rounds, LEAST_ROUNDS))
    empty, ready = took.pop("empty"), took.pop("ready")
    for name, seconds in took.items():
        note = f"least {min(seconds) * 1e3:.0f} against {min(empty) * 1e3:.0f} ms"
        if name == "wargame":
            note += f"; the start screen stands after {median(ready) * 1e3:.0f} ms"
        yield Measure(
            17, f"first frame of `{name}`", "an empty Textual app's",
            median(seconds) / median(empty), 1.6, 1.3, note=note,
        )  # fmt: skip


Case = Callable[[], float]


def _cases(home: str, save: str) -> dict[str, Case]:
    ours = ("-m", "wargame")
    return {
        "empty": lambda: seconds_until(EMPTY_FRAME, EMPTY, home),
        "wargame": lambda: seconds_until(OUR_FRAME, ours, home),
        "wargame play SAVE": lambda: seconds_until(OUR_FRAME, (*ours, "play", save), home),
        "ready": lambda: seconds_until(STANDS, ours, home),
    }


def _taking_turns(cases: Mapping[str, Case], rounds: int) -> dict[str, list[float]]:
    taken: dict[str, list[float]] = {name: [] for name in cases}
    for case in cases.values():
        case()
    for _ in range(rounds):
        for name, case in cases.items():
            taken[name].append(case())
    return taken


def seconds_until(sign: bytes, words: Sequence[str], home: str) -> float:
    """Run Python with these words at a terminal; the seconds until the sign is written there."""
    began = time.perf_counter()
    child, terminal = pty.fork()
    if child == 0:
        _become(words, home)
    try:
        shown = b""
        while sign not in shown:
            left = began + MOST_SECONDS - time.perf_counter()
            if left <= 0 or not select.select([terminal], [], [], left)[0]:
                raise TimeoutError(f"No {sign!r} within {MOST_SECONDS} s; shown: {shown[-300:]!r}")
            shown += os.read(terminal, 65_536)
        return time.perf_counter() - began
    finally:
        os.kill(child, signal.SIGKILL)
        os.waitpid(child, 0)
        os.close(terminal)


def _become(words: Sequence[str], home: str) -> None:
    os.environ.update(
        TERM="xterm-256color", COLORTERM="truecolor", WARGAME_HOME=home,
        COLUMNS=str(COLUMNS), LINES=str(LINES),
    )  # fmt: skip
    os.execv(sys.executable, [sys.executable, *words])
