"""`wargame simulate SCENARIO --games N`: many games with bots, summed up."""

from __future__ import annotations

import argparse
import os
from pathlib import Path
from typing import Any

import attrs

from wargame.cli.openings import wishes_of
from wargame.cli.results import show_json, show_table, tell
from wargame.cli.tablefile import demand_writable, write_whole
from wargame.engine.errors import IllegalOrder
from wargame.engine.state import State
from wargame.lab.batch import Batch, outcomes
from wargame.lab.game import Outcome, bots_for
from wargame.lab.summary import spreads, tallies, write_csv

RANGES = {"games": (1, 1_000_000), "workers": (0, 256), "seed": (0, 10**18)}


def run(asked: argparse.Namespace) -> int:
    """Play the batch with a progress bar on standard error, then say what came of it."""
    from wargame.scenario.load import load

    _demand(asked)
    if asked.csv:
        demand_writable(Path(asked.csv))
    wishes = wishes_of(asked)
    opening = load(asked.scenario, wishes).opening
    bots = bots_for(asked.bots, opening)
    seeds = range(asked.seed, asked.seed + asked.games)
    workers = min(asked.workers or os.cpu_count() or 1, asked.games)
    games = _played(Batch(asked.scenario, wishes, bots, seeds), workers)
    if asked.csv:
        write_whole(Path(asked.csv), lambda path: write_csv(path, opening, games))
    _show(asked, opening, bots, games)
    return 0


def _demand(asked: argparse.Namespace) -> None:
    for name, (low, most) in RANGES.items():
        given = getattr(asked, name)
        if not low <= given <= most:
            raise IllegalOrder(f"--{name} takes a number from {low} to {most}, not {given}.")


def _played(batch: Batch, workers: int) -> list[Outcome]:
    from rich.console import Console
    from rich.progress import Progress

    console = Console(stderr=True, markup=False, highlight=False)
    with Progress(console=console, transient=True, disable=not console.is_terminal) as progress:
        bar = progress.add_task("games", total=len(batch.seeds))
        games = []
        for game in outcomes(batch, workers):
            games.append(game)
            progress.advance(bar)
    return games


def _show(
    asked: argparse.Namespace, opening: State, bots: dict[str, str], games: list[Outcome]
) -> None:
    tracks, criteria = spreads(opening, games), tallies(opening, games)
    if asked.json:
        show_json(_as_json(opening, bots, games, tracks, criteria))
        return
    last = games[-1].seed
    tell(f"{opening.setting.title}: {len(games)} games, seeds {games[0].seed} to {last}")
    tell("Bots: " + ", ".join(f"{seat} {bot}" for seat, bot in bots.items()) + "\n")
    rows = [(t.title, t.lowest, t.mean, t.highest, t.unit) for t in tracks]
    show_table(("track at the end", "lowest", "mean", "highest", "unit"), rows)
    tell("")
    heads = ("seat", "criterion", "met", "partly", "not", "lost")
    show_table(heads, [(c.seat, c.title, *(n for _, n in c.counts)) for c in criteria])
    if asked.csv:
        tell(f"\nA row for each game is in {asked.csv}.")


def _as_json(
    opening: State, bots: dict[str, str], games: list[Outcome], tracks: Any, criteria: Any
) -> dict[str, Any]:
    return {
        "scenario": opening.setting.scenario,
        "games": len(games),
        "bots": bots,
        "tracks": [attrs.asdict(track) for track in tracks],
        "criteria": [{**attrs.asdict(c), "counts": dict(c.counts)} for c in criteria],
        "digests": [game.digest for game in games],
    }
