"""Control at its screen: preview, commit, seats, beliefs, injects, its own acts, hold."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.ui.chair import chair, detail, go_to_card, press, shown, sit_down, type_in
from tests.ui.pilots import SIZES, app_at, drive, table
from wargame.engine.board import CONTROL
from wargame.engine.events import Answer
from wargame.record.entries import Memory, Room
from wargame.ui.screens.control import ControlScreen
from wargame.ui.screens.form import FormScreen


@pytest.mark.parametrize("size", SIZES)
def test_the_preview_lists_effects_with_who_sees_them(size: tuple[int, int]) -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        assert "Ending the phase would lead to" in shown(pilot)
        await go_to_card(pilot, desk.game, "Russia's consent")
        assert "(seen by all)" in detail(pilot)

    sit_down(desk, story, size)


def test_a_preview_changes_nothing() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        before = len(desk.game.line.effects)
        await press(pilot, "s", "v", "i", "r", "p", "down", "down")
        assert before == len(desk.game.line.effects)

    sit_down(desk, story)


def test_the_phase_ends_after_a_confirmation_that_names_who_is_open() -> None:
    desk = chair(("coalition", CONTROL))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "c")
        assert "Not sealed yet: Coalition." in shown(pilot)
        await press(pilot, "n")
        assert 1 == desk.game.state.turn
        await press(pilot, "c", "y")
        assert 2 == desk.game.state.turn

    sit_down(desk, story)


def test_pending_orders_are_told_in_words() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "s")
        told = shown(pilot)
        assert "Coalition: the bot 'staff', sealed" in told
        assert "- " in told

    sit_down(desk, story)


def test_a_seat_is_opened_again_from_the_list_and_by_its_key() -> None:
    desk = chair(("coalition", CONTROL))
    desk.game.seal("coalition")

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "s", "home", "enter")
        await type_in(pilot, "A late call.")
        assert "coalition" not in desk.game.state.sealed
        desk.game.seal("coalition")
        await press(pilot, "u", "home", "enter")
        await type_in(pilot, "Again.")
        assert "coalition" not in desk.game.state.sealed

    sit_down(desk, story)


def test_the_truth_stands_beside_what_each_seat_believes() -> None:
    desk = chair()
    track = next(iter(desk.game.state.tracks))
    low = desk.game.state.tracks[track].low
    answers: dict[str, Answer] = {
        "to": "coalition",
        "track": track,
        "value": low + 1,
        "reason": "A test.",
    }
    desk.game.give(CONTROL, "control.TellTrack", answers)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "v")
        assert "told falsely" in shown(pilot)
        assert "Coalition believes:" in shown(pilot)
        await press(pilot, "enter")
        assert "Correct" in shown(pilot)
        await press(pilot, "q", "v")
        assert "Coalition believes:" not in shown(pilot)

    sit_down(desk, story)


def test_an_inject_shows_what_it_changes_and_to_whom_and_its_form_opens_on_it() -> None:
    desk = chair()
    inject = next(iter(desk.game.state.setting.injects.values()))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "i")
        assert f"{inject.title} (for " in shown(pilot)
        await press(pilot, "enter")
        form = pilot.app.screen
        assert isinstance(form, FormScreen)
        assert inject.name in form.form.answers.values()

    sit_down(desk, story)


@pytest.mark.parametrize(
    ("keys", "first"),
    [(("m",), "track"), (("l",), "days"), (("t", "enter"), "to"), (("o", "end", "enter"), "")],
)
def test_two_keys_at_most_open_the_right_form(keys: tuple[str, ...], first: str) -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, *keys)
        form = pilot.app.screen
        assert isinstance(form, FormScreen)
        assert first in ("", form.form.kind.questions[0].name)

    sit_down(desk, story)


def test_a_hook_is_frozen_for_the_phase() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "z", "home", "enter")
        await type_in(pilot, "Not in this exercise.")
        assert "freeze" == desk.game.line.rulings[-1].verdict

    sit_down(desk, story)


def test_a_hold_covers_the_table_until_released_and_stands_in_the_record() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "h")
        await type_in(pilot, "A fire drill.")
        assert "HOLD" in shown(pilot)
        assert "Ending the phase" not in shown(pilot)
        await press(pilot, "c", "1", "2", "q", "enter")
        assert "A fire drill." in shown(pilot)
        await press(pilot, "r")
        assert isinstance(pilot.app.screen, ControlScreen)

    sit_down(desk, story)
    journal = desk.game.ledger.journal
    assert isinstance(journal, Memory)
    noted = [entry.body for entry in journal.entries if isinstance(entry.body, Room)]
    assert ["hold", "release"] == [room.what for room in noted if room.what != "seat"]


def test_the_screen_is_given_to_a_seat_behind_the_hand_over() -> None:
    desk = chair(("coalition", CONTROL))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "g")
        assert "This screen is for Coalition now." in shown(pilot)
        assert "Ending the phase" not in shown(pilot)

    sit_down(desk, story)


def test_no_seat_but_control_opens_this_screen() -> None:
    desk = table(("coalition", CONTROL), seat="coalition")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "7")
        assert not isinstance(app.screen, ControlScreen)

    drive(app, story)


def test_after_the_end_the_screen_says_so() -> None:
    desk = chair()
    while not desk.game.over:
        desk.game.end_phase()

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "p", "s", "v", "i", "r", "z", "q", "c")

    app = app_at(desk)
    drive(app, story)
