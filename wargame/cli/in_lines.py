"""The plain half of `wargame play`: the game as lines of text, with people or with bots alone."""

from __future__ import annotations

import argparse
from pathlib import Path

from wargame.bots.opening import put_away
from wargame.bots.people import demand_seats, seat_people
from wargame.bots.seating import demand_bot
from wargame.cli.openings import opened, told
from wargame.cli.refusals import GOOD
from wargame.cli.table.alone import play_alone
from wargame.cli.table.asking import Door
from wargame.cli.table.paper import Left, Paper
from wargame.cli.table.seating import ask_seats
from wargame.cli.table.session import Session
from wargame.record.campaign import Campaign

FIXED_SEED = "1"
"""Without a terminal the same command plays the same game."""


def in_lines(asked: argparse.Namespace, people: bool) -> int:
    """Play with the people at the terminal; without them bots play to the end."""
    paper = Paper.at_terminal()
    if not people:
        paper.height, paper.clear = 0, ""
    try:
        what = asked.what or _chosen(paper, people)
        return _play(asked, what, paper, people) if what else GOOD
    except Left:
        return GOOD


def _chosen(paper: Paper, people: bool) -> str:
    from wargame.cli.table import start

    if people:
        return start.ask_what(Door(paper))
    paper.write(*start.screen())
    return ""


def _play(asked: argparse.Namespace, what: str, paper: Paper, people: bool) -> int:
    if asked.bot:
        demand_bot(asked.bot)
    found, path = opened(asked, what, asked.seed or ("" if people else FIXED_SEED))
    game = told(found)
    paper.marking = game.state.setting.marking
    try:
        if people:
            return _with_people(asked, game, path, paper)
        return _without_people(asked, game, path, paper)
    finally:
        put_away(game)


def _with_people(asked: argparse.Namespace, game: Campaign, path: Path, paper: Paper) -> int:
    if not asked.plain:
        paper.write("This terminal takes lines of text only; this is the plain game.")
    paper.write_whole(f"Every line is kept at once in {path}", "? at any prompt is help, q leaves.")
    try:
        _seat(asked, game, paper)
        Session(paper, game).play()
        _close(game)
    finally:
        paper.write_whole("", f"Saved: {path}", f"Go on with: wargame play {path}")
    return GOOD


def _seat(asked: argparse.Namespace, game: Campaign, paper: Paper) -> None:
    """Settle who plays: as the command says, as it was, or as those at the screen say."""
    if game.over:
        paper.write("", "This game has been played to its end.")
    elif asked.seat:
        seat_people(game, demand_seats(game, asked.seat), asked.bot)
    elif not game.ledger.players:
        seat_people(game, ask_seats(Door(paper), game), asked.bot)


def _close(game: Campaign) -> None:
    if not game.ledger.closed:
        game.close("Played to its end.")


def _without_people(asked: argparse.Namespace, game: Campaign, path: Path, paper: Paper) -> int:
    from wargame.record.verify import verify

    demand_seats(game, asked.seat)
    play_alone(paper, game, asked.bot)
    _close(game)
    found = verify(str(path))
    written = (f"Verified: {found.sentence}", *found.notices)
    paper.write_whole("", f"Saved: {path}", *written, f"Replay it with: wargame replay {path}")
    return found.exit_code
