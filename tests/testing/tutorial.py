"""A page of the docs read as a reader follows it: commands run, edits made, answers compared.

The sentence before a block says what is done with it: "at the end of `FILE`:", "in `FILE`, this:"
with the next one "becomes:". Commands stand in `sh` blocks (`sh exit=1` where the last one is to
fail), what they say in the `text` block after them.
"""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import define, field, frozen

CHECKOUT = Path(__file__).resolve().parents[2]
_FENCE = re.compile(r"^```(\w+)(?: exit=(\d))?\n(.*?)^```$", re.MULTILINE | re.DOTALL)
_FILE = re.compile(r"`([\w./]+)`,? (?:where )?this:$")
_END = re.compile(r"[Aa]t the end of `([\w./]+)`:$")
_STAYS = re.compile(r"^(export|cd) ")
PATIENCE = 240
"""Seconds that one block of commands may take."""


@frozen
class Block:
    """One fenced block, where it stands, and the words before it."""

    line: int
    kind: str
    exit: int
    text: str
    said: str


def blocks(page: Path) -> Iterator[Block]:
    """The fenced blocks of a page, in order."""
    text = page.read_text(encoding="utf-8")
    for match in _FENCE.finditer(text):
        said = text[: match.start()].rstrip().rpartition("\n\n")[2]
        line = text.count("\n", 0, match.start()) + 1
        kind, code, inside = match.groups()
        yield Block(line, kind, int(code or 0), inside, " ".join(said.split()))


@define
class Reader:
    """Somebody who follows a page in a home of their own."""

    home: Path
    stays: list[str] = field(factory=list)
    """What a shell keeps from block to block: where it is, and what it exports."""
    before: tuple[Path, str] | None = None
    """The file and the words that are about to become others."""
    heard: str = ""

    def follow(self, page: Path) -> None:
        """Do what the page says, block after block."""
        self._set_up()
        for block in blocks(page):
            {"sh": self._run, "text": self._compare}.get(block.kind, self._edit)(block)
        assert self.before is None, "The page ends in the middle of an edit."

    def _set_up(self) -> None:
        """The two programs that a reader types, wherever they are installed."""
        room = self.home / "bin"
        room.mkdir(parents=True)
        for name, more in (("python", ""), ("wargame", " -m wargame")):
            words = f'#!/bin/sh\nexec {shlex.quote(sys.executable)}{more} "$@"\n'
            (room / name).write_text(words)
            (room / name).chmod(0o755)

    def _run(self, block: Block) -> None:
        script = "\n".join(("set -e", *self.stays, block.text))
        done = subprocess.run(
            ["sh", "-c", script], cwd=self.home, env=self._environment(), text=True,
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
            timeout=PATIENCE, check=False,
        )  # fmt: skip
        self.heard = done.stdout
        assert (block.line, block.exit) == (block.line, done.returncode), done.stdout
        self.stays += [line for line in block.text.splitlines() if _STAYS.match(line)]

    def _environment(self) -> dict[str, str]:
        kept = {n: v for n, v in os.environ.items() if not n.startswith(("PYTEST", "WARGAME"))}
        paths = f"{self.home / 'bin'}{os.pathsep}{kept['PATH']}"
        return {**kept, "HOME": str(self.home), "PATH": paths, "PYTHONPATH": str(CHECKOUT)}

    def _compare(self, block: Block) -> None:
        """Each line shown is one of those heard, in order; `…` stands for anything."""
        heard = iter(self.heard.splitlines())
        for line in block.text.splitlines():
            shown = re.compile(".*".join(map(re.escape, line.split("…"))))
            assert any(shown.fullmatch(each) for each in heard), (block.line, line, self.heard)

    def _edit(self, block: Block) -> None:
        at_the_end, this = _END.search(block.said), _FILE.search(block.said)
        if at_the_end:
            path = self._file(at_the_end[1])
            path.write_text(path.read_text() + block.text)
        elif this:
            self.before = self._file(this[1]), block.text
        else:
            assert block.said == "becomes:", (block.line, block.said)
            self._replace(block)

    def _replace(self, block: Block) -> None:
        assert self.before is not None, block.line
        path, words = self.before
        text = path.read_text()
        assert text.count(words) == 1, (block.line, path.name, words)
        path.write_text(text.replace(words, block.text))
        self.before = None

    def _file(self, name: str) -> Path:
        """A file in the folder that the reader stands in."""
        script = "\n".join((*self.stays, "pwd"))
        done = subprocess.run(
            ["sh", "-c", script], cwd=self.home, env=self._environment(), text=True,
            capture_output=True, check=True,
        )  # fmt: skip
        return Path(done.stdout.strip()) / name
