"""A saved game to be looked at only."""

from __future__ import annotations

from wargame.bots.opening import Opened
from wargame.record.binding import with_rules
from wargame.record.store import read_game


def looked_at(path: str) -> tuple[Opened, str]:
    """A saved game read without a lock, with those of its rules that are at hand; and its path."""
    recorded = with_rules(read_game(path))
    return Opened(recorded.campaign, recorded.notices), path
