"""From lines to a game: entries decoded, grouped in blocks, and folded into branches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import frozen

from wargame.engine.errors import OutOfSync
from wargame.record.codec import entry_of
from wargame.record.entries import Entry
from wargame.record.ledger import Ledger
from wargame.record.savefile import Reading


@frozen
class Block:
    """Entries that were saved together; `line` is the number of the first one's line."""

    line: int
    entries: list[Entry]


def blocks_of(reading: Reading) -> list[Block]:
    """The blocks after the opening; OutOfSync names the line that no journal has."""
    blocks: list[Block] = []
    entries: list[Entry] = []
    number = 2
    try:
        for number, _, line, more in reading.lines[2:]:
            if not entries:
                blocks.append(Block(number, entries))
            entries.append(entry_of(line))
            if not more:
                entries = []
    except OutOfSync as error:
        raise OutOfSync(f"{reading.path}:{number}: {error}") from None
    return blocks


def fold(path: str, ledger: Ledger, blocks: Iterable[Block]) -> None:
    """Fold blocks into a ledger; OutOfSync names the block whose entries do not follow."""
    for block in blocks:
        try:
            ledger.recount(block.entries)
        except KeyError as error:
            how = f"they name {error.args[0]!r}, which is not there"
            raise _astray(path, block, how) from None
        except (LookupError, AttributeError, TypeError, ValueError) as error:
            raise _astray(path, block, f"{error}") from None


def _astray(path: str, block: Block, how: str) -> OutOfSync:
    return OutOfSync(f"{path}:{block.line}: The entries from here do not follow: {how}.")


def ends_turn(line: dict[str, Any]) -> int | None:
    """The number of the turn that a line ends, or None."""
    value = line.get("v")
    if line.get("k") != "Seal" or not isinstance(value, dict):
        return None
    ended = value.get("ended")
    return ended if isinstance(ended, int) else None
