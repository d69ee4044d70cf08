"""The pages that are read and left: brief, tables, ending, help; and the palette of commands."""

from __future__ import annotations

import pytest
from textual.command import CommandPalette
from textual.pilot import Pilot

from tests.ui.hostile import is_harmless
from tests.ui.pilots import app_at, drive, screen_text, table
from tests.ui.planting import hostile
from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.engine.rulebook import Rulebook
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import load
from wargame.ui import themes
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.ask import Choose, Complaint, Confirm, Words
from wargame.ui.settings import Settings

SEATS = ["coalition", "russia"]
SMALL = (80, 24)


def ended() -> Desk:
    """A game of two people's seats played to its end, nobody told yet."""
    desk = table(SEATS, seat="coalition")
    while not desk.game.over:
        desk.end_phase()
    return desk


def hostile_desk() -> Desk:
    """A game at the table whose every word is hostile."""
    loaded = load("practice")
    opening = hostile(loaded.opening, 0)
    book = Rulebook.of(loaded.modules, opening.setting)
    game = Campaign.start(Game(book, opening, "7"))
    game.drafts = let_bots_play
    seat_people(game, SEATS)
    return Desk.of(game)


def name_of(app: WargameApp) -> str:
    return type(app.screen).__name__


@pytest.mark.parametrize("key", ["enter", "space", "q"])
def test_a_brief_that_was_read_is_left(key: str) -> None:
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("b")
        await pilot.pause()
        assert "BriefScreen" == name_of(app)
        assert "Enter Go on" in screen_text(app)
        await pilot.press(key)
        await pilot.pause()
        assert "BoardScreen" == name_of(app)

    drive(app, story, SMALL)


def test_the_last_line_of_a_brief_says_which_key_comes_next() -> None:
    app = app_at(table(SEATS, seat="coalition"))

    async def story(pilot: Pilot[int]) -> None:
        app.table.end_phase()
        await pilot.press("b", "end")
        await pilot.pause()
        shown = " ".join(screen_text(app).replace("┃", " ").split())
        assert "Enter goes on. Orders: none given" in shown
        assert "2 opens them, s there seals." in shown
        assert "'s' shows your aims" not in shown

    drive(app, story, SMALL)


def test_the_tables_show_what_the_seat_may_know() -> None:
    app = app_at(table(SEATS, seat="russia"))

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("6")
        await pilot.pause()
        shown = screen_text(app)
        assert "Both battlegroups stand in the country" not in shown
        app.sit("coalition")
        await pilot.pause()
        await pilot.press("enter", "1", "6")
        await pilot.pause()
        assert "Both battlegroups stand in the country" in screen_text(app)

    drive(app, story)


def test_the_end_is_told_to_each_seat_in_turn() -> None:
    app = WargameApp(ended(), Settings())

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("q")
        await pilot.pause()
        assert "EndingScreen" == name_of(app)
        assert "PLAY HAS ENDED" in screen_text(app)
        assert "BALANCE SHEET" in screen_text(app)
        await pilot.press("n")
        await pilot.pause()
        assert "This screen is for Russia now." in screen_text(app)

    drive(app, story, SMALL)


def test_help_tells_the_screen_its_pane_and_every_key() -> None:
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("6", "question_mark")
        await pilot.pause()
        shown = screen_text(app)
        assert "KEY" in shown
        for words in ("Board", "What happened", "Commands", "Blank the screen", "Back"):
            assert words in shown
        await pilot.press("question_mark")
        assert "TablesScreen" == name_of(app)

    drive(app, story, (120, 60))


def test_the_palette_finds_an_action_by_words_and_does_it() -> None:
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("colon")
        await pilot.pause()
        assert isinstance(app.screen, CommandPalette)
        await pilot.press(*"what happened")
        await pilot.pause(0.2)
        await pilot.press("enter")
        await pilot.pause()
        if isinstance(app.screen, CommandPalette):
            await pilot.press("enter")
            await pilot.pause()
        assert "StoryScreen" == name_of(app)

    drive(app, story)


def test_the_palette_offers_every_look() -> None:
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        for name in themes.NAMES:
            app.dress(name)
            await pilot.pause()
            assert themes.NAMES[name] == app.theme

    drive(app, story, SMALL)


def test_hostile_words_stay_words_on_every_page() -> None:
    app = WargameApp(hostile_desk(), Settings())

    async def story(pilot: Pilot[int]) -> None:
        for seat in ("coalition", CONTROL):
            app.table.take(seat)
            for name in ("brief", "tables", "ending"):
                app.action_open(name)
                await pilot.pause()
                assert is_harmless(screen_text(app)), name
        app.hand_over("russia")
        await pilot.pause()
        assert is_harmless(screen_text(app))
        assert "HandOverScreen" == name_of(app)

    drive(app, story, SMALL)


@pytest.mark.parametrize(
    "window",
    [
        Confirm("Leave this game?", "All of it is kept."),
        Complaint(["No."]),
        Words("What is it called?"),
        Choose("Which?", [("a", "One"), ("b", "Two")]),
    ],
    ids=lambda window: type(window).__name__,
)
def test_a_window_is_as_high_as_what_it_says(window: Confirm | Complaint | Words | Choose) -> None:
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        app.push_screen(window)  # type: ignore[arg-type]
        await pilot.pause()
        assert 14 >= window.query_one(".dialog").size.height

    drive(app, story, SMALL)


def test_in_ascii_marks_and_lines_have_stand_ins() -> None:
    app = app_at(settings=Settings(ascii=True))

    async def story(pilot: Pilot[int]) -> None:
        app.complain(["○ ● · ■ ▲ ▼ ⏎ é"])
        await pilot.pause()
        shown = screen_text(app)
        assert "o * . # ^ v" in shown
        assert shown.isascii()

    drive(app, story, SMALL)
