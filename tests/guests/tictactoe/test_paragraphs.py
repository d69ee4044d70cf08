"""Tic-tac-toe: each paragraph of the rules."""

from __future__ import annotations

from tests.guests import table
from wargame.record.campaign import Campaign


def play(game: Campaign, squares: str) -> None:
    """Marks by turns, first's to begin with."""
    for place, square in enumerate(squares.split()):
        game.give(("first", "second")[place % 2], "tictactoe.Mark", {"square": square})


def won(game: Campaign) -> tuple[int, int]:
    return game.state.track("won_by_first"), game.state.track("won_by_second")


def test_tictactoe_1_a_mark_is_set_on_an_empty_square_and_then_the_other_moves() -> None:
    game = table("tictactoe")
    play(game, "b2")
    assert ["first"] == [unit.side for unit in game.state.units_in("b2")]
    assert "second" == game.state.switch("to_move")
    assert game.check("second", "tictactoe.Mark", {"square": "b2"})
    assert game.check("first", "tictactoe.Mark", {"square": "a1"})


def test_tictactoe_2_three_in_a_line_win() -> None:
    game = table("tictactoe")
    play(game, "a1 b1 a2 b2 a3")
    assert (1, 0) == won(game)
    assert "nobody" == game.state.switch("to_move")


def test_tictactoe_2_the_ninth_mark_may_win() -> None:
    game = table("tictactoe")
    play(game, "a1 a2 a3 b1 b2 b3 c2 c1 c3")
    assert (1, 0) == won(game)


def test_tictactoe_3_a_full_board_without_a_line_ends_it() -> None:
    game = table("tictactoe")
    play(game, "a1 a2 a3 b2 b1 b3 c2 c1 c3")
    assert (0, 0) == won(game)
    assert "nobody" == game.state.switch("to_move")
