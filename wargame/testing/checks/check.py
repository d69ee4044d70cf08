"""What a check is: a code, a promise, and a look at a module, a step or a whole game."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Literal

from attrs import frozen


@frozen
class Fault:
    """What a check found: one sentence or two, and the move at which it showed (-1: none)."""

    message: str
    step: int = -1


@frozen
class Check:
    """One thing that holds of every sound rule module.

    `look` takes, by `sort`: static a `Subject`; step a `Step`; game a `Walked`; scenario a
    `Subject` and a seed. It yields faults and never raises of its own accord: what a module
    raises inside it is told as the finding `crash`.
    """

    code: str
    promise: str
    sort: Literal["static", "step", "game", "scenario"]
    look: Callable[..., Iterable[Fault]]
    family: str = ""
    """Checks of one family share their work, and so look at the same games."""
