"""Export: a whole save, or one seat's own record, which holds nothing that the seat did not see."""

from __future__ import annotations

from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.record.codec import Header, line_of
from wargame.record.codec.values import Plain
from wargame.record.folding import blocks_of, ends_turn
from wargame.record.ledger import Game
from wargame.record.savefile import SAVE, Reading, Unusable, chain, files, read, salvage
from wargame.record.savefile.reader import VERSION
from wargame.record.store import game_of, own_beginning
from wargame.record.witness import Witness


def export(path: str, seat: str, out: str) -> str:
    """Write a seat's own record of a save to a new file; its head, for whoever receives it.

    Control (or no seat) gets the whole save. Raises SaveError, IllegalOrder for an unknown seat.
    """
    reading = read(path, ends_turn=ends_turn)
    header, game = game_of(reading)
    demand_seat(header, seat, path)
    if seat in ("", CONTROL, header.seat):
        return salvage(path, out).head
    return _own_record(reading, header, game, seat, out)


def demand_seat(header: Header, seat: str, path: str) -> None:
    """IllegalOrder for a seat that is not at this table, or whose eyes this record is not for."""
    if seat and seat not in header.seats:
        names = ", ".join(header.seats)
        raise IllegalOrder(f"There is no seat '{seat}' at this table. It has {names}.")
    if header.seat and seat not in ("", header.seat):
        raise Unusable(path, f"This record holds only what '{header.seat}' saw.", 2)


def _own_record(reading: Reading, header: Header, game: Game, seat: str, out: str) -> str:
    first, opening = own_beginning(header, game.opening, seat)
    witness = Witness.of(game.opening, seat)
    seen = (witness.saw(block.entries) for block in blocks_of(reading))
    blocks = [[{"format": SAVE, "version": VERSION, **first}, opening]]
    blocks.extend([line_of(entry) for entry in block] for block in seen if block)
    rows, head = _chained(blocks)
    files.write_new(out, b"".join(rows))
    return head


def _chained(blocks: list[list[Plain]]) -> tuple[list[bytes], str]:
    rows: list[bytes] = []
    head = chain.START
    for block in blocks:
        for place, line in enumerate(block):
            row, head = chain.link(head, len(rows), line, more=place < len(block) - 1)
            rows.append(row + b"\n")
    return rows, head.decode("ascii")
