"""How the command line brings a game to the table, and says what whoever opens it should know."""

from __future__ import annotations

import argparse
from pathlib import Path

from wargame.bots import opening
from wargame.cli.refusals import say
from wargame.library import save_path, scenarios, user_folder
from wargame.record.campaign import Campaign
from wargame.scenario.wishes import Wishes


def wishes_of(asked: argparse.Namespace) -> Wishes:
    """What the command line wishes of a scenario."""
    return Wishes(
        asked.cut, asked.modules, tuple(asked.treatment), tuple(asked.set),
        tuple(asked.with_), tuple(asked.without),
    )  # fmt: skip


def new_game(scenario: str, wishes: Wishes, seed: str, path: str | Path) -> Campaign:
    """A new game of a scenario, kept in a file that must not exist yet; notices are said."""
    return told(opening.new_game(scenario, wishes, seed, path))


def go_on(path: str | Path) -> Campaign:
    """A saved game ready to be played on; notices are said."""
    return told(opening.go_on(path))


def told(opened: opening.Opened) -> Campaign:
    """The game; its notices are said."""
    for sentence in opened.notices:
        say(sentence)
    return opened.game


def opened(asked: argparse.Namespace, what: str, seed: str) -> tuple[opening.Opened, Path]:
    """The saved game, or a new one of the scenario, that `wargame play` names; and its file."""
    saved = save_named(what)
    if saved is not None:
        return opening.go_on(saved), saved
    name = Path(what).stem if what not in scenarios() else what
    path = Path(asked.save) if asked.save else save_path(_as_name(name, what))
    return opening.new_game(what, wishes_of(asked), seed, path), path


def _as_name(name: str, what: str) -> str:
    """What a game of a scenario given by its path is called: by its folder."""
    if name == "scenario":
        name = Path(what).resolve().parent.name
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in name.lower())
    return kept[:60] or "game"


def save_named(what: str) -> Path | None:
    """The save meant by a path or by a game's name; None where a scenario is meant."""
    if what in scenarios():
        return None
    path = Path(what)
    if path.suffix == ".wargame" or (path.is_file() and path.suffix != ".toml"):
        return path
    kept = user_folder("saves") / f"{path.name}.wargame"
    return kept if path.name == what and kept.is_file() else None
