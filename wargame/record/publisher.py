"""Keeps SAVE.public: what everybody at the table may see, in the one file a projector opens."""

from __future__ import annotations

import os
from collections.abc import Iterable, Sequence
from contextlib import suppress
from itertools import chain

from attrs import define, field

from wargame.record.codec import line_of
from wargame.record.codec.values import Plain
from wargame.record.entries import Entry
from wargame.record.savefile import PublicFile, SaveError, public_path
from wargame.record.witness import Witness


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
        _demand_ours(path)
        with suppress(OSError):
            os.remove(path)
        header, *rest = self.beginning
        return PublicFile.create(path, header, rest)

    def close(self) -> None:
        """Give the file free."""
        if self.file is not None:
            self.file.close()


def _demand_ours(path: str) -> None:
    """Unusable where a file that is no companion bears the name: it is not removed."""
    try:
        begins = files.load(path)[: len(_BEGINS)].rstrip(b"\0")
    except SaveError as error:
        if os.path.lexists(path):
            raise error
        return
    if not _BEGINS.startswith(begins):
        raise Unusable(path, "This file is in the way of the public companion. Move it elsewhere.")


def _said(line: Plain) -> Plain:
    return {name: each for name, each in line.items() if name not in ("n", "format", "version")}
