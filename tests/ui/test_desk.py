"""The desk: who comes to the screen next, and what each seat has been shown."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.ui.pilots import table
from wargame.engine.board import CONTROL
from wargame.ui.desk import Desk

SEATS = ["coalition", "ukraine", "russia"]


def seal(desk: Desk, *seats: str) -> None:
    for seat in seats:
        desk.game.seal(seat)


def in_orders(people: list[str]) -> Desk:
    """A desk at which talks have ended."""
    desk = table(people)
    while desk.game.state.phase_now().open:
        desk.end_phase()
    return desk


def test_the_first_seat_waited_for_comes_first() -> None:
    assert "ukraine" == in_orders(["ukraine", "russia"]).next_seat()


def test_a_seat_that_passes_on_is_asked_again_after_the_others() -> None:
    desk = in_orders(SEATS)
    asked = []
    for _ in range(4):
        desk.take(desk.next_seat())
        asked.append(desk.seat)
    assert [*SEATS, "coalition"] == asked


def test_control_comes_when_the_seats_have_passed_on_or_sealed() -> None:
    desk = in_orders([*SEATS, CONTROL])
    seal(desk, "coalition", "ukraine")
    desk.take("russia")
    assert CONTROL == desk.next_seat()
    desk.take(CONTROL)
    assert "russia" == desk.next_seat()
    seal(desk, "russia")
    assert CONTROL == desk.next_seat()


def test_nobody_comes_when_all_have_sealed_and_nobody_plays_control() -> None:
    desk = in_orders(SEATS)
    seal(desk, *SEATS)
    assert "" == desk.next_seat()


def test_a_phase_in_which_nobody_here_has_anything_to_say_is_passed_by() -> None:
    """The basic set of the flagship has no talks."""
    desk = table(["coalition"], scenario="reassurance", modules="basic")
    assert ("talks", "") == (desk.game.state.phase, desk.next_seat())
    desk.pass_by()
    assert ("orders", "coalition") == (desk.game.state.phase, desk.next_seat())
    desk.game.seal("coalition")
    desk.end_phase()
    assert (2, "orders") == (desk.game.state.turn, desk.game.state.phase)


def test_a_branch_is_named_and_the_first_is_not() -> None:
    desk = in_orders(["coalition"])
    assert () == desk.branch_named()
    desk.game.branch(1, "alone", "What if?")
    assert ("branch alone",) == desk.branch_named()


def test_there_is_news_once_a_turn() -> None:
    desk = in_orders(["coalition"])
    desk.take("coalition")
    assert not desk.has_news()
    seal(desk, "coalition")
    desk.end_phase()
    before = desk.looked["coalition"]
    assert desk.has_news()
    assert before == desk.looked["coalition"]
    assert not desk.has_news()


def test_the_next_news_begins_where_the_last_ended() -> None:
    desk = table(["coalition"])
    desk.take("coalition")
    desk.game.end_turn()
    assert desk.has_news()
    shown = len(desk.game.line.events("coalition"))
    desk.game.end_turn()
    assert desk.has_news()
    assert shown == desk.looked["coalition"]


def test_a_game_in_play_begins_with_the_turn_before() -> None:
    desk = table(["coalition"])
    desk.game.end_turn()
    again = Desk.of(desk.game)
    again.take("coalition")
    assert again.has_news()
    assert not again.greet("coalition")


def test_when_play_has_ended_each_seat_is_told_once() -> None:
    desk = table(SEATS)
    desk.take("coalition")
    while not desk.game.over:
        desk.end_phase()
    assert "Played to its end." == desk.game.ledger.closed
    told = []
    while desk.has_news():
        told.append(desk.seat)
        desk.take(desk.next_seat() or desk.seat)
    assert sorted(SEATS) == sorted(told)


@given(st.lists(st.sampled_from(["pass", "seal"]), max_size=12), st.sets(st.sampled_from(SEATS)))
@settings(max_examples=15)
def test_who_comes_is_always_waited_for(doings: list[str], people: set[str]) -> None:
    desk = in_orders(sorted(people))
    for doing in doings:
        coming = desk.next_seat()
        assert coming in ("", *desk.waiting())
        if not coming:
            return
        desk.take(coming)
        if doing == "seal":
            seal(desk, coming)
