"""The screens' half of `wargame play`: what it opens is read once the first frame stands."""

from __future__ import annotations

import argparse
from functools import partial
from typing import TYPE_CHECKING

from wargame.ui.entry import play_on_screens
from wargame.ui.settings import read_settings

if TYPE_CHECKING:
    from wargame.record.campaign import Campaign
    from wargame.ui.app import Brought


def on_screens(asked: argparse.Namespace) -> int:
    """The game on screens: a saved one, one with its seats named, or one to be planned there."""
    settings = read_settings(theme=asked.theme, ascii=asked.ascii)
    if not asked.what:
        return play_on_screens(settings)
    return play_on_screens(settings, partial(_brought, asked), f"Opening {asked.what} ...")


def replay_on_screens(save: str) -> int:
    """A saved game to be looked at only: without its lock, and without its rules if need be."""
    from wargame.ui.looking import looked_at

    return play_on_screens(read_settings(), partial(looked_at, save), f"Opening {save} ...")


def _brought(asked: argparse.Namespace) -> Brought:
    from wargame.bots.seating import demand_bot
    from wargame.cli.openings import opened, save_named, wishes_of
    from wargame.ui.plan import planned

    if asked.bot:
        demand_bot(asked.bot)
    if save_named(asked.what) is None and not asked.seat:
        return planned(asked.what, wishes_of(asked), asked.seed, asked.save, asked.bot)
    found, path = opened(asked, asked.what, asked.seed)
    if asked.seat:
        _take_seats(asked, found.game)
    return found, str(path)


def _take_seats(asked: argparse.Namespace, game: Campaign) -> None:
    from wargame.bots.opening import put_away
    from wargame.bots.people import demand_seats, seat_people

    try:
        seat_people(game, demand_seats(game, asked.seat), asked.bot)
    except BaseException:
        put_away(game)
        raise
