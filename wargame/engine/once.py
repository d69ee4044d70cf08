"""What is worked out once for a setting: content that rules read in every question."""

from __future__ import annotations

from collections.abc import Callable
from typing import TypeVar

from wargame.engine.state import Setting

MOST = 64
"""Settings remembered at a time: a game has one for the truth and one for each seat's view."""

Worked = TypeVar("Worked")


def once(work: Callable[[Setting], Worked]) -> Callable[[Setting], Worked]:
    """A function of a setting that works its answer out once and keeps it.

    A setting never changes, so the answer can't either. It must not be changed by those who get it.
    """
    kept: dict[int, tuple[Setting, Worked]] = {}

    def found(setting: Setting) -> Worked:
        known = kept.get(id(setting))
        if known is None:
            if len(kept) >= MOST:
                kept.clear()
            known = kept[id(setting)] = (setting, work(setting))
        return known[1]

    return found
