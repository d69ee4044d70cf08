"""The trees of known games, counted by our engine, have the nodes that others have published."""

from __future__ import annotations

import pytest

from tests.guests import GUESTS, loaded
from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.rulebook import Rulebook
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.testing.perft import EVERY, Nodes, Tree


def count(name: str, depth: int = EVERY, merged: bool = True) -> Nodes:
    game = loaded(name)
    book = Rulebook.of(game.modules, game.setting)
    return Tree(book, must_move=True, merged=merged).count(game.opening, depth)


@pytest.mark.parametrize("merged", [True, False])
def test_kuhn_poker_has_24_decisions_4_deals_and_30_endings(merged: bool) -> None:
    assert Nodes(24, 4, 30) == count("kuhn", merged=merged)


def test_tic_tac_toe_has_255168_games_and_294778_decisions() -> None:
    assert Nodes(294_778, 0, 255_168) == count("tictactoe")


@pytest.mark.parametrize(("depth", "places"), [(1, 9), (2, 72), (3, 504)])
def test_tic_tac_toe_opens_as_many_places_as_there_are_ways_to_move(
    depth: int, places: int
) -> None:
    """Counted with and without merging equal positions."""
    assert places == count("tictactoe", depth).open
    assert count("tictactoe", depth, merged=False) == count("tictactoe", depth)


def test_goofspiel_with_four_cards_has_576_games() -> None:
    """Bids in turn: 4 x 4, then 3 x 3, then 2 x 2; the last cards play themselves."""
    decisions = (1 + 4) + 16 * (1 + 3) + 16 * 9 * (1 + 2)
    assert Nodes(decisions, 0, 16 * 9 * 4) == count("goofspiel")


@pytest.mark.parametrize("name", GUESTS)
def test_a_guest_is_played_to_its_end_by_bots(name: str) -> None:
    game = loaded(name)
    campaign = Campaign.start(Game(Rulebook.of(game.modules, game.setting), game.opening, "7"))
    for seat in campaign.state.setting.seats:
        if seat != CONTROL:
            campaign.hand_over(seat, "random")
    campaign.drafts = play_bots
    while not campaign.over:
        campaign.end_phase()
    assert "over" == campaign.state.phase
