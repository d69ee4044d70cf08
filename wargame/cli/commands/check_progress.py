"""How far the checking of rule modules has come, on standard error."""

from __future__ import annotations

import sys
from threading import Lock

from attrs import define, field


@define
class Progress:
    """One line kept up to date on a terminal; elsewhere a line for each module that is done."""

    modules: list[tuple[str, int]]
    """Name and decisions to be played."""
    done: dict[int, int] = field(factory=dict)
    wide: int = 0
    lock: Lock = field(factory=Lock)

    @property
    def _shows(self) -> bool:
        return sys.stderr.isatty()

    def at(self, place: int, done: int) -> None:
        """The module at this place has come so far."""
        with self.lock:
            self.done[place] = done
            if self._shows:
                self._show()

    def ended(self, name: str, done: int, found: int) -> None:
        """A module is done."""
        with self.lock:
            self._wipe()
            print(f"{name}: {done} decisions, {found} found", file=sys.stderr, flush=True)

    def clear(self) -> None:
        """Leave no line behind."""
        with self.lock:
            self._wipe()

    def _show(self) -> None:
        parts = (
            f"{name} {self.done[place]}/{most}"
            for place, (name, most) in enumerate(self.modules)
            if 0 < self.done.get(place, 0) < most
        )
        line = "  ".join(parts)[:79]
        sys.stderr.write("\r" + line.ljust(self.wide))
        sys.stderr.flush()
        self.wide = len(line)

    def _wipe(self) -> None:
        if self.wide:
            sys.stderr.write("\r" + " " * self.wide + "\r")
            sys.stderr.flush()
            self.wide = 0
