"""A bot's own dice: blocks of throws at addresses that no rule uses."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import blake2b
from struct import iter_unpack

from attrs import define, field

from wargame.engine.state import State


@define
class Lots:
    """Sixteen throws from one hash of an address, more from the blocks after it."""

    address: str
    block: Iterator[tuple[int, ...]] = field(factory=lambda: iter(()))
    count: int = 0

    @classmethod
    def at_the_table(cls, seed: str, view: State, seat: str, bot: str) -> Lots:
        """The lots of one bot in one seat, in this phase of this day."""
        return cls(f"bot|{seed}|{view.day}|{view.phase}|{seat}|{bot}")

    def below(self, total: int) -> int:
        """A whole number from 0 up to (not including) a total of at most 2**32."""
        for (drawn,) in self.block:
            return drawn * total >> 32
        self.block = iter_unpack(">I", blake2b(f"{self.address}|{self.count}".encode()).digest())
        self.count += 1
        return self.below(total)
