"""One writer a save: the lock, and the note beside it that says who holds it."""

from __future__ import annotations

import os
import re
import socket
from contextlib import suppress

from wargame.record.savefile import disk, files
from wargame.record.savefile.errors import InUse

_NOTE = re.compile(rb"process (\d{1,10}) on ([A-Za-z0-9._-]{1,64})\n")


def take(path: str, fd: int) -> None:
    """Lock the open save for this process, or InUse at once. The lock ends with the descriptor."""
    try:
        disk.lock(fd)
    except BlockingIOError:
        raise InUse(path, holder(path)) from None
    except OSError as error:
        raise files.refusal(path, error) from error
    _write_note(path)


def release(path: str, fd: int) -> None:
    """Remove the note while the lock is still held, then give the lock free."""
    with suppress(OSError):
        if _NOTE.fullmatch(_noted(path)):
            disk.remove(note_path(path))
    with suppress(OSError):
        disk.unlock(fd)


def note_path(path: str) -> str:
    """Where the note lies. It may be stale after a crash; the lock alone decides."""
    return f"{path}.lock"


def holder(path: str) -> str:
    """Who holds the save, in words."""
    with suppress(OSError):
        found = _NOTE.fullmatch(_noted(path))
        if found:
            return f"process {int(found[1])} on {found[2].decode('ascii')}"
    return "another process"


def _noted(path: str) -> bytes:
    fd = disk.open_file(note_path(path), os.O_RDONLY)
    try:
        return disk.read_at(fd, 256, 0)
    finally:
        disk.close(fd)


def _write_note(path: str) -> None:
    host = re.sub(r"[^A-Za-z0-9._-]", "-", socket.gethostname())[:64] or "this-machine"
    # A note that cannot be written only makes the refusal less helpful.
    with suppress(OSError):
        fd = disk.open_file(note_path(path), os.O_RDWR | os.O_CREAT)
        try:
            before = disk.read_at(fd, 256, 0)
            if before and not _NOTE.fullmatch(before):
                return
            disk.truncate(fd, 0)
            disk.write_at(fd, f"process {os.getpid()} on {host}\n".encode("ascii"), 0)
        finally:
            disk.close(fd)
