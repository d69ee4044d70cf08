"""Goofspiel: each paragraph of the rules."""

from __future__ import annotations

from tests.guests import table
from tests.guests.goofspiel import CARDS, held
from wargame.record.campaign import Campaign


def bid(game: Campaign, first: int, second: int) -> None:
    """A card each, 0 for none; then both are turned over."""
    for seat, card in (("first", first), ("second", second)):
        if card:
            game.give(seat, "goofspiel.Bid", {"card": f"card_{card}"})
    game.end_phase()


def points(game: Campaign) -> tuple[int, int]:
    return game.state.track("points_of_first"), game.state.track("points_of_second")


def test_goofspiel_1_a_bid_lies_face_down_until_both_are_turned_over() -> None:
    game = table("goofspiel")
    game.give("first", "goofspiel.Bid", {"card": "card_3"})
    assert {} == game.view("second").orders
    assert list(CARDS) == held(game.view("second"), "hand_of_first")


def test_goofspiel_1_cards_that_were_played_are_gone() -> None:
    game = table("goofspiel")
    bid(game, 3, 2)
    assert ["card_1", "card_2", "card_4"] == held(game.state, "hand_of_first")
    assert ["card_1", "card_3", "card_4"] == held(game.state, "hand_of_second")
    assert game.check("first", "goofspiel.Bid", {"card": "card_3"})


def test_goofspiel_1_who_bids_nothing_plays_the_lowest_card() -> None:
    game = table("goofspiel")
    bid(game, 3, 0)
    assert ["card_2", "card_3", "card_4"] == held(game.state, "hand_of_second")


def test_goofspiel_2_the_higher_card_takes_the_prize() -> None:
    game = table("goofspiel")
    bid(game, 3, 2)
    assert (4, 0) == points(game)


def test_goofspiel_2_where_both_are_equal_nobody_takes_it() -> None:
    game = table("goofspiel")
    bid(game, 2, 2)
    assert (0, 0) == points(game)
    assert 3 == game.state.track("prize")


def test_goofspiel_3_the_prizes_come_highest_first_and_the_last_cards_play_themselves() -> None:
    game = table("goofspiel")
    for first, second in ((4, 1), (3, 4), (2, 3)):
        bid(game, first, second)
    assert (4, 3 + 2 + 1) == points(game)
    assert ([], []) == tuple(held(game.state, f"hand_of_{seat}") for seat in ("first", "second"))


def test_goofspiel_3_where_nobody_bids_the_prize_stands() -> None:
    game = table("goofspiel")
    game.end_phase()
    assert 4 == game.state.track("prize")
