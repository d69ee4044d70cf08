"""Checks a module in a process of its own: whatever the module does there, it is reported."""

from __future__ import annotations

import json
import os
import re
import select
import signal
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import IO

from attrs import asdict, define, field, frozen

from wargame.plain import plain
from wargame.testing.finding import Finding
from wargame.testing.places import Place, shown, within

_FRAME = re.compile(r'  File "(.+)", line (\d+) in (.+)')
TOLD = 120
"""So many characters of what the child left on its streams are told."""


@frozen
class Wish:
    """What is to be checked: a module by its name, or by its folder."""

    name: str
    source: Path
    """Where the module lies."""
    folder: str = ""
    """The same, where it is to be loaded from there and not by its name."""
    scenarios: tuple[str, ...] = ()
    decisions: int = 2000
    seed: int = 0
    out: str = ""


@define
class Apart:
    """One child process. `heard` is told of each finding, `progress` of the decisions played."""

    wish: Wish
    heard: Callable[[Finding], None]
    progress: Callable[[int], None]
    child: subprocess.Popen[bytes] | None = None
    stopped: bool = False
    """Its child was killed, or is not to be started."""
    silent: bool = False
    left: dict[str, IO[bytes]] = field(factory=dict)
    allowed: float = 60.0

    def check(self) -> None:
        """Run the child to its end, and say what it said and how it ended."""
        with tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
            self.left = {"out": out, "err": err}
            reading, writing = os.pipe()
            try:
                self._start(writing, out, err)
            finally:
                os.close(writing)
            with os.fdopen(reading, "rb", buffering=0) as pipe:
                whole = self._listen(pipe)
            code = self.child.wait() if self.child else 0
            if not (self.stopped or self.silent):
                self._ended(whole, code)

    def stop(self) -> None:
        """Kill the child."""
        self.stopped = True
        if self.child is not None:
            with suppress(ProcessLookupError):
                os.killpg(self.child.pid, signal.SIGKILL)

    def _start(self, writing: int, out: IO[bytes], err: IO[bytes]) -> None:
        wish = json.dumps({**asdict(self.wish), "source": str(self.wish.source), "pipe": writing})
        paths = [path for path in sys.path if path]
        self.child = subprocess.Popen(
            (sys.executable, "-m", "wargame.testing.inside", wish),
            stdin=subprocess.DEVNULL, stdout=out, stderr=err, pass_fds=(writing,),
            start_new_session=True, env={**os.environ, "PYTHONPATH": os.pathsep.join(paths)},
        )  # fmt: skip
        if self.stopped:
            self.stop()

    def _listen(self, pipe: IO[bytes]) -> bool:
        """Hear the child until it says that it has ended, or ends, or is silent too long."""
        for line in self._lines(pipe):
            said = json.loads(line)
            if "finding" in said:
                self.heard(Finding(**said["finding"]))
            elif "done" in said:
                self.progress(said["done"])
            elif "beat" in said:
                self.allowed = said["beat"]
            elif "end" in said:
                return True
        return False

    def _lines(self, pipe: IO[bytes]) -> Iterator[bytes]:
        rest = b""
        while True:
            ready, _, _ = select.select([pipe], [], [], self.allowed)
            if not ready:
                self._silent()
                return
            piece = pipe.read(65_536)
            if not piece:
                return
            *lines, rest = (rest + piece).split(b"\n")
            yield from lines

    def _silent(self) -> None:
        """The child says where it stands, and dies."""
        assert self.child is not None
        self.child.send_signal(signal.SIGABRT)
        self.child.wait()
        where = self._where()
        self._found("hangs", f"{where} was still running after {self.allowed:.0f} seconds.")
        self.silent = True

    def _ended(self, whole: bool, code: int) -> None:
        wrote = self._read("out")
        if wrote.strip():
            words = plain(wrote.strip(), TOLD)
            self._found("prints", f"The module writes to the terminal: {words}")
        if not whole:
            self._found("crash", f"{self._where()} ended the program it ran in ({_how(code)}).")

    def _where(self) -> str:
        """The innermost line of the module on the stack that the child left."""
        for file, line, function in _FRAME.findall(self._read("err")):
            if within(file, self.wish.source):
                return f"`{function}` ({Place(file, int(line), function)})"
        return f"The module in {shown(str(self.wish.source))}"

    def _read(self, stream: str) -> str:
        self.left[stream].seek(0)
        return self.left[stream].read(1_000_000).decode("utf-8", "replace")

    def _found(self, code: str, sentence: str) -> None:
        seed = self.wish.seed
        self.heard(Finding(code, sentence, self.wish.name, "", seed, -1, ""))


def _how(code: int) -> str:
    return f"signal {-code}" if code < 0 else f"exit code {code}"
