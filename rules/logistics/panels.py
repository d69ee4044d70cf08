"""What the module shows a seat beside the map: need and stocks, corridors, priorities."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.curves import share
from wargame.engine.modules import Panel
from wargame.engine.state import State

from .flow import Line, capacity, freight, lines
from .need import need_now, need_planned, tempo, troops
from .parameters import Parameters
from .position import numbers
from .words import (
    AIM,
    ALIKE,
    AMMUNITION,
    CIVIL_FREIGHT,
    CUT,
    EVEN,
    FLOW,
    FUEL,
    GOODS_FIRST,
    GUARD,
    PASSAGE,
    PASSAGES,
    SHARED,
    STORES,
    TONNES,
    TROOPS_FIRST,
)

Row = tuple[str, str, str]
_KINDS = {FUEL: "Fuel", STORES: "Food, water, other", AMMUNITION: "Ammunition"}


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Supply", tuple(_supply(state)))
    yield Panel("Corridors", tuple(_corridors(state)))


def _supply(state: State) -> Iterator[Row]:
    need, p = need_now(state), numbers(state)
    counted = f"{troops(state):,} troops, {tempo(state) // 10} % towards combat"
    yield "Needed a day", f"{need.total:,} t", counted
    yield "Can come in a day", f"{capacity(state):,} t", _freight(state)
    for kind, tonnes in need_planned(state).each().items():
        if TONNES[kind] in state.tracks:
            stock = state.track(TONNES[kind])
            words = f"{stock:,} t, {share(stock, 1, tonnes):,} days"
            yield _KINDS[kind], words, f"{tonnes:,} t a day, {p.planned:,} troops or more"
    yield "To be held", f"{state.track(AIM)} days", _first(state)


def _freight(state: State) -> str:
    first = state.switch(CIVIL_FREIGHT, SHARED)
    return f"freight priority {first}: {freight(state) // 10} % of usual"


def _first(state: State) -> str:
    goods, who = state.switch(GOODS_FIRST, EVEN), state.switch(TROOPS_FIRST, ALIKE)
    kinds = "all goods alike" if goods == EVEN else f"{goods} first"
    return f"{kinds}, " + ("all troops alike" if who == ALIKE else f"{who} first")


def _corridors(state: State) -> Iterator[Row]:
    p = numbers(state)
    for line in lines(state):
        stands = PASSAGES[line.marks[PASSAGE]]
        part = f", part {line.marks[FLOW]}" if line.marks[FLOW] else ", not used"
        yield line.row.title, stands + part, _carries(state, line, p)


def _carries(state: State, line: Line, p: Parameters) -> str:
    guard = state.marker(line.row.area, GUARD) // 10
    cut = f", {line.marks[CUT]:,} cut" if line.marks[CUT] else ""
    return f"rail {line.rail(p):,} t{cut}, road {line.road(p):,} t, guard {guard} %"
