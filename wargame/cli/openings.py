"""How the command line brings a game to the table, and says what whoever opens it should know."""

from __future__ import annotations

import argparse
from pathlib import Path

from wargame.bots import opening
from wargame.cli.refusals import say
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
    return _told(opening.new_game(scenario, wishes, seed, path))


def go_on(path: str | Path) -> Campaign:
    """A saved game ready to be played on; notices are said."""
    return _told(opening.go_on(path))


def _told(opened: opening.Opened) -> Campaign:
    for sentence in opened.notices:
        say(sentence)
    return opened.game
