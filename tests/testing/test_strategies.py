"""The strategies give games, positions, orders and twins as they say."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.testing.checked import HOME, SOUND
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing.strategies import games, orders, states, twins

MODULE = HOME / SOUND
SEAT = "north"


@settings(max_examples=30, deadline=None)
@given(game=games(MODULE), data=st.data())
def test_what_is_drawn_from_orders_may_be_given(game: Campaign, data: st.DataObject) -> None:
    if not game.over and SEAT not in game.state.sealed:
        kind, answers = data.draw(orders(game, SEAT))
        assert game.give(SEAT, kind, answers) in {
            *game.state.orders, *(e.event.n for e in game.line.effects if hasattr(e.event, "n"))
        }  # fmt: skip


@settings(max_examples=20, deadline=None)
@given(state=states(MODULE, most=12))
def test_positions_lie_within_the_game(state: State) -> None:
    assert 0 <= state.day <= state.setting.end_day


@settings(max_examples=20, deadline=None)
@given(pair=twins(MODULE, SEAT))
def test_twins_look_alike_to_the_seat(pair: tuple[Campaign, Campaign]) -> None:
    one, other = pair
    assert one.view(SEAT) == other.view(SEAT)
