"""Read a save file without a lock: check every line, stop at the last whole block."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Final

from attrs import field, frozen

from wargame.record.savefile import chain, files
from wargame.record.savefile.chain import Entry, Line
from wargame.record.savefile.errors import Damaged, Newer, Unusable
from wargame.record.savefile.torn import is_torn

SAVE: Final = "wargame-save"
PUBLIC: Final = "wargame-public"
VERSION: Final = 1

EndsTurn = Callable[[Entry], int | None]
"""The number of the turn that an entry ends, or None."""

_MAGIC = re.compile(rb'\{"n":0,"format":"(wargame-save|wargame-public)","version":(\d{1,9})[,}]')
_OTHER = {
    SAVE: "This file is the public companion of a save. Name the other file, without '.public'.",
    PUBLIC: "This file is a save, not its public companion. Name the other file, with '.public'.",
}
_NO_SAVE = "Name a file that 'wargame new' or 'wargame play' has made."
_CHAINED = re.compile(rb',"h":"[0-9a-f]{64}"\}\r?\Z')


@frozen
class Fault:
    """The first bad line: its number from 1, and what is wrong with it."""

    line: int
    why: str


@frozen
class Reading:
    """A save as read: its whole blocks, checked. `end` is their length in bytes."""

    path: str
    lines: list[Line] = field(repr=False)
    end: int
    torn: str | None = None
    fault: Fault | None = None

    @property
    def header(self) -> Entry:
        """Line 1."""
        return self.lines[0].entry

    @property
    def entries(self) -> list[Entry]:
        """Every entry after the header; entry n stands in line n + 1."""
        return [line.entry for line in self.lines[1:]]

    @property
    def head(self) -> str:
        """The hash of the last line, which vouches for all before it."""
        return self.lines[-1].head


def read(path: str, *, kind: str = SAVE, ends_turn: EndsTurn | None = None) -> Reading:
    """Every whole block of a save; raises Damaged at the first line that does not hold.

    A block that a crash cut short at the end is left out and told in `torn`.
    """
    return demand_whole(scan(path, files.load(path), kind), ends_turn)


def read_lines(path: str, *, kind: str = SAVE) -> Iterator[tuple[int, bytes, Entry]]:
    """Line number from 1, bytes without newline, and entry, of every line that `read` gives."""
    for line in read(path, kind=kind).lines:
        yield line.number, line.raw, line.entry


def head(path: str, *, kind: str = SAVE) -> str:
    """The hash of the last whole block: 64 hex characters."""
    return read(path, kind=kind).head


def verify_head(reading: Reading, known: str) -> int:
    """How many entries were added after `known`; Damaged if the file does not hold it."""
    if not re.fullmatch("[0-9a-f]{64}", known):
        raise Unusable(reading.path, "A head is 64 characters of 0-9 and a-f.", 2)
    for after, line in enumerate(reversed(reading.lines)):
        if line.head == known:
            return after
    why = "The head you hold is not in this file: its end was cut off, or it is another copy."
    raise Damaged(reading.path, reading.lines[-1].number, why, reading=reading)


def demand_whole(reading: Reading, ends_turn: EndsTurn | None = None) -> Reading:
    """The reading itself; Damaged, naming line and last good turn, if it has a fault."""
    if reading.fault is None:
        return reading
    turn = last_turn(reading.lines, ends_turn)
    whole = reading if reading.end else None
    raise Damaged(reading.path, reading.fault.line, _offer(reading, turn), turn, whole)


def last_turn(lines: list[Line], ends_turn: EndsTurn | None) -> int | None:
    """The last turn that the lines hold whole."""
    if ends_turn is None:
        return None
    ended = (ends_turn(line.entry) for line in reversed(lines))
    return next((turn for turn in ended if turn is not None), None)


def _offer(reading: Reading, turn: int | None) -> str:
    assert reading.fault is not None
    wrong = f"This line {reading.fault.why}."
    if not reading.end:
        return f"{wrong} Nothing before it can be saved."
    upto = f"line {reading.lines[-1].number}" + ("" if turn is None else f" (turn {turn} is whole)")
    from shlex import quote

    rescue = f"wargame save salvage {quote(reading.path)} NEW-FILE"
    return f"{wrong} The game is good up to {upto}. To go on from there: {rescue}"


def scan(path: str, blob: bytes, kind: str = SAVE) -> Reading:
    """What the bytes hold up to the first fault; raises only if they are no save of this kind."""
    rows = blob.split(b"\n")
    if rows[-1] == b"":
        rows.pop()
    _identify(path, rows, kind)
    lines, why = _follow(rows, ended=blob.endswith(b"\n"))
    whole = next((line.number for line in reversed(lines) if not line.more), 0)
    end = sum(len(line.raw) + 1 for line in lines[:whole])
    bad = len(lines)
    if why is None and whole == bad:
        return Reading(path, lines, end)
    if why is not None and not is_torn(blob, end, rows[bad:], bad):
        return Reading(path, lines[:whole], end, fault=Fault(bad + 1, why))
    if not whole:
        raise Unusable(path, "This save breaks off in its beginning: no game is in it.")
    return Reading(path, lines[:whole], end, torn=_torn_sentence(whole, len(blob) - end))


def _torn_sentence(whole: int, lost: int) -> str:
    return (
        f"A crash cut the last write short: {lost} bytes after line {whole} were never confirmed "
        "and are left out."
    )


def _follow(rows: list[bytes], *, ended: bool) -> tuple[list[Line], str | None]:
    lines: list[Line] = []
    head = chain.START
    check, take = chain.check, lines.append
    try:
        for n, row in enumerate(rows if ended else rows[:-1]):
            line = check(head, n, row)
            take(line)
            head = row[-66:-2]
    except ValueError as error:
        return lines, str(error)
    return lines, None if ended else "has no end"


def _identify(path: str, rows: list[bytes], kind: str) -> None:
    if not rows:
        raise Unusable(path, f"This file is empty: no game was ever written to it. {_NO_SAVE}")
    found = _MAGIC.match(rows[0])
    if found is None:
        return _demand_likeness(path, rows[0])
    if found[1].decode("ascii") != kind:
        raise Unusable(path, _OTHER[kind])
    if int(found[2]) != VERSION and _holds(rows[0]):
        raise Newer(path, int(found[2]))
    return None


def _demand_likeness(path: str, row: bytes) -> None:
    if _CHAINED.search(row) is None and not _MAGIC.match(row.removeprefix(b"\xef\xbb\xbf")):
        raise Unusable(path, f"This file is not a save of this program. {_NO_SAVE}")
    if _holds(row):
        raise Unusable(path, "This file is chained like a save, but its first line is no header.")


def _holds(row: bytes) -> bool:
    try:
        chain.check(chain.START, 0, row)
    except ValueError:
        return False
    return True
