"""Openings in which every word a scenario can choose is a hostile one."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import cycle, islice, repeat
from typing import Any

from attrs import evolve

from tests.ui.hostile import ALL_AT_ONCE, HOSTILE
from wargame.engine.state import Setting, State
from wargame.plain import plain

SHELVES = ("units", "markers", "tracks", "switches", "agreements", "calendar")


def hostile_words(first: int) -> Iterator[str]:
    """The thirteen texts over and over, beginning with one of them; -1: always all at once."""
    return repeat(ALL_AT_ONCE) if first < 0 else islice(cycle(HOSTILE), first, None)


def hostile(opening: State, first: int) -> State:
    """The opening with hostile words for titles, briefs, injects, aims, endings, agreements."""
    found, words = opening.copy(), hostile_words(first)
    for name in SHELVES:
        shelf: dict[str, Any] = getattr(found, name)
        for each, thing in shelf.items():
            text = {"text": next(words)} if hasattr(thing, "text") else {}
            shelf[each] = evolve(thing, title=next(words), **text)
    found.setting = _setting(found.setting, words)
    return found


def _setting(setting: Setting, words: Iterator[str]) -> Setting:
    return evolve(
        setting,
        title=next(words),
        marking=next(words),
        modules=tuple(evolve(each, title=next(words)) for each in setting.modules),
        areas={n: evolve(each, title=next(words)) for n, each in setting.areas.items()},
        seats={n: evolve(each, title=next(words)) for n, each in setting.seats.items()},
        phases=tuple(evolve(each, title=next(words)) for each in setting.phases),
        texts={name: f"{next(words)}\n{next(words)}" for name in setting.texts},
        criteria=tuple(evolve(each, title=next(words)) for each in setting.criteria),
        endings=tuple(evolve(each, text=next(words)) for each in setting.endings),
        injects={
            n: evolve(each, title=next(words), text=next(words))
            for n, each in setting.injects.items()
        },
    )


def accepted(words: str) -> str:
    """The words as the record takes them: it refuses what is not plain."""
    return plain(words)
