"""Play a record again: every order, ruling and branch given anew, and compared entry by entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from typing import Any

from attrs import define, field

from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Effect, Ordered, PhaseBegan, Recalled, Sealed, Unsealed
from wargame.engine.rulings import Ruling
from wargame.plain import plain
from wargame.record.campaign import Campaign
from wargame.record.codec import line_of
from wargame.record.entries import Branched, Entry, Seal
from wargame.record.folding import Block
from wargame.record.ledger import Game, Ledger

_SHOWN = 120
"""Characters of a value that the sentence about a difference shows."""


@define
class Mismatch:
    """The first entry that playing again gives otherwise: its line, and how it differs."""

    line: int
    how: str


@define(eq=False)
class _Stage:
    """A journal that only remembers what is played on it, seals and all."""

    entries: list[Entry] = field(factory=list)

    @property
    def keeps(self) -> bool:
        """Seals are wanted: their digests are compared."""
        return True

    def append(self, entries: Sequence[Entry]) -> None:
        """Remember."""
        self.entries.extend(entries)


def reenact(game: Game, blocks: Iterable[Block]) -> Mismatch | None:
    """Play a game's blocks again from its opening; the first entry that differs, if any does.

    Whatever breaks in rules that are not those of the record counts as a difference.
    """
    stage = _Stage()
    campaign = Campaign(Ledger.of(game, stage))
    for block in blocks:
        stage.entries.clear()
        try:
            _play(campaign, block.entries)
        except Exception as error:
            return Mismatch(block.line, f"it can't be played again: {_words(error)}")
        found = _difference(block, stage.entries)
        if found is not None:
            return found
    return None


def _words(error: Exception) -> str:
    said = str(error) if isinstance(error, IllegalOrder) else f"{type(error).__name__}: {error}"
    return said.rstrip(".")


def _difference(block: Block, played: list[Entry]) -> Mismatch | None:
    for place, recorded in enumerate(block.entries):
        if place >= len(played):
            return Mismatch(block.line + place, "played again, it does not happen")
        if recorded != played[place]:
            how = _how(line_of(recorded), line_of(played[place]))
            return Mismatch(block.line + place, how)
    if len(played) > len(block.entries):
        more = line_of(played[len(block.entries)])
        line = block.line + len(block.entries) - 1
        return Mismatch(line, f"played again, more happens after it: {more['k']}")
    return None


def _how(recorded: dict[str, Any], played: dict[str, Any]) -> str:
    for part in ("b", "k", "at", "to", "why_to", "key"):
        if recorded.get(part) != played.get(part):
            return _differs(part, played.get(part), recorded.get(part))
    said, now = recorded["v"], played["v"]
    part = next(name for name in (*said, *now) if said.get(name) != now.get(name))
    return _differs(part, now.get(part), said.get(part))


def _differs(part: str, played: Any, recorded: Any) -> str:
    was, said = plain(str(played), _SHOWN), plain(str(recorded), _SHOWN)
    return f"played again, its '{part}' is {was}, not {said}"


def _play(campaign: Campaign, block: list[Entry]) -> None:
    """Do again what people did to make this block."""
    first, last = block[0].body, block[-1].body
    if not isinstance(first, Branched):
        campaign.ledger.branch_name = block[0].branch
    if isinstance(last, Seal) and last.of in _SEALED:
        _SEALED[last.of](campaign, block[0])
    elif type(first) is Effect and type(first.event) in _ALONE:
        _ALONE[type(first.event)](campaign, first.event, block[0].key)
    elif isinstance(first, Ruling):
        campaign.rule(first)
    elif isinstance(first, Branched):
        campaign.branch(first.turn, first.name, first.reason, first.salt)
    else:
        campaign.ledger.append(first)


def _order(campaign: Campaign, event: Any, key: str) -> None:
    campaign.give(event.seat, event.kind, event.answers, event.by, key, event.admitted)


def _order_at_once(campaign: Campaign, entry: Entry) -> None:
    _order(campaign, entry.body.event, entry.key)  # type: ignore[union-attr]


_SEALED: dict[str, Callable[[Campaign, Entry], object]] = {
    "setup": lambda campaign, _: campaign.set_up(),
    "order": _order_at_once,
    "phase": lambda campaign, _: campaign.end_phase(),
}

_ALONE: dict[type, Callable[[Campaign, Any, str], object]] = {
    Ordered: _order,
    Recalled: lambda campaign, event, _: campaign.recall(event.n),
    Sealed: lambda campaign, event, _: campaign.seal(event.seat),
    Unsealed: lambda campaign, event, _: campaign.unseal(event.seat, event.why),
    PhaseBegan: lambda campaign, event, _: campaign.set_length(event.days),
}
