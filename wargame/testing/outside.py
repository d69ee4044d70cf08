"""Hears when a hook reaches outside the game: for a file, a process, the clock, other dice."""

from __future__ import annotations

import gc
import random
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from pathlib import Path
from types import FrameType
from typing import Any

from attrs import define, evolve, field

from wargame.engine.modules import RuleModule
from wargame.engine.state import State
from wargame.testing.guard import GIVES
from wargame.testing.places import running_in

_AUDITED = ("open", "os.", "shutil.", "socket.", "subprocess.", "ctypes.", "tempfile.", "urllib.")
_BUILTIN = {"time", "posix", "nt", "_random", "_socket", "_datetime"}
_CLOCKS = {"now", "today", "utcnow"}


@define
class Outside:
    """What was reached for, and where in the module; the first of each."""

    folder: Path | None
    seen: dict[str, str] = field(factory=dict)

    def note(self, what: str) -> None:
        """Note something that a hook did."""
        if what not in self.seen:
            self.seen[what] = str(running_in(self.folder) or "")


_now: list[Outside] = []
"""Who listens; nobody outside a hook."""


def _audit(event: str, given: tuple[object, ...]) -> None:
    if _now and event.startswith(_AUDITED):
        _now[-1].note(f"it calls `{event}`")


def _profile(frame: FrameType, event: str, called: Any) -> None:
    if event == "c_call" and _now and _reaches_out(called):
        _now[-1].note(f"it calls `{getattr(called, '__qualname__', called)}`")


def _reaches_out(called: Any) -> bool:
    if getattr(called, "__module__", None) in _BUILTIN:
        return True
    owner = getattr(called, "__self__", None)
    if isinstance(owner, random.Random):
        return True
    return isinstance(owner, type) and called.__name__ in _CLOCKS


def watched(module: RuleModule, outside: Outside) -> RuleModule:
    """The module, each of its hooks listened to."""
    _listen_for_good()
    default = RuleModule(name="", title="", version="")
    own: Any = {
        hook: _watched(getattr(module, hook), outside)
        for hook in GIVES
        if getattr(module, hook) != getattr(default, hook)
    }
    return evolve(module, **own)


def _listen_for_good() -> None:
    """An audit hook cannot be taken away; this one is deaf while no hook runs."""
    if not _listening:
        sys.addaudithook(_audit)
        _listening.append(True)


_listening: list[bool] = []


def _watched(called: Callable[..., Any], outside: Outside) -> Callable[..., Any]:
    @wraps(called)
    def call(state: State, *given: Any) -> tuple[Any, ...]:
        with _heard(outside):
            return tuple(called(state, *given))

    return call


@contextmanager
def _heard(outside: Outside) -> Iterator[None]:
    """Listen while a hook runs. A sweep of the memory waits: others may time it with a clock."""
    before, profile, sweeps = random.getstate(), sys.getprofile(), gc.isenabled()
    gc.disable()
    _now.append(outside)
    sys.setprofile(_profile)
    try:
        yield
    finally:
        sys.setprofile(profile if callable(profile) else None)
        _now.pop()
        if sweeps:
            gc.enable()
    if random.getstate() != before:
        outside.note("it draws from the global random numbers")
