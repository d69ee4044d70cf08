"""Rulings: what control decides of one effect, by its address, before the turn is committed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Literal

from attrs import field, frozen

from wargame.engine.events import Answer, Event

Verdict = Literal["accept", "moderate", "overrule", "void", "defer", "freeze"]


@frozen
class Ruling:
    """One ruling and its reason.

    `at` is the effect's address; for `freeze`, `module|hook`, and every effect of that hook is
    void this turn.
    `replaces` is the effect ruled on: where another stands at the address, the ruling is stale.
    `outcome` are the events that an overruled effect gives way to. `fixed` names throws by their
    address
    and the stated outcome that control gives them (moderate: always inside the band that the throw
    states).
    `days` says how long a deferred effect waits.
    """

    at: str
    verdict: Verdict
    reason: str
    category: str = ""
    replaces: Event | None = None
    outcome: tuple[Event, ...] = ()
    fixed: Mapping[str, Answer] = field(factory=dict)
    days: int = 0
    turn: int = 0


def thrown(rulings: Iterable[Ruling]) -> dict[str, Answer]:
    """All throws that rulings fix, by address."""
    return {address: result for ruling in rulings for address, result in ruling.fixed.items()}


def by_address(rulings: Iterable[Ruling]) -> dict[str, Ruling]:
    """The ruling that stands at each address: the last one given."""
    return {ruling.at: ruling for ruling in rulings}
