"""A module reads and writes the tracks, markers and switches that it declares, and no others.

Declared is what stands in `uses`; what the scenario or an order names (in rows, criteria, endings,
injects, traits, terms, answers); and, where a hook looks through a whole shelf, what lies there.
The engine drops changes of what is not on the board, so a misspelt name is found here.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from wargame.engine.legal import objections
from wargame.engine.once import once
from wargame.engine.state import Setting, State
from wargame.testing.checks.check import Check, Fault
from wargame.testing.moves import Gave
from wargame.testing.noting import SHELVES, Notes, noted, noting
from wargame.testing.replayed import made_again
from wargame.testing.walk import Step

EVERY = 5
"""One move in so many is looked at."""


def _notes(step: Step) -> Notes:
    """What the module reads and writes in a move, and in what its seat is then shown."""
    if _last and _last[0][0] is step:
        return _last[0][1]
    notes = Notes(step.subject.folder)
    made_again(step, lambda module: noting(module, notes))
    if isinstance(step.move, Gave) and step.view is not None:
        _look_around(step, step.move, noted(step.view, notes))
    _last[:] = [(step, notes)]
    return notes


_last: list[tuple[Step, Notes]] = []


def _look_around(step: Step, move: Gave, view: State) -> None:
    """What the seat is answered, advised and shown."""
    book, module = step.game.game.book, step.subject.module
    objections(book, view, move.seat, move.kind, move.answers)
    for doctrine in module.doctrine:
        if doctrine.order.open_to(view, move.seat):
            tuple(doctrine.propose(view, move.seat))
    tuple(module.panels(view, move.seat))


def _sampled(step: Step) -> bool:
    """Rubbish is passed over: it may be of a seat that no rule has anything for."""
    rubbish = isinstance(step.move, Gave) and step.move.garbage
    return not rubbish and (step.n + step.seed) % EVERY == 0


def undeclared_read(step: Step) -> Iterator[Fault]:
    """Names asked for that nobody declares."""
    notes = _notes(step) if _sampled(step) else Notes(None)
    for (sort, name), place in _undeclared(step, notes, notes.read):
        where = f" ({place})" if place else ""
        yield Fault(
            f"The {sort} '{name}' is read{where}, but not declared: "
            f"add it to `uses` of the module.",
            step.n,
        )


def undeclared_write(step: Step) -> Iterator[Fault]:
    """Names changed that nobody declares."""
    notes = _notes(step) if _sampled(step) else Notes(None)
    for (sort, name), hook in _undeclared(step, notes, notes.wrote):
        yield Fault(
            f"{hook} changes the {sort} '{name}', which is not declared: "
            f"add it to `uses` of the module, or mend the name.",
            step.n,
        )


def _undeclared(
    step: Step, notes: Notes, names: Mapping[tuple[str, str], str]
) -> Iterator[tuple[tuple[str, str], str]]:
    declared = {uses.name for uses in step.subject.module.uses}
    for (sort, name), place in names.items():
        if name not in declared and not _named(step, notes, sort, name):
            yield (sort, name), place


def _named(step: Step, notes: Notes, sort: str, name: str) -> bool:
    """Whether the scenario, an order or a walk through the shelf gave the module this name."""
    if sort in notes.walked and _lies(step.before, sort, name):
        return True
    return name in _words_of(step.before.setting) or name in set(_spoken(step))


def _lies(state: State, sort: str, name: str) -> bool:
    shelf = next(shelf for shelf, each in SHELVES.items() if each == sort)
    things: dict[str, Any] = getattr(state, shelf)
    return name in (key.partition("/")[2] if sort == "marker" else key for key in things)


@once
def _words_of(setting: Setting) -> frozenset[str]:
    """All that a setting says in its rows, criteria, endings, injects, seats and areas."""
    parts = (
        setting.rows, setting.criteria, setting.endings, setting.injects, setting.seats,
        setting.areas,
    )  # fmt: skip
    return frozenset(_texts(parts))


def _spoken(step: Step) -> Iterator[str]:
    """All that orders, units, agreements and the calendar say in a position."""
    state = step.before
    if isinstance(step.move, Gave):
        yield from _texts(step.move.answers)
    for shelf in (state.orders, state.agreements, state.calendar, state.units):
        yield from _texts(shelf)


def _texts(thing: Any) -> Iterator[str]:
    """Every text in a value, whole and in its parts around `:` and `/`."""
    if isinstance(thing, str):
        yield thing
        yield from thing.replace("/", ":").split(":")
    elif isinstance(thing, Mapping):
        for key, value in thing.items():
            yield from _texts(key)
            yield from _texts(value)
    elif attrs.has(type(thing)):
        for each in attrs.fields(type(thing)):
            yield from _texts(getattr(thing, each.name))
    elif isinstance(thing, Iterable):
        for each in thing:
            yield from _texts(each)


CHECKS = (
    Check(
        "undeclared-read",
        "A module reads the tracks, markers and switches that it declares, and no others.",
        "step",
        undeclared_read,
    ),
    Check(
        "undeclared-write",
        "A module changes the tracks, markers and switches that it declares, and no others.",
        "step",
        undeclared_write,
    ),
)
