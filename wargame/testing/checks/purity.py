"""A module reads nothing but the position it is given: no file, clock, chance of its own, float."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from wargame.testing import exactness
from wargame.testing.checks.check import Check, Fault
from wargame.testing.outside import Outside, watched
from wargame.testing.subject import Subject
from wargame.testing.walk import Broken, walked

ORDERS = 60
"""So many orders of a game are played while the hooks are listened to."""
PLAIN = (
    "abc", "bisect", "collections", "copy", "dataclasses", "heapq", "operator", "re", "string",
)  # fmt: skip
"""Parts of the standard library that give the same everywhere."""


def as_written(subject: Subject) -> Iterator[Fault]:
    """What the source says: imports, floats, divisions, calls, sets walked through."""
    folder = subject.folder
    if folder is None:
        return
    found = [*exactness.foreign_imports(folder, PLAIN), *exactness.floats(folder)]
    found += [*exactness.true_divisions(folder), *exactness.calls_that_differ(folder)]
    yield from (Fault(f"{each}.") for each in (*found, *exactness.ordered_sets(folder)))


def as_played(subject: Subject, seed: int) -> Iterator[Fault]:
    """What the hooks do when they are called."""
    outside = Outside(subject.folder)
    with suppress(Broken):
        walked(subject.of(watched(subject.module, outside)), seed, ORDERS)
    for what, place in outside.seen.items():
        where = f" ({place})" if place else ""
        yield Fault(f"A hook reaches outside the game{where}: {what}.")


def impure(subject: Subject, seed: int) -> Iterator[Fault]:
    """What is written and what is done."""
    yield from as_written(subject)
    yield from as_played(subject, seed)


CHECKS = (
    Check(
        "impure",
        "A module reads the position alone: no file, socket, clock, chance of its own or float.",
        "scenario",
        impure,
    ),
)
