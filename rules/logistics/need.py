"""What the force needs a day: troops in place, their tempo, and the tonnes of each kind."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import PUBLIC, Unit
from wargame.engine.state import State

from .parameters import Parameters
from .position import numbers
from .words import (
    AMMUNITION,
    CEASEFIRE,
    ENGAGEMENT,
    FORMATIONS,
    FUEL,
    FULL,
    IN_PLACE,
    LINE,
    RETURNING,
    SITES,
    STORES,
)


def standing(state: State) -> Iterator[Unit]:
    """The units in place in the country that everybody may know of, in board order."""
    for unit in state.units.values():
        if unit.kind not in FORMATIONS or unit.posture == RETURNING or unit.seen_by != PUBLIC:
            continue
        area = state.areas.get(unit.area)
        if area is not None and area.traits.get("site") in SITES:
            yield unit


def at_line(state: State, unit: Unit) -> bool:
    """Whether a unit stands at the line of contact."""
    return state.areas[unit.area].word("zone") == LINE


def forward(state: State, unit: Unit) -> bool:
    """Whether a unit stands nearer to the line than the rear."""
    return state.areas[unit.area].word("zone", "rear") != "rear"


def troops(state: State) -> int:
    """Troops to be supplied: those counted off the board, or the track where none stand there."""
    return sum(unit.strength for unit in standing(state)) or state.track(IN_PLACE)


def tempo(state: State) -> int:
    """How far from garrison to combat the force lives, in thousandths: paragraph 3."""
    p, truce = numbers(state), state.switch(CEASEFIRE)
    if truce == "broken":
        return FULL
    units = tuple(standing(state))
    total = sum(unit.strength for unit in units)
    near = sum(unit.strength for unit in units if at_line(state, unit))
    found = p.tempo_line * near // total if total else 0
    if truce == "strained":
        found += p.tempo_strained
    if state.switch(ENGAGEMENT) == "strike_back":
        found += p.tempo_strike
    return min(found, FULL)


@frozen
class Need:
    """Tonnes a day of each kind."""

    fuel: int
    stores: int
    ammunition: int

    @property
    def total(self) -> int:
        """All kinds together."""
        return self.fuel + self.stores + self.ammunition

    def each(self) -> dict[str, int]:
        """By kind, in their order."""
        return {FUEL: self.fuel, STORES: self.stores, AMMUNITION: self.ammunition}


def needed(p: Parameters, soldiers: int, pace: int) -> Need:
    """What so many soldiers need at a tempo in thousandths: paragraphs 2 and 3."""
    kilos = p.garrison * FULL + (p.combat - p.garrison) * pace
    total = soldiers * kilos // (FULL * FULL)
    shots = p.ammunition_garrison * FULL + (p.ammunition_combat - p.ammunition_garrison) * pace
    ammunition = total * shots // (FULL * FULL)
    fuel = (total - ammunition) * p.fuel_share // max(FULL - p.ammunition_garrison, 1)
    return Need(fuel, total - ammunition - fuel, ammunition)


def need_now(state: State) -> Need:
    """What the troops in place need."""
    return needed(numbers(state), troops(state), tempo(state))


def need_planned(state: State) -> Need:
    """What stocks are reckoned by: those in place, and no fewer than planned for."""
    p = numbers(state)
    return needed(p, max(troops(state), p.planned), tempo(state))
