"""Reading the board: who decides what, the corridors' rows, what is on the calendar for them."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Due
from wargame.engine.state import State

from .parameters import Parameters
from .rows import Corridor
from .words import BACKSTOP, CONSENT, FLOW, FULL, GOODS_FIRST, GUARD, NAME, PASSAGE


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    if seat == owner:
        return bool(owner)
    sitting = state.setting.seats.get(seat)
    return sitting is not None and bool(owner) and sitting.side == owner


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def leads(state: State, seat: str) -> bool:
    """Whether a seat runs the supply: the owner of the switch of priorities."""
    return turns(state, seat, GOODS_FIRST)


def opposes(state: State, seat: str) -> bool:
    """Whether a seat is the one whose consent to the force counts, and not the one supplied."""
    return turns(state, seat, CONSENT) and not leads(state, seat)


def backs(state: State, seat: str) -> bool:
    """Whether a seat gives the backstop."""
    return turns(state, seat, BACKSTOP)


def corridors(state: State) -> tuple[Corridor, ...]:
    """The scenario's corridors that lie on the map."""
    rows: tuple[Corridor, ...] = state.rows.get(f"{NAME}.corridor", ())
    return tuple(row for row in rows if row.area in state.areas)


def corridor(state: State, name: str) -> Corridor | None:
    """A corridor by its name; None where there is none."""
    return next((row for row in corridors(state) if row.name == name), None)


def owned(state: State, seat: str) -> Iterator[Corridor]:
    """The corridors on whose passage a seat decides."""
    return (row for row in corridors(state) if commands(state, seat, row.owner))


def hosted(state: State, seat: str) -> Iterator[Corridor]:
    """The corridors that end on a seat's side of the border."""
    return (row for row in corridors(state) if commands(state, seat, row.receiver))


def used(state: State, row: Corridor) -> bool:
    """Whether any of the flow is planned over a corridor."""
    return state.marker(row.area, FLOW) > 0


def passage(state: State, row: Corridor) -> int:
    """Closed, blocked, open for a charge or open."""
    return state.marker(row.area, PASSAGE)


def guarded_by(state: State, row: Corridor) -> int:
    """What another guard adds, in thousandths: a part of what is still unguarded."""
    return (FULL - state.marker(row.area, GUARD)) * numbers(state).guard_worth // FULL


def due_for(state: State, act: str, row: Corridor) -> Due | None:
    """What is on the calendar of one sort for a corridor."""
    return state.calendar.get(f"{act}_{row.name}")


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per
