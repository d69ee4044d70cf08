"""What the batteries cover: each area, the country, and the country with what is on order."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.events import Event, MarkerSet, TrackSet
from wargame.engine.state import State

from .parameters import Parameters
from .position import batteries, numbers, on_order, sites, weights
from .words import COVER, FULL, INTERCEPTORS, LOCAL, LONG, MOVING, PLANNED

Bare = dict[str, int]
"""By area, what no battery covers yet, in thousandths."""


def covers(p: Parameters, reach: str, readiness: int = 100) -> int:
    """What one battery covers of an area that nothing else covers, in thousandths."""
    return (p.cover_long if reach == LONG else p.cover_short) * readiness // 100


def less(bare: int, covered: int) -> int:
    """What is left bare where one battery more covers so many thousandths of it."""
    return bare * (FULL - covered) // FULL


def bare_areas(state: State) -> Bare:
    """What the batteries leave bare of each area: paragraph 2."""
    p, found = numbers(state), {area.name: FULL for area in sites(state)}
    for unit in batteries(state):
        if unit.posture != MOVING and unit.area in found:
            there = covers(p, unit.word("reach", LONG), unit.readiness)
            found[unit.area] = less(found[unit.area], there)
    return found


def barest(state: State, bare: Bare) -> str:
    """The area where a battery would cover most: the first among equals; empty without areas."""
    by_name = weights(state.setting)
    return max(bare, key=lambda name: bare[name] * by_name[name], default="")


def covered_share(state: State, bare: Bare) -> int:
    """The share of the areas covered, weighed by their worth, in thousandths."""
    by_name = weights(state.setting)
    whole = sum(by_name[name] for name in bare)
    return sum((FULL - bare[name]) * by_name[name] for name in bare) // whole if whole else 0


def in_stock(state: State) -> int:
    """What the stock of interceptors leaves of the cover, in thousandths: paragraph 3."""
    ample = numbers(state).ample
    return FULL * min(state.track(INTERCEPTORS), ample) // ample


def recounted(state: State) -> Iterator[Event]:
    """Markers and tracks of cover as the board has them: paragraphs 2 to 4."""
    bare = bare_areas(state)
    if not bare:
        return
    why = "air_defence 2: what the batteries cover"
    for name, left in bare.items():
        if state.marker(name, LOCAL) != FULL - left:
            yield MarkerSet(name, LOCAL, became=FULL - left, why=why)
    share, stock = covered_share(state, bare), in_stock(state)
    why = "air_defence 3: the share covered, with the interceptors in stock"
    yield from _track(state, COVER, share * stock // FULL, why)
    why = "air_defence 4: the share covered once all has come"
    yield from _track(state, PLANNED, covered_share(state, _with_what_comes(state, bare)), why)


def _with_what_comes(state: State, bare: Bare) -> Bare:
    p, found = numbers(state), bare.copy()
    for due in state.calendar.values():
        unit, to = state.units.get(str(due.what.get("unit", ""))), str(due.what.get("to", ""))
        if due.what.get("act") == "move" and unit is not None and to in found:
            found[to] = less(found[to], covers(p, unit.word("reach", LONG), unit.readiness))
    for due in on_order(state):
        area = barest(state, found)
        found[area] = less(found[area], covers(p, str(due.what.get("reach", LONG))))
    return found


def _track(state: State, name: str, value: int, why: str) -> Iterator[Event]:
    if state.track(name) != value:
        yield TrackSet(name, became=value, why=why)
