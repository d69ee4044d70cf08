"""What the questions of the orders offer: options and bounds, read off a position."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.orders import Answers
from wargame.engine.state import State

from .gates import filed_for
from .jets import lent, tankers_there, tasks
from .odds import FULL
from .position import airports, blocks, commands, gate, hours, loans, numbers, own_blocks, posts
from .position import wings as all_wings
from .rows import Loan, Wing
from .words import ALERT, CLEARED, CLOSED, INSURED, LODGED, REST, US_LOGISTICS

POOL_STEP = 50
POOL_MOST = 1_000


def wing_of(state: State, name: object) -> Wing | None:
    """A wing by name."""
    return next((row for row in all_wings(state) if row.name == name), None)


def loan_of(state: State, name: object) -> Loan | None:
    """A loan by name."""
    return next((row for row in loans(state) if row.name == name), None)


def own_wings(state: State, seat: str) -> Iterator[Wing]:
    """The wings that a seat commands."""
    return (row for row in all_wings(state) if commands(state, seat, row.owner))


def wings(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Their names."""
    return (row.name for row in own_wings(state, seat) if row.jets)


def _duties(state: State) -> tuple[str, ...]:
    there = (area.name for area in blocks(state))
    return (REST, ALERT, *there, *(post.name for post in posts(state)))


def sources(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The duties from which a wing can take jets; all where the wing is not said."""
    row = wing_of(state, so_far.get("wing"))
    given = {} if row is None else tasks(state, row)
    return (duty for duty in _duties(state) if row is None or given.get(duty, 0))


def others(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Every other duty."""
    return (duty for duty in _duties(state) if duty != so_far.get("source"))


def most_jets(state: State, seat: str, so_far: Answers) -> int:
    """The jets that a wing has on the duty from which they are taken."""
    row = wing_of(state, so_far.get("wing"))
    if row is None:
        return max((each.jets for each in own_wings(state, seat)), default=0)
    return tasks(state, row).get(str(so_far.get("source")), row.jets)


def all_blocks(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The blocks of airspace."""
    return (area.name for area in blocks(state))


def most_tankers(state: State, seat: str, so_far: Answers) -> int:
    """All tankers that there are."""
    return tankers_there(state)


def filing(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The airports for which a seat could file."""
    for row in airports(state):
        if commands(state, seat, state.areas[row.block].owner):
            found = filed_for(state, row.block)
            if found is None or found.name != row.name:
                yield row.name


def hosts(state: State, seat: str) -> bool:
    """Whether a seat owns a block."""
    return any(True for _ in own_blocks(state, seat))


def cleared_blocks(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Own blocks that the regulator has cleared, or that are not closed."""
    for area in own_blocks(state, seat):
        if gate(state, area.name) >= CLEARED or hours(state, area.name) != CLOSED:
            yield area.name


def reviewed(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Own blocks that wait for the regulator or for insurers."""
    for area in own_blocks(state, seat):
        if LODGED <= gate(state, area.name) < INSURED:
            yield area.name


def targets(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """What a probe can go for: blocks and posts."""
    return (duty for duty in _duties(state) if duty not in (REST, ALERT))


def own_loans(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The loans that a seat gives."""
    return (row.name for row in loans(state) if commands(state, seat, row.owner))


def could_lend(state: State, row: Loan) -> int:
    """The tankers that can be lent: a sure part, the rest with logistics support."""
    sure = numbers(state).loan_sure
    works = sure + (FULL - sure) * state.track(US_LOGISTICS) // FULL
    return max(lent(state, row), row.most * works // FULL)


def most_lent(state: State, seat: str, so_far: Answers) -> int:
    """The most tankers that could be lent."""
    asked = so_far.get("loan")
    return max((could_lend(state, r) for r in loans(state) if asked in (None, r.name)), default=0)
