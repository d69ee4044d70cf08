"""Between two seats nothing is left behind: no sentence, no copied words, no open window."""

from __future__ import annotations

import asyncio

import pytest
from textual.events import MouseScrollDown, Paste
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.chair import press
from tests.ui.hostile import HOSTILE
from tests.ui.pilots import app_at, drive, screen_text, table
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.passphrase import has_passphrase, opens, set_passphrase
from wargame.ui.screens.story import StoryScreen

SEATS = ["coalition", "russia"]


def two(greeted: bool = True) -> Desk:
    """Two people's seats; the coalition sits."""
    desk = table(SEATS, seat="coalition")
    desk.greeted.update(SEATS if greeted else [])
    return desk


def name_of(app: WargameApp) -> str:
    return type(app.screen).__name__


def frames(app: WargameApp) -> list[tuple[str, str]]:
    """What is painted from now on: who sat there, and the text."""
    found: list[tuple[str, str]] = []
    paint = app._display

    def watched(screen: object, renderable: object) -> None:
        if renderable is not None and not app._batch_count:
            found.append((app.table.seat, screen_text(app)))
        paint(screen, renderable)  # type: ignore[arg-type]

    app._display = watched  # type: ignore[assignment]
    return found


@pytest.mark.parametrize("screen", "1245")
def test_no_frame_shows_one_seat_the_screen_of_another(screen: str) -> None:
    desk = two()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, screen)
        seen = frames(app)
        app.sit("russia")
        await pilot.pause()
        await pilot.resize_terminal(100, 30)
        await pilot.pause()
        await press(pilot, "enter", "1")
        assert seen
        for seat, text in seen:
            assert "Coalition | Turn" not in text, seat
            assert seat or "Turn 1" not in text

    drive(app, story)


@pytest.mark.parametrize("window", ["ctrl+p", "question_mark", "2 plus", "2 s", "3 slash", "4 s"])
def test_what_a_seat_left_open_is_closed_for_the_next(window: str) -> None:
    desk = two()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, *window.split())
        app.sit("russia")
        await pilot.pause()
        assert ["Screen", "BoardScreen", "HandOverScreen"] == [
            type(each).__name__ for each in app.screen_stack
        ]

    drive(app, story)


def test_sentences_and_copied_words_go_with_the_seat() -> None:
    app = app_at(two())

    async def story() -> None:
        async with app.run_test(size=(120, 40), notifications=True) as pilot:
            await pilot.pause()
            for leave in (app.action_blank, lambda: app.sit("russia")):
                app.toast("The coalition's secret.")
                app.copy_to_clipboard("The coalition's secret.")
                await pilot.pause(0.1)
                assert "secret" in screen_text(app)
                leave()
                await pilot.pause(0.1)
                assert "secret" not in screen_text(app)
                assert "" == app.clipboard
                await press(pilot, "enter", "enter")

    asyncio.run(story())


def test_words_looked_for_are_not_there_for_the_next_seat() -> None:
    app = app_at(two())

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "3", "slash", *"lift")
        app.sit("russia")
        await pilot.pause()
        await press(pilot, "enter", "3")
        assert isinstance(app.screen, StoryScreen)
        assert "" == app.screen.query_one("#words", Input).value

    drive(app, story)


def test_the_inspector_of_one_seat_is_not_open_before_another() -> None:
    app = app_at(two())

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "1")
        app.screen.panes.inspect("seat:coalition")  # type: ignore[attr-defined]
        await pilot.pause()
        app.sit("russia")
        await pilot.pause()
        await press(pilot, "enter", "1")
        assert "" == app.screen.panes.about  # type: ignore[attr-defined]

    drive(app, story, (200, 60))


def test_what_was_half_filled_lies_before_its_own_seat_alone() -> None:
    desk = two()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "2", "d")
        app.sit("russia")
        await pilot.pause()
        await press(pilot, "enter", "2")
        assert all(seat in SEATS for seat in desk.drafts)
        assert desk.drafts["coalition"] is not desk.drafts["russia"]
        app.sit("coalition")
        await press(pilot, "enter")
        assert "coalition" == desk.seat

    drive(app, story)


