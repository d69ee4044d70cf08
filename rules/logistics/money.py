"""What supply costs the coalition, above the keep of the force: paragraph 19."""

from __future__ import annotations

from wargame.engine.curves import share
from wargame.engine.state import State

from .flow import Line, Passing, lines
from .position import numbers
from .words import CHARGED, FLOW, FUEL_PRICE, FULL, HIGH, MONTH, PASSAGE, TONNES


def dollars_a_day(state: State, found: Passing, days: int) -> int:
    """Transport, corridors in use, what is laid in and what is kept in store."""
    p, used = numbers(state), [line for line in lines(state) if line.used]
    moved = found.delivered // days
    each = len(used) * p.corridor_keep + _transport(state, used, moved)
    each += found.laid_in * p.stock_price * dear(state) // (days * FULL)
    return each + sum(state.track(name) for name in TONNES.values()) * p.storage // MONTH


def dear(state: State) -> int:
    """What prices stand at, in thousandths of the usual."""
    return numbers(state).spike_price if state.switch(FUEL_PRICE) == HIGH else FULL


def _transport(state: State, used: list[Line], moved: int) -> int:
    total = sum(line.marks[FLOW] for line in used)
    return sum(price_of(state, line, share(moved, line.marks[FLOW], total)) for line in used)


def price_of(state: State, line: Line, tonnes: int) -> int:
    """What so many tonnes cost over a corridor: trains first, convoys for the rest."""
    p = numbers(state)
    trains = min(tonnes, line.rail(p))
    dollars = trains * p.rail_price + (tonnes - trains) * p.road_price * dear(state) // FULL
    return dollars + (tonnes * p.charge if line.marks[PASSAGE] == CHARGED else 0)
