"""A step lived through day by day: search, mines afloat, premium and cargo. No chance in it."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define, field

from wargame.engine.board import Area, Unit
from wargame.engine.curves import MILLION, over
from wargame.engine.state import State

from .parameters import Parameters
from .position import (
    DEEPEST,
    alarm,
    corvettes_in,
    covered,
    expected,
    harassed,
    in_use,
    inside,
    insurers,
    lanes,
    mined,
    numbers,
    passed,
    scared,
    truce,
    unswept,
)
from .words import (
    AFLOAT,
    CARGO,
    FIRST,
    FULL,
    LANE,
    MINEHUNTER,
    MINES,
    MONTH,
    PLAN,
    PREMIUM,
)

Plan = tuple[tuple[str, int], ...]
"""Areas in the order in which they are searched, each with the share at which it is left."""


@define
class Sea:
    """The waters on one day. Shares unswept and afloat in millionths, calls times 1,000."""

    state: State
    p: Parameters
    unswept: dict[str, int]
    afloat: dict[str, int]
    premium: int
    cargo: int
    cover: int
    calls: dict[str, int] = field(factory=dict)

    @classmethod
    def of(cls, state: State) -> Sea:
        """The waters as they stand."""
        names = [area.name for area in (*mined(state.setting), *lanes(state.setting))]
        parts = expected(state.setting)
        return cls(
            state,
            numbers(state),
            {name: unswept(state, name) if name in parts else 0 for name in names},
            {name: state.marker(name, AFLOAT) for name in names},
            state.track(PREMIUM),
            state.track(CARGO),
            min(900, sum(covered(state, row) for row in insurers(state))),
        )

    def fit(self, lane: str) -> bool:
        """Whether a lane counts as searched."""
        return self.unswept[lane] <= self.p.fit * FULL

    def lived(self, days: int) -> Sea:
        """The waters after so many days."""
        units = [u for u in self.state.units.values() if inside(self.state, u)]
        hunters = [unit for unit in units if unit.kind == MINEHUNTER]
        plan = planned_order(self.state, self.p)
        for day in range(self.state.day, self.state.day + days):
            self._search(hunters, plan, day)
            self._drift()
            self._trade(day)
        return self

    # Search

    def _search(self, hunters: list[Unit], plan: Plan, day: int) -> None:
        first, planned = day == self.state.day, 0
        for unit in hunters:
            reach = self.p.search_rate * unit.strength * unit.readiness // 100
            reach *= days_worked(unit, day, first)
            if unit.posture == PLAN:
                planned += reach
            elif unit.area in self.unswept:
                self._sweep(unit.area, reach, day, 0)
        for area, target in plan:
            if planned > 0 and self.unswept[area] > target:
                planned = self._sweep(area, planned, day, target)

    def _sweep(self, area: str, reach: int, day: int, target: int) -> int:
        """Search with so many thousandths of a square mile; what is over at the target."""
        nm2 = max(1, self.state.areas[area].number("nm2"))
        hindered = harassed(alarm(self.state, area), day)
        share = self.p.harass_share if hindered else FULL
        before = self.unswept[area]
        after, over_ = swept(before, reach * share // FULL, nm2, self.p.residual, target)
        self.unswept[area] = after
        return over_ * FULL // share

    # Mines afloat

    def _drift(self) -> None:
        """Mines afloat are washed ashore, or seen by a patrol, and are then dealt with."""
        strand = over(self.p.strand, MONTH, 1)
        for area, afloat in self.afloat.items():
            if afloat:
                gone = strand + over(self.p.spot, MONTH, 1) * corvettes_in(self.state, area)
                left = afloat * (MILLION - min(gone, MILLION)) // MILLION
                self.unswept[area] -= self.unswept[area] * (afloat - left) // MILLION
                self.afloat[area] = left * MILLION // max(1, MILLION - afloat + left)

    # Trade

    def _trade(self, day: int) -> None:
        if not any(lane.number("kt") for lane in lanes(self.state.setting)):
            return
        flows = dict(self._flows(day))
        whole = sum(flows.values())
        level = self._premium_level(flows)
        self.premium = _towards(self.premium, level, passed(self.p.premium_pace, MONTH, day, 1))
        dear = max(0, self.premium - self.p.premium_usual) * self.p.bite // 10
        wanted = min(whole, self.p.demand) * max(0, FULL - dear) // FULL
        self.cargo = _towards(self.cargo, wanted, passed(self.p.cargo_pace, MONTH, day, 1))
        for lane, flow in flows.items():
            calls = self.cargo * flow * 1_000 // (whole * self.p.call_size * MONTH) if whole else 0
            self._call(lane, calls)

    def _call(self, lane: str, calls: int) -> None:
        for _ in range(DEEPEST):
            if lane not in self.unswept:
                return
            self.calls[lane] = self.calls.get(lane, 0) + calls
            lane = self.state.areas[lane].word("by")

    def _flows(self, day: int) -> Iterator[tuple[str, int]]:
        """What each lane in use draws, in thousand tonnes a month."""
        for lane in lanes(self.state.setting):
            if lane.number("kt") and in_use(self.state, lane, self.fit):
                flow = lane.number("kt") * (FULL if self.fit(lane.name) else self.p.wary) // FULL
                scare = scared(alarm(self.state, lane.name), day)
                yield lane.name, flow * self.p.scare_share // FULL if scare else flow

    def _premium_level(self, flows: dict[str, int]) -> int:
        base = {"broken": self.p.premium_attack, "strained": self.p.premium_strained}.get(
            truce(self.state), self.p.premium_truce
        )
        unsafe = sum(1 for lane in flows if not self.fit(lane))
        level = base + (self.p.premium_mined * unsafe // len(flows) if flows else 0)
        return level * (FULL - self.cover) // FULL


def swept(before: int, reach: int, nm2: int, residual: int, target: int) -> tuple[int, int]:
    """What search leaves of an area's mines, in millionths, and how much of the reach is over.

    Each pass over the area leaves `residual` thousandths of what the pass before has left.
    """
    share, size = before, nm2 * 1_000
    top = MILLION
    while reach > 0 and share > target:
        while top * residual // FULL >= share and top:
            top = top * residual // FULL
        full = max(top, share if top == MILLION else 0)
        floor = max(target, top * residual // FULL)
        taken = full * (FULL - residual) * reach // (FULL * size)
        if share - taken > floor:
            return share - taken, 0
        if not top:
            return target, 0
        need = (share - floor) * FULL * size // (full * (FULL - residual))
        reach, share = max(0, reach - need - 1), floor
    return share, reach


def planned_order(state: State, p: Parameters) -> Plan:
    """Where those who follow the order of lanes search, and down to what share, in millionths.

    The area named first, the other lanes by cargo, then the seas; then all a second time.
    """
    first = state.switch(FIRST)
    areas = [a for a in lanes(state.setting) if a.number(MINES)]
    seas = [a for a in mined(state.setting) if a.kind != LANE]
    seas.sort(key=_thin)
    areas = sorted((*areas, *seas), key=lambda a: a.name != first)
    once, twice = p.residual * FULL, p.residual * p.residual
    lane_once = min(p.fit * FULL, once)
    targets = [(a.name, lane_once if a.kind == LANE else once) for a in areas]
    return (*targets, *((a.name, twice) for a in areas))


def _thin(sea: Area) -> int:
    """Square miles for a thousand mines: the denser first."""
    return sea.number("nm2", 1) * 1_000 // sea.number(MINES)


def days_worked(unit: Unit, day: int, first: bool) -> int:
    """The days that a vessel works on a day: one; on a step's first also those since it came in."""
    leaves = unit.number("leaves", -1)
    if leaves >= 0 and day >= leaves:
        return 0
    late = max(0, day - unit.number("since", day)) if first and unit.number("late") else 0
    return 1 + late


def _towards(value: int, level: int, most: int) -> int:
    return value + max(-most, min(most, level - value))
