"""What a batch says: each track's spread and how often each criterion was met."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from statistics import mean

from attrs import frozen

from wargame.engine.standing import POINTS
from wargame.engine.state import State
from wargame.lab.game import Outcome


@frozen
class Spread:
    """One track over all games: lowest, mean to one decimal, highest, in the track's own unit."""

    name: str
    title: str
    unit: str
    lowest: int
    mean: float
    highest: int


@frozen
class Tally:
    """One criterion over all games: how many games ended with each standing."""

    seat: str
    title: str
    counts: tuple[tuple[str, int], ...]


def spreads(opening: State, games: Sequence[Outcome]) -> tuple[Spread, ...]:
    """The spread of every track."""
    columns = zip(*(game.tracks for game in games), strict=True)
    return tuple(
        Spread(track.name, track.title, track.unit, min(c), round(mean(c), 1), max(c))
        for track, c in zip(opening.tracks.values(), columns, strict=True)
    )


def tallies(opening: State, games: Sequence[Outcome]) -> tuple[Tally, ...]:
    """How often each criterion was met, partly met, not met or lost."""
    columns = zip(*(game.standings for game in games), strict=True)
    criteria = opening.setting.criteria
    return tuple(
        Tally(criterion.seat, criterion.title, _counted(column))
        for criterion, column in zip(criteria, columns, strict=True)
    )


def _counted(column: Iterable[str]) -> tuple[tuple[str, int], ...]:
    counts = Counter(column)
    return tuple((standing, counts[standing]) for standing in POINTS)


def write_csv(path: Path, opening: State, games: Iterable[Outcome]) -> None:
    """A row for each game: seed, day, turns, every track, every criterion, digest."""
    heads = ["seed", "day", "turns", *opening.tracks]
    heads += [f"{c.seat}.{c.name}" for c in opening.setting.criteria]
    with path.open("w", newline="", encoding="utf-8") as file:
        table = csv.writer(file, lineterminator="\n")
        table.writerow([*heads, "digest"])
        for game in games:
            row = [game.seed, game.day, game.turns, *game.tracks, *game.standings, game.digest]
            table.writerow(row)
