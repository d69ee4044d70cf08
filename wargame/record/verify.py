"""Verify a record: its chain, its seals, and that its orders under its rules lead where it says."""

from __future__ import annotations

from typing import Literal

from attrs import evolve, frozen

from wargame.engine.errors import OutOfSync
from wargame.record.binding import Rules, bound, rules_of
from wargame.record.campaign import Campaign
from wargame.record.codec import Header, commitment, header_line, line_of, opening_line, opening_of
from wargame.record.codec.values import Plain
from wargame.record.digest import digest
from wargame.record.entries import Memory, Seal
from wargame.record.folding import Block, blocks_of, ends_turn, fold
from wargame.record.ledger import Game, Ledger
from wargame.record.reenactment import Mismatch, reenact
from wargame.record.savefile import Damaged, Reading, read, verify_head
from wargame.record.store import game_of
from wargame.scenario.shelf import Shelf

Kind = Literal["good", "rules changed", "does not hold", "torn", "altered"]
_CODES: dict[Kind, int] = {
    "good": 0, "rules changed": 1, "does not hold": 1, "torn": 3, "altered": 3,
}  # fmt: skip


@frozen
class Verified:
    """What verifying found, in a sentence. `line` is the first that differs, 0 for none.

    `added` is how many entries came after the head that was given; `notices` are for the reader.
    """

    path: str
    kind: Kind
    sentence: str
    line: int = 0
    head: str = ""
    added: int = 0
    notices: tuple[str, ...] = ()
    salvageable: bool = True

    @property
    def exit_code(self) -> int:
        """0 good, 1 does not hold or the rules changed, 3 altered, or torn by a crash; 4 altered
        in its beginning, so that nothing whole is left."""
        return _CODES[self.kind] if self.salvageable else 4


def verify(path: str, head: str = "", shelf: Shelf | None = None) -> Verified:
    """Check a save, and its end against an earlier head; play it again under today's rules.

    Raises SaveError for a file that is no save, not readable, or of a later version.
    """
    try:
        reading = read(path, ends_turn=ends_turn)
        added = verify_head(reading, head) if head else 0
    except Damaged as error:
        found = Verified(path, "altered", str(error), error.line or 0)
        return evolve(found, salvageable=error.reading is not None)
    if reading.torn:
        where = len(reading.lines) + 1
        repair = "Open the game to play on: that repairs it and keeps the rest beside it."
        sentence = f"{path}:{where}: {reading.torn} {repair}"
        return Verified(path, "torn", sentence, where, reading.head, added)
    try:
        return evolve(_of_whole(reading, shelf), head=reading.head, added=added)
    except OutOfSync as error:
        return Verified(path, "does not hold", str(error), head=reading.head)


def demand_sealed(path: str) -> None:
    """Raise OutOfSync at the first seal whose position is not the one that its block leads to."""
    reading = read(path, ends_turn=ends_turn)
    _, game = game_of(reading)
    found = _unsealed(reading, game, blocks_of(reading))
    if found is not None:
        raise OutOfSync(f"{path}:{found.line}: {found.how}.")


def _of_whole(reading: Reading, shelf: Shelf | None) -> Verified:
    header, game = game_of(reading)
    blocks = blocks_of(reading)
    wrong = _miswritten(reading, header, blocks) or _unsealed(reading, game, blocks)
    if wrong is not None:
        return _verdict(reading, "does not hold", wrong)
    if header.seat:
        whose = f"the own record of '{header.seat}' holds; play is verified on the whole save."
        return Verified(reading.path, "good", f"{reading.path}: {whose}")
    return _played_again(reading, game, blocks, rules_of(header, shelf))


def _verdict(reading: Reading, kind: Kind, found: Mismatch, *notices: str) -> Verified:
    said = (f"{reading.path}:{found.line}: {found.how}.", *notices)
    return Verified(reading.path, kind, " ".join(said), found.line)


def _played_again(reading: Reading, game: Game, blocks: list[Block], rules: Rules) -> Verified:
    path = reading.path
    if rules.missing:
        missing = " ".join(rules.missing.values())
        sentence = f"{path}: the chain and the seals hold, but play can't be verified. {missing}"
        return Verified(path, "rules changed", sentence)
    kind: Kind = "rules changed" if rules.changed else "does not hold"
    try:
        found = reenact(bound(game, rules.modules), blocks)
    except OutOfSync as error:
        return Verified(path, kind, " ".join((f"{path}: {error}", *rules.changed)))
    if found is not None:
        return _verdict(reading, kind, found, *rules.changed)
    entries = sum(len(block.entries) for block in blocks)
    sentence = f"{path}: good. {entries} entries, played again with the same result."
    return Verified(path, "good", sentence, notices=rules.changed)


def _miswritten(reading: Reading, header: Header, blocks: list[Block]) -> Mismatch | None:
    """The first line that says more than this program reads, or the dice said otherwise."""
    opening, seed, salt = opening_of(reading.lines[1].entry)
    if not header.seat and header.dice != commitment(seed, salt):
        return Mismatch(1, "the seed is not the one committed to")
    dice = {"seed": seed, "salt": salt} if "dice" in reading.lines[1].entry else {}
    for number, ours in ((1, header_line(header)), (2, opening_line(opening, dice))):
        if _said(reading.lines[number - 1].entry) != ours:
            return Mismatch(number, "this line says what this program does not read")
    entries = (entry for block in blocks for entry in block.entries)
    for line, entry in zip(reading.lines[2:], entries, strict=True):
        if _said(line.entry) != line_of(entry):
            return Mismatch(line.number, "this line says what this program does not read")
    return None


def _said(line: Plain) -> Plain:
    return {k: v for k, v in line.items() if k not in ("n", "t", "format", "version")}


def _unsealed(reading: Reading, game: Game, blocks: list[Block]) -> Mismatch | None:
    """Fold block by block: the first seal whose digest the position does not have."""
    campaign = Campaign(Ledger.of(game, Memory()))
    for block in blocks:
        fold(reading.path, campaign.ledger, (block,))
        last = block.entries[-1].body
        if isinstance(last, Seal) and digest(campaign.state) != last.digest:
            line = block.line + len(block.entries) - 1
            return Mismatch(line, "the position after this block is not the one that it seals")
    return None
