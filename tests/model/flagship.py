"""The flagship with any of its modules, played to its end and put away in a file."""

from __future__ import annotations

import os
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from random import Random

from wargame.bots.opening import new_game, put_away
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.scenario.describe import describe
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes

FLAGSHIP, SHORT, FULL = "reassurance", "two_hours", "full"
NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"


@cache
def modules() -> tuple[str, ...]:
    """The rule modules of the flagship that can be left out."""
    members = describe(FLAGSHIP).sets[FULL]
    return tuple(name for name in members if name != CONTROL)


def subsets(count: int) -> list[tuple[str, ...]]:
    """Each module alone, all but each, all, none, and so many other combinations."""
    every, lots = modules(), Random(20)
    alone = [(name,) for name in every]
    left_out = [tuple(other for other in every if other != name) for name in every]
    drawn = [tuple(n for n in every if lots.random() < 0.5) for _ in range(count)]
    return [(), every, *alone, *left_out, *drawn]


@cache
def loaded(played: tuple[str, ...] | None = None, set_name: str = FULL, cut: str = SHORT) -> Loaded:
    """The flagship with these modules, or with all of a set."""
    return load(FLAGSHIP, wishes(played, set_name, cut))


def wishes(played: Iterable[str] | None = None, set_name: str = FULL, cut: str = SHORT) -> Wishes:
    """A set of the flagship, with all but these of its modules left out."""
    kept = modules() if played is None else tuple(played)
    without = tuple(
        name for name in describe(FLAGSHIP).sets[set_name] if name not in (*kept, CONTROL)
    )
    return Wishes(cut=cut, modules=set_name, without=without)


def played_out(wished: Wishes, bot: str, seed: int, path: Path) -> Campaign:
    """A game that bots played to its last day, and its file."""
    game = new_game(FLAGSHIP, wished, str(seed), path).game
    for seat in game.state.setting.seats:
        if seat != CONTROL:
            game.hand_over(seat, bot)
    while not game.over:
        game.end_turn()
    put_away(game)
    return game
