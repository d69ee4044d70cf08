"""The start screen: three questions and a key begin a game; the games kept are one key away."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from tests.ui.hostile import HOSTILE, is_harmless
from tests.ui.pilots import SIZES, drive, screen_text
from wargame.bots.opening import put_away
from wargame.record.store import new_game, read_game
from wargame.scenario.describe import describe
from wargame.scenario.load import load
from wargame.ui.app import WargameApp
from wargame.ui.passphrase import opens
from wargame.ui.plan import PERSONA, PERSONA_NOTE, Plan
from wargame.ui.screens.start import StartScreen


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    return tmp_path


@pytest.fixture
def save(home: Path) -> Path:
    """A game of the practice kept, one turn played, its seats not yet given."""
    (home / "saves").mkdir()
    path = home / "saves" / "mine.wargame"
    recorded = new_game(str(path), load("practice"), "7")
    recorded.campaign.end_turn()
    recorded.close()
    return path


async def settled(pilot: Pilot[int]) -> None:
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


def left(app: WargameApp) -> None:
    assert app.desk is not None
    put_away(app.desk.game)


def test_one_key_begins_the_practice(home: Path) -> None:
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        await pilot.press("p")
        await settled(pilot)
        assert ["coalition"] == app.table.people()
        assert str(home / "saves" / "practice.wargame") == app.table.path
        assert "BriefScreen" == type(app.screen).__name__
        left(app)

    drive(app, story, (80, 24))


def test_the_three_questions_are_answered_with_arrows_and_enter() -> None:
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        await pilot.press("enter", "down", "enter")
        await pilot.pause()
        assert "After the ceasefire" in screen_text(app)
        await pilot.press("down", "down", "enter")
        await pilot.pause()
        await pilot.press("end", "enter")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        await pilot.press("down", "enter")
        await pilot.pause()
        assert isinstance(app.screen, StartScreen)
        plan = app.screen.plan
        assert plan is not None
        assert "two_hours" == plan.cut
        assert PERSONA == plan.players["coalition"]
        await pilot.press("b")
        await settled(pilot)
        assert 3 == len(app.table.setting.cut)
        assert PERSONA == app.table.game.ledger.notes[PERSONA_NOTE, "coalition"]
        left(app)

    drive(app, story, (80, 24))


def test_a_treatment_changes_who_sits_at_the_table() -> None:
    app = WargameApp(opening=lambda: Plan.of(describe("reassurance")))

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        assert isinstance(app.screen, StartScreen)
        plan = app.screen.plan
        assert plan is not None
        app.screen._take_treatment("split")
        await settled(pilot)
        assert {"france", "germany", "poland"} <= set(plan.players)
        assert "coalition" not in plan.players

    drive(app, story)


def test_treatments_that_exclude_each_other_are_not_both_chosen() -> None:
    plan = Plan.of(describe("reassurance"))
    plan.treatments = plan.toggled("size_25k")
    plan.treatments = plan.toggled("size_10k")
    assert ("size_10k",) == plan.treatments
    plan.treatments = plan.toggled("size_10k")
    assert () == plan.treatments


def test_more_holds_all_else(home: Path) -> None:
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        await pilot.press("m")
        await pilot.pause()
        app.screen.query_one("#seed", Input).value = "12"
        app.screen.query_one("#name", Input).value = "ours"
        app.screen.query_one("#secret-0", Input).value = "moth"
        await pilot.press("ctrl+s")
        await settled(pilot)
        await pilot.press("b")
        await settled(pilot)
        assert (home / "saves" / "ours.wargame").exists()
        assert "12" == app.table.game.game.seed
        assert opens(app.table.game, "coalition", "moth")
        assert "HandOverScreen" == type(app.screen).__name__
        left(app)

    drive(app, story)


@pytest.mark.parametrize(
    ("field", "words", "told"),
    [
        ("seed", "moth", "--seed takes a whole number"),
        ("parameters", "nothing", "sets nothing"),
        ("modules", "all", "all"),
        ("name", "../x", "A game can't be called '../x'"),
    ],
)
def test_what_can_not_be_is_said_in_a_sentence(field: str, words: str, told: str) -> None:
    plan = Plan.of(describe("practice"))
    setattr(plan, field, words)
    app = WargameApp(opening=lambda: plan)

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        await pilot.press("b")
        await settled(pilot)
        assert "Complaint" == type(app.screen).__name__
        assert told in screen_text(app)
        assert app.desk is None

    drive(app, story)


def test_a_kept_game_tells_where_it_stands_and_enter_goes_on(save: Path) -> None:
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        assert "turn 2, 2027-03-11 | whole" in screen_text(app)
        await pilot.press("tab", "enter")
        await settled(pilot)
        assert "Who plays?" in screen_text(app)
        await pilot.press("enter")
        await pilot.pause()
        assert (2, "coalition") == (app.table.game.state.turn, app.table.seat)
        left(app)

    drive(app, story)


def test_a_game_left_is_resumed_with_a_key(save: Path) -> None:
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        await pilot.press("r")
        await settled(pilot)
        await pilot.press("enter")
        await pilot.pause()
        while len(app.screen_stack) > 2:
            await pilot.press("q")
        await pilot.press("q", "y")
        await settled(pilot)
        assert isinstance(app.screen, StartScreen)
        assert ["coalition"] == [
            seat for seat, (bot, _) in read_game(str(save)).campaign.ledger.players.items()
            if not bot
        ]  # fmt: skip

    drive(app, story)


def test_a_broken_save_is_told_and_harms_nothing(home: Path) -> None:
    (home / "saves").mkdir()
    (home / "saves" / "bad.wargame").write_text("[/]\x1b[2J")
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        assert "can't be read" in screen_text(app)
        await pilot.press("tab", "enter")
        await settled(pilot)
        assert "Complaint" == type(app.screen).__name__
        assert is_harmless(screen_text(app))

    drive(app, story)


def test_hostile_names_of_saves_and_titles_stay_words(home: Path) -> None:
    (home / "saves").mkdir()
    for words in HOSTILE:
        name = words.replace("/", "").replace("\x00", "").encode("utf-8", "replace").decode()
        (home / "saves" / f"{name}.wargame").write_text("x")
    plan = Plan.of(describe("practice"))
    app = WargameApp(opening=lambda: plan)

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        assert 13 == len(app.screen.query_one("#kept", OptionList).options)
        assert is_harmless(screen_text(app))

    drive(app, story, (200, 60))


@pytest.mark.parametrize("size", [*SIZES, (60, 18), (40, 12)])
def test_it_fits(size: tuple[int, int]) -> None:
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await settled(pilot)
        shown = screen_text(app)
        assert "EXERCISE" in shown
        assert "Practice" in shown
        assert "Begin" in shown

    drive(app, story, size)
