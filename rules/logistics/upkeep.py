"""The hooks that no order calls: the table set, days passing, what comes due, the recount."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.board import Due
from wargame.engine.curves import MILLION, between, share
from wargame.engine.dice import Throws
from wargame.engine.events import (
    Event,
    MarkerSet,
    SwitchSet,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
)
from wargame.engine.state import State

from . import acts
from .flow import (
    Line,
    Passing,
    capacity,
    changes,
    granted,
    passing,
    stands,
)
from .hunger import ran_dry
from .money import dollars_a_day
from .need import need_now, need_planned
from .parameters import Parameters
from .position import corridor, corridors, numbers, passage, passed
from .rows import Corridor
from .troubles import befell, told
from .words import (
    AIRLIFT,
    BOTH,
    CAPACITY,
    CEASEFIRE,
    CIVIL_FREIGHT,
    CLOSED,
    COST,
    CUT,
    DRY,
    ENGAGEMENT,
    EVEN,
    FLOW,
    FORMATIONS,
    FUEL_PRICE,
    FULL,
    GOODS_FIRST,
    GUARD,
    IN_PLACE,
    MODE,
    MODES,
    MONTH,
    NEED,
    OPEN,
    ORDINARY,
    PASSAGE,
    RAIL,
    ROAD,
    STOCK,
    SUPPLIED,
    TERMS,
    TONNES,
)

REACTS_TO = (UnitPlaced, UnitRemoved, MarkerSet, TrackSet, SwitchSet)
_COUNTED = frozenset((
    RAIL, ROAD, CUT, FLOW, MODE, PASSAGE, IN_PLACE, AIRLIFT, *TONNES.values(),
    CEASEFIRE, ENGAGEMENT, CIVIL_FREIGHT, GOODS_FIRST,
))  # fmt: skip


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Lay out the corridors and the stocks as the rows say, and count: paragraphs 4, 5, 22."""
    laid = state.copy()
    for marks in (event for row in corridors(state) for event in _opened(state, row)):
        marker = laid.markers.get(f"{marks.area}/{marks.name}")
        if marker is not None and marks.became is not None:
            laid.markers[marker.key] = marker.showing(marks.became)
        yield marks
    for kind, tonnes in need_planned(state).each().items():
        track, stocked = laid.tracks.get(TONNES[kind]), tonnes * state.track(STOCK)
        if track is not None:
            laid.tracks[track.name] = track.showing(min(stocked, track.high))
        why = "logistics 5: stocks at the opening"
        yield TrackSet(TONNES[kind], became=stocked, why=why)
    yield from recount(laid)


def _opened(state: State, row: Corridor) -> Iterator[MarkerSet]:
    stand, most = numbers(state).consent_stands, capacity_of(numbers(state), row)
    allowed = TERMS.get(row.consent, OPEN)
    if not row.owner and stand != 1:
        allowed = OPEN if stand else CLOSED
    trains = most * row.rail // 100
    opening = {
        RAIL: trains, ROAD: most - trains, FLOW: row.flow,
        MODE: MODES.get(row.mode, BOTH), PASSAGE: allowed,
    }  # fmt: skip
    for name, value in opening.items():
        why = "logistics 4: the corridor at the opening"
        yield MarkerSet(row.area, name, became=value, why=why)


