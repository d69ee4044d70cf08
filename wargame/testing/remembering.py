"""What a rule module keeps outside the position, in names of its own files that change in play."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Mapping
from types import FunctionType, ModuleType
from typing import Any

from wargame.engine.modules import RuleModule
from wargame.plain import plain
from wargame.testing.moves import Ended, make
from wargame.testing.walk import Walked

_SHOWN = 60
_FIXED = ModuleType | RuleModule


def remembered(walked: Walked) -> str:
    """What a module keeps that changes while a game is played once more, in words; empty if none.

    What was worked out once and is only looked up again is none of this: it changes nothing when
    the same game is played again.
    """
    name = walked.subject.module.name
    game, before = walked.subject.start(walked.seed), _kept(name)
    for move in walked.moves:
        make(game, move)
        if not isinstance(move, Ended):
            continue
        for what, value in _kept(name).items():
            if before.get(what) != value:
                was, now = _apart(before.get(what, "nothing"), value)
                return f"`{what}` was {was} and is {now}"
    return ""


def _apart(was: str, now: str) -> tuple[str, str]:
    """Two texts, long ones from shortly before their first difference on."""
    place = next((n for n, (a, b) in enumerate(zip(was, now, strict=False)) if a != b), len(was))
    start = max(0, place - 20) if max(len(was), len(now)) > _SHOWN else 0
    return plain(was[start:], _SHOWN), plain(now[start:], _SHOWN)


def _kept(module: str) -> Mapping[str, str]:
    """By name: what the files of a module hold besides classes, as text."""
    home = f"wargame.rules.{module}"
    return {
        name: repr(value)
        for file, namespace in list(sys.modules.items())
        if file == home or file.startswith(f"{home}.")
        for name, value in _values(namespace)
    }


def _values(namespace: ModuleType) -> Iterator[tuple[str, Any]]:
    for name, value in list(vars(namespace).items()):
        if isinstance(value, FunctionType):
            if value.__defaults__ and value.__module__ == namespace.__name__:
                yield name, value.__defaults__
        elif not (name.startswith("__") or callable(value) or isinstance(value, _FIXED)):
            yield name, value
