"""What the facilitator's questions offer: things on the board, their bounds, the seats to tell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar

from attrs import frozen

from wargame.engine.board import CONTROL, Marker, Track
from wargame.engine.orders import Answers, Order, ask_text
from wargame.engine.state import State

NOT_THERE = "not there"
"""What a seat is told of a unit that it is to believe gone."""
EVERYONE = "everyone"
LONGEST = 360
"""Days of the longest turn."""


@frozen
class ControlOrder(Order):
    """An order of the facilitator: for control alone, done when given, at no effort."""

    effort: ClassVar[int] = 0
    at_once: ClassVar[bool] = True
    group: ClassVar[str] = "what do we say"

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Control's alone."""
        return seat == CONTROL


def ask_reason() -> Any:
    """The last question of every order here: why control does it."""
    return ask_text("Why? (for the record; no seat reads it)", 280, ("The exercise asks for it.",))


def units(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Every unit on the board."""
    return state.units


def tracks(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Every track."""
    return state.tracks


def switches(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Every switch."""
    return state.switches


def marked_areas(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The areas in which a marker lies."""
    return dict.fromkeys(marker.area for marker in state.markers.values())


def markers_there(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The markers of the area named, of all areas before one is."""
    return dict.fromkeys(marker.name for marker in _markers(state, so_far))


def other_seats(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The seats that can be told something."""
    return (name for name in state.setting.seats if name != CONTROL)


def hearers(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Everyone, or one seat."""
    yield EVERYONE
    yield from other_seats(state, seat, so_far)


def places(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Every area of the map."""
    return state.areas


def told_places(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Every area of the map, or that the unit is not there at all."""
    yield from state.areas
    yield NOT_THERE


def settings_of(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The options of the switch named, of all switches before one is."""
    named = so_far.get("switch")
    return dict.fromkeys(
        option
        for switch in state.switches.values()
        if named in (None, switch.name)
        for option in switch.options
    )


def strongest_told(state: State, seat: str, so_far: Answers) -> int:
    """Up to four times the unit's own strength; 100 where it has none."""
    unit = state.units.get(str(so_far.get("unit", "")))
    return 4 * unit.strength or 100 if unit is not None else 100


def days_left(state: State, seat: str, so_far: Answers) -> int:
    """Up to the last day of the scenario, and never more than 360."""
    return min(LONGEST, state.setting.end_day - state.day)


Scale = Track | Marker
Bound = Callable[[State, str, Answers], int]


def _tracks(state: State, so_far: Answers) -> Iterator[Scale]:
    named = so_far.get("track")
    return (track for track in state.tracks.values() if named in (None, track.name))


def _markers(state: State, so_far: Answers) -> Iterator[Marker]:
    area, name = so_far.get("area"), so_far.get("marker")
    return (
        marker
        for marker in state.markers.values()
        if area in (None, marker.area) and name in (None, marker.name)
    )


def _bounds(scales: Callable[[State, Answers], Iterable[Scale]]) -> tuple[Bound, Bound]:
    def low(state: State, seat: str, so_far: Answers) -> int:
        return min((scale.low for scale in scales(state, so_far)), default=0)

    def high(state: State, seat: str, so_far: Answers) -> int:
        return max((scale.high for scale in scales(state, so_far)), default=0)

    return low, high


TRACK_LOW, TRACK_HIGH = _bounds(_tracks)
MARKER_LOW, MARKER_HIGH = _bounds(_markers)
