"""How supply comes in from day to day: lines, what they carry, what goes into stock or out."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from attrs import define, field

from wargame.engine.board import Due, Trait
from wargame.engine.curves import share
from wargame.engine.events import Event, MarkerSet, Scheduled, TrackSet
from wargame.engine.state import State

from .need import need_now, need_planned
from .parameters import Parameters
from .position import corridors, numbers
from .rows import Corridor
from .words import (
    AIM,
    AIRLIFT,
    BLOCKED,
    BOTH,
    CIVIL,
    CIVIL_FREIGHT,
    CLOSED,
    CUT,
    EVEN,
    FLOW,
    FULL,
    GOODS,
    GOODS_FIRST,
    MILITARY,
    MODE,
    NAME,
    PASSAGE,
    RAIL,
    RAIL_ONLY,
    ROAD,
    ROAD_ONLY,
    SHARED,
    TONNES,
)

SHOWN = (RAIL, ROAD, CUT, FLOW, MODE, PASSAGE)


@define
class Line:
    """A corridor as it stands on one day; capacities in tonnes a day before civil freight."""

    row: Corridor
    marks: dict[str, int]

    def rail(self, p: Parameters) -> int:
        """What its trains carry."""
        if self.marks[MODE] not in (RAIL_ONLY, BOTH):
            return 0
        return max(self.marks[RAIL] - self.marks[CUT], 0)

    def road(self, p: Parameters) -> int:
        """What its convoys carry."""
        if self.marks[MODE] not in (ROAD_ONLY, BOTH):
            return 0
        held = p.blockade_share if self.marks[PASSAGE] == BLOCKED else 0
        return self.marks[ROAD] * (FULL - held) // FULL

    @property
    def used(self) -> bool:
        """Whether it is planned for and not closed."""
        return self.marks[FLOW] > 0 and self.marks[PASSAGE] != CLOSED


def lines(state: State) -> list[Line]:
    """The corridors as they stand today."""
    return [
        Line(row, {name: state.marker(row.area, name) for name in SHOWN})
        for row in corridors(state)
    ]


def freight(state: State) -> int:
    """What civil freight leaves of capacity, in thousandths of the usual: paragraph 8."""
    p, first = numbers(state), state.switch(CIVIL_FREIGHT, SHARED)
    return {CIVIL: p.freight_civil, MILITARY: p.freight_military}.get(first, FULL)


def flown(state: State) -> int:
    """What the giver of the backstop keeps flying in, tonnes a day."""
    return numbers(state).airlift * state.track(AIRLIFT) // FULL


def carried(p: Parameters, found: Iterable[Line], factor: int) -> int:
    """What the corridors in use carry a day: paragraph 4."""
    each = (line.rail(p) + line.road(p) for line in found if line.used)
    return sum(amount * factor // FULL for amount in each)


def capacity(state: State) -> int:
    """Tonnes that can come in a day, by land and air."""
    return carried(numbers(state), lines(state), freight(state)) + flown(state)


def granted(need: dict[str, int], most: int, first: str) -> dict[str, int]:
    """How so many tonnes a day are shared out among kinds when short: paragraph 11."""
    if most >= sum(need.values()):
        return dict(need)
    ahead = min(need.get(first, 0), most)
    rest = {kind: 0 if kind == first else tonnes for kind, tonnes in need.items()}
    left, total = most - ahead, sum(rest.values())
    found = {kind: share(left, tonnes, total) for kind, tonnes in rest.items()}
    if first in found:
        found[first] = ahead
    return found


@define
class Passing:
    """What a number of days brought: stocks after, tonnes laid in, carried, missing."""

    stocks: dict[str, int]
    laid_in: int = 0
    delivered: int = 0
    dry: int = 0
    missing: dict[str, int] = field(factory=lambda: dict.fromkeys(GOODS, 0))

    def day(self, need: dict[str, int], most: int, first: str, goal: dict[str, int]) -> None:
        """One day: use, then lay in or draw from stock."""
        total = sum(need.values())
        if most >= total:
            self.delivered += total
            self._lay_in(most - total, goal)
            return
        self.delivered += most
        short = 0
        for kind, tonnes in granted(need, most, first).items():
            lacking = need[kind] - tonnes
            drawn = min(lacking, self.stocks[kind])
            self.stocks[kind] -= drawn
            self.missing[kind] += lacking - drawn
            short += lacking - drawn
        self.dry += short > len(GOODS)

    def _lay_in(self, most: int, goal: dict[str, int]) -> None:
        gaps = {kind: max(goal[kind] - self.stocks[kind], 0) for kind in GOODS}
        total = sum(gaps.values())
        for kind, gap in gaps.items():
            tonnes = min(gap, -(-most * gap // total)) if total else 0
            self.stocks[kind] += tonnes
            self.laid_in += tonnes
            self.delivered += tonnes


def passing(state: State, before: Iterable[Event], days: int) -> tuple[Passing, list[Line]]:
    """Live through days from today, after what befell at their beginning: paragraph 10."""
    p, factor, air = numbers(state), freight(state), flown(state)
    found, dated = lines(state), _dated(state, days)
    stocks = {kind: state.track(name) for kind, name in TONNES.items()}
    for event in before:
        _fold(event, found, stocks, dated)
    planned, need = need_planned(state), need_now(state).each()
    goal = {kind: tonnes * state.track(AIM) for kind, tonnes in planned.each().items()}
    growth = planned.total * p.build // FULL
    first, result = state.switch(GOODS_FIRST, EVEN), Passing(stocks)
    total = sum(need.values())
    for day in range(state.day, state.day + days):
        _turn_over(found, dated, day)
        most = min(carried(p, found, factor) + air, total + growth)
        result.day(need, most, first, goal)
        for line in found:
            line.marks[CUT] = max(line.marks[CUT] - mended(p, line.marks[RAIL], day, 1), 0)
    return result, found


def mended(p: Parameters, rail: int, day: int, days: int) -> int:
    """What is mended of a line in so many days, in tonnes a day."""
    return p.mend * rail * (day + days) // FULL - p.mend * rail * day // FULL


def _dated(state: State, days: int) -> list[Due | Scheduled]:
    """What will change for corridors within the days."""
    last = state.day + days
    return [due for due in state.calendar.values() if due.module == NAME and due.day < last]


def _turn_over(found: list[Line], dated: Iterable[Due | Scheduled], day: int) -> None:
    for due in dated:
        if due.day != day:
            continue
        for line in found:
            if line.row.name == due.what.get("corridor") and stands(due.what, line.marks[PASSAGE]):
                line.marks.update(changes(due.what))


def changes(what: Mapping[str, Trait]) -> dict[str, int]:
    """The marks that a calendar entry sets, by name."""
    return {name: value for name, value in what.items() if isinstance(value, int)}


def stands(what: Mapping[str, Trait], passage: int) -> bool:
    """Whether an entry still has something to do: a blockade may be over, or passage refused."""
    return what.get("act") != "reopen" or passage == BLOCKED


def _fold(
    event: Event,
    found: list[Line],
    stocks: dict[str, int],
    dated: list[Due | Scheduled],
) -> None:
    """Take over what befell at the beginning of the days."""
    if isinstance(event, TrackSet):
        for kind, name in TONNES.items():
            if name == event.name:
                stocks[kind] = max(stocks[kind] + (event.by or 0), 0)
    elif isinstance(event, MarkerSet):
        for line in found:
            if line.row.area == event.area and event.name in line.marks:
                line.marks[event.name] = event.became or 0
    elif isinstance(event, Scheduled):
        dated.append(event)
