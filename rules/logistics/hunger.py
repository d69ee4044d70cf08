"""What a unit that runs dry loses: readiness first, then strength."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Unit
from wargame.engine.curves import share
from wargame.engine.events import Event, UnitPlaced
from wargame.engine.state import State

from .flow import Passing
from .need import Need, forward, standing, tempo
from .position import numbers, passed
from .words import ALIKE, AMMUNITION, FORWARD, FUEL, FULL, MONTH, STORES, TROOPS_FIRST


def weighed(state: State, lacking: dict[str, int]) -> int:
    """How badly readiness is short of what it needs, in thousandths: paragraph 13."""
    p, pace = numbers(state), tempo(state)
    shots = p.ammunition_matters * (FULL - pace) + p.ammunition_fighting * pace
    ammunition = shots // FULL
    both = lacking[FUEL] + lacking[STORES]
    return (ammunition * lacking[AMMUNITION] + (FULL - ammunition) * both // 2) // FULL


def ran_dry(state: State, need: Need, found: Passing, days: int) -> Iterator[Event]:
    """Readiness and strength of every unit after days that were short: paragraphs 12 to 14."""
    lacking = {
        kind: share(found.missing[kind] * FULL, 1, tonnes * days)
        for kind, tonnes in need.each().items()
    }
    fit, fed = weighed(state, lacking), lacking[STORES]
    if not (fit or fed):
        return
    units = tuple(standing(state))
    favoured = _favoured(state, units)
    for unit in units:
        ahead = unit.name in favoured
        after = _drained(
            state, unit, _borne(fit, favoured, units, ahead), _borne(fed, favoured, units, ahead)
        )
        if after.readiness != unit.readiness or after.strength != unit.strength:
            worn = after.strength < unit.strength
            why = "logistics 14: strength wears away" if worn else "logistics 13: it runs dry"
            yield UnitPlaced(after, why=why)


def _favoured(state: State, units: tuple[Unit, ...]) -> dict[str, int]:
    """The strength of those who are served first, by name."""
    first = state.switch(TROOPS_FIRST, ALIKE)
    if first == ALIKE:
        return {}
    want = first == FORWARD
    return {unit.name: unit.strength for unit in units if forward(state, unit) is want}


def _borne(short: int, favoured: dict[str, int], units: tuple[Unit, ...], ahead: bool) -> int:
    """The part of a shortage that falls on those ahead, or on those behind them: paragraph 12."""
    total = sum(unit.strength for unit in units)
    front = share(sum(favoured.values()) * FULL, 1, total)
    if not 0 < front < FULL:
        return short
    if ahead:
        return max(short - (FULL - front), 0) * FULL // front
    return min(short * FULL // (FULL - front), FULL)


def _drained(state: State, unit: Unit, fit: int, fed: int) -> Unit:
    p, day, days = numbers(state), state.day, state.days
    points = passed(p.dry_readiness * fit, FULL * MONTH, day, days)
    after = unit.at_readiness(max(unit.readiness - points, 0))
    low = _how_low(unit.readiness, after.readiness, p.worn_below)
    rate = unit.strength * p.dry_wear * fed * low
    lost = passed(rate, FULL * FULL * FULL * MONTH, day, days)
    return after.of_strength(max(unit.strength - lost, 0))


def _how_low(before: int, after: int, below: int) -> int:
    """How far under a level readiness was on the way down, on average, in thousandths of it."""
    if before <= below:
        return (2 * below - before - after) * FULL // (2 * below)
    under = max(below - after, 0)
    return under * under * FULL // (2 * (before - after) * below) if under else 0
