"""Write a save file: an append is on the disk, whole, before it returns, or it never was."""

from __future__ import annotations

import os
from collections.abc import Sequence
from contextlib import suppress
from types import TracebackType
from typing import ClassVar, Self

from wargame.record.savefile import chain, disk, files, lock, repair
from wargame.record.savefile.chain import Entry
from wargame.record.savefile.errors import NoRoom, Unusable
from wargame.record.savefile.reader import PUBLIC, SAVE, VERSION, Reading, demand_whole, scan

_NOT_KEPT = " What was just given is not kept; all before it is safe."


class Writer:
    """The one writer of a save; `create` or `open` gives it, `close` ends it.

    `count` is the number that the next entry gets, `reading` what the file held when it was
    opened, `torn` the sentence about what was cut off its end then.
    """

    kind: ClassVar[str] = SAVE
    locks: ClassVar[bool] = True
    durable: ClassVar[bool] = True

    def __init__(self, path: str, fd: int) -> None:
        self.path, self.count, self._head = path, 0, chain.START
        self.reading: Reading | None = None
        self.torn: str | None = None
        self._fd, self._end, self._clean, self._locked = fd, 0, True, False

    @classmethod
    def create(cls, path: str, header: Entry, entries: Sequence[Entry] = ()) -> Self:
        """Begin a new save with its header, and `entries` in the same block; never overwrites."""
        writer = cls(path, files.open_new(path))
        try:
            writer._begin({"format": cls.kind, "version": VERSION, **header}, entries)
        except BaseException:
            files.discard(path)
            writer.close()
            raise
        return writer

    def _begin(self, header: Entry, entries: Sequence[Entry]) -> None:
        self._lock()
        self.append([header, *entries])
        self._settle()

    def _lock(self) -> None:
        if self.locks:
            lock.take(self.path, self._fd)
            self._locked = True

    def _settle(self) -> None:
        """Make durable what the file holds by now, and its name."""
        try:
            disk.sync(self._fd)
            files.sync_folder(self.path)
        except OSError as error:
            raise files.refusal(self.path, error) from error

    @classmethod
    def open(cls, path: str) -> Self:
        """Go on with a save: take the lock, check every line, cut a torn tail and keep it beside.

        Raises InUse, Damaged, Newer, Unusable or NoRoom; then the save is as it was.
        """
        writer = cls(path, files.open_regular(path, os.O_RDWR))
        try:
            writer._resume()
        except BaseException:
            writer.close()
            raise
        return writer

    def _resume(self) -> None:
        self._lock()
        blob = files.read_all(self.path, self._fd)
        reading = demand_whole(scan(self.path, blob, self.kind))
        if reading.torn:
            self.torn = repair.cut_torn(self._fd, reading, blob)
        self._settle()
        self.reading, self._head = reading, reading.head.encode("ascii")
        self.count, self._end = len(reading.lines), reading.end

    @property
    def head(self) -> str:
        """The hash of the last line written, 64 hex characters."""
        return self._head.decode("ascii")

    def append(self, entries: Sequence[Entry]) -> list[int]:
        """Add entries as one block, durable on return; their numbers.

        Raises NoRoom or Unusable with the file as before, and may then be called again.
        """
        if not entries:
            return []
        blob, head = self._link(entries)
        self._make_ready(len(blob))
        self._clean = False
        try:
            files.write_all(self._fd, blob, self._end)
            if self.durable:
                disk.sync(self._fd)
            self._clean = True
        except OSError as error:
            raise files.refusal(self.path, error, _NOT_KEPT) from error
        finally:
            self._cut_back()
        first, self.count = self.count, self.count + len(entries)
        self._head, self._end = head, self._end + len(blob)
        return list(range(first, self.count))

    def _link(self, entries: Sequence[Entry]) -> tuple[bytes, bytes]:
        rows, head, last = [], self._head, len(entries) - 1
        for place, entry in enumerate(entries):
            raw, head = chain.link(head, self.count + place, entry, more=place < last)
            rows.append(raw + b"\n")
        return b"".join(rows), head

    def _make_ready(self, size: int) -> None:
        self._cut_back()
        if not self._clean:
            raise Unusable(self.path, f"A failed write still cannot be cut back.{_NOT_KEPT}")
        if self._end + size > files.MAX_FILE:
            raise NoRoom(self.path, f"A save may have 256 MiB, and this one is full.{_NOT_KEPT}")
        try:
            status = disk.status(self._fd)
        except OSError as error:
            raise files.refusal(self.path, error, _NOT_KEPT) from error
        if not status.st_nlink:
            raise Unusable(self.path, f"This save was removed in use; save elsewhere.{_NOT_KEPT}")
        if status.st_size != self._end:
            raise Unusable(self.path, f"Another program has changed this save.{_NOT_KEPT}")

    def _cut_back(self) -> None:
        """After a failed write, bring the file back to its last good length if the disk lets us."""
        if self._clean:
            return
        with suppress(OSError):
            disk.truncate(self._fd, self._end)
            disk.sync(self._fd)
            self._clean = True

    def copy_to(self, out: str) -> None:
        """Save elsewhere: everything written so far to a new file, even if this one was removed."""
        files.write_new(out, files.read_all(self.path, self._fd)[: self._end])

    def close(self) -> None:
        """Give the save free. Nothing is pending: every append was durable when it returned."""
        if self._fd < 0:
            return
        self._cut_back()
        if self._locked:
            lock.release(self.path, self._fd)
        fd, self._fd = self._fd, -1
        with suppress(OSError):
            disk.close(fd)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


class PublicFile(Writer):
    """The companion that a projector opens: own chain and numbers, guarded by the save's lock.

    Nobody waits for the disk here: what a crash takes from it is written again from the save.
    """

    kind = PUBLIC
    locks = False
    durable = False


def public_path(path: str) -> str:
    """Where the public companion of a save lies."""
    return f"{path}.public"
