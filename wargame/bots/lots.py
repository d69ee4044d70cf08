"""A bot's own dice: blocks of throws at addresses that no rule uses."""

from __future__ import annotations

from hashlib import blake2b

from attrs import define

from wargame.engine.state import State


@define
class Lots:
    """Sixteen throws from one hash of an address, more from the blocks after it."""

    address: str
    block: bytes = b""
    at: int = 64
    count: int = 0

    @classmethod
    def at_the_table(cls, seed: str, view: State, seat: str, bot: str) -> Lots:
        """The lots of one bot in one seat, in this phase of this day."""
        return cls(f"bot|{seed}|{view.day}|{view.phase}|{seat}|{bot}")

    def below(self, total: int) -> int:
        """A whole number from 0 up to (not including) a total of at most 2**32."""
        if self.at >= 64:
            self.block = blake2b(f"{self.address}|{self.count}".encode()).digest()
            self.count += 1
            self.at = 0
        drawn = int.from_bytes(self.block[self.at : self.at + 4], "big")
        self.at += 4
        return drawn * total >> 32
