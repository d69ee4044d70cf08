"""Kuhn poker: each paragraph of the rules."""

from __future__ import annotations

import pytest

from tests.guests import table
from wargame.record.campaign import Campaign

SEEDS = range(12)


def say(game: Campaign, *words: str) -> None:
    """Passes and bets, by turns."""
    for place, word in enumerate(words):
        game.give(("first", "second")[place % 2], f"kuhn.{word}", {})


def won(game: Campaign) -> tuple[int, int]:
    return game.state.track("won_by_first"), game.state.track("won_by_second")


def cards(game: Campaign) -> tuple[int, int]:
    return game.state.track("card_of_first"), game.state.track("card_of_second")


@pytest.mark.parametrize("seed", SEEDS)
def test_kuhn_1_each_is_dealt_a_card_that_the_other_does_not_see(seed: int) -> None:
    game = table("kuhn", seed)
    one, other = cards(game)
    assert {one, other} < {1, 2, 3}
    assert one == game.view("first").track("card_of_first")
    assert "card_of_first" not in game.view("second").tracks


def test_kuhn_1_every_deal_comes_up() -> None:
    assert 6 == len({cards(table("kuhn", seed)) for seed in range(60)})


def test_kuhn_2_who_acts_passes_or_bets_and_then_the_other_acts() -> None:
    game = table("kuhn")
    assert {"kuhn.Pass", "kuhn.Bet"} <= {kind for kind, _ in game.choices("first")[0]}
    assert game.check("second", "kuhn.Bet", {})
    say(game, "Bet")
    assert 2 == game.state.track("stake_of_first")
    assert "second" == game.state.switch("to_act")


def test_kuhn_3_who_passes_after_a_bet_folds() -> None:
    game = table("kuhn")
    say(game, "Bet", "Pass")
    assert (1, -1) == won(game)
    assert "nobody" == game.state.switch("to_act")


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize(
    ("words", "stake"), [(("Pass", "Pass"), 1), (("Bet", "Bet"), 2), (("Pass", "Bet", "Bet"), 2)]
)
def test_kuhn_4_the_higher_card_wins_what_the_other_put_in(
    words: tuple[str, ...], stake: int, seed: int
) -> None:
    game = table("kuhn", seed)
    one, other = cards(game)
    say(game, *words)
    assert ((stake, -stake) if one > other else (-stake, stake)) == won(game)
