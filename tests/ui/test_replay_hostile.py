"""Story, why, replay and comparison show hostile words harmlessly, and no seat another's secret."""

from __future__ import annotations

from random import Random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.play.tables import PHASES, toy
from tests.ui.hostile import is_harmless
from tests.ui.pilots import app_at, drive, screen_text
from tests.ui.test_control_hostile import hostile_opening
from wargame.bots.people import seat_people
from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.engine.state import State
from wargame.testing.canaries import planted, singing, told_of
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.ask import Complaint
from wargame.ui.screens.compare import CompareScreen, Side, compare

KEYS = (
    *("3", "4", "up", "down", "enter", "space", "e", "home", "end", "q", "w", "y"),
    *("left_square_bracket", "right_square_bracket", "left_curly_bracket", "right_curly_bracket"),
)


def desk_at(seat: str, opening: State, reason: str = "so it is") -> Desk:
    """The toy after two turns of bots and an inject; people have this seat and another."""
    game = toy().campaign(7, opening)
    for other in ("north", "south", "island"):
        game.hand_over(other, "random")
    game.drafts = play_bots
    game.end_turn()
    game.give(CONTROL, "control.ReleaseInject", {"inject": "leak", "reason": reason})
    game.end_turn()
    seat_people(game, [seat, "island" if seat != "island" else "north"])
    desk = Desk.of(game)
    desk.take(seat)
    desk.greeted.add(seat)
    return desk


async def press(pilot: Pilot[int], app: WargameApp, keys: list[str]) -> list[str]:
    """Press keys on the screens of what happened; what stood there after each.

    Orders lie below, where `w` passes the screen on: what the next seat reads is not for this one.
    """
    shown, desk = [], app.table
    seat = desk.seat
    app.open_story()
    await pilot.pause()
    for key in keys:
        await pilot.press(key)
        if desk.seat != seat:
            break
        shown.append(screen_text(app))
        if isinstance(app.screen, Complaint):
            await pilot.press("enter")
        if len(app.screen_stack) <= 2:
            app.open_story()
            await pilot.pause()
    return shown


@pytest.mark.parametrize("seat", ["north", CONTROL])
def test_hostile_words_are_plain_wherever_a_game_is_told_again(seat: str) -> None:
    desk = desk_at(seat, hostile_opening())
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        keys = ["e", "home", "enter", "q", "4", "left_curly_bracket", *["right_square_bracket"] * 5]
        for text in await press(pilot, app, [*keys, "w", "q", "s", "q"]):
            assert is_harmless(text)
        side = Side("\x1b]0;owned\x07[/]", desk.game.line, desk.book)
        app.push_screen(CompareScreen(compare(side, side)))
        await pilot.pause()
        await pilot.press("a")
        assert is_harmless(screen_text(app))

    drive(app, story)


@settings(max_examples=3, phases=PHASES, deadline=None)
@given(seat=st.sampled_from(("north", "south")), lots=st.randoms(use_true_random=False))
def test_random_keys_never_raise_and_never_show_a_seat_a_canary(seat: str, lots: Random) -> None:
    desk = desk_at(seat, planted(toy().opening, seat), "canary reason")
    known = told_of(desk.game, seat)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        shown = await press(pilot, app, lots.choices(KEYS, k=15))
        assert [] == singing("\n".join(shown), known)

    drive(app, story, (200, 60))
