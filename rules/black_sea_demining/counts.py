"""What is read off the board: the estimate, the lanes, and for control alone the true number."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.events import Event, MarkerSet, TrackSet
from wargame.engine.state import State

from .belief import believed
from .position import in_use, lanes, mined, searched
from .words import (
    AFLOAT,
    ESTIMATE,
    FOUND,
    FULL,
    HIGH,
    LANES,
    LOW,
    MINES,
    TRAFFIC,
    TRUE,
    UNSWEPT,
)

REACTS_TO = (MarkerSet,)
OWN = (MINES, UNSWEPT, FOUND, TRAFFIC, AFLOAT)


def respond(state: State, happened: tuple[Event, ...]) -> Iterator[Event]:
    """Count again where a marker of ours has moved."""
    names = [event.name for event in happened if type(event) is MarkerSet]
    if any(name in OWN for name in names):
        yield from counted(state)
        if MINES in names:
            yield TrackSet(TRUE, became=truly(state), why="black_sea_demining 2: what is left")


def truly(state: State) -> int:
    """The mines that lie in all waters."""
    return sum(state.marker(area.name, MINES) for area in mined(state.setting))


def counted(state: State) -> Iterator[Event]:
    """The estimate with its bounds, and the share of lanes in use that are searched."""
    if mined(state.setting):
        now, why = believed(state), "black_sea_demining 3: what search and finds tell"
        yield TrackSet(ESTIMATE, became=now.mean, why=why)
        yield TrackSet(LOW, became=now.low, why=why)
        yield TrackSet(HIGH, became=now.high, why=why)
    share = lanes_open(state)
    why = "black_sea_demining 12: lanes searched and in use"
    yield TrackSet(LANES, became=share, why=why)


def lanes_open(state: State) -> int:
    """The share of the lanes that ships use and that are searched, in thousandths."""
    every = lanes(state.setting)
    good = [a for a in every if searched(state, a.name) and _used(state, a.name)]
    return len(good) * FULL // len(every) if every else 0


def _used(state: State, lane: str) -> bool:
    return in_use(state, state.areas[lane], lambda name: searched(state, name))
