"""Keep what a crash or damage left: the torn tail beside the save, the whole part in a new file."""

from __future__ import annotations

import errno
from itertools import count

from attrs import frozen

from wargame.record.savefile import disk, files, reader
from wargame.record.savefile.chain import Line
from wargame.record.savefile.errors import SaveError, Unusable
from wargame.record.savefile.reader import SAVE, EndsTurn, Reading


@frozen
class Salvaged:
    """What salvage wrote to `out`: lines and bytes kept and left behind, and why it stopped.

    `last_turn` is the last turn that is whole in `out`; `head` vouches for `out`; `why` is None
    if nothing was wrong.
    """

    out: str
    kept_lines: int
    kept_bytes: int
    left_bytes: int
    last_turn: int | None
    head: str
    why: str | None


def salvage(
    path: str,
    out: str,
    *,
    kind: str = SAVE,
    ends_turn: EndsTurn | None = None,
    at_turn: bool = False,
) -> Salvaged:
    """Write the longest whole part of a save to a new file; the save itself is only read.

    With `at_turn` the part ends with the block that ends the last whole turn, if there is one.
    """
    blob = files.load(path)
    reading = reader.scan(path, blob, kind)
    if not reading.lines:
        raise Unusable(path, f"Nothing can be salvaged: its first line {_why(reading)}.")
    lines = _to_turn_end(reading.lines, ends_turn) if at_turn and ends_turn else reading.lines
    end = sum(len(line.raw) + 1 for line in lines)
    files.write_new(out, blob[:end])
    turn = reader.last_turn(lines, ends_turn)
    return Salvaged(out, len(lines), end, len(blob) - end, turn, lines[-1].head, _sentence(reading))


def _to_turn_end(lines: list[Line], ends_turn: EndsTurn) -> list[Line]:
    ends = (line.number for line in reversed(lines) if ends_turn(line.entry) is not None)
    last = next(ends, len(lines))
    while lines[last - 1].more:
        last += 1
    return lines[:last]


def _why(reading: Reading) -> str:
    return reading.fault.why if reading.fault else "is missing"


def _sentence(reading: Reading) -> str | None:
    if reading.fault is None:
        return reading.torn
    return f"{reading.path}:{reading.fault.line}: This line {reading.fault.why}."


def cut_torn(fd: int, reading: Reading, blob: bytes) -> str:
    """Keep the torn tail beside the save, then cut it off; the sentence that tells it."""
    beside = _keep(reading.path, blob[reading.end :])
    try:
        disk.truncate(fd, reading.end)
    except OSError as error:
        raise files.refusal(reading.path, error, " The torn end is still there.") from error
    return f"{reading.path}: {reading.torn} They are kept in {beside}."


def _keep(path: str, tail: bytes) -> str:
    for number in count(1):
        beside = f"{path}.torn-{number}"
        try:
            files.write_new(beside, tail)
        except SaveError as error:
            if not _is_there(error):
                raise
        else:
            return beside
    raise AssertionError("count never ends")


def _is_there(error: SaveError) -> bool:
    cause = error.__cause__
    return isinstance(cause, OSError) and cause.errno == errno.EEXIST
