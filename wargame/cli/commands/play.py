"""`wargame` and `wargame play [SCENARIO|SAVE]`: the game as lines of text."""

from __future__ import annotations

import argparse
import sys
from pathlib import Path

from wargame.bots.opening import put_away
from wargame.bots.people import demand_seats, seat_people
from wargame.bots.seating import demand_bot
from wargame.cli.openings import go_on, new_game, wishes_of
from wargame.cli.refusals import GOOD
from wargame.cli.table.alone import play_alone
from wargame.cli.table.asking import Door
from wargame.cli.table.paper import Left, Paper
from wargame.cli.table.seating import ask_seats
from wargame.cli.table.session import Session
from wargame.library import save_path, scenarios, user_folder
from wargame.record.campaign import Campaign

FIXED_SEED = "1"
"""Without a terminal the same command plays the same game."""


def start(asked: argparse.Namespace) -> int:
    """Ask what to play; without a terminal, say what there is."""
    from wargame.cli.parser import parser

    return run(parser().parse_args(["play"]))


def run(asked: argparse.Namespace) -> int:
    """Play at the terminal, or without one to the end with bots."""
    people = at_a_terminal()
    paper = Paper.at_terminal()
    if not people:
        paper.height, paper.clear = 0, ""
    try:
        what = asked.what or _chosen(paper, people)
        return _play(asked, what, paper, people) if what else GOOD
    except Left:
        return GOOD


def at_a_terminal() -> bool:
    """Whether somebody can read what is written and type what is read."""
    return sys.stdin.isatty() and sys.stdout.isatty()


def _chosen(paper: Paper, people: bool) -> str:
    from wargame.cli.table import start

    if people:
        return start.ask_what(Door(paper))
    paper.write(*start.screen())
    return ""


def _play(asked: argparse.Namespace, what: str, paper: Paper, people: bool) -> int:
    if asked.bot:
        demand_bot(asked.bot)
    game, path = _opened(asked, what, people)
    paper.marking = game.state.setting.marking
    try:
        if people:
            return _with_people(asked, game, path, paper)
        return _without_people(asked, game, path, paper)
    finally:
        put_away(game)


def _opened(asked: argparse.Namespace, what: str, people: bool) -> tuple[Campaign, Path]:
    saved = _save_named(what)
    if saved is not None:
        game = go_on(saved)
        return game, saved
    name = Path(what).stem if what not in scenarios() else what
    path = Path(asked.save) if asked.save else save_path(_as_name(name, what))
    seed = asked.seed or ("" if people else FIXED_SEED)
    return new_game(what, wishes_of(asked), seed, path), path


def _as_name(name: str, what: str) -> str:
    """What a game of a scenario given by its path is called: by its folder."""
    if name == "scenario":
        name = Path(what).resolve().parent.name
    kept = "".join(c if c.isascii() and (c.isalnum() or c in "-_") else "-" for c in name.lower())
    return kept[:60] or "game"


def _save_named(what: str) -> Path | None:
    """The save meant by a path or by a game's name; None where a scenario is meant."""
    if what in scenarios():
        return None
    path = Path(what)
    if path.suffix == ".wargame" or (path.is_file() and path.suffix != ".toml"):
        return path
    kept = user_folder("saves") / f"{path.name}.wargame"
    return kept if path.name == what and kept.is_file() else None


def _with_people(asked: argparse.Namespace, game: Campaign, path: Path, paper: Paper) -> int:
    if not asked.plain:
        paper.write("The full-screen interface is not in this version; this is the plain game.")
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
    told = (f"Verified: {found.sentence}", *found.notices)
    paper.write_whole("", f"Saved: {path}", *told, f"Replay it with: wargame replay {path}")
    return found.exit_code
