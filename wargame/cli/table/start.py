"""The start screen: a new game, a saved one, practice, or leave."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from wargame.cli.table.asking import Door
from wargame.cli.table.menus import Option, pick
from wargame.library import scenarios, user_folder
from wargame.plain import plain
from wargame.version import __version__

PRACTICE = "practice"
MARKING = "EXERCISE - fictional, not policy, not a forecast"
MOST_SAVES = 9


def ask_what(door: Door) -> str:
    """The scenario's name or the save's path that somebody wants to play; empty for leaving."""
    door.paper.write(MARKING, f"wargame {__version__}: facilitated policy wargames.")
    chosen = pick(door, "What do you play?", _options(), back="leaves")
    return chosen or ""


def screen() -> Iterator[str]:
    """The start screen as lines, for whoever has no terminal to choose at."""
    yield MARKING
    yield f"wargame {__version__}: facilitated policy wargames."
    yield ""
    for option in _options():
        if option.value:
            yield f"  {option.words}"
            yield f"      wargame play {option.value}"
    yield ""
    yield "'wargame --help' lists all commands. At a terminal, 'wargame' asks what to play."


def _options() -> list[Option[str]]:
    known = sorted(_known(), key=lambda option: option.value != PRACTICE)
    return [*known, *_saved(), Option("", "leave")]


def _known() -> Iterator[Option[str]]:
    from wargame.engine.errors import BadContent
    from wargame.scenario.describe import described

    for name, each in described(scenarios()).items():
        if isinstance(each, BadContent):
            continue
        turns = len(each.cuts[each.default_cut])
        yield Option(name, f"New game: {each.title} ({turns} turns, {each.hours})")


def _saved() -> Iterator[Option[str]]:
    """The games saved last, newest first."""
    try:
        paths = sorted(user_folder("saves").glob("*.wargame"), key=_age)
    except OSError:
        return
    for path in paths[:MOST_SAVES]:
        yield Option(str(path), f"Saved game: {plain(path.name)}, {_where(path)}")


def _age(path: Path) -> tuple[float, str]:
    return -os.stat(path).st_mtime, path.name


def _where(path: Path) -> str:
    from wargame.engine.errors import OutOfSync
    from wargame.record.savefile import SaveError
    from wargame.record.store import read_game

    try:
        state = read_game(str(path)).campaign.state
    except (SaveError, OutOfSync, OSError):
        return "can't be read; try 'wargame save check'"
    if state.phase == "over":
        return f"{state.setting.title}, played to its end"
    return f"{state.setting.title}, turn {state.turn}, {state.date}"
