"""Hostile texts on control's screen and on the charts: seen as they are, and nothing more."""

from __future__ import annotations

from itertools import cycle

import pytest
from attrs import evolve
from textual.pilot import Pilot
from textual.widgets import Input

from tests.play.tables import toy
from tests.ui.hostile import HOSTILE, is_harmless
from tests.ui.pilots import SIZES, app_at, drive, screen_text
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.engine.state import State
from wargame.plain import plain
from wargame.ui.desk import Desk


def hostile_opening() -> State:
    """The toy, everything on its board called by one of the hostile texts."""
    opening, words = toy().opening.copy(), cycle(HOSTILE)
    for shelf in (opening.units, opening.markers, opening.tracks, opening.switches,
                  opening.agreements, opening.calendar):  # fmt: skip
        for name, thing in shelf.items():
            shelf[name] = evolve(thing, title=next(words))  # type: ignore[index]
    setting = opening.setting
    opening.setting = evolve(
        setting,
        areas={n: evolve(area, title=next(words)) for n, area in setting.areas.items()},
        seats={n: evolve(seat, title=next(words)) for n, seat in setting.seats.items()},
        injects={
            n: evolve(inject, title=next(words), text=next(words))
            for n, inject in setting.injects.items()
        },
    )
    return opening


def hostile_desk(seat: str) -> Desk:
    game = toy().campaign(opening=hostile_opening())
    seat_people(game, (seat,), "staff")
    game.end_phase()
    desk = Desk.of(game)
    desk.seat = desk.before = seat
    desk.greeted.add(seat)
    return desk


KEYS = {
    CONTROL: (
        "7", "down", "s", "v", "down", "v", "i", "down", "r", "p", "enter", "q", "t", "q", "o",
        "q", "z", "q", "c", "n",
    ),
    "north": ("5", "down", "space", "down", "space", "c"),
}  # fmt: skip


@pytest.mark.parametrize("seat", [*KEYS])
def test_hostile_texts_are_shown_and_do_nothing(seat: str) -> None:
    desk = hostile_desk(seat)
    before = len(desk.game.line.effects)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        for key in KEYS[seat]:
            await pilot.press(key)
            await pilot.pause()
            assert is_harmless(screen_text(app))
        assert app.is_running

    drive(app, story, SIZES[0])
    assert seat == desk.seat
    assert seat == CONTROL or before == len(desk.game.line.effects)


def test_a_hostile_reason_is_plain_before_it_reaches_the_record() -> None:
    desk = hostile_desk(CONTROL)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("7")
        for words in (*HOSTILE[3:4], *HOSTILE[5:]):
            await pilot.press("h")
            await pilot.pause()
            pilot.app.screen.query_one(Input).value = words
            await pilot.press("enter")
            await pilot.pause()
            assert plain(words).strip() in screen_text(app)
            await pilot.press("r")
            await pilot.pause()
        assert app.is_running

    drive(app, story)
