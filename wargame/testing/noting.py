"""A position that notes by which names its tracks, markers and switches are asked for."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from functools import wraps
from pathlib import Path
from types import FrameType
from typing import Any

from attrs import define, evolve, field

from wargame.engine.events import Event, MarkerSet, SwitchSet, TrackSet
from wargame.engine.modules import RuleModule
from wargame.engine.state import State
from wargame.testing.guard import GIVES, place_of
from wargame.testing.places import running_in

SHELVES = {"tracks": "track", "markers": "marker", "switches": "switch"}
_WRITES = {TrackSet: "track", MarkerSet: "marker", SwitchSet: "switch"}
_TITLE = State.title.__code__


@define
class Notes:
    """What a module asked for by name, and changed: (sort, name) and where."""

    folder: Path | None
    read: dict[tuple[str, str], str] = field(factory=dict)
    wrote: dict[tuple[str, str], str] = field(factory=dict)
    walked: set[str] = field(factory=set)
    """The sorts of which it looked through all, or asked how many there are."""

    def asked(self, sort: str, name: object) -> None:
        """Note a name; a marker's without its area."""
        if sys._getframe(2).f_code is not _TITLE:
            bare = str(name).partition("/")[2] if sort == "marker" else str(name)
            if (sort, bare) not in self.read and (self.folder is None or self._is_asking()):
                self.read[sort, bare] = str(running_in(self.folder) or "")

    def _is_asking(self) -> bool:
        """Whether it is the module that asks, not the engine or another module."""
        inside = str(self.folder)
        frame: FrameType | None = sys._getframe(3)
        while frame is not None and not frame.f_code.co_filename.startswith(inside):
            frame = frame.f_back
        return frame is not None

    def changed(self, event: Event, hook: str) -> None:
        """Note what an event changes."""
        sort = _WRITES.get(type(event))
        if sort is not None:
            self.wrote.setdefault((sort, event.name), hook)  # type: ignore[attr-defined]


class _Shelf(dict[str, Any]):
    """A shelf of the board that notes what it is asked for."""

    def __init__(self, things: dict[str, Any], sort: str, notes: Notes) -> None:
        super().__init__(things)
        self.sort = sort
        self.notes = notes

    def __getitem__(self, name: str) -> Any:
        self.notes.asked(self.sort, name)
        return super().__getitem__(name)

    def __contains__(self, name: object) -> bool:
        self.notes.asked(self.sort, name)
        return super().__contains__(name)

    def get(self, name: str, default: Any = None) -> Any:
        self.notes.asked(self.sort, name)
        return super().get(name, default)

    def __iter__(self) -> Iterator[str]:
        self.notes.walked.add(self.sort)
        return super().__iter__()

    def keys(self) -> Any:
        self.notes.walked.add(self.sort)
        return super().keys()

    def values(self) -> Any:
        self.notes.walked.add(self.sort)
        return super().values()

    def items(self) -> Any:
        self.notes.walked.add(self.sort)
        return super().items()

    def copy(self) -> _Shelf:
        return _Shelf(dict(super().items()), self.sort, self.notes)


def noted(state: State, notes: Notes) -> State:
    """A copy of a position that notes what it is asked for."""
    found = state.copy()
    for shelf, sort in SHELVES.items():
        setattr(found, shelf, _Shelf(getattr(state, shelf), sort, notes))
    return found


def noting(module: RuleModule, notes: Notes) -> RuleModule:
    """The module, each of its hooks given positions that note what they are asked for."""
    hooks: Any = {hook: _noting(hook, getattr(module, hook), notes) for hook in GIVES}
    default = RuleModule(name="", title="", version="")
    own = {hook: hooks[hook] for hook in GIVES if getattr(module, hook) != getattr(default, hook)}
    return evolve(module, **own)


def _noting(hook: str, called: Callable[..., Any], notes: Notes) -> Callable[..., Any]:
    place = f"`{hook}` ({place_of(called)})"

    @wraps(called)
    def call(state: State, *given: Any) -> tuple[Any, ...]:
        found = tuple(called(noted(state, notes), *given))
        for each in found:
            if isinstance(each, Event):
                notes.changed(each, place)
        return found

    return call
