"""The recorded games in `saves/`: what a version once wrote, every later one must read."""

from __future__ import annotations

from pathlib import Path

import pytest

from wargame.engine.board import CONTROL
from wargame.record.store import read_game
from wargame.record.verify import verify

SAVES = Path(__file__).parent.parent / "saves"
HEADS = dict(line.split() for line in (SAVES / "heads").read_text().splitlines())


def test_every_recorded_game_has_its_head_noted() -> None:
    assert sorted(HEADS) == sorted(path.name for path in SAVES.glob("*.wargame"))
    assert len(HEADS) >= 2


@pytest.mark.parametrize("name", sorted(HEADS))
def test_a_recorded_game_opens_as_it_was_written(name: str) -> None:
    recorded = read_game(str(SAVES / name))
    assert HEADS[name] == recorded.head
    assert () == recorded.notices
    assert recorded.campaign.over


@pytest.mark.parametrize("name", sorted(HEADS))
def test_a_recorded_game_plays_again_with_the_same_result(name: str) -> None:
    found = verify(str(SAVES / name), HEADS[name])
    assert ("good", 0) == (found.kind, found.added), found.sentence


@pytest.mark.parametrize("name", sorted(HEADS))
def test_a_recorded_game_shows_each_seat_its_own(name: str) -> None:
    """Views fold without any rule module, and hold no unit that another seat keeps hidden."""
    line = read_game(str(SAVES / name)).campaign.line
    hidden = {u.name: u.side for u in line.state.units.values() if u.seen_by == (u.side,)}
    assert hidden
    for seat in line.state.setting.seats:
        if seat != CONTROL:
            others = {unit for unit, side in hidden.items() if side != seat}
            assert set() == others & set(line.view(seat).units)
