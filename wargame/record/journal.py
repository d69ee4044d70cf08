"""The journal in a file: each block is on the disk before it is acknowledged."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import UTC, datetime

from attrs import define, field

from wargame.record.codec import line_of
from wargame.record.codec.values import Plain
from wargame.record.entries import Entry
from wargame.record.publisher import Publisher
from wargame.record.savefile import Unusable, Writer, files

Clock = Callable[[], str]
"""The wall time, ISO 8601 in UTC with seconds; it stands in the file and decides nothing."""


def wall_clock() -> str:
    """Now."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@define(eq=False)
class FileJournal:
    """The journal of one save, and what of it is public in the file beside it.

    A new game's file is made with its first block, and not at all if that can't be written.
    """

    path: str
    beginning: tuple[Plain, ...]
    publisher: Publisher
    clock: Clock = wall_clock
    writer: Writer | None = field(default=None)

    @property
    def keeps(self) -> bool:
        """Entries outlast the program."""
        return True

    @property
    def head(self) -> str:
        """The hash that vouches for the whole file so far; empty before the first block."""
        return "" if self.writer is None else self.writer.head

    def append(self, entries: Sequence[Entry]) -> None:
        """Keep these entries as one block; SaveError if they are not kept."""
        lines = [line_of(entry) for entry in entries]
        if lines:
            lines[0]["t"] = self.clock()
        if self.writer is None:
            self.writer = self._created(lines)
        else:
            self.writer.append(lines)
        self.publisher.publish(entries)

    def _created(self, lines: list[Plain]) -> Writer:
        header, *rest = self.beginning
        writer = Writer.create(self.path, header, rest)
        try:
            writer.append(lines)
        except BaseException:
            writer.close()
            files.discard(self.path)
            raise
        return writer

    def close(self) -> None:
        """Give the save free; nothing is pending."""
        self.publisher.close()
        if self.writer is not None:
            self.writer.close()


@define(eq=False)
class ReadOnly:
    """The journal of a game that is only looked at: it takes nothing."""

    path: str
    head: str

    @property
    def keeps(self) -> bool:
        """As a file does."""
        return True

    def append(self, entries: Sequence[Entry]) -> None:
        """Refuse."""
        if entries:
            raise Unusable(self.path, "This game is open for reading only. Open it to play on.")
