"""Who would contribute: each state's willingness, how many are willing, what it does at home."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.events import Event, SwitchSet, TrackSet
from wargame.engine.state import State

from .position import chain, council, form, numbers
from .rows import Willing
from .words import CAVEATS, CHAIN, COUNCIL, FULL, LEADERSHIP, LEGITIMACY, MANDATED, NAME, WILLING

MOVERS = (LEADERSHIP, CHAIN, COUNCIL, LEGITIMACY, WILLING)
"""The switches and tracks that the count hangs on, and its own."""


def states(state: State) -> tuple[Willing, ...]:
    """The states that may contribute."""
    return state.rows.get(f"{NAME}.willing", ())


def willingness(state: State, row: Willing, form_name: str = "") -> int:
    """How willing a state is, tenths of a percent; under another form than that in force, if
    named."""
    return next(_each(state, (row,), form_name))


def average(state: State, form_name: str = "") -> int:
    """The mean willingness over all states; the middle where there are none."""
    found = list(_each(state, states(state), form_name))
    return sum(found) // len(found) if found else FULL // 2


def count(state: State, form_name: str = "") -> int:
    """How many states are willing."""
    least = numbers(state).willing_at
    return sum(found >= least for found in _each(state, states(state), form_name))


def bears(event: Event) -> bool:
    """Whether an event may move the count."""
    return isinstance(event, SwitchSet | TrackSet) and event.name in MOVERS


def counted(state: State) -> Iterator[Event]:
    """The count, put on its track."""
    found = count(state) if states(state) else state.track(WILLING)
    if found != state.track(WILLING):
        why = "leadership 18: who would contribute"
        yield TrackSet(WILLING, became=found, why=why)


def _each(state: State, rows: Iterable[Willing], form_name: str) -> Iterator[int]:
    """The willingness of each; what bears on all of them is read once."""
    led_by = form_name or form(state).name
    caveated, mandated = chain(state) == CAVEATS, council(state) == MANDATED
    apart = state.track(LEGITIMACY) - FULL // 2
    shared = apart * numbers(state).willing_legitimacy // FULL
    for row in rows:
        found = row.base + row.by.get(led_by, 0) + shared
        found += row.caveats if caveated else 0
        found += row.council if mandated else 0
        yield max(0, min(found, FULL))
