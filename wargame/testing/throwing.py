"""Hears what a module throws for as days pass: each throw's odds, by the length of the step."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import define, evolve, field

from wargame.engine.board import PUBLIC, Audience, Due
from wargame.engine.dice import Throws
from wargame.engine.events import Answer, Event, Roll
from wargame.engine.modules import RuleModule
from wargame.engine.state import State

Outcomes = tuple[tuple[Answer, int], ...]


@define
class Thrown:
    """The odds heard, by label and subject: for each step length in days, one table a throw."""

    odds: dict[tuple[str, str], dict[int, list[Outcomes]]] = field(factory=dict)

    def alike(self, days: int) -> tuple[str, str] | None:
        """A throw with the same unequal odds in a step of so many days and day after day."""
        for throw, tables in self.odds.items():
            for odds in tables.get(days, ()):
                uneven = len({weight for _, weight in odds}) > 1
                if uneven and tables.get(1, []).count(odds) > 1:
                    return throw
        return None


def hearing(module: RuleModule, thrown: Thrown) -> RuleModule:
    """The module with its upkeep listened to, where nothing came due; it plays as it did."""
    called = module.upkeep

    def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterable[Event]:
        if due:
            return called(state, due, dice)
        return called(state, due, _Heard(dice.dice, dice.place, dice.thrown, thrown, state.days))

    return evolve(module, upkeep=upkeep)


@define
class _Heard(Throws):
    """Dice that tell what they are thrown for."""

    told: Thrown = field(factory=Thrown)
    days: int = 0

    def throw(
        self,
        label: str,
        subject: str,
        outcomes: Iterable[tuple[Answer, int]],
        modifiers: Iterable[tuple[str, int]] = (),
        seen_by: Audience = PUBLIC,
    ) -> Roll:
        roll = Throws.throw(self, label, subject, outcomes, modifiers, seen_by)
        by_days = self.told.odds.setdefault((label, subject), {})
        by_days.setdefault(self.days, []).append(roll.outcomes)
        return roll
