"""Entries, small saves and verdicts that the save file tests share."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

from hypothesis import strategies as st

from wargame.record.savefile import Reading, SaveError, Writer, read
from wargame.record.savefile.chain import MAX_INT, RESERVED
from wargame.record.savefile.reader import scan

HEADER = {"engine": "1.0", "scenario": "small"}

text = st.text(st.characters(exclude_categories=["Cs"]), max_size=12)
values = st.recursive(
    st.none() | st.booleans() | st.integers(-MAX_INT, MAX_INT) | text,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(text, inner, max_size=3),
    max_leaves=8,
)
entries = st.dictionaries(text.filter(lambda key: key not in RESERVED), values, max_size=4)
blocks = st.lists(st.lists(entries, min_size=1, max_size=4), max_size=5)


def order(number: int) -> dict[str, Any]:
    return {"kind": "Ordered", "order": number, "unit": f"brigade-{number}"}


def turn_end(turn: int) -> dict[str, Any]:
    return {"kind": "TurnEnded", "turn": turn}


def ends_turn(entry: dict[str, Any]) -> int | None:
    return entry["turn"] if entry.get("kind") == "TurnEnded" else None


def small_save(path: Path) -> bytes:
    """Eight lines: header, an order, the block of turn 1 (3 to 5), an order, turn 2, an order."""
    with Writer.create(str(path), HEADER) as writer:
        writer.append([order(1)])
        writer.append([order(2), order(3), turn_end(1)])
        writer.append([order(4)])
        writer.append([turn_end(2)])
        writer.append([order(5)])
    return path.read_bytes()


def plain(reading: Reading) -> list[dict[str, Any]]:
    """The entries as the caller gave them, without their numbers."""
    return [{key: value for key, value in entry.items() if key != "n"} for entry in reading.entries]


def verdict(blob: bytes) -> int | None:
    """The line at which a reader stops, or None if it finds nothing wrong."""
    try:
        reading = scan("game.save", blob)
    except SaveError as error:
        return error.line or 1
    if reading.fault:
        return reading.fault.line
    return len(reading.lines) + 1 if reading.torn else None


def reopens(path: Path) -> Reading:
    """What a save holds after it was opened for writing, so that its end is repaired."""
    Writer.open(str(path)).close()
    return read(str(path))


def in_child(work: Callable[[], str], *, user: int | None = None) -> str:
    """What `work` returns in a process of its own, as another user if one is named."""
    out, into = os.pipe()
    child = os.fork()
    if not child:
        try:
            if user is not None and os.getuid() == 0:
                os.setgid(user)
                os.setuid(user)
            os.write(into, work().encode())
        except BaseException as error:
            os.write(into, repr(error).encode())
        finally:
            os._exit(0)
    os.close(into)
    with os.fdopen(out) as said:
        answer = said.read()
    os.waitpid(child, 0)
    return answer
