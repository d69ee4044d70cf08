"""A terminal at which a test sits: it types, reads the screen, kills the program."""

from __future__ import annotations

import os
import re
import shutil
import signal
import sys
import time
from abc import ABC, abstractmethod
from collections.abc import Callable
from pathlib import Path

PATIENCE = 60
"""Seconds until a text that does not come is given up; a machine under load needs many."""
BOXES = re.compile("[\u2500-\u259f]")
"""What frames are drawn with; a sentence in a window is read without them."""
KEYS = {
    "enter": "\r", "escape": "\x1b", "tab": "\t", "up": "\x1b[A", "down": "\x1b[B",
    "right": "\x1b[C", "left": "\x1b[D", "home": "\x1b[H", "end": "\x1b[F", "ctrl+q": "\x11",
    "pageup": "\x1b[5~", "pagedown": "\x1b[6~", "backspace": "\x7f",
}  # fmt: skip
"""What a terminal sends for a key that is no letter."""


class Terminal(ABC):
    """What both kinds of terminal can do. A key is a letter or a name in KEYS."""

    @abstractmethod
    def send(self, typed: str) -> None:
        """Send characters as a keyboard would."""

    @abstractmethod
    def text(self) -> str:
        """What stands on the screen now."""

    @abstractmethod
    def pid(self) -> int:
        """The process of the program."""

    @abstractmethod
    def is_over(self) -> bool:
        """Whether the program has ended."""

    @abstractmethod
    def close(self) -> None:
        """Put the terminal away, and the program with it."""

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.send(KEYS.get(key, key))

    def sees(self, *words: str, without: str = "") -> str:
        """Wait until all of these words stand on the screen, what stands there."""

        def stands(flat: str) -> bool:
            return all(each in flat for each in words) and not (without and without in flat)

        return self._waits(stands, f"{words!r}" + (f" without {without!r}" if without else ""))

    def sees_one_of(self, *words: str) -> str:
        """Wait until one of these stands on the screen; which."""
        flat = self._waits(lambda flat: any(each in flat for each in words), f"one of {words!r}")
        return next(each for each in words if each in flat)

    def _waits(self, stands: Callable[[str], bool], wanted: str) -> str:
        until = time.monotonic() + PATIENCE
        while True:
            shown = self.text()
            flat = " ".join(BOXES.sub(" ", shown).split())
            if stands(flat):
                return flat
            if time.monotonic() > until or self.is_over():
                state = "has ended" if self.is_over() else "runs"
                raise AssertionError(f"Not there: {wanted}. The program {state}.\n{shown}")
            time.sleep(0.05)

    def ends(self) -> str:
        """Wait until the program has ended; what stands on the screen then."""
        until = time.monotonic() + PATIENCE
        while not self.is_over():
            if time.monotonic() > until:
                raise AssertionError(f"The program does not end.\n{self.text()}")
            time.sleep(0.05)
        return self.text()

    def is_killed(self) -> None:
        """The program is ended as by a power cut."""
        os.kill(self.pid(), signal.SIGKILL)
        self.ends()


def terminal(home: Path, *command: str, size: tuple[int, int] = (80, 24)) -> Terminal:
    """A terminal in which the real command runs, with a home of its own.

    In tmux where it is installed; else at a pseudo-terminal whose screen pyte reads.
    """
    whole = command_line(home, *command)
    if shutil.which("tmux"):
        from tests.ui.end_to_end.in_tmux import Tmux

        return Tmux(whole, home, size)
    from tests.ui.end_to_end.at_a_pty import Pty

    return Pty(whole, home, size)


def command_line(home: Path, *command: str) -> list[str]:
    """The real command, in an environment that holds nothing but what it needs."""
    return ["env", "-i", *_environment(home), sys.executable, "-m", "wargame", *command]


def _environment(home: Path) -> list[str]:
    own = {
        "HOME": home,
        "PATH": os.environ["PATH"],
        "LANG": "C.UTF-8",
        "TERM": "tmux-256color" if shutil.which("tmux") else "xterm-256color",
        "COLORTERM": "truecolor",
        "XDG_DATA_HOME": home / "data",
        "XDG_CONFIG_HOME": home / "config",
        "XDG_CACHE_HOME": home / "cache",
    }
    return [f"{name}={value}" for name, value in own.items()]
