"""Who would contribute: each state's willingness, how many are willing, what it does at home."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.events import Event, TrackSet
from wargame.engine.state import State

from .position import chain, council, form, numbers
from .rows import Willing
from .words import CAVEATS, FULL, LEGITIMACY, MANDATED, NAME, WILLING


def states(state: State) -> tuple[Willing, ...]:
    """The states that may contribute."""
    return state.rows.get(f"{NAME}.willing", ())


def willingness(state: State, row: Willing, form_name: str = "") -> int:
    """How willing a state is, tenths of a percent; under another form than that in force, if
    named."""
    found = row.base + row.by.get(form_name or form(state).name, 0)
    found += row.caveats if chain(state) == CAVEATS else 0
    found += row.council if council(state) == MANDATED else 0
    apart = state.track(LEGITIMACY) - FULL // 2
    found += apart * numbers(state).willing_legitimacy // FULL
    return max(0, min(found, FULL))


def average(state: State, form_name: str = "") -> int:
    """The mean willingness over all states; the middle where there are none."""
    found = [willingness(state, row, form_name) for row in states(state)]
    return sum(found) // len(found) if found else FULL // 2


def count(state: State, form_name: str = "") -> int:
    """How many states are willing."""
    least = numbers(state).willing_at
    return sum(willingness(state, row, form_name) >= least for row in states(state))


def counted(state: State) -> Iterator[Event]:
    """The count, put on its track."""
    if states(state) and count(state) != state.track(WILLING):
        why = "leadership 18: who would contribute"
        yield TrackSet(WILLING, became=count(state), why=why)