# What a covered screen does


@pytest.mark.parametrize("key", ["ctrl+p", "question_mark", "n", "q", "4"])
def test_a_covered_screen_answers_no_key(key: str) -> None:
    app = app_at(two())

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "6", "exclamation_mark", key)
        await pilot.resize_terminal(20, 5)
        await pilot.resize_terminal(300, 90)
        assert "" == app.table.seat
        assert "Coalition" not in screen_text(app) or name_of(app) == "HandOverScreen"

    drive(app, story)


@pytest.mark.parametrize(
    "window", ["ctrl+p", "2 plus enter", "2 s", "3 slash", "4 g", "question_mark"]
)
def test_the_key_that_blanks_works_in_every_window_and_leads_back_there(window: str) -> None:
    app = app_at(two())

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, *window.split())
        below = app.screen
        await press(pilot, "ctrl+l")
        assert "CurtainScreen" == name_of(app)
        assert "Turn 1" not in screen_text(app)
        await press(pilot, "enter", "enter")
        assert below is app.screen
        assert "coalition" == app.table.seat

    drive(app, story)


def test_who_turns_a_wheel_or_pastes_is_there() -> None:
    app = app_at(two())

    async def story(pilot: Pilot[int]) -> None:
        for event in (Paste("x"), MouseScrollDown(None, 5, 5, 0, 1, 0, False, False, False)):
            app.last_touch -= 1_000
            app.post_message(event)
            await pilot.pause()
            app.cover_if_left()
            assert "coalition" == app.table.seat

    drive(app, story)


# Words that open


def test_words_of_any_length_that_may_be_set_open_again() -> None:
    app = app_at(two())
    words = "m" * 2_000

    async def story(pilot: Pilot[int]) -> None:
        app.action_passphrase()
        await pilot.pause()
        app.screen.query_one(Input).post_message(Paste(words))
        await pilot.pause()
        await press(pilot, "enter", "exclamation_mark", "enter")
        app.screen.query_one(Input).post_message(Paste(words))
        await pilot.pause()
        await press(pilot, "enter")
        assert "coalition" == app.table.seat

    drive(app, story)


@pytest.mark.parametrize("words", [*HOSTILE, "Ünïcödé ☂", " ", "\x00"])
def test_any_words_can_be_a_passphrase(words: str) -> None:
    game: Campaign = table().game
    set_passphrase(game, "russia", words)
    assert has_passphrase(game, "russia")
    assert opens(game, "russia", words)
    assert not opens(game, "russia", "")
    assert not opens(game, "russia", words + " ")


def test_no_words_take_the_passphrase_away_and_it_is_said() -> None:
    app = app_at(two())
    set_passphrase(app.table.game, "coalition", "reed")

    async def story(pilot: Pilot[int]) -> None:
        app.action_passphrase()
        await pilot.pause()
        await press(pilot, "enter")
        assert not has_passphrase(app.table.game, "coalition")
        assert ["No passphrase is asked for now."] == [n.message for n in app._notifications]

    drive(app, story)


# Who comes to the screen


def test_whom_the_staff_stands_in_for_does_not_come_back_as_control() -> None:
    desk = table(["coalition"], seat="coalition")
    desk.game.hand_over("coalition", "staff", 2)
    again = Desk.of(desk.game)
    assert "coalition" == again.first_seat()


def test_two_whom_the_staff_stands_in_for_are_kept_apart() -> None:
    desk = two()
    for seat in SEATS:
        desk.game.hand_over(seat, "staff", 2)
    again = Desk.of(desk.game)
    assert not again.is_open_to(again.first_seat())


def test_where_a_seat_asks_for_words_nobody_sits_down_as_control_without_any() -> None:
    desk = two()
    set_passphrase(desk.game, "russia", "moth")
    for seat in SEATS:
        desk.game.hand_over(seat, "staff")
    again = Desk.of(desk.game)
    assert CONTROL != again.first_seat()
    assert not again.is_open_to(again.first_seat())
