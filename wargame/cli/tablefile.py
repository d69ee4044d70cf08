"""A CSV file that a command is asked to write: found fit before the work, replaced as a whole."""

from __future__ import annotations

import errno
import os
import stat
from collections.abc import Callable
from pathlib import Path

from wargame.record.savefile import files

_BEGINS = b"seed,"


def demand_writable(path: Path) -> None:
    """Refuse a path that can't take a table; only an earlier table is ever overwritten.

    Raises SaveError with its exit code.
    """
    found = _status(path)
    if found is None:
        folder = path.parent
        if not folder.is_dir():
            raise _refusal(path, errno.ENOENT)
        if not os.access(folder, os.W_OK):
            raise _refusal(path, errno.EACCES)
    elif stat.S_ISREG(found.st_mode):
        if found.st_size and not _is_table(path):
            raise _refusal(path, errno.EEXIST)
    elif not (stat.S_ISCHR(found.st_mode) or stat.S_ISFIFO(found.st_mode)):
        raise _refusal(path, errno.EEXIST)


def write_whole(path: Path, write: Callable[[Path], None]) -> None:
    """Let `write` make the file beside its place, then put it there; nothing is left on failure."""
    found = _status(path)
    if found is not None and not stat.S_ISREG(found.st_mode):
        write(path)
        return
    beside = path.with_name(f"{path.name}.part")
    try:
        write(beside)
        os.replace(beside, path)
    except OSError as error:
        beside.unlink(missing_ok=True)
        raise files.refusal(str(path), error) from error


def _status(path: Path) -> os.stat_result | None:
    try:
        return os.stat(path)
    except FileNotFoundError:
        return None
    except OSError as error:
        raise files.refusal(str(path), error) from error


def _is_table(path: Path) -> bool:
    with path.open("rb") as file:
        return file.read(len(_BEGINS)) == _BEGINS


def _refusal(path: Path, number: int) -> Exception:
    return files.refusal(str(path), OSError(number, os.strerror(number)))
