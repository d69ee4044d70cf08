"""The child process in which one module is checked; speaks in JSON lines on a pipe of its own."""

from __future__ import annotations

import faulthandler
import json
import os
import sys
from contextlib import suppress
from pathlib import Path
from time import monotonic
from typing import Any

import attrs
from attrs import define

MEMORY = 2 * 1024**3
"""Bytes of memory that a module may fill."""
SLOWER = 6
"""Seconds on the wall for each second of processor time that is allowed."""
SELDOM = 1.0
"""Seconds between two signs of life, at least."""


@define
class Line:
    """The pipe to the parent."""

    file: Any
    beaten: float = 0.0
    allowed: float = 0.0

    def say(self, **words: object) -> None:
        """Write one line."""
        self.file.write(json.dumps(words) + "\n")
        self.file.flush()

    def beat(self, seconds: float) -> None:
        """Say that the child is alive, and how long it may now be silent."""
        now = monotonic()
        if seconds and (seconds != self.allowed or now - self.beaten > SELDOM):
            self.beaten, self.allowed = now, seconds
            self.say(beat=seconds * SLOWER)


def main() -> None:
    """Check the module that the first argument tells of; say what is found on the pipe."""
    wish = json.loads(sys.argv[1])
    faulthandler.enable()
    _bound_memory()
    with os.fdopen(wish["pipe"], "w", encoding="ascii") as file:
        line = Line(file)
        line.say(beat=60.0)
        try:
            _check(wish, line)
        except BaseException as error:
            line.say(finding=_ended(wish, error))
        line.say(end=True)


def _ended(wish: dict[str, Any], error: BaseException) -> dict[str, Any]:
    """The finding for what no game may raise, Ctrl-C and the like, and what broke the check."""
    from wargame.testing.breaking import ended
    from wargame.testing.finding import Finding

    sentence = ended(error, Path(wish["source"]))
    return attrs.asdict(Finding("crash", sentence, wish["name"], "", wish["seed"], -1, ""))


def _bound_memory() -> None:
    with suppress(ImportError, ValueError, OSError):
        import resource

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))


def _check(wish: dict[str, Any], line: Line) -> None:
    from wargame.testing.run import check_module

    check_module(
        Path(wish["folder"]) if wish["folder"] else wish["name"],
        wish["scenarios"] or None,
        wish["decisions"],
        wish["seed"],
        lambda done: line.say(done=done),
        out=Path(wish["out"]) if wish["out"] else None,
        heard=lambda finding: line.say(finding=attrs.asdict(finding)),
        alive=line.beat,
    )


if __name__ == "__main__":
    main()
