"""What is on offer for each question: generators over the scenario's corridors."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.orders import Answers
from wargame.engine.state import State

from .position import corridor, corridors, hosted, owned, passage, used
from .words import CLOSED, CUT


def any_corridor(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """All corridors."""
    return (row.name for row in corridors(state))


def used_corridors(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Those over which some of the flow is planned."""
    return (row.name for row in corridors(state) if used(state, row))


def own_corridors(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Those on whose passage the seat decides."""
    return (row.name for row in owned(state, seat))


def own_stretches(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Those that end on the seat's side of the border."""
    return (row.name for row in hosted(state, seat))


def secured(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Guard; and repair where there is damage to mend."""
    yield "guard"
    row = corridor(state, str(so_far.get("corridor", "")))
    if row is None or state.marker(row.area, CUT):
        yield "repair"


def disrupted(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Corridors in use and open."""
    for row in corridors(state):
        if used(state, row) and passage(state, row) != CLOSED:
            yield row.name


def means(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Line and border; and consent where its owner has no seat."""
    yield from ("line", "border")
    row = corridor(state, str(so_far.get("corridor", "")))
    if row is None or not row.owner:
        yield "consent"


def routes(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """By trains, convoys or both, as far as a corridor has them."""
    row = corridor(state, str(so_far.get("corridor", "")))
    if row is None or row.rail > 0:
        yield "rail"
    if row is None or row.rail < 100:
        yield "convoys"
    if row is None or 0 < row.rail < 100:
        yield "both"
