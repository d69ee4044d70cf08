"""The calls to the operating system that a save file makes, one function each."""

from __future__ import annotations

import fcntl
import os


def open_file(path: str, flags: int) -> int:
    """A descriptor; never a symbolic link, never waits for a FIFO, new files are 0600."""
    return os.open(path, flags | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_NOCTTY | os.O_CLOEXEC, 0o600)


def close(fd: int) -> None:
    os.close(fd)


def status(fd: int) -> os.stat_result:
    return os.fstat(fd)


def read_at(fd: int, size: int, offset: int) -> bytes:
    return os.pread(fd, size, offset)


def write_at(fd: int, piece: bytes | memoryview, offset: int) -> int:
    """Bytes written, which may be fewer than asked."""
    return os.pwrite(fd, piece, offset)


def truncate(fd: int, size: int) -> None:
    os.ftruncate(fd, size)


def sync(fd: int) -> None:
    """Return once the file is on the medium; macOS needs its own call for that."""
    full: int | None = getattr(fcntl, "F_FULLFSYNC", None)
    if full is None:
        os.fsync(fd)
    else:
        fcntl.fcntl(fd, full)


def lock(fd: int) -> None:
    """Take the only lock, or BlockingIOError at once."""
    fcntl.flock(fd, fcntl.LOCK_EX | fcntl.LOCK_NB)


def unlock(fd: int) -> None:
    """Give the lock free even if a forked child still holds the descriptor."""
    fcntl.flock(fd, fcntl.LOCK_UN)


def remove(path: str) -> None:
    os.unlink(path)
