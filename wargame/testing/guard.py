"""Stands between a rule module and the engine: sees what its hooks give, change and never end."""

from __future__ import annotations

import signal
import threading
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from functools import wraps
from itertools import islice
from types import FrameType
from typing import Any

from attrs import define, evolve, field

from wargame.engine.events import EVENTS
from wargame.engine.modules import Panel, RuleModule
from wargame.engine.state import State
from wargame.plain import plain
from wargame.testing.places import shown

GIVES: dict[str, tuple[tuple[type, ...], str]] = {
    **dict.fromkeys(("setup", "upkeep", "adjudicate", "settle", "respond"), (EVENTS, "events")),
    "objections": ((str,), "sentences"),
    "panels": ((Panel,), "panels"),
}
"""By hook: what it gives, as types and in words."""
CALLS = 500
"""On one day of one move so many calls of hooks that make events may come."""
GIVEN = 10_000
"""One call of a hook may give so many events, sentences or panels."""
PATIENCE = 5.0
"""Seconds of processor time that one move may take."""
_DEFAULT = RuleModule(name="", title="", version="")


class Endless(Exception):
    """A hook that is called without end, or gives without end."""


class Hangs(BaseException):
    """Raised inside what has used up its time; no module can swallow it by mistake."""


STOPS = (Exception, Hangs, SystemExit)
"""What a module may raise that ends a game; Ctrl-C is not among it."""


@define
class Watch:
    """What the guard saw: (code, sentence) once each, and how often hooks were called."""

    seen: dict[tuple[str, str], None] = field(factory=dict)
    calls: int = 0
    """Calls on the day in play since the last move."""
    day: int = 0
    asked: int = 0
    last: str = ""
    """The hook that was called last, and where it stands."""

    def fault(self, code: str, sentence: str) -> None:
        """Note a fault."""
        self.seen.setdefault((code, sentence))

    def looks_closer(self) -> bool:
        """Whether the next call of `objections`, which is asked often, is compared: one in 16."""
        self.asked += 1
        return self.asked % 16 == 1

    def taken(self) -> list[tuple[str, str]]:
        """What was seen since it was last asked."""
        found = list(self.seen)
        self.seen.clear()
        return found


def guarded(module: RuleModule, watch: Watch) -> RuleModule:
    """The module with each of its own hooks watched; it plays as it did."""
    own: Any = {
        hook: _watched(hook, getattr(module, hook), watch)
        for hook in GIVES
        if getattr(module, hook) is not getattr(_DEFAULT, hook)
    }
    return evolve(module, **own)


def _watched(hook: str, called: Callable[..., Any], watch: Watch) -> Callable[..., Any]:
    place = f"`{hook}` ({place_of(called)})"

    @wraps(called)
    def call(state: State, *given: Any) -> tuple[Any, ...]:
        watch.last = place
        if hook != "objections":
            _count(watch, place, state)
        elif not watch.looks_closer():
            return _given(hook, place, called(state, *given), watch)
        before = _laid(state)
        found = _given(hook, place, called(state, *given), watch)
        if before != _laid(state):
            watch.fault("input-changed", f"{place} changed the position it was given.")
        return found

    return call


def place_of(called: Callable[..., Any]) -> str:
    """File and line at which a function stands."""
    code = getattr(called, "__code__", None)
    if code is None:
        return str(getattr(called, "__name__", called))
    return f"{shown(code.co_filename)}:{code.co_firstlineno}"


def _count(watch: Watch, place: str, state: State) -> None:
    if state.day != watch.day:
        watch.day, watch.calls = state.day, 0
    watch.calls += 1
    if watch.calls > CALLS:
        raise Endless(
            f"{place} was still being called after {CALLS} calls on day {state.day}, with "
            f"{len(state.calendar)} entries on the calendar; what comes due may put as much there "
            "again, and no more."
        )


def _given(hook: str, place: str, gave: object, watch: Watch) -> tuple[Any, ...]:
    types, words = GIVES[hook]
    if not isinstance(gave, Iterable) or isinstance(gave, str):
        watch.fault("nonsense", f"{place} gave {_words(gave)} instead of {words}.")
        return ()
    found = tuple(islice(gave, GIVEN + 1))
    if len(found) > GIVEN:
        raise Endless(f"{place} gave more than {GIVEN} {words} in one call; let it end.")
    sound = tuple(each for each in found if type(each) in types)
    if len(sound) < len(found):
        wrong = next(each for each in found if type(each) not in types)
        watch.fault("nonsense", f"{place} gave {_words(wrong)} among its {words}.")
    for panel in sound if hook == "panels" else ():
        for row in panel.rows:
            if not _is_row(row):
                what = f"'{plain(str(panel.title), 40)}' has the row {plain(repr(row), 80)}"
                watch.fault("nonsense", f"{place}: the panel {what}; a row is three texts.")
    return sound


def _is_row(row: object) -> bool:
    """Whether a panel's row is label, value and remark, each a text."""
    return isinstance(row, tuple) and len(row) == 3 and all(isinstance(each, str) for each in row)


def _words(thing: object) -> str:
    return "nothing (None)" if thing is None else f"a {type(thing).__name__}"


def _laid(state: State) -> tuple[Any, ...]:
    """All that can be changed in a position, copied: values are frozen, shelves are not."""
    return (
        state.setting, state.turn, state.phase, state.day, state.days,
        *(dict(shelf) for shelf in (
            state.units, state.markers, state.tracks, state.switches, state.agreements,
            state.calendar, state.orders, state.sealed, state.counts, state.spent, state.beliefs,
        )),
        [dict(due.what) for due in state.calendar.values()],
        [dict(order.answers) for order in state.orders.values()],
    )  # fmt: skip


@contextmanager
def patience() -> Iterator[Callable[[float], None]]:
    """A function that allows so many seconds of processor time from now on (0: no limit).

    Raises Hangs when they are used up. Works on the main thread of a POSIX system; elsewhere
    nothing is limited.
    """
    on_main = threading.current_thread() is threading.main_thread()
    if not on_main or not hasattr(signal, "setitimer"):
        yield lambda _: None
        return
    before = signal.signal(signal.SIGVTALRM, _stop)
    try:
        yield _allow
    finally:
        _allow(0)
        signal.signal(signal.SIGVTALRM, before)


def _allow(seconds: float) -> None:
    signal.setitimer(signal.ITIMER_VIRTUAL, seconds)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise Hangs
