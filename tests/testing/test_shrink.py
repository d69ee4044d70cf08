"""A failing game is made small: what is left still fails, and nothing can be left out."""

from __future__ import annotations

from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st

from wargame.testing.shrink import smallest

MOVES = st.lists(st.integers(0, 9), max_size=60)
GUILTY = st.sets(st.integers(0, 9), min_size=1, max_size=3)


@given(moves=MOVES, guilty=GUILTY)
def test_what_is_left_still_fails_if_the_game_did(moves: list[int], guilty: set[int]) -> None:
    def fails(some: Sequence[int]) -> bool:
        return guilty <= set(some)

    found = smallest(moves, fails)
    assert fails(moves) == fails(found)


@given(moves=MOVES, guilty=GUILTY)
def test_nothing_can_be_left_out_of_a_game_that_fails(moves: list[int], guilty: set[int]) -> None:
    together = [*moves, *sorted(guilty)]
    found = smallest(together, lambda some: guilty <= set(some), 100_000)
    assert sorted(guilty) == sorted(found)


@given(moves=MOVES)
def test_the_order_of_the_moves_is_kept(moves: list[int]) -> None:
    found = smallest([7, *moves, 8], lambda some: 7 in some and 8 in some)
    assert found.index(7) < len(found) - 1 - found[::-1].index(8) or (8, 7) == found


@given(moves=MOVES, guilty=GUILTY)
def test_the_same_game_is_made_small_the_same_way(moves: list[int], guilty: set[int]) -> None:
    one, other = (smallest(moves, lambda some: guilty <= set(some)) for _ in range(2))
    assert one == other


@given(most=st.integers(0, 500))
def test_no_more_moves_are_played_than_allowed(most: int) -> None:
    played: list[int] = []

    def fails(some: Sequence[int]) -> bool:
        played.append(len(some) + 1)
        return False

    smallest(range(40), fails, most)
    assert sum(played[:-1]) <= most
