"""Tell a write that a crash cut short from damage to what was already safe."""

from __future__ import annotations

import re

from wargame.record.savefile.chain import MAX_LINE, MORE, TAIL

_SECTOR = 512
_NULS = re.compile(rb"\0+")


def is_torn(blob: bytes, whole: int, rest: list[bytes], n: int) -> bool:
    """Whether the rows from the first bad one (entry `n`) to the end are one unfinished write.

    `whole` is the offset where the last whole block ends. A crash leaves either the beginning
    of the block, or the block with whole sectors of NUL bytes in it. Anything else is damage.
    """
    if b"\0" in rest[0]:
        return _one_block(rest) and _by_sectors(blob, whole)
    return len(rest) == 1 and not blob.endswith(b"\n") and _begins(rest[0], n)


def _begins(row: bytes, n: int) -> bool:
    start = b'{"n":%d,' % n
    return len(row) <= MAX_LINE and row[: len(start)] == start[: len(row)]


def _one_block(rest: list[bytes]) -> bool:
    return all(b"\0" in row or row[:-TAIL].endswith(MORE) for row in rest[:-1])


def _by_sectors(blob: bytes, whole: int) -> bool:
    for nuls in _NULS.finditer(blob, whole):
        begins = nuls.start() == whole or nuls.start() % _SECTOR == 0
        if not begins or not (nuls.end() == len(blob) or nuls.end() % _SECTOR == 0):
            return False
    return True
