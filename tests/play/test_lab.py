"""A batch is the same for any number of workers and any cut into chunks."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest

from tests.play.tables import TOY, scene
from wargame.engine.errors import IllegalOrder
from wargame.lab import batch
from wargame.lab.batch import Batch, outcomes
from wargame.lab.game import bots_for, play_game
from wargame.lab.summary import spreads, tallies, write_csv
from wargame.scenario.wishes import Wishes

BOTS = {"north": "random", "south": "staff", "island": "cautious"}
SEEDS = range(100, 110)
EXAMPLE = Path(__file__).resolve().parents[2] / "rules" / "talks" / "example.toml"


def toy_games(count: int = 4) -> list[batch.Outcome]:
    game = scene(TOY).game()
    return [play_game(game.book, game.opening, seed, BOTS) for seed in range(count)]


def test_a_game_is_made_again_from_its_seed() -> None:
    first, again = toy_games(), toy_games()
    assert first == again
    assert 4 == len({game.digest for game in first})
    assert [0, 1, 2, 3] == [game.seed for game in first]


@pytest.mark.parametrize(("workers", "chunk"), [(1, 8), (1, 1), (2, 3), (3, 4)])
def test_outcomes_are_the_same_for_any_workers_and_chunks(
    workers: int, chunk: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """In the order of the seeds, game by game alike to those of one worker."""
    asked = Batch(str(EXAMPLE), Wishes(), BOTS, SEEDS)
    alone = list(outcomes(asked, 1))
    monkeypatch.setattr(batch, "CHUNK", chunk)
    assert alone == list(outcomes(asked, workers))
    assert list(SEEDS) == [game.seed for game in alone]
    assert 1 < len({game.digest for game in alone})


def test_a_bot_for_every_seat_but_control() -> None:
    opening = scene(TOY).opening
    assert dict.fromkeys(("north", "south", "island"), "hold") == bots_for("hold", opening)
    mixed = {"north": "staff", "south": "hold", "island": "random"}
    assert mixed == bots_for("south=hold,island=random", opening)


@pytest.mark.parametrize("spoken", ["napoleon", "north=napoleon", "east=hold", "control=hold"])
def test_an_unknown_bot_or_seat_is_refused(spoken: str) -> None:
    with pytest.raises(IllegalOrder):
        bots_for(spoken, scene(TOY).opening)


def test_spreads_and_tallies_count_every_game() -> None:
    opening, games = scene(TOY).opening, toy_games()
    for place, spread in enumerate(spreads(opening, games)):
        values = [game.tracks[place] for game in games]
        assert (min(values), max(values)) == (spread.lowest, spread.highest)
        assert spread.lowest <= spread.mean <= spread.highest
    assert list(opening.tracks) == [spread.name for spread in spreads(opening, games)]
    for tally in tallies(opening, games):
        assert len(games) == sum(count for _, count in tally.counts)


def test_a_csv_has_a_row_for_each_game(tmp_path: Path) -> None:
    opening, games = scene(TOY).opening, toy_games()
    write_csv(tmp_path / "games.csv", opening, games)
    text = (tmp_path / "games.csv").read_text(encoding="utf-8")
    rows = list(csv.DictReader(text.splitlines()))
    assert len(games) == len(rows)
    for game, row in zip(games, rows, strict=True):
        assert (str(game.seed), game.digest) == (row["seed"], row["digest"])
        assert [str(value) for value in game.tracks] == [row[name] for name in opening.tracks]
        aims = [row[f"{c.seat}.{c.name}"] for c in opening.setting.criteria]
        assert list(game.standings) == aims
