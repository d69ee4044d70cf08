"""Hostile texts in every word that a scenario or a person chooses, on every screen and dialog."""

from __future__ import annotations

from itertools import islice
from typing import Any

import pytest
from textual.pilot import Pilot
from textual.screen import Screen
from textual.widgets import Input

from tests.play.tables import NIGHTLY, Scene, toy
from tests.ui.hostile import ALL_AT_ONCE, HOSTILE
from tests.ui.pilots import app_at, drive, screen_text
from tests.ui.planting import accepted, hostile, hostile_words
from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.scenario.load import load
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.ask import Choose, Complaint, Confirm, Words

FORM = ("plus", "enter", "down", "enter", "down", "enter", "escape", "escape", "1")
REPLAY = (
    *("4", "left_square_bracket", "left_curly_bracket", "s", "escape", "l", "escape", "w", "4"),
    *("n", "escape", "question_mark", "escape", "1"),
)
BOARD = (
    *("1", "right", "enter", "down", "enter", "1", "c", "c", "v", "t", "t", "p", "p", "p"),
    *("tab", "enter", "1", "tab", "z", "z", "question_mark", "escape", "1"),
)
TOLD = ("3", "e", "enter", "3", "slash", "escape", "5", "space", "6", "b", "colon", "escape", "1")
TURN = ("2", "a", "s", "y", "e", "down", "enter", "1")
CURTAIN = ("exclamation_mark", "enter", "enter", "1")
CHAIR = (
    *("7", "c", "y", "7", "p", "down", "enter", "escape", "s", "down", "v", "down", "i", "down"),
    *("enter", "escape", "7", "r", "t", "enter", "escape", "m", "enter", "escape", "l", "escape"),
    *("o", "escape", "z", "escape", "h", "escape", "g", "escape", "7", "c", "y", "7", "1"),
)
KEYS = {
    "player": (*BOARD, "2", *FORM, *TOLD, *REPLAY, *CURTAIN, *TURN, *TURN, *TURN),
    CONTROL: (*CHAIR, *BOARD, *TOLD, *REPLAY),
}
BY_NIGHT = [(first, who) for first in range(len(HOSTILE)) for who in KEYS]
RUNS = [*(BY_NIGHT if NIGHTLY else [(5, "player")]), *((-1, who) for who in KEYS)]
SAID = (ALL_AT_ONCE, *(HOSTILE if NIGHTLY else HOSTILE[2::5]))


def practice() -> Scene:
    loaded = load("practice")
    return Scene("practice", loaded.modules, loaded.opening)


def hostile_app(scene: Scene, first: int, who: str) -> WargameApp:
    """A table where all is called by hostile words, and control has announced and released some."""
    opening = hostile(scene.opening, first)
    game = scene.campaign(opening=opening)
    game.drafts = let_bots_play
    seat = CONTROL if who == CONTROL else next(iter(opening.setting.seats))
    seat_people(game, [seat])
    for words in islice(hostile_words(first), 2):
        given = {"to": "everyone", "text": accepted(words), "reason": accepted(words)}
        game.give(CONTROL, "control.Announce", given)
    for inject in opening.setting.injects:
        answers = {"inject": inject, "reason": accepted(next(hostile_words(first)))}
        if not game.check(CONTROL, "control.ReleaseInject", answers):
            game.give(CONTROL, "control.ReleaseInject", answers)
    game.branch(1, "other", accepted(next(hostile_words(first))), "")
    return app_at(Desk.of(game, f"/nowhere/{next(hostile_words(first))}"))


def harm(app: WargameApp) -> list[str]:
    """What of the screen's pieces could act on a terminal or on the app."""
    pieces = [piece for strip in app.screen._compositor.render_strips() for piece in strip]
    unprintable = [piece.text for piece in pieces if not piece.text.isprintable()]
    links = [piece.text for piece in pieces if piece.style and piece.style.link]
    actions = [repr(p.style.meta) for p in pieces if p.style and "app.quit" in repr(p.style.meta)]
    return unprintable + links + actions


async def click_the_words(pilot: Pilot[int]) -> None:
    """Click wherever markup offers an action."""
    assert isinstance(pilot.app, WargameApp)
    for row, line in enumerate(screen_text(pilot.app).splitlines()):
        if "click[/]" in line:
            await pilot.click(offset=(line.index("click[/]"), row))
            return


@pytest.mark.parametrize(("first", "who"), RUNS)
def test_hostile_words_are_words_on_every_screen(first: int, who: str) -> None:
    app = hostile_app(toy() if first % 4 < 2 else practice(), first, who)

    async def story(pilot: Pilot[int]) -> None:
        opened: list[str] = []
        for n, key in enumerate(KEYS[who]):
            await pilot.press(key)
            await pilot.pause()
            assert app.is_running, (n, key, opened)
            assert [] == harm(app), (n, key, opened)
            opened.append(type(app.screen).__name__)
        await click_the_words(pilot)
        assert app.is_running

    drive(app, story, (80, 24) if first % 3 else (200, 60))


def windows(words: str) -> list[Screen[Any]]:
    """Every kind of window, hostile in all that it says."""
    return [
        Confirm(words, words, yes=words, no=words),
        Complaint([words, words], words),
        Words(words, words, value=words),
        Choose(words, [(words, words)]),
    ]


def test_hostile_words_are_words_in_every_window() -> None:
    """Said by a question or typed into its field."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        for words in SAID:
            for screen in windows(words):
                app.push_screen(screen)
                await pilot.pause()
                for field in screen.query(Input):
                    field.insert_text_at_cursor(words)
                await pilot.pause()
                assert [] == harm(app), (words, type(screen))
                app.pop_screen()
            app.toast(words)
        await pilot.pause(0.1)
        assert [] == harm(app)

    drive(app, story)
