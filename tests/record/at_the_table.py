"""The toy in its sealed phase, for tests of what a campaign lets people do."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest

from tests.play.tables import toy
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Effect, Event
from wargame.record.campaign import Campaign
from wargame.record.digest import digest
from wargame.record.entries import Memory

MARCH = ("north", "march.March", {"unit": "brigade", "to": "hills"})


def in_orders(seed: int = 7) -> Campaign:
    """The toy in the sealed phase of its first turn."""
    game = toy().campaign(seed)
    game.end_phase()
    return game


def unchanged(game: Campaign, act: Callable[[], Any]) -> tuple[str, ...]:
    """The reasons of a refusal that leaves everything as it was."""
    memory = game.ledger.journal
    assert isinstance(memory, Memory)
    before = digest(game.state), len(memory.entries), len(game.line.rulings)
    with pytest.raises(IllegalOrder) as refusal:
        act()
    assert before == (digest(game.state), len(memory.entries), len(game.line.rulings))
    assert refusal.value.reasons
    return refusal.value.reasons


def effects(game: Campaign, kind: type[Event], hook: str = "") -> list[Effect]:
    return [e for e in game.preview().effects if isinstance(e.event, kind) and hook in e.at]
