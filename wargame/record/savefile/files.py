"""Whole steps on files: open a regular one, read it, write it durably, say what failed."""

from __future__ import annotations

import errno
import os
import stat
from contextlib import suppress

from wargame.record.savefile import disk
from wargame.record.savefile.errors import NoRoom, SaveError, Unusable

MAX_FILE = 256 << 20

_FULL = (errno.ENOSPC, errno.EDQUOT, errno.EFBIG)
_WRONG_INPUT = {
    errno.ENOENT: "There is no such file or folder. Check the name, and that its folder exists.",
    errno.EEXIST: "This file exists and is not overwritten. Choose another name.",
    errno.EISDIR: "This is a folder, not a save file.",
    errno.ENOTDIR: "A part of this path is a file, not a folder.",
    errno.ENAMETOOLONG: "This name is too long.",
}
_NOT_USABLE = {
    errno.EACCES: "You may not read or write this file. Copy it to a folder of your own.",
    errno.EPERM: "You may not read or write this file. Copy it to a folder of your own.",
    errno.EROFS: "This disk is read-only here. Use a folder of your own, or copy the file to one.",
    errno.ELOOP: "This is a symbolic link, which a save may not be. Name the file itself.",
    errno.ENXIO: "This is not a regular file, so it is no save.",
    errno.ENOLCK: "This disk cannot lock files, so two programs might write. Move the save.",
}


def refusal(path: str, error: OSError, after: str = "") -> SaveError:
    """The sentence for a failed call; `after` tells what became of what was being written."""
    number = error.errno or 0
    if number in _FULL:
        return NoRoom(path, f"There is no room left. Free some, then try again.{after}")
    if number in _WRONG_INPUT:
        return Unusable(path, _WRONG_INPUT[number] + after, 2)
    plain = f"The disk refused ({errno.errorcode.get(number, number)}, {os.strerror(number)})."
    return Unusable(path, _NOT_USABLE.get(number, plain) + after)


def open_regular(path: str, flags: int) -> int:
    """A descriptor of an existing regular file; Unusable for anything else."""
    try:
        fd = disk.open_file(path, flags)
    except OSError as error:
        raise refusal(path, error) from error
    try:
        _demand_regular(path, fd)
    except BaseException:
        disk.close(fd)
        raise
    return fd


def open_new(path: str) -> int:
    """A descriptor of a new, empty file; Unusable if the name is taken."""
    try:
        return disk.open_file(path, os.O_RDWR | os.O_CREAT | os.O_EXCL)
    except OSError as error:
        raise refusal(path, error) from error


def _demand_regular(path: str, fd: int) -> None:
    try:
        status = disk.status(fd)
    except OSError as error:
        raise refusal(path, error) from error
    if stat.S_ISDIR(status.st_mode):
        raise Unusable(path, _WRONG_INPUT[errno.EISDIR], 2)
    if not stat.S_ISREG(status.st_mode):
        raise Unusable(path, "This is not a regular file, so it is no save.")
    if status.st_size > MAX_FILE:
        raise Unusable(path, "This file is larger than 256 MiB, the most a save may have.")


def read_all(path: str, fd: int) -> bytes:
    """The file's bytes as far as it reached when the call began."""
    pieces: list[bytes] = []
    try:
        size = min(disk.status(fd).st_size, MAX_FILE)
        offset = 0
        while offset < size and (piece := disk.read_at(fd, size - offset, offset)):
            pieces.append(piece)
            offset += len(piece)
    except OSError as error:
        raise refusal(path, error) from error
    return b"".join(pieces)


def load(path: str) -> bytes:
    """The bytes of a regular file, opened for reading only."""
    fd = open_regular(path, os.O_RDONLY)
    try:
        return read_all(path, fd)
    finally:
        disk.close(fd)


def write_all(fd: int, blob: bytes, offset: int) -> None:
    """Write every byte at the offset: one call may take only a part without saying why."""
    rest = memoryview(blob)
    while rest:
        written = disk.write_at(fd, rest, offset)
        if written <= 0:
            raise OSError(errno.EIO, os.strerror(errno.EIO))
        rest, offset = rest[written:], offset + written


def sync_folder(path: str) -> None:
    """Make the file's name durable; OSError as it comes."""
    fd = disk.open_file(os.path.dirname(path) or ".", os.O_RDONLY | os.O_DIRECTORY)
    try:
        disk.sync(fd)
    finally:
        disk.close(fd)


def write_new(path: str, blob: bytes) -> None:
    """A new durable file with these bytes; it is there whole or not at all."""
    fd = open_new(path)
    try:
        write_all(fd, blob, 0)
        disk.sync(fd)
        sync_folder(path)
    except BaseException as error:
        discard(path)
        if isinstance(error, OSError):
            raise refusal(path, error) from error
        raise
    finally:
        disk.close(fd)


def discard(path: str) -> None:
    """Remove a file that this process has just made."""
    with suppress(OSError):
        disk.remove(path)
