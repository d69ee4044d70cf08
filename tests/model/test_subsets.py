"""Any module may be left out: the others play to the end, verify, and throw the same dice."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

import pytest

from tests.model.flagship import NIGHTLY, modules, played_out, subsets, wishes
from wargame.engine.events import Roll
from wargame.record.campaign import Campaign
from wargame.record.savefile import disk
from wargame.record.verify import verify

DRAWN = 300 if NIGHTLY else 30
BOTS = ("random", "cautious", "assertive")


@pytest.mark.parametrize("number", range(len(subsets(DRAWN))))
def test_every_subset_of_the_modules_plays_to_its_end_and_verifies(
    number: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync", lambda fd: None)
    path = tmp_path / "subset.wargame"
    played = subsets(DRAWN)[number]
    game = played_out(wishes(played), BOTS[number % len(BOTS)], number, path)
    assert {*played, "control"} == {module.name for module in game.state.setting.modules}
    found = verify(str(path))
    assert "good" == found.kind, found.sentence


def thrown(game: Campaign) -> Mapping[str, Roll]:
    """Every throw of a game, by its address."""
    rolls = (roll for effect in game.line.effects for roll in effect.event.rolls)
    return {roll.address: roll for roll in rolls}


def held(played: tuple[str, ...], path: Path) -> Mapping[str, Roll]:
    return thrown(played_out(wishes(played), "hold", 11, path))


@pytest.mark.parametrize("name", modules())
def test_leaving_a_module_out_shifts_no_die_of_another(name: str, tmp_path: Path) -> None:
    """What both games throw for over the same odds falls alike; nobody orders anything."""
    every = held(modules(), tmp_path / "every.wargame")
    others = held(tuple(n for n in modules() if n != name), tmp_path / "others.wargame")
    both = [at for at, roll in others.items() if at in every and every[at].total == roll.total]
    assert {at: others[at].drawn for at in both} == {at: every[at].drawn for at in both}
    assert both or not others
