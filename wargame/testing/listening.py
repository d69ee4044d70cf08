"""Hears what a rule module writes to the terminal."""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout
from pathlib import Path

from wargame.plain import plain
from wargame.testing.guard import Watch
from wargame.testing.places import running_in

SHOWN = 60
"""So many characters of what was written are told."""


class _Ear(io.TextIOBase):
    """Stands in for a stream: what the module writes is noted, all else goes through."""

    def __init__(self, watch: Watch, folder: Path | None, through: object) -> None:
        self.watch = watch
        self.folder = folder
        self.through = through

    def writable(self) -> bool:
        return True

    def write(self, text: str) -> int:
        place = running_in(self.folder)
        if place is None:
            return int(self.through.write(text))  # type: ignore[attr-defined]
        if text.strip():
            self.watch.fault(
                "prints",
                f"`{place.function}` ({place}) writes to the terminal: "
                f"'{plain(text.strip(), SHOWN)}'. Say it in an event or a panel.",
            )
        return len(text)

    def flush(self) -> None:
        if self.through is not None:
            self.through.flush()  # type: ignore[attr-defined]


@contextmanager
def listening(watch: Watch, folder: Path | None) -> Iterator[None]:
    """Note what the module in this folder writes to the standard streams."""
    out, err = (_Ear(watch, folder, stream) for stream in (sys.stdout, sys.stderr))
    with redirect_stdout(out), redirect_stderr(err):
        yield
