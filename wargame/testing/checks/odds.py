"""Checks of a module's odds: every table over its whole input space, and none kept back."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from itertools import product
from math import prod

from wargame.engine.curves import MILLION
from wargame.engine.modules import Odds
from wargame.testing.checks.check import Check, Fault
from wargame.testing.subject import Subject
from wargame.testing.walk import Step

_Place = tuple[Mapping[str, int], int]
"""Inputs and the chance at them."""
MOST = 5_000_000
"""A table with more inputs than these is better told as two, one read by the other."""


def broken(subject: Subject) -> Iterator[Fault]:
    """What is wrong with each table of a module."""
    for odds in subject.module.odds:
        yield from faults(odds)


def faults(odds: Odds) -> Iterator[Fault]:
    """What is wrong with a table, at the first inputs that show it."""
    size = prod(len(values) for values in odds.inputs.values())
    if size > MOST:
        yield Fault(
            f"The odds '{odds.name}' have {size:,} inputs; split them into tables of at most "
            f"{MOST:,} each."
        )
    else:
        yield from _faults(odds)


def _faults(odds: Odds) -> Iterator[Fault]:
    names, values = tuple(odds.inputs), tuple(tuple(sorted(v)) for v in odds.inputs.values())
    given = [dict(zip(names, inputs, strict=True)) for inputs in product(*values)]
    chances = [odds.of(**inputs) for inputs in given]
    wrong = next((n for n, chance in enumerate(chances) if not _is_chance(chance)), None)
    if wrong is not None:
        yield Fault(
            f"The odds '{odds.name}' are {chances[wrong]!r} at {_at(given[wrong])}; "
            f"a chance is a whole number from 0 to {MILLION:,}."
        )
        return
    stride = len(chances)
    for name, each in zip(names, values, strict=True):
        stride //= len(each)
        sign = (name in odds.rising) - (name in odds.falling)
        turned = _turned(chances, stride, len(each), sign) if sign else None
        if turned is not None:
            yield _wrong_way(odds, name, sign, *((given[n], chances[n]) for n in turned))


def _is_chance(chance: object) -> bool:
    return type(chance) is int and 0 <= chance <= MILLION


def _turned(chances: list[int], stride: int, count: int, sign: int) -> tuple[int, int] | None:
    """The first two places, neighbours in one input, between which a chance moves the wrong way."""
    last = stride * (count - 1)
    for n, chance in enumerate(chances[:-stride]):
        if n % (stride * count) < last and sign * (chances[n + stride] - chance) < 0:
            return n, n + stride
    return None


def _wrong_way(odds: Odds, name: str, sign: int, one: _Place, other: _Place) -> Fault:
    says, does = ("rise", "falls") if sign > 0 else ("fall", "rises")
    return Fault(
        f"The odds '{odds.name}' say that they {says} with '{name}'; but the chance {does} from "
        f"{one[1]:,} at {_at(one[0])} to {other[1]:,} at {_at(other[0])}."
    )


def _at(inputs: Mapping[str, int]) -> str:
    return ", ".join(f"{name} {value:,}" for name, value in inputs.items())


def undeclared(step: Step) -> Iterator[Fault]:
    """Throws of the module with unequal odds that stand in no table."""
    declared = {odds.name for odds in step.subject.module.odds}
    own = step.subject.module.name
    for effect in step.game.line.effects[step.mark :]:
        for roll in effect.event.rolls:
            thrown_by = roll.address.split("|")[2:3]
            weights = {weight for _, weight in roll.outcomes}
            if thrown_by == [own] and len(weights) > 1 and roll.label not in declared:
                yield Fault(
                    f"The throw '{roll.label}' has odds that no table declares; give the module "
                    f"Odds('{roll.label}', ...) so that every input can be checked."
                )


CHECKS = (
    Check(
        "odds-broken",
        "Every chance is a whole number of millionths, and moves the way it says, at every input.",
        "static",
        broken,
    ),
    Check(
        "odds-undeclared",
        "Every throw with unequal odds has its table among the module's odds.",
        "step",
        undeclared,
    ),
)