def capacity_of(p: Parameters, row: Corridor) -> int:
    """What a corridor carries at the opening, tonnes a day: paragraph 4."""
    return between(((0, row.low), (50, row.mid), (100, row.high)), p.capacity_level)


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What comes due; or what the days of a step bring."""
    for entry in due:
        yield from _come_due(state, entry, dice)
    if due or state.days <= 0:
        return
    before = tuple(befell(state, dice))
    yield from before
    need = need_now(state)
    found, after = passing(state, before, state.days)
    yield from _stocked(state, before, found, after)
    yield from ran_dry(state, need, found, state.days)
    yield from _paid(state, found)
    yield from _faded(state)


def _stocked(
    state: State, before: Iterable[Event], found: Passing, after: Iterable[Line]
) -> Iterator[Event]:
    for kind, name in TONNES.items():
        lost = sum(e.by for e in before if isinstance(e, TrackSet) and e.name == name)
        by = found.stocks[kind] - max(state.track(name) + lost, 0)
        if by:
            yield TrackSet(name, by=by, why="logistics 10: what came in and what was used")
    for line in after:
        yield MarkerSet(line.row.area, CUT, became=line.marks[CUT], why="logistics 15: mended")
    if found.dry:
        yield TrackSet(DRY, by=found.dry, why="logistics 12: days on which supply fell short")


def _paid(state: State, found: Passing) -> Iterator[Event]:
    each = dollars_a_day(state, found, state.days)
    millions = passed(each, MILLION, state.day, state.days)
    if millions:
        yield TrackSet(COST, by=millions, why="logistics 19: transport, stocks and storage")


def _faded(state: State) -> Iterator[Event]:
    """Guards grow slack: paragraph 20."""
    fade = passed(numbers(state).guard_fade, MONTH, state.day, state.days)
    for row in corridors(state):
        guard = min(fade, state.marker(row.area, GUARD))
        if guard:
            yield MarkerSet(row.area, GUARD, by=-guard, why="logistics 20: guards grow slack")


def _come_due(state: State, entry: Due, dice: Throws) -> Iterator[Event]:
    act = str(entry.what.get("act"))
    if act == "price":
        yield SwitchSet(FUEL_PRICE, ORDINARY, why="logistics 18: the price comes down")
    elif act == "disrupt":
        yield from acts.comes_off(state, entry, dice)
    elif act == "fly":
        yield from acts.landed(state, entry)
    else:
        yield from _changed(state, entry, act)


_DUE = {
    "reopen": "logistics 16: the blockade ends",
    "route": "logistics 7: papers and paths are there",
    "terms": "logistics 6: passage on new terms",
    "work": "logistics 21: the work is done",
}


def _changed(state: State, entry: Due, act: str) -> Iterator[Event]:
    row = corridor(state, str(entry.what.get("corridor")))
    if row is None or act not in _DUE or not stands(entry.what, passage(state, row)):
        return
    for name, value in changes(entry.what).items():
        yield MarkerSet(row.area, name, became=value, why=_DUE[act])
    yield told(f"{entry.title}.", _DUE[act])


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Count need, capacity, stock and supply anew: paragraph 22."""
    if any(_concerns(event) for event in happened):
        yield from recount(state)


def _concerns(event: Event) -> bool:
    if isinstance(event, MarkerSet | TrackSet | SwitchSet):
        return event.name in _COUNTED
    if isinstance(event, UnitPlaced):
        return event.unit.kind in FORMATIONS
    return isinstance(event, UnitRemoved)


def recount(state: State) -> Iterator[Event]:
    """The four counted tracks as the board shows them."""
    need, most = need_now(state), capacity(state)
    why = "logistics 22: counted off the board"
    values = {
        NEED: need.total, CAPACITY: most, STOCK: days_left(state), SUPPLIED: supplied(state, most),
    }  # fmt: skip
    for name, value in values.items():
        if name in state.tracks and state.track(name) != value:
            yield TrackSet(name, became=value, why=why)


def days_left(state: State) -> int:
    """Days of supply of the kind that is scarcest, reckoned by those planned for."""
    planned = need_planned(state).each()
    left = (share(state.track(TONNES[kind]), 1, tonnes) for kind, tonnes in planned.items())
    return min(*left, FULL)


def supplied(state: State, most: int) -> int:
    """The share of its need that the scarcest kind gets today, in thousandths."""
    need = need_now(state).each()
    given = granted(need, most, state.switch(GOODS_FIRST, EVEN))
    found = [FULL]
    for kind, tonnes in need.items():
        if tonnes:
            got = min(given[kind] + state.track(TONNES[kind]), tonnes)
            found.append(got * FULL // tonnes)
    return min(found)
