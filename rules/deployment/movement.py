"""Formations on their way home: withdrawn, called back, or left without a pledge or a host."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Unit
from wargame.engine.events import Event, Scheduled, UnitPlaced, Unscheduled
from wargame.engine.state import State

from .position import home_of, lead_days, numbers, party, stands
from .words import MOVING, NAME, RETURNING


def turned_home(state: State, unit: Unit, why: str, home: str = "") -> Iterator[Event]:
    """A formation turns home; on its way in it is called back at once and frees its lift."""
    if unit.posture == MOVING:
        for name in (f"arrive_{unit.name}", f"move_{unit.name}"):
            if name in state.calendar:
                yield Unscheduled(name, why=why)
    if not stands(state, unit):
        yield UnitPlaced(unbooked(unit).in_posture(""), why=why)
        return
    yield UnitPlaced(unit.in_posture(RETURNING), why=why)
    days = max(1, lead_days(state, unit) * numbers(state).return_share // 1000)
    yield Scheduled(
        f"home_{unit.name}",
        state.day + days,
        NAME,
        {"act": "home", "unit": unit.name, "home": home_of(state, unit, home)},
        f"{unit.title} is home",
        why=why,
        seen_by=party(state, unit, unit.area),
    )


def unbooked(unit: Unit) -> Unit:
    """The formation with no lift booked."""
    return unit.having(lift=0, window=-1, pace=0) if unit.number("lift") else unit
