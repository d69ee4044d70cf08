"""The games that are measured: the flagship, played by random bots that see only their views."""

from __future__ import annotations

from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.entries import Memory
from wargame.record.ledger import Game
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes

SCENARIO = "reassurance"


def table(wishes: Wishes | None = None) -> tuple[Rulebook, State]:
    """The flagship's rules and opening."""
    loaded = load(SCENARIO, wishes or Wishes())
    return Rulebook.of(loaded.modules, loaded.setting), loaded.opening


def started(book: Rulebook, opening: State, seed: int, journal: Memory | None = None) -> Campaign:
    """A game with a random bot in every seat but control."""
    return manned(Campaign.start(Game(book, opening, str(seed)), journal))


def manned(campaign: Campaign) -> Campaign:
    """The game with a random bot in every seat but control."""
    campaign.drafts = play_bots
    for seat in campaign.state.setting.seats:
        if seat != CONTROL:
            campaign.hand_over(seat, "random")
    return campaign


def played(book: Rulebook, opening: State, seed: int, journal: Memory | None = None) -> Campaign:
    """The same, played to its end."""
    return played_out(started(book, opening, seed, journal))


def played_out(campaign: Campaign) -> Campaign:
    """The game at its end."""
    while not campaign.over:
        campaign.end_turn()
    return campaign


def decisions(campaign: Campaign) -> int:
    """How many orders were given: the unit in which play is measured."""
    return sum(campaign.state.counts.values())
