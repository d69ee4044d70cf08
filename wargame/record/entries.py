"""What a journal holds: effects on the board, rulings, branches, seals, and what the room did."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Protocol

from attrs import field, frozen

from wargame.engine.events import Effect
from wargame.engine.rulings import Ruling

MAIN = "main"


@frozen
class Branched:
    """A branch was made from its parent as turn `turn` began. `salt` freshens its dice."""

    name: str
    parent: str
    turn: int
    reason: str
    salt: str = ""


@frozen
class Seal:
    """The end of a block: what it was (setup, order, phase) and the digest of the board after it.

    `ended` is the turn that ended with the block; 0 where none did.
    """

    of: str
    turn: int
    phase: str
    day: int
    digest: str
    ended: int = 0


@frozen
class Room:
    """Something people did that no board shows and no branch rewinds: a seat handed over."""

    what: str
    seat: str = ""
    text: str = ""
    details: Mapping[str, int | str] = field(factory=dict)


@frozen
class Closed:
    """The game was closed; entries after it reopened it."""

    reason: str


Body = Effect | Ruling | Branched | Seal | Room | Closed


@frozen
class Entry:
    """One entry and the branch on which it stands. `key` makes an order safe to send twice."""

    branch: str
    body: Body
    key: str = ""


class Journal(Protocol):
    """Where entries go. `append` returns when they are kept, all of them or none."""

    @property
    def keeps(self) -> bool:
        """Whether entries outlast the program, so that blocks need seals."""

    def append(self, entries: Sequence[Entry]) -> None:
        """Keep these entries as one block."""


class Memory:
    """A journal that lasts as long as the program: for batches and rehearsals."""

    keeps = False

    def __init__(self) -> None:
        self.entries: list[Entry] = []

    def append(self, entries: Sequence[Entry]) -> None:
        """Keep these entries as one block."""
        self.entries.extend(entries)
