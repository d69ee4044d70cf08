"""Observers: they move unseen, show their side what stands where they are, and may be found."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Area, Unit, audience, narrower, sees
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, Told, UnitPlaced
from wargame.engine.state import State

from .odds import observer_found
from .orders import MoveObserver
from .position import is_formation, numbers, seats_of
from .words import OBSERVER, SECURITY


def moved(state: State, order: MoveObserver) -> Iterator[Event]:
    """An observer goes elsewhere and looks about."""
    unit = state.units[order.unit].at(order.to)
    yield UnitPlaced(unit, why="deployment 27: an observer moves")
    yield from _shown(state, unit)


def watching(state: State, dice: Throws) -> Iterator[Event]:
    """What observers show their side in a step, and who of them is found."""
    for unit in state.units.values():
        if unit.kind == OBSERVER and unit.area in state.areas:
            yield from _shown(state, unit)
            yield from _found(state, unit, state.areas[unit.area], dice)


def _shown(state: State, observer: Unit) -> Iterator[Event]:
    """Formations there that its side can't see of itself; what all see needs no telling."""
    for unit in state.units.values():
        if unit.area != observer.area or unit.seen_by == PUBLIC or not is_formation(unit):
            continue
        for seat in seats_of(state, observer.side):
            if not sees(seat, unit.seen_by):
                text = f"{observer.title} reports {unit.title} in {state.title(unit.area)}."
                why = "deployment 27: an observer reports"
                yield Told(seat, f"unit:{unit.name}", text, unit=unit, why=why)


def _found(state: State, observer: Unit, area: Area, dice: Throws) -> Iterator[Event]:
    marker = state.markers.get(f"{area.name}/{SECURITY}")
    if marker is None or observer.seen_by == PUBLIC:
        return
    hosts = [s for s in seats_of(state, area.owner) if not sees(s, observer.seen_by)]
    chance = observer_found(numbers(state).found, state.days, marker.value)
    if not hosts or not chance:
        return
    seen_by = narrowest(observer.seen_by, marker.seen_by)
    modifiers = (("security of the site", marker.value),)
    roll = dice.chance("an observer is found", observer.name, chance, modifiers, seen_by)
    if roll.result == "yes":
        for seat in hosts:
            text = f"{observer.title} was seen in {area.title}."
            why = "deployment 27: an observer is found"
            yield Told(
                seat, f"unit:{observer.name}", text, unit=observer, why=why, rolls=(roll,),
                why_seen_by=narrower(audience(seat), PUBLIC),
            )  # fmt: skip
