"""A real terminal for a command: what it shows is waited for, keys are typed, its end is read."""

from __future__ import annotations

import os
import pty
import select
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path

MOST_SECONDS = 60
COLUMNS, LINES = "120", "40"


class Terminal:
    """`wargame` with these words at a pseudo-terminal; `before` is Python to run first."""

    def __init__(
        self, home: Path, *words: str, env: Mapping[str, str] | None = None, before: str = ""
    ) -> None:
        own = {"TERM": "xterm-256color", "COLUMNS": COLUMNS, "LINES": LINES}
        around = {**os.environ, **own, "WARGAME_HOME": str(home), **(env or {})}
        self.terminal, slave = pty.openpty()
        program = f"{before}\nimport sys\nfrom wargame.cli import main\nsys.exit(main())"
        command = [sys.executable, "-c", program, *words]
        self.child = subprocess.Popen(
            command, stdin=slave, stdout=slave, stderr=slave, env=around, start_new_session=True
        )
        os.close(slave)
        self.shown = ""

    def sees(self, text: str) -> None:
        """Read on until this text was shown."""
        end = time.monotonic() + MOST_SECONDS
        while text not in self.shown:
            assert time.monotonic() < end, f"never shown: {text!r}; {self.shown[-2000:]!r}"
            assert self._read(1), f"ended before it showed {text!r}; {self.shown[-2000:]!r}"

    def types(self, keys: str) -> None:
        """Keys, one after the other; what was shown before them is forgotten."""
        self.shown = ""
        os.write(self.terminal, keys.encode())

    def ends(self) -> tuple[int, str]:
        """The exit code, and what was shown since keys were typed last."""
        while self._read(MOST_SECONDS):
            pass
        code = self.child.wait(MOST_SECONDS)
        os.close(self.terminal)
        return code, self.shown

    def _read(self, seconds: float) -> bool:
        """Read what is there; False at the end."""
        if not select.select([self.terminal], [], [], seconds)[0]:
            return self.child.poll() is None
        try:
            got = os.read(self.terminal, 65_536)
        except OSError:
            return False
        self.shown += got.decode(errors="replace")
        return bool(got)
