"""What is on offer for each question: generators over the board, nothing rebuilt."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.orders import Answers
from wargame.engine.state import State

from .position import left, own_batteries, own_licences, own_sources, sites
from .words import CEILING, EFFORT, SHARE

MOST_GIVEN = 10


def own(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The batteries that a seat can move."""
    return (unit.name for unit in own_batteries(state, seat))


def elsewhere(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The areas to which the battery can move: all but its own."""
    unit = state.units.get(str(so_far.get("unit", "")))
    for area in sites(state):
        if unit is None or area.name != unit.area:
            yield area.name


def givers(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The seat's sources that still have batteries to give."""
    return (row.name for row in own_sources(state, seat) if left(state, row))


def most_given(state: State, seat: str, so_far: Answers) -> int:
    """How many a source could give at most."""
    rows = [row for row in own_sources(state, seat) if left(state, row)]
    named = [row for row in rows if row.name == so_far.get("source")] or rows
    return min(MOST_GIVEN, max((left(state, row) for row in named), default=0))


def licensed(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The licences that a seat grants, and that do not run yet."""
    for row in own_licences(state, seat):
        found = state.agreements.get(f"licence_{row.name}")
        if found is None or not found.terms.get("running"):
            yield row.name


def answers(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Grant what is not granted, withdraw what is; both where no licence is named yet."""
    found = state.agreements.get(f"licence_{so_far.get('licence', '')}")
    if found is None or found.standing != "agreed":
        yield "grant"
    if found is None or found.standing == "agreed":
        yield "withdraw"


def other_ceilings(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The ceilings other than the one in force."""
    return _others(state, CEILING)


def other_courses(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """What the army could do other than now."""
    return _others(state, EFFORT)


def other_shares(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The shares other than the one in force."""
    return _others(state, SHARE)


def _others(state: State, switch: str) -> Iterator[str]:
    found = state.switches.get(switch)
    options = () if found is None else found.options
    return (option for option in options if found is None or option != found.value)
