"""Keeps SAVE.public: what everybody at the table may see, in the one file a projector opens."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import chain, count

from attrs import define, field

from wargame.record.codec import line_of
from wargame.record.codec.values import Plain
from wargame.record.entries import Entry
from wargame.record.savefile import PUBLIC, PublicFile, SaveError, files, public_path
from wargame.record.witness import Witness

_BEGINS = b'{"n":0,"format":"%s",' % PUBLIC.encode()


@define(eq=False)
class Publisher:
    """Writes after the save itself. A failure here loses nothing: what is owed comes later.

    `trouble` is the sentence about the last failure, empty while all is well.
    """

    path: str
    beginning: tuple[Plain, ...]
    witness: Witness
    file: PublicFile | None = None
    owed: list[list[Plain]] = field(factory=list)
    trouble: str = ""

    def publish(self, block: Iterable[Entry]) -> None:
        """Write what a block comes to for everybody, with all that is still owed."""
        lines = [line_of(entry) for entry in self.witness.saw(block)]
        if lines:
            self.owed.append(lines)
            self._pay()

    def catch_up(self, blocks: Iterable[Sequence[Entry]]) -> None:
        """After opening: bring the public file to where the record is, whatever a crash left."""
        told = (self.witness.saw(block) for block in blocks)
        self.owed = [[line_of(entry) for entry in block] for block in told if block]
        with suppress(SaveError):
            self._resume(PublicFile.open(public_path(self.path)))
        self._pay()

    def _resume(self, file: PublicFile) -> None:
        assert file.reading is not None
        held = [_said(line.entry) for line in file.reading.lines]
        due = [*self.beginning, *chain.from_iterable(self.owed)]
        if held != due[: len(held)]:
            file.close()
            return
        rest = due[len(held) :]
        self.file, self.owed = file, [rest] if rest else []

    def _pay(self) -> None:
        try:
            if self.file is None:
                self.file = self._anew()
            while self.owed:
                self.file.append(self.owed[0])
                del self.owed[0]
            self.trouble = ""
        except SaveError as error:
            self.trouble = (
                f"{error} The game itself is safe; only what a projector shows is behind."
            )

    def _anew(self) -> PublicFile:
        path = public_path(self.path)
        _make_way(path)
        header, *rest = self.beginning
        return PublicFile.create(path, header, rest)

    def close(self) -> None:
        """Give the file free."""
        if self.file is not None:
            self.file.close()


def _make_way(path: str) -> None:
    """Remove an earlier companion; keep what is none under a name of its own."""
    with suppress(OSError):
        if _is_ours(path):
            os.remove(path)
        elif not os.path.isdir(path):
            os.rename(path, _free_name(f"{path}.kept"))


def _is_ours(path: str) -> bool:
    try:
        return _BEGINS.startswith(files.load(path)[: len(_BEGINS)].rstrip(b"\0"))
    except SaveError:
        return False


def _free_name(stem: str) -> str:
    names = (f"{stem}-{number}" for number in count(1))
    return next(name for name in names if not os.path.lexists(name))


def _said(line: Plain) -> Plain:
    return {name: each for name, each in line.items() if name not in ("n", "format", "version")}
