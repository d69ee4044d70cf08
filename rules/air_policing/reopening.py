"""Doctrine for those who bring flights back: files, reviews, hours, the pool, tankers on loan."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .flying import lacking
from .gates import airport_of, filed_for
from .jets import lent, tankers_sent, tankers_there
from .menus import could_lend, filing, loan_of, own_loans, reviewed
from .position import blocks, gate, grounded, hours, numbers, own_blocks, truce
from .rows import Airport
from .words import (
    CASE,
    CLEARED,
    CLOSED,
    COVER,
    DAY,
    FLYING,
    HOST_STRAIN,
    LADDER,
    OPEN,
    POOL,
)

ENOUGH_POOL = 750
PAID_AT_ONCE = 250
STRAINED = 700


def fill_pool(state: State, seat: str) -> Iterator[Proposal]:
    """Money while a cleared block waits for insurers and the pool is small."""
    waiting = any(gate(state, area.name) == CLEARED for area in blocks(state))
    if waiting and state.track(POOL) < ENOUGH_POOL:
        reason = f"Insurers hold a block back; the pool is {state.track(POOL)} million."
        yield Proposal({"millions": PAID_AT_ONCE}, reason, 55)


def _best(
    state: State, seat: str, merit: Callable[[Airport], int], reason: str, urgency: int
) -> Iterator[Proposal]:
    """The best airport of a block that has no file yet."""
    if truce(state) != "holding" or grounded(state):
        return
    rows = [airport_of(state, name) for name in filing(state, seat, {})]
    new = [row for row in rows if row is not None and filed_for(state, row.block) is None]
    row = max(new, key=merit, default=None)
    if row is not None and merit(row) > 0:
        yield Proposal({"airport": row.name}, f"{state.title(row.name)}: {reason}", urgency)


def file_easiest(state: State, seat: str) -> Iterator[Proposal]:
    """The airport that insurers find easiest."""
    yield from _best(state, seat, lambda row: row.ease, "insurers find it easiest.", 62)


def file_busiest(state: State, seat: str) -> Iterator[Proposal]:
    """The airport that would draw most flights."""
    yield from _best(state, seat, lambda row: row.flights, "it would draw most flights.", 62)


def file_covered(state: State, seat: str) -> Iterator[Proposal]:
    """Flights against ease and cover."""

    def merit(row: Airport) -> int:
        return row.flights * row.ease * (200 + state.marker(row.block, COVER))

    yield from _best(state, seat, merit, "flights, ease and cover together speak for it.", 60)


def press(state: State, seat: str) -> Iterator[Proposal]:
    """The block furthest on that waits for a review."""
    if state.track(HOST_STRAIN) >= STRAINED:
        return
    waiting = [name for name in reviewed(state, seat, {}) if not state.marker(name, CASE)]
    block = max(waiting, key=lambda name: gate(state, name), default="")
    if block:
        who = "insurers" if gate(state, block) == CLEARED else "the regulator"
        yield Proposal({"block": block}, f"{state.title(block)} waits for {who}.", 45)


def reopen(state: State, seat: str) -> Iterator[Proposal]:
    """By day, where the regulator has cleared a block that is closed."""
    for area in own_blocks(state, seat):
        shut = hours(state, area.name) == CLOSED and gate(state, area.name) >= CLEARED
        if shut and not grounded(state):
            yield Proposal({"block": area.name, "hours": "day"}, f"{area.title} is cleared.", 65)


def all_hours(state: State, seat: str) -> Iterator[Proposal]:
    """At all hours, where airlines fly by day and cover is enough."""
    for area in own_blocks(state, seat):
        by_day = hours(state, area.name) == DAY and gate(state, area.name) >= FLYING
        enough = state.marker(area.name, COVER) >= numbers(state).open_cover
        if by_day and enough and not grounded(state):
            reason = "Airlines fly there by day, and cover is enough for more."
            yield Proposal({"block": area.name, "hours": "open"}, reason, 55)


def close_early(state: State, seat: str) -> Iterator[Proposal]:
    """By day only, a step before the ladder closes everything."""
    if state.track(LADDER) + 1 < numbers(state).shut_step:
        return
    for area in own_blocks(state, seat):
        if hours(state, area.name) == OPEN:
            reason = "The ladder is one step from closing it."
            yield Proposal({"block": area.name, "hours": "day"}, reason, 50)


def lend(state: State, seat: str) -> Iterator[Proposal]:
    """What would back the jets that fly without tankers, as far as it can be lent."""
    short = lacking(state) - _idle(state)
    for name in own_loans(state, seat, {}):
        row = loan_of(state, name)
        if row is None or short <= 0:
            continue
        more = min(could_lend(state, row), lent(state, row) + short)
        if more > lent(state, row):
            reason = f"Stations lack {short} tankers."
            yield Proposal({"loan": name, "tankers": more}, reason, 57)


def _idle(state: State) -> int:
    return max(0, tankers_there(state) - tankers_sent(state))


def take_back(state: State, seat: str) -> Iterator[Proposal]:
    """What nobody sends anywhere."""
    idle = _idle(state) - max(0, lacking(state))
    for name in own_loans(state, seat, {}):
        row = loan_of(state, name)
        if row is not None and idle > 2 and lent(state, row):
            left = max(0, lent(state, row) - idle)
            yield Proposal({"loan": name, "tankers": left}, f"{idle} tankers lie idle.", 30)
