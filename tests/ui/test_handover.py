"""Many seats at one screen: covered between them, locked by words, blank at a key."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.ui.hostile import HOSTILE, is_harmless
from tests.ui.pilots import app_at, drive, screen_text, table
from wargame.bots.opening import go_on, put_away
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.record.export import export
from wargame.record.store import new_game
from wargame.scenario.load import load
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.passphrase import NOTE, has_passphrase, opens, set_passphrase
from wargame.ui.settings import Settings
from wargame.ui.widgets.header import MARKING

SEATS = ["coalition", "russia"]

BLANK = f"{MARKING} Press Enter.".split()
"""All that stands on a blanked screen."""


def at_the_table(**secrets: str) -> WargameApp:
    """An app at which the coalition sits, Russia beside it."""
    desk = table(SEATS, seat="coalition")
    for seat, words in secrets.items():
        set_passphrase(desk.game, seat, words)
    return app_at(desk)


def name_of(app: WargameApp) -> str:
    return type(app.screen).__name__


def test_between_two_seats_the_screen_shows_neither() -> None:
    app = at_the_table()

    async def story(pilot: Pilot[int]) -> None:
        app.sit("russia")
        await pilot.pause()
        assert "This screen is for Russia now." in screen_text(app)
        assert "Turn 1" not in screen_text(app)
        assert "" == app.table.seat
        await pilot.press("enter")
        await pilot.pause()
        assert "russia" == app.table.seat

    drive(app, story)


def test_no_key_looks_behind_the_hand_over() -> None:
    app = at_the_table(russia="moth")

    async def story(pilot: Pilot[int]) -> None:
        app.sit("russia")
        await pilot.pause()
        app.screen.set_focus(None)
        await pilot.press("1", "2", "3", "6", "b", "q", "colon", "question_mark", "escape", "p")
        await pilot.pause()
        assert ("HandOverScreen", "") == (name_of(app), app.table.seat)

    drive(app, story)


def test_the_seats_words_open_and_no_others() -> None:
    app = at_the_table(russia="moth")

    async def story(pilot: Pilot[int]) -> None:
        app.sit("russia")
        await pilot.pause()
        await pilot.press("enter", *"math", "enter")
        await pilot.pause()
        assert "These are not its words." in screen_text(app)
        assert "" == app.table.seat
        await pilot.press(*"moth", "enter")
        await pilot.pause()
        assert "russia" == app.table.seat

    drive(app, story)


def test_a_passphrase_may_be_set_on_the_hand_over() -> None:
    app = at_the_table()

    async def story(pilot: Pilot[int]) -> None:
        app.sit("russia")
        await pilot.pause()
        await pilot.press("p", *"moth", "enter")
        await pilot.pause()
        assert "russia" == app.table.seat
        assert opens(app.table.game, "russia", "moth")
        assert not opens(app.table.game, "russia", "")

    drive(app, story)


def test_control_takes_away_a_passphrase_and_no_seat_does() -> None:
    desk = table([*SEATS, CONTROL], seat=CONTROL)
    set_passphrase(desk.game, "russia", "moth")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        app.action_forget_passphrase()
        await pilot.pause()
        await pilot.press("enter")
        await pilot.pause()
        assert not has_passphrase(desk.game, "russia")
        set_passphrase(desk.game, "russia", "moth")
        desk.take("coalition")
        app.action_forget_passphrase()
        await pilot.pause()
        assert "Complaint" == name_of(app)

    drive(app, story)


def test_the_panic_key_blanks_and_only_the_hand_over_leads_back() -> None:
    app = at_the_table(coalition="reed")

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("b")
        await pilot.pause()
        below = app.screen
        await pilot.press("exclamation_mark")
        await pilot.pause()
        assert BLANK == screen_text(app).split()
        await pilot.press("1", "b", "colon", "question_mark")
        await pilot.pause()
        assert BLANK == screen_text(app).split()
        await pilot.press("enter", *"reed", "enter")
        await pilot.pause()
        assert below is app.screen
        assert "Coalition" in screen_text(app)

    drive(app, story)


def test_the_panic_key_works_in_a_window() -> None:
    app = at_the_table()

    async def story(pilot: Pilot[int]) -> None:
        app.complain(["No."])
        await pilot.press("exclamation_mark")
        assert ("CurtainScreen", "") == (name_of(app), app.table.seat)

    drive(app, story)


def test_the_panic_key_has_a_twin_for_when_one_types() -> None:
    app = at_the_table()

    async def story(pilot: Pilot[int]) -> None:
        app.action_passphrase()
        await pilot.pause()
        await pilot.press(*"a!", "ctrl+l")
        assert ("CurtainScreen", "") == (name_of(app), app.table.seat)

    drive(app, story)


def test_a_screen_left_alone_covers_itself() -> None:
    app = at_the_table()

    async def story(pilot: Pilot[int]) -> None:
        app.cover_if_left()
        await pilot.pause()
        assert "coalition" == app.table.seat
        app.last_touch -= 5 * 60 + 1
        app.cover_if_left()
        await pilot.pause()
        assert ("CurtainScreen", "") == (name_of(app), app.table.seat)

    drive(app, story)


def test_a_key_counts_as_somebody_being_there() -> None:
    app = at_the_table()

    async def story(pilot: Pilot[int]) -> None:
        app.last_touch -= 1000
        await pilot.press("down")
        app.cover_if_left()
        assert "coalition" == app.table.seat

    drive(app, story)


def test_the_lock_may_be_turned_off() -> None:
    app = WargameApp(table(SEATS, seat="coalition"), Settings(lock_minutes=0))

    async def story(pilot: Pilot[int]) -> None:
        app.last_touch -= 10**6
        app.cover_if_left()
        assert "coalition" == app.table.seat

    drive(app, story)


@given(st.text(min_size=1), st.text())
@settings(max_examples=8)
def test_only_the_same_words_open(words: str, others: str) -> None:
    game = table().game
    set_passphrase(game, "russia", words)
    assert opens(game, "russia", words)
    assert (words == others) == opens(game, "russia", others)
    assert not words.isascii() or words not in game.ledger.notes[NOTE, "russia"] or len(words) < 4


@pytest.mark.parametrize("kept", ["scrypt", "a$b$c", "scrypt$zz$zz", "$$", "scrypt$00$é"])
def test_a_note_that_can_not_be_read_opens_to_nothing(kept: str) -> None:
    game = table().game
    game.note(NOTE, "russia", kept)
    assert not opens(game, "russia", "")


def test_a_passphrase_outlasts_the_program_and_leaves_with_no_seat(tmp_path: Path) -> None:
    path = str(tmp_path / "game.wargame")
    game = new_game(path, load("practice"), "7").campaign
    seat_people(game, SEATS)
    set_passphrase(game, "russia", "mothwords")
    put_away(game)
    again = go_on(path).game
    assert opens(again, "russia", "mothwords")
    assert not opens(again, "russia", "")
    put_away(again)
    for seat in ("coalition", "russia"):
        export(path, seat, str(tmp_path / seat))
        assert b"scrypt" not in (tmp_path / seat).read_bytes()
    assert b"mothwords" not in Path(path).read_bytes()
    assert b"scrypt" not in Path(f"{path}.public").read_bytes()


def test_hostile_words_at_the_hand_over_do_nothing() -> None:
    app = at_the_table(russia="moth")

    async def story(pilot: Pilot[int]) -> None:
        app.sit("russia")
        await pilot.pause()
        for words in HOSTILE:
            app.screen.query_one("Input").value = words  # type: ignore[attr-defined]
            await pilot.press("enter")
            assert "HandOverScreen" == name_of(app)
            assert is_harmless(screen_text(app))

    drive(app, story)


def test_a_seat_done_brings_the_next_and_the_last_ends_the_phase() -> None:
    desk: Desk = table(SEATS, seat="coalition")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        began = desk.game.state.turn, desk.game.state.phase
        for seat in list(desk.waiting()):
            desk.game.seal(seat)
        app.seat_done()
        await pilot.pause()
        assert began != (desk.game.state.turn, desk.game.state.phase)
        app.complain(["No."])
        await pilot.pause()
        assert "No." in screen_text(app)

    drive(app, story)
