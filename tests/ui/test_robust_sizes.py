"""Every screen at sizes nobody would choose; very long pastes; stopped and ended anywhere."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import pytest
from textual.events import Paste
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.chair import press
from tests.ui.pilots import app_at, drive, screen_text, table
from wargame.engine.board import CONTROL
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk

WAYS = (
    "1", "1 t", "1 enter", "2", "2 plus enter", "2 t", "3 slash", "3 enter", "4", "5 e", "6",
    "question_mark", "ctrl+p", "exclamation_mark enter",
)  # fmt: skip
CHAIR = ("7", "7 v", "7 c", "7 h x enter", "7 z", "7 o", "7 m", "4 s")
SMALL, LARGE, USUAL = ((20, 5), (5, 3)), (400, 100), (80, 24)


@pytest.mark.parametrize("seat", ["coalition", CONTROL])
def test_every_screen_bears_small_sizes(seat: str) -> None:
    app = app_at(table([seat], seat=seat))

    async def story(pilot: Pilot[int]) -> None:
        for way in CHAIR if seat == CONTROL else WAYS:
            await press(pilot, *way.split())
            for size in (*SMALL, USUAL):
                await pilot.resize_terminal(*size)
            assert app.fault is None, way
            app._clear(2)
            if not app.table.seat:
                app._back(seat)

    drive(app, story, USUAL)


@pytest.mark.parametrize("way", "134567")
def test_a_screen_bears_a_wall(way: str) -> None:
    app = app_at(table([CONTROL], seat=CONTROL))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, way)
        await pilot.resize_terminal(*LARGE)
        assert app.fault is None

    drive(app, story, USUAL)


@pytest.mark.parametrize("size", [*SMALL, LARGE])
def test_the_start_screen_bears_every_size(
    size: tuple[int, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await app.workers.wait_for_complete()
        await pilot.resize_terminal(*size)
        await press(pilot, "enter", "escape", "m", "down", "question_mark")
        assert app.fault is None

    drive(app, story)


@pytest.mark.parametrize("way", ["3 slash", "2 plus enter", "4 g"])
def test_a_megabyte_pasted_into_a_field_is_no_fault(way: str) -> None:
    app = app_at(table(["coalition"], seat="coalition"))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, *way.split())
        field = app.focused
        assert isinstance(field, Input)
        field.post_message(Paste("[/]\x1b[2J" + "x" * 1_000_000))
        await pilot.pause()
        await press(pilot, "enter")
        assert app.fault is None
        assert "\x1b" not in screen_text(app)

    drive(app, story)


@pytest.mark.parametrize(
    "way", ["2 plus enter", "2 s", "4 space", "5 f", "ctrl+p", "exclamation_mark"]
)
def test_told_to_stop_it_leaves_in_order_from_everywhere(way: str) -> None:
    app = app_at(table(["coalition"], seat="coalition"))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, *way.split())
        os.kill(os.getpid(), signal.SIGTERM)
        await pilot.pause(0.05)

    drive(app, story)
    assert 128 + signal.SIGTERM == app.return_code
    assert app.fault is None


NAMES = {"\r": "enter", "+": "plus"}
EVERY_KEY = "12as\rn3\rq4n\r56bq2+twuldxg7c\rn1n"


@pytest.mark.parametrize("seat", ["coalition", CONTROL])
def test_after_the_end_keys_are_harmless(seat: str) -> None:
    desk: Desk = table([seat], seat=seat)
    while not desk.game.over:
        desk.game.end_phase()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "q", "q", "n")
        for key in EVERY_KEY:
            await press(pilot, NAMES.get(key, key))
            assert app.fault is None, key
        assert desk.game.over

    drive(app, story)


def test_a_seat_lent_to_the_staff_amid_a_phase_goes_on_for_as_long() -> None:
    desk = table(["coalition", "russia"], seat="coalition")
    desk.greeted.update(desk.setting.seats)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "2", "t", "enter")
        assert "HandOverScreen" == type(app.screen).__name__
        await press(pilot, "enter", "2", "s", "enter", "enter", "q", "q")
        assert app.fault is None
        assert 2 == desk.game.state.turn
        assert ["coalition", "russia"] == desk.people()

    drive(app, story)


def test_where_bots_play_all_seats_the_game_can_be_watched_to_its_end() -> None:
    desk = table([""], seat=CONTROL)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        assert [] == desk.people()
        for _ in range(12):
            await press(pilot, "1", "n", "enter")
            assert app.fault is None
        assert desk.game.over

    drive(app, story)
