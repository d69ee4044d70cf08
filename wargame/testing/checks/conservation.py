"""What lies on the board stays whole: plain values, whole numbers, bounds, no unit lost."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from numbers import Number
from typing import Any

from attrs import fields, has

from wargame.engine.apply import happen
from wargame.engine.board import Marker, Switch, Track, Unit
from wargame.engine.events import Effect, Told, UnitPlaced, UnitRemoved
from wargame.engine.state import State
from wargame.plain import plain
from wargame.testing.checks.check import Check, Fault
from wargame.testing.replaying import shown
from wargame.testing.walk import Step

LARGEST = 2**63 - 1
"""What a number in a save may be at most."""
_SHOWN = 60


def effects_of(step: Step) -> list[Effect]:
    """What a step led to; the first step answers for the set-up as well."""
    return step.game.line.effects[step.mark if step.n else 0 :]


def started_from(step: Step) -> State:
    """The position before the effects of a step, to be folded forward."""
    return step.before if step.n else step.game.line.opening.copy()


# Values

Found = Iterator[tuple[str, Any]]


def odd_ones(value: Any, where: str = "", whole: bool = False) -> Found:
    """What in a value no canonical JSON holds: where it stands, and what it is.

    `whole` also passes over the classes of a module's own rows, which a save keeps as mappings.
    """
    kind = type(value)
    if kind is str:
        if not value.isascii() and not _encodable(value):
            yield where, value
    elif kind in (int, bool, type(None)):
        return
    elif kind is tuple or (whole and kind is list):
        for n, each in enumerate(value):
            yield from odd_ones(each, f"{where}[{n}]", whole)
    elif kind is dict:
        yield from _odd_in_mapping(value, where, whole)
    elif has(kind) and (whole or kind.__module__.startswith("wargame.engine.")):
        for each in fields(kind):
            yield from odd_ones(getattr(value, each.name), f"{where}.{each.name}", whole)
    elif not isinstance(value, Number):
        yield where, value


def _odd_in_mapping(value: Mapping[Any, Any], where: str, whole: bool) -> Found:
    for name, each in value.items():
        if type(name) is not str:
            yield f"{where}, a key", name
        yield from odd_ones(each, f"{where}['{name}']", whole)


def _encodable(text: str) -> bool:
    try:
        text.encode()
    except UnicodeEncodeError:
        return False
    return True


def broken_numbers(value: Any, where: str = "", flag: bool = False) -> Found:
    """The numbers in a value that are not whole, or too large for a save."""
    kind = type(value)
    if kind is int:
        if abs(value) > LARGEST:
            yield where, value
    elif kind is bool:
        if not flag:
            yield where, value
    elif isinstance(value, Number):
        yield where, value
    elif isinstance(value, Mapping):
        for name, each in value.items():
            yield from broken_numbers(each, f"{where}['{name}']")
    elif isinstance(value, (tuple, list)):
        for n, each in enumerate(value):
            yield from broken_numbers(each, f"{where}[{n}]")
    elif has(kind):
        for field in fields(kind):
            part = f"{where}.{field.name}"
            yield from broken_numbers(getattr(value, field.name), part, field.type in _FLAGS)


_FLAGS = (bool, "bool")


def _in_values(step: Step, look: Callable[..., Found], words: str) -> Iterator[Fault]:
    for effect in effects_of(step):
        for where, value in look(effect.event):
            what = f"{type(value).__name__} {plain(repr(value), _SHOWN)}"
            yield Fault(f"{shown(effect)} holds {words} at '{where[1:]}': {what}.", step.n)
            return


def not_canonical(step: Step) -> Iterator[Fault]:
    """What events hold, and at the first step the rows that the scenario gives the rules."""
    yield from _in_values(step, odd_ones, "what no save can hold")
    if step.n == 0:
        setting = step.game.line.opening.setting
        for shelf in (setting.rows, setting.parameters):
            for where, value in odd_ones(shelf, "", whole=True):
                what = plain(repr(value), _SHOWN)
                yield Fault(f"The opening holds what no save can hold at '{where}': {what}.", 0)


def not_integer(step: Step) -> Iterator[Fault]:
    """Numbers in events."""
    yield from _in_values(step, broken_numbers, "what is no whole number")


# Bounds


def out_of_bounds(step: Step) -> Iterator[Fault]:
    """Each thing that an event left on the board or told of, against its own bounds."""
    state = started_from(step).copy()
    for effect in effects_of(step):
        happen(state, effect.event)
        for thing in _left(state, effect.event):
            said = _beyond(thing)
            if said:
                yield Fault(f"{shown(effect)}: {said}.", step.n)
                return


def _left(state: State, event: Any) -> Iterable[Any]:
    """The things that an event changed, as they are after it."""
    if isinstance(event, UnitPlaced):
        return (event.unit,)
    if isinstance(event, Told):
        return [t for t in (event.unit, event.marker, event.track, event.switch) if t is not None]
    found = _SHELF.get(type(event).__name__)
    return () if found is None else [t for t in found(state, event) if t is not None]


_SHELF: dict[str, Callable[[State, Any], Iterable[Any]]] = {
    "TrackSet": lambda state, e: (state.tracks.get(e.name),),
    "MarkerSet": lambda state, e: (state.markers.get(f"{e.area}/{e.name}"),),
    "SwitchSet": lambda state, e: (state.switches.get(e.name),),
}


def _beyond(thing: Any) -> str:
    if isinstance(thing, Unit):
        if thing.strength < 0:
            return f"the unit '{thing.name}' has a strength of {thing.strength}"
        if not 0 <= thing.readiness <= 100:
            return f"the unit '{thing.name}' has a readiness of {thing.readiness} percent"
    elif isinstance(thing, (Track, Marker)):
        if not thing.low <= thing.value <= thing.high:
            return f"'{thing.name}' shows {thing.value}, not {thing.low} to {thing.high}"
    elif isinstance(thing, Switch) and thing.value not in thing.options:
        return f"'{thing.name}' is at '{thing.value}', which is none of its options"
    return ""


# Units


def unit_lost(step: Step) -> Iterator[Fault]:
    """Units placed and removed, each against the board before it and the call that it is of."""
    state = started_from(step).copy()
    call, before = "", state
    for effect in effects_of(step):
        event = effect.event
        if isinstance(event, (UnitPlaced, UnitRemoved)):
            base = effect.at.rpartition("|")[0]
            if base != call:
                call, before = base, state.copy()
            said = _lost(state, before, event)
            if said:
                yield Fault(f"{shown(effect)}: {said}.", step.n)
                return
        happen(state, event)


def _lost(state: State, before: State, event: UnitPlaced | UnitRemoved) -> str:
    if event.by and not event.why:
        return f"strength changes by {event.by} and no 'why' says what for"
    if isinstance(event, UnitRemoved):
        return ""
    unit = event.unit
    if unit.area and unit.area not in state.areas:
        return f"the unit stands in '{plain(unit.area)}', which is no area of the map"
    there = state.units.get(unit.name)
    if there is None:
        return _doubled(state, before, unit)
    if there.kind != unit.kind:
        return f"it takes the place of the {there.kind} of that name, which is lost"
    return _taken_back(before.units.get(unit.name), there, unit)


def _doubled(state: State, before: State, unit: Unit) -> str:
    """A unit that comes up new: is it one that the same call has removed, or a twin of another?"""
    if unit.name in before.units and before.units[unit.name] == unit:
        return "the same call has removed this unit, and places it again as it was"
    for other in state.units.values():
        if unit.strength and _but_for_its_place(other) == _but_for_its_place(unit):
            return f"it is '{other.name}' once more under another name, and that one stays"
    return ""


def _but_for_its_place(unit: Unit) -> tuple[object, ...]:
    return (unit.title, unit.kind, unit.side, unit.strength, unit.readiness, dict(unit.traits))


def _taken_back(before: Unit | None, now: Unit, after: Unit) -> str:
    """Whether a second placing in one call undoes the first: both were made of the old unit."""
    for part in ("area", "strength", "readiness", "posture") if before is not None else ():
        old, changed, new = (getattr(unit, part) for unit in (before, now, after))
        if old != changed and new == old:
            return f"its {part} was changed to {changed!r} by the same call, and this undoes it"
    return ""


CHECKS = (
    Check(
        "not-canonical",
        "Events and openings hold texts, whole numbers, tuples and mappings alone.",
        "step",
        not_canonical,
    ),
    Check("not-integer", "Every number in an event is a whole number.", "step", not_integer),
    Check(
        "out-of-bounds",
        "Tracks, markers, switches and units stay within their bounds.",
        "step",
        out_of_bounds,
    ),
    Check(
        "unit-lost",
        "No unit is lost, doubled or nowhere; strength changes only where a rule says why.",
        "step",
        unit_lost,
    ),
)
