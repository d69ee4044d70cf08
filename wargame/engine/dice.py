"""Addressed throws: each die hangs on its address alone, so no other throw can move it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from hashlib import blake2b

from attrs import define, field

from wargame.engine.board import PUBLIC, Audience, narrower
from wargame.engine.curves import MILLION
from wargame.engine.events import Answer, Modifier, Roll

Draw = Callable[[str, int], int]
"""Draws a whole number from 0 up to (not including) a total, for an address."""


def drawn_from(seed: str) -> Draw:
    """Draws by hash: one blake2b of seed and address, scaled to the total.

    Scaling 64 bits by multiply and shift leaves a bias of at most total / 2**64.
    """

    def draw(address: str, total: int) -> int:
        block = blake2b(f"{seed}|{address}".encode(), digest_size=8).digest()
        return int.from_bytes(block, "big") * total >> 64

    return draw


def middling(_: str, total: int) -> int:
    """The average die: the middle of the weights, whatever the address."""
    return total // 2


@define
class Dice:
    """The dice of one game, or of one seat's preview.

    `fixed` holds results that control has ruled, by throw address; they win over the draw.
    """

    draw: Draw
    fixed: Mapping[str, Answer] = field(factory=dict)

    @classmethod
    def of(cls, seed: int | str, fixed: Mapping[str, Answer] | None = None) -> Dice:
        """Dice for a seed, with nothing fixed unless said."""
        return cls(drawn_from(str(seed)), fixed or {})

    def at(self, day: int, phase: str, module: str) -> Throws:
        """The dice for one module in one phase of one day."""
        return Throws(self, f"{day}|{phase}|{module}")


@define
class Throws:
    """Dice laid before one module in one phase: what a rule module is handed as `dice`."""

    dice: Dice
    place: str
    thrown: dict[str, int] = field(factory=dict)

    def throw(
        self,
        label: str,
        subject: str,
        outcomes: Iterable[tuple[Answer, int]],
        modifiers: Iterable[tuple[str, int]] = (),
        seen_by: Audience = PUBLIC,
    ) -> Roll:
        """Throw once among outcomes with integer weights, for a subject that the rule names.

        `modifiers` are (words, amount) already counted in the weights, kept for the reader.
        `seen_by` is the narrowest audience of what the odds were read from. ValueError where no
        weight is positive.
        """
        table = tuple([each for each in outcomes if each[1] > 0])
        address = self._address(label, subject)
        total = sum([weight for _, weight in table])
        if not total:
            raise ValueError(f"The throw '{label}' for '{subject}' has no outcome with weight.")
        drawn = self.dice.draw(address, total)
        if self.dice.fixed and address in self.dice.fixed:
            drawn = _place_of(table, self.dice.fixed[address], drawn)
        kept = tuple([Modifier(words, amount) for words, amount in modifiers]) if modifiers else ()
        return Roll(label, table, drawn, _outcome(table, drawn), kept, seen_by, address)

    def chance(
        self,
        label: str,
        subject: str,
        millionths: int,
        modifiers: Iterable[tuple[str, int]] = (),
        seen_by: Audience = PUBLIC,
    ) -> Roll:
        """Throw yes or no; `millionths` is the chance of yes in parts per million."""
        yes = min(max(millionths, 0), MILLION)
        return self.throw(label, subject, (("yes", yes), ("no", MILLION - yes)), modifiers, seen_by)

    def number(
        self, label: str, subject: str, low: int, high: int, seen_by: Audience = PUBLIC
    ) -> Roll:
        """Throw a whole number from `low` to `high`, each as likely (at most 1,000 of them)."""
        return self.throw(label, subject, ((n, 1) for n in range(low, high + 1)), (), seen_by)

    def _address(self, label: str, subject: str) -> str:
        key = f"{label}|{subject}"
        ordinal = self.thrown.get(key, 0)
        self.thrown[key] = ordinal + 1
        return f"{self.place}|{key}|{ordinal}"


def _outcome(table: tuple[tuple[Answer, int], ...], drawn: int) -> Answer:
    for outcome, weight in table:
        drawn -= weight
        if drawn < 0:
            return outcome
    raise AssertionError("A draw lies below the total of the weights.")


def _place_of(table: tuple[tuple[Answer, int], ...], result: Answer, otherwise: int) -> int:
    before = 0
    for outcome, weight in table:
        if outcome == result:
            return before
        before += weight
    return otherwise


def narrowest(*audiences: Audience) -> Audience:
    """The audience that every one of these allows: for throws that read several things."""
    found: Audience = PUBLIC
    for seen_by in audiences:
        found = narrower(found, seen_by)
    return found
