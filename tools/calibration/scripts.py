"""Seats that follow one rule of thumb throughout: what no thinking player should be beaten by."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from wargame.bots.bots import Desk, Proposed

Script = Callable[[Desk], Iterator[Proposed]]
"""Yields the orders of a phase, one by one."""

SCRIPTS: Mapping[str, Script] = {}
"""The scripts by name; every other name is a bot's."""
