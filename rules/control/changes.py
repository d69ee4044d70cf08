"""The facilitator's changes of the board: tracks, markers, switches, units, the turn's length."""

from __future__ import annotations

from collections.abc import Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.board import HIDDEN
from wargame.engine.events import (
    Event,
    MarkerSet,
    PhaseBegan,
    SwitchSet,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
)
from wargame.engine.orders import ask, ask_number
from wargame.engine.state import State

from .asked import (
    MARKER_HIGH,
    MARKER_LOW,
    TRACK_HIGH,
    TRACK_LOW,
    ControlOrder,
    ask_reason,
    days_left,
    marked_areas,
    markers_there,
    places,
    settings_of,
    switches,
    tracks,
    units,
)


@frozen
class SetTrack(ControlOrder):
    """Set a track to a value."""

    group: ClassVar[str] = "how strong"

    track: str = ask("Which track?", tracks)
    value: int = ask_number("To what value?", TRACK_LOW, TRACK_HIGH)
    reason: str = ask_reason()


@frozen
class SetMarker(ControlOrder):
    """Set a marker in an area to a value."""

    group: ClassVar[str] = "how strong"

    area: str = ask("In which area?", marked_areas)
    marker: str = ask("Which marker?", markers_there)
    value: int = ask_number("To what value?", MARKER_LOW, MARKER_HIGH)
    reason: str = ask_reason()


@frozen
class TurnSwitch(ControlOrder):
    """Turn a switch, whoever owns it."""

    switch: str = ask("Which switch?", switches)
    option: str = ask("To what?", settings_of)
    reason: str = ask_reason()


@frozen
class PlaceUnit(ControlOrder):
    """Move a unit to an area at once."""

    group: ClassVar[str] = "where"

    unit: str = ask("Which unit?", units)
    area: str = ask("Where to?", places)
    reason: str = ask_reason()


@frozen
class RemoveUnit(ControlOrder):
    """Take a unit off the board for good."""

    group: ClassVar[str] = "where"

    unit: str = ask("Which unit?", units)
    reason: str = ask_reason()


@frozen
class SetLength(ControlOrder):
    """Let the turn in play last so many days; the next turn runs to the next boundary."""

    group: ClassVar[str] = "how strong"
    title: ClassVar[str] = "Set this turn's length"

    days: int = ask_number("How many days?", 1, days_left)
    reason: str = ask_reason()


def set_track(state: State, order: SetTrack) -> Iterator[Event]:
    """Paragraph 2."""
    why = f"control 2: {order.reason}"
    yield TrackSet(order.track, became=order.value, why=why, why_seen_by=HIDDEN)


def set_marker(state: State, order: SetMarker) -> Iterator[Event]:
    """Paragraph 3."""
    why = f"control 3: {order.reason}"
    yield MarkerSet(order.area, order.marker, became=order.value, why=why, why_seen_by=HIDDEN)


def turn_switch(state: State, order: TurnSwitch) -> Iterator[Event]:
    """Paragraph 4."""
    why = f"control 4: {order.reason}"
    yield SwitchSet(order.switch, order.option, why=why, why_seen_by=HIDDEN)


def place_unit(state: State, order: PlaceUnit) -> Iterator[Event]:
    """Paragraph 5."""
    unit = state.units[order.unit].at(order.area)
    yield UnitPlaced(unit, why=f"control 5: {order.reason}", why_seen_by=HIDDEN)


def remove_unit(state: State, order: RemoveUnit) -> Iterator[Event]:
    """Paragraph 6."""
    yield UnitRemoved(order.unit, why=f"control 6: {order.reason}", why_seen_by=HIDDEN)


def set_length(state: State, order: SetLength) -> Iterator[Event]:
    """Paragraph 12: everybody learns the length, nobody the reason."""
    why = f"control 12: {order.reason}"
    yield PhaseBegan(state.turn, state.phase, state.day, order.days, why=why, why_seen_by=HIDDEN)


def track_stands(state: State, order: SetTrack) -> str:
    """Why setting this track would change nothing."""
    value = state.track(order.track)
    return f"'{state.title(order.track)}' already stands at {value}." * (value == order.value)


def marker_stands(state: State, order: SetMarker) -> str:
    """Why setting this marker would change nothing."""
    value = state.marker(order.area, order.marker)
    same = value == order.value
    return f"'{order.marker}' in {state.title(order.area)} already stands at {value}." * same


def switch_stands(state: State, order: TurnSwitch) -> str:
    """Why turning this switch would change nothing."""
    same = state.switch(order.switch) == order.option
    return f"'{state.title(order.switch)}' already stands at '{order.option}'." * same


def unit_stands(state: State, order: PlaceUnit) -> str:
    """Why placing this unit would change nothing."""
    unit = state.units[order.unit]
    return f"{unit.title} is in {state.title(order.area)} already." * (unit.area == order.area)


def length_stands(state: State, order: SetLength) -> str:
    """Why this length would change nothing."""
    return f"This turn lasts {order.days} days already." * (state.days == order.days)
