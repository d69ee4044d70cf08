"""The saved games in a folder: where each stands, from its file's two ends, and its health."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Iterator, Mapping
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from attrs import frozen

from wargame.plain import plain
from wargame.record.savefile import SaveError, read

SUFFIX = ".wargame"
BEGINNING = 1 << 20
"""The first two lines, header and opening, lie within so many bytes."""
END = 1 << 16
LONGEST = 1 << 25
"""So far from the end a block's seal is looked for."""
MOST = 200
"""Of a folder with more saves, the newest so many are listed."""
UNREADABLE = "can't be read; try 'wargame save check'"


@frozen
class Kept:
    """One saved game as its file tells without being played: `turn` 0 where nothing could be read.

    `trouble` says in words why.
    """

    path: str
    title: str
    turn: int = 0
    date: str = ""
    over: bool = False
    trouble: str = ""

    @property
    def where(self) -> str:
        """Turn and date, or that it has ended, or why neither is known."""
        if self.trouble:
            return self.trouble
        return f"played to its end, {self.date}" if self.over else f"turn {self.turn}, {self.date}"


def kept_paths(folder: Path) -> list[Path]:
    """The saves in a folder, newest first; none if it cannot be read."""
    try:
        found = list(folder.glob(f"*{SUFFIX}"))
    except OSError:
        return []
    aged = [(age, path.name, path) for path in found if (age := _age(path)) is not None]
    return [path for _, _, path in sorted(aged)[:MOST]]


def _age(path: Path) -> float | None:
    """The later it was written the less; None for what is no file: to open a pipe would wait."""
    try:
        found = os.stat(path)
    except OSError:
        return None
    return -found.st_mtime if stat.S_ISREG(found.st_mode) else None


def kept_games(folder: Path) -> Iterator[Kept]:
    """The saved games in a folder, newest first, each read when it is asked for."""
    return map(kept_game, kept_paths(folder))


def kept_game(path: Path) -> Kept:
    """What the beginning and the end of a save tell; the chain is not checked."""
    try:
        with path.open("rb") as file:
            return _told(path, _title(file.read(BEGINNING)), _last_seal(path))
    except (OSError, ValueError, LookupError, TypeError, RecursionError, OverflowError):
        return Kept(str(path), plain(path.stem), trouble=UNREADABLE)


def health(path: str) -> str:
    """Whether every line holds to the one before, in a few words."""
    try:
        return "its last write was cut short" if read(path).torn else "whole"
    except SaveError as wrong:
        line = getattr(wrong, "line", 0)
        return f"damaged in line {line}" if line else UNREADABLE
    except OSError:
        return UNREADABLE


def _told(path: Path, setting: Mapping[str, Any], seal: Mapping[str, Any]) -> Kept:
    day = date.fromisoformat(setting["start"]) + timedelta(days=int(seal["day"]))
    title, over = plain(str(setting["title"]), 200), seal["phase"] == "over"
    return Kept(str(path), title, int(seal["turn"]), day.isoformat(), over)


def _title(beginning: bytes) -> Mapping[str, Any]:
    """The setting in line 2."""
    line = beginning.split(b"\n", 2)[1]
    found: Mapping[str, Any] = json.loads(line)["setting"]
    return found


def _last_seal(path: Path) -> Mapping[str, Any]:
    """What the last block's end says, found from the file's end backwards."""
    size, window = os.path.getsize(path), END
    while True:
        with path.open("rb") as file:
            file.seek(max(size - window, 0))
            rows = file.read(window).split(b"\n")
        sealed = (row for row in reversed(rows) if b'"k":"Seal"' in row and row.endswith(b"}"))
        found = next(sealed, None)
        if found is not None and found.startswith(b"{"):
            value: Mapping[str, Any] = json.loads(found)["v"]
            return value
        if window >= min(size, LONGEST):
            raise LookupError("no block has ended")
        window *= 8
