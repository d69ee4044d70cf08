"""Talks: offers on the table, answered at once through the forms that name them."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.play.tables import scene
from tests.ui.pilots import SIZES, app_at, drive, screen_text
from tests.ui.test_orders import at_orders, press
from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.ui.desk import Desk
from wargame.ui.screens.form import FormScreen
from wargame.ui.widgets.draft import SheetList

UKRAINE, COALITION = "ukraine", "coalition"


def offered() -> tuple[Desk, str]:
    """Ukraine in talks, with an offer of the coalition before it; the offer's name."""
    game = scene("reassurance").campaign()
    game.drafts = let_bots_play
    seat_people(game, (UKRAINE, COALITION))
    found, _ = game.choices(COALITION, "talks.Offer")
    answers = next(answers for _, answers in found if answers["to"] == UKRAINE)
    known = set(game.state.agreements)
    game.give(COALITION, "talks.Offer", answers)
    desk = Desk.of(game)
    desk.seat = desk.before = UKRAINE
    desk.greeted.update(game.state.setting.seats)
    desk.saw(UKRAINE)
    return desk, next(name for name in game.state.agreements if name not in known)


@pytest.mark.parametrize("size", SIZES)
def test_an_offer_stands_first_with_who_offered_it_and_for_whom_it_waits(
    size: tuple[int, int],
) -> None:
    desk, name = offered()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        row = app.screen.query_one(SheetList).row
        assert row is not None
        assert name == row.name
        shown = " ".join(screen_text(app).split())
        assert f"offered by {desk.title(COALITION)}" in shown
        assert "waits for your answer" in shown
        assert "Counter" in shown
        assert "Refuse" in shown

    app = app_at(desk)
    drive(app, story, size)


def test_enter_on_an_offer_lists_what_can_be_said_to_it_and_prefills_the_form() -> None:
    desk, name = offered()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "enter")
        shown = screen_text(app)
        for title in ("Accept", "Counter", "Refuse"):
            assert title in shown
        place = ["Counter", "Accept", "Refuse"].index("Accept")
        await press(pilot, *["down"] * place, "enter")
        assert isinstance(app.screen, FormScreen)
        assert {"agreement": name} == app.screen.form.answers

    app = app_at(desk)
    drive(app, story)


def test_accepting_an_offer_is_done_at_once_and_shows_what_came_of_it() -> None:
    desk, name = offered()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "enter", "down", "enter", "enter")
        assert "agreed" == desk.game.state.agreements[name].standing
        shown = " ".join(screen_text(app).split())
        assert "Ordered: Accept" in shown
        assert "What came of it:" in shown

    app = app_at(desk)
    drive(app, story)


def test_a_counter_asks_for_what_is_still_open() -> None:
    desk, name = offered()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "enter", "enter")
        assert "At which value instead?" in screen_text(app)
        await press(pilot, "enter", "enter")
        assert UKRAINE == desk.game.state.agreements[name].offered_by

    app = app_at(desk)
    drive(app, story)


def test_talks_are_finished_once_it_is_clear_what_that_means() -> None:
    desk, _ = offered()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "s")
        shown = " ".join(screen_text(app).replace("┃", " ").split())
        assert "Finished means: you say nothing more in this phase." in shown
        await press(pilot, "enter")
        assert UKRAINE in desk.game.state.sealed

    app = app_at(desk)
    drive(app, story)


def test_what_is_offered_between_others_is_never_shown() -> None:
    desk, name = offered()
    desk.seat = desk.before = "russia"
    seat_people(desk.game, ("russia",))

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        words = desk.game.state.agreements[name].title
        assert words not in screen_text(app)

    app = app_at(desk)
    drive(app, story, (200, 60))
