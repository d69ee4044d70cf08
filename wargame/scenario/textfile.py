"""Reads a text file that nobody vouches for: a regular file, of bounded size, in UTF-8."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from wargame.scenario.complaints import fault

LARGEST = 8 * 1024 * 1024
_FLAGS = os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)
_BOM = "\ufeff"


def read_text(path: Path, largest: int = LARGEST) -> str:
    """Return the text of `path`, line ends as `\\n`; raise `BadContent` for anything else.

    `largest` is in bytes. Devices, pipes, sockets and folders are refused before they are opened.
    """
    try:
        content = _bytes_of(path, largest)
    except (OSError, ValueError) as failure:
        reason = getattr(failure, "strerror", None) or "the name is not usable"
        raise fault(str(path), 0, f"cannot be read: {reason}.") from None
    if len(content) > largest:
        raise fault(str(path), 0, f"larger than {largest} bytes; split it or shorten it.")
    return _text_of(content, path)


def _bytes_of(path: Path, largest: int) -> bytes:
    _demand_regular(os.stat(path), path)
    descriptor = os.open(path, _FLAGS)
    with open(descriptor, "rb") as opened:
        _demand_regular(os.fstat(descriptor), path)
        return opened.read(largest + 1)


def _demand_regular(found: os.stat_result, path: Path) -> None:
    if stat.S_ISDIR(found.st_mode):
        raise fault(str(path), 0, "is a folder; name a file in it.")
    if not stat.S_ISREG(found.st_mode):
        raise fault(str(path), 0, "is a device, pipe or socket; name a regular file.")


def _text_of(content: bytes, path: Path) -> str:
    zero = content.find(b"\0")
    if zero >= 0:
        line = content.count(b"\n", 0, zero) + 1
        raise fault(str(path), line, "holds a NUL byte, so it is not text; write it again as text.")
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as failure:
        line = content.count(b"\n", 0, failure.start) + 1
        raise fault(str(path), line, "is not UTF-8 here; save the file as UTF-8.") from None
    return text.removeprefix(_BOM).replace("\r\n", "\n")
