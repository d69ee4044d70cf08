"""A terminal that tmux keeps, on a socket of its own."""

from __future__ import annotations

import subprocess
from collections.abc import Sequence
from pathlib import Path
from shlex import join

from tests.ui.end_to_end.terminal import Terminal


class Tmux(Terminal):
    """One window of one tmux server, which ends with it."""

    def __init__(self, command: Sequence[str], home: Path, size: tuple[int, int]) -> None:
        self.home, self.socket = home, str(home / "tmux")
        width, height = map(str, size)
        self._tmux("new-session", "-d", "-x", width, "-y", height, "-c", str(home), "cat")
        self._tmux("set-option", "-g", "remain-on-exit", "on")
        self._tmux("set-option", "-g", "escape-time", "0")
        self._tmux("set-option", "-g", "status", "off")
        self._tmux("respawn-pane", "-k", "-c", str(home), f"exec {join(command)}")

    def _tmux(self, *words: str) -> str:
        told = subprocess.run(
            ["tmux", "-S", self.socket, "-f", "/dev/null", *words],
            capture_output=True,
            check=True,
            text=True,
            errors="replace",
        )
        return told.stdout

    def _asked(self, about: str) -> str:
        return self._tmux("display-message", "-p", f"#{{{about}}}").strip()

    def send(self, typed: str) -> None:
        """As bytes, so that tmux finds no key name in them."""
        self._tmux("send-keys", "-H", *(f"{byte:x}" for byte in typed.encode()))

    def text(self) -> str:
        """The pane as it stands."""
        return self._tmux("capture-pane", "-p")

    def pid(self) -> int:
        """The process in the pane."""
        return int(self._asked("pane_pid"))

    def is_over(self) -> bool:
        """A dead pane stays on the screen, to be read."""
        return self._asked("pane_dead") == "1"

    def resize(self, width: int, height: int) -> None:
        """Give the window another size."""
        self._tmux("resize-window", "-x", str(width), "-y", str(height))

    def close(self) -> None:
        """End the server and all in it."""
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True, check=False)
