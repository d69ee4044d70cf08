"""A seat's passphrase: kept in the game as a salted hash only, and asked for at the hand-over."""

from __future__ import annotations

import hashlib
import hmac
import os

from wargame.record.campaign import Campaign

NOTE = "passphrase"
"""What the room's note is called; it stands in the whole record alone, in no seat's export."""
WORK, BLOCK, LANES = 1 << 14, 8, 1
"""Scrypt's cost: 16 MiB and some 50 ms a try."""
END = b"\n"
"""Ends the words that are hashed: scrypt takes zeros at an end for nothing."""


def set_passphrase(game: Campaign, seat: str, words: str) -> None:
    """Ask for these words from now on before the seat is shown; empty words ask for nothing."""
    salt = os.urandom(16)
    kept = f"scrypt${salt.hex()}${_hashed(words, salt).hex()}" if words else ""
    game.note(NOTE, seat, kept)


def has_passphrase(game: Campaign, seat: str) -> bool:
    """Whether the seat asks for one."""
    return bool(game.ledger.notes.get((NOTE, seat)))


def is_locked(game: Campaign) -> bool:
    """Whether seats keep to themselves: one of them asks for its words, and play goes on."""
    return not game.over and any(has_passphrase(game, seat) for seat in game.state.setting.seats)


def opens(game: Campaign, seat: str, words: str) -> bool:
    """Whether these are the seat's words. A note that can't be read opens to nothing."""
    kept = game.ledger.notes.get((NOTE, seat), "")
    if not kept:
        return True
    try:
        _, salt, known = kept.split("$")
        return hmac.compare_digest(_hashed(words, bytes.fromhex(salt)), bytes.fromhex(known))
    except ValueError:
        return False


def _hashed(words: str, salt: bytes) -> bytes:
    text = words.encode("utf-8", "surrogatepass") + END
    return hashlib.scrypt(text, salt=salt, n=WORK, r=BLOCK, p=LANES, maxmem=64 << 20)
