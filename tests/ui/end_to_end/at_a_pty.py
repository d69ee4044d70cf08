"""A pseudo-terminal whose screen pyte reads, for machines without tmux."""

from __future__ import annotations

import fcntl
import os
import pty
import select
import struct
import subprocess
import termios
from collections.abc import Sequence
from pathlib import Path

import pyte

from tests.ui.end_to_end.terminal import Terminal


class Pty(Terminal):
    """The program's end of a pseudo-terminal is its screen and keyboard."""

    def __init__(self, command: Sequence[str], home: Path, size: tuple[int, int]) -> None:
        self.written = b""
        """Every byte that the program sent."""
        self.screen = pyte.Screen(*size)
        self.stream = pyte.ByteStream(self.screen)
        self.ours, theirs = pty.openpty()
        fcntl.ioctl(theirs, termios.TIOCSWINSZ, struct.pack("HHHH", size[1], size[0], 0, 0))
        self.program = subprocess.Popen(
            command, stdin=theirs, stdout=theirs, stderr=theirs, cwd=home, start_new_session=True
        )
        os.close(theirs)

    def send(self, typed: str) -> None:
        """To the keyboard."""
        os.write(self.ours, typed.encode())

    def text(self) -> str:
        """All that was written so far, on the screen."""
        while select.select([self.ours], [], [], 0)[0]:
            try:
                written = os.read(self.ours, 65_536)
            except OSError:
                break
            if not written:
                break
            self.written += written
            self.stream.feed(written)
        return "\n".join(line.rstrip() for line in self.screen.display)

    def pid(self) -> int:
        """The program."""
        return self.program.pid

    def is_over(self) -> bool:
        """Whether it has been waited for."""
        self.text()
        return self.program.poll() is not None

    def close(self) -> None:
        """End the program; a second time does nothing."""
        if self.program.poll() is None:
            self.program.kill()
        self.program.wait()
        if self.ours >= 0:
            os.close(self.ours)
        self.ours = -1
