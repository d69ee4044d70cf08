"""Tracks over the turns of one game: as a seat saw them, and read off at given days."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Mapping, Sequence

from attrs import frozen

from wargame.engine.apply import happen
from wargame.engine.events import PhaseBegan
from wargame.engine.sight import first_view
from wargame.engine.state import Setting, State
from wargame.record.timeline import Timeline

NOW, END = "now", "end"


@frozen
class History:
    """Each track at the beginning of each turn and now, as one seat knew it; None before it did.

    `names` are the turns' numbers and `now` (or `end`); `days` the days, never falling.
    """

    names: tuple[str, ...]
    days: tuple[int, ...]
    tracks: Mapping[str, tuple[int | None, ...]]


def history(line: Timeline, seat: str) -> History:
    """The history of every track that a seat knows, along one branch."""
    view = first_view(line.opening, seat)
    names: list[str] = []
    days: list[int] = []
    taken: list[dict[str, int]] = []
    for event in line.events(seat):
        begins = isinstance(event, PhaseBegan) and event.turn > len(names)
        happen(view, event)
        if begins:
            names.append(str(view.turn))
            days.append(view.day)
            taken.append(_values(view))
    names.append(END if view.phase == "over" else NOW)
    taken.append(_values(view))
    tracks = {name: tuple(each.get(name) for each in taken) for name in view.tracks}
    return History(tuple(names), (*days, view.day), tracks)


def _values(view: State) -> dict[str, int]:
    return {track.name: track.value for track in view.tracks.values()}


def boundaries(setting: Setting) -> tuple[int, ...]:
    """The days on which turns begin as the scenario cuts them, and its last day."""
    days = [0]
    for length in setting.cut:
        days.append(days[-1] + length)
    return tuple(days)


def boundary_names(setting: Setting) -> tuple[str, ...]:
    """What these days are called along the bottom of a chart."""
    return (*(str(n) for n in range(1, len(setting.cut) + 1)), END)


def read_at(
    days: Sequence[int], values: Sequence[int | None], at: Sequence[int]
) -> list[int | None]:
    """The value that stood on each of some days: the last one known; None after the last day.

    So games whose turns were cut otherwise lie on one axis.
    """
    found = []
    for day in at:
        place = bisect_right(days, day)
        found.append(values[place - 1] if place and days and day <= days[-1] else None)
    return found
