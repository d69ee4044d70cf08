"""Every scenario plays to its end with random and doctrine bots, and its record verifies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.model.flagship import FLAGSHIP, NIGHTLY, SHORT
from wargame.bots.opening import new_game, put_away
from wargame.engine.board import CONTROL
from wargame.library import scenarios
from wargame.record.savefile import disk
from wargame.record.verify import verify
from wargame.scenario.wishes import Wishes

MOST, BY_DAY, VARIED = 200, 30, 10
"""Seeds at night; by day of a scenario as it is; by day of a treatment."""
TREATMENTS = ("", "black_sea", "air_bridge")
PLAYED = [(name, t) for name in scenarios() for t in (TREATMENTS if name == FLAGSHIP else ("",))]


def wishes(name: str, treatment: str) -> Wishes:
    """By day the flagship is played in its shortest cut; at night as it comes."""
    cut = SHORT if name == FLAGSHIP and not NIGHTLY else ""
    return Wishes(cut=cut, treatments=(treatment,) if treatment else ())


@pytest.mark.parametrize("bot", ["random", "cautious", "assertive"])
@pytest.mark.parametrize(("name", "treatment"), PLAYED)
def test_every_seed_plays_to_its_end_and_verifies(
    name: str, treatment: str, bot: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync", lambda fd: None)
    wished, found = wishes(name, treatment), {}
    seeds = range(1, 1 + (MOST if NIGHTLY else VARIED if treatment else BY_DAY))
    for seed in seeds:
        path = tmp_path / f"{seed}.wargame"
        game = new_game(name, wished, str(seed), path).game
        for seat in game.state.setting.seats:
            if seat != CONTROL:
                game.hand_over(seat, bot)
        while not game.over:
            game.end_turn()
        put_away(game)
        found[seed] = verify(str(path)).kind
    assert dict.fromkeys(seeds, "good") == found
