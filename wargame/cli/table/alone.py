"""A game without a terminal: bots in every seat, told as everybody at the table may know it."""

from __future__ import annotations

from wargame.bots.people import seat_people
from wargame.cli.table.paper import Paper
from wargame.engine.board import CONTROL, PUBLIC
from wargame.record.campaign import Campaign
from wargame.render.telling.ending import how_it_ended, sheets
from wargame.render.telling.happened import began, catch_up
from wargame.render.telling.situation import turns
from wargame.render.telling.words import number, table

EVERYBODY = "everybody"
"""Sees what is public, and sits nowhere."""


def play_alone(paper: Paper, game: Campaign, bot: str) -> None:
    """Play to the end with a bot in every seat, and tell what all may know of it."""
    state = game.state
    paper.write(paper.marking, state.setting.title)
    if not game.over:
        seat_people(game, (), bot)
        bots = sorted({game.player(name) for name in state.setting.seats if name != CONTROL})
        paper.write(f"Bots play every seat ({', '.join(bots)}); seed {game.game.seed}.")
    seen = began(game, EVERYBODY, state.turn)
    while not game.over:
        paper.write("", f"TURN {game.state.turn} OF {turns(game.state)} | {game.state.date}")
        game.end_turn()
        lines, seen = catch_up(game, EVERYBODY, seen)
        paper.write(*lines)
    _tell_the_end(paper, game)


def _tell_the_end(paper: Paper, game: Campaign) -> None:
    paper.write("", "THE END", *how_it_ended(game.state), "")
    rows = [
        (track.title, number(track.value, track.unit))
        for track in game.state.tracks.values()
        if track.seen_by == PUBLIC
    ]
    paper.write(*table(rows, indent=0))
    paper.write(*sheets(game.state, CONTROL))
