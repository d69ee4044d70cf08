"""How a seat leaves its sheet: sealed, passed on, left to the staff."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.ui.pilots import app_at, drive, screen_text
from tests.ui.test_orders import COALITION, at_orders, in_orders, press
from wargame.engine.board import CONTROL


def test_the_seal_says_what_it_means_and_no_leaves_everything_open() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "a", "s")
        shown = " ".join(screen_text(app).replace("┃", " ").split())
        assert "You seal 2 orders:" in shown
        assert "nothing can be added or taken back" in shown
        await press(pilot, "n")
        assert COALITION not in desk.game.state.sealed

    app = app_at(desk)
    drive(app, story)


def test_who_seals_with_lines_only_drafted_is_told_that_nothing_comes_of_them() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "s")
        shown = " ".join(screen_text(app).replace("┃", " ").split())
        assert "You seal 0 orders. 2 lines are drafted and not given" in shown

    app = app_at(desk)
    drive(app, story)


def test_the_screen_is_passed_on_without_sealing() -> None:
    desk = in_orders(COALITION, "ukraine")

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "w")
        assert COALITION not in desk.game.state.sealed
        assert desk.seat != COALITION
        assert desk.title("ukraine") in screen_text(app)

    app = app_at(desk)
    drive(app, story)


def test_who_plays_alone_has_nobody_to_pass_the_screen_to() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "w")
        assert "Nobody else plays at this screen." in screen_text(app)

    app = app_at(desk)
    drive(app, story)


def test_the_staff_plays_the_seat_for_some_turns() -> None:
    desk = in_orders(name="reassurance")

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "t", "down", "enter")
        assert ("staff", 2) == desk.game.ledger.players[COALITION]

    drive(app_at(desk), story)


def test_control_orders_here_and_ends_the_phase_elsewhere() -> None:
    desk = in_orders(CONTROL)

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "s")
        assert "Control seals nothing" in screen_text(app)

    app = app_at(desk)
    drive(app, story)
