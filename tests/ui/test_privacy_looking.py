"""Who may see what of a game told again, charted or compared."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.chair import press
from tests.ui.pilots import app_at, drive, screen_text, table
from wargame.bots.opening import go_on, let_bots_play, put_away
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.record.export import export
from wargame.record.store import new_game
from wargame.render.asking.keeping import keep
from wargame.scenario.load import load
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.looking import looked_at
from wargame.ui.passphrase import set_passphrase
from wargame.ui.screens.replay_show import Showing

SEATS = ["coalition", "russia"]


def saved(folder: Path, over: bool = False, **secrets: str) -> str:
    """A save of two people's seats, some of which ask for words."""
    path = str(folder / f"game{over}{len(secrets)}.wargame")
    game = new_game(path, load("practice"), "7").campaign
    game.drafts = let_bots_play
    seat_people(game, SEATS)
    for seat, words in secrets.items():
        set_passphrase(game, seat, words)
    while over and not game.over:
        game.end_phase()
    put_away(game)
    return path


def reader(path: str) -> WargameApp:
    """The app as it opens a save to be looked at only."""
    opened, path = looked_at(path)
    return WargameApp(Desk.of(opened.game, path))


def name_of(app: WargameApp) -> str:
    return type(app.screen).__name__


def test_while_it_is_played_a_seat_replays_its_own_view_alone() -> None:
    app = app_at(table(SEATS, seat="coalition"))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "4", "s")
        assert "a seat sees its own view alone" in screen_text(app)
        await press(pilot, "enter", "c")
        assert "control alone compares branches" in screen_text(app)
        await press(pilot, "enter", "n")
        assert "control alone makes branches" in screen_text(app)

    drive(app, story)


def test_a_save_without_passphrases_is_read_by_whoever_has_the_file(tmp_path: Path) -> None:
    app = reader(saved(tmp_path))

    async def story(pilot: Pilot[int]) -> None:
        assert (CONTROL, "ReplayScreen") == (app.table.seat, name_of(app))
        assert len(Showing.of_desk(app.table).seats()) > 2

    drive(app, story)


def test_a_save_with_passphrases_is_looked_at_through_a_seats_eyes_by_its_words(
    tmp_path: Path,
) -> None:
    app = reader(saved(tmp_path, russia="moth"))

    async def story(pilot: Pilot[int]) -> None:
        assert "" == app.table.seat
        assert "Turn 1" not in screen_text(app)
        await press(pilot, "enter", *"math", "enter")
        assert "" == app.table.seat
        await press(pilot, *"moth", "enter")
        assert ("russia", "ReplayScreen") == (app.table.seat, name_of(app))
        assert ["russia"] == [name for name, _ in Showing.of_desk(app.table).seats()]
        await press(pilot, "s")
        assert "its own view alone" in screen_text(app)

    drive(app, story)


def test_who_will_not_say_whose_eyes_sees_nothing(tmp_path: Path) -> None:
    app = reader(saved(tmp_path, russia="moth", coalition="reed"))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "escape")
        assert (None, "StartScreen") == (app.desk, name_of(app))

    drive(app, story)


def test_control_looks_at_everything_by_its_own_words(tmp_path: Path) -> None:
    app = reader(saved(tmp_path, russia="moth", control="owl"))

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "down", "enter", *"owl", "enter")
        assert CONTROL == app.table.seat
        assert len(Showing.of_desk(app.table).seats()) > 2

    drive(app, story)


def test_when_play_has_ended_everybody_reads_everything(tmp_path: Path) -> None:
    app = reader(saved(tmp_path, over=True, russia="moth"))

    async def story(pilot: Pilot[int]) -> None:
        assert (CONTROL, "ReplayScreen") == (app.table.seat, name_of(app))

    drive(app, story)


def test_another_game_whose_seats_ask_for_words_is_compared_with_none(tmp_path: Path) -> None:
    app = reader(saved(tmp_path, over=True))
    path = saved(tmp_path, russia="moth")

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "c")
        app.screen.query_one(Input).value = path
        await press(pilot, "enter")
        assert "ask for passphrases until it has ended" in screen_text(app)

    drive(app, story)


@pytest.mark.parametrize("key", ["n", "2", "7", "5", "3", "6", "b"])
def test_no_key_plays_on_in_a_game_that_is_only_looked_at(key: str, tmp_path: Path) -> None:
    app = reader(saved(tmp_path))

    async def story(pilot: Pilot[int]) -> None:
        before = len(app.table.game.line.effects)
        await press(pilot, "1", key, "a", "s", "enter", "1")
        assert app.fault is None
        assert before == len(app.table.game.line.effects)

    drive(app, story)


def test_a_passphrase_for_a_game_that_is_only_looked_at_is_refused_in_a_sentence(
    tmp_path: Path,
) -> None:
    app = reader(saved(tmp_path))

    async def story(pilot: Pilot[int]) -> None:
        app.action_passphrase()
        await pilot.pause()
        await press(pilot, "x", "enter")
        assert "reading only" in screen_text(app)

    drive(app, story)


def test_two_seats_bookmarks_are_each_its_own() -> None:
    desk = table(SEATS, seat="coalition")
    mine = Showing.of_desk(desk)
    mine.mark("the coalition's secret")
    desk.take("russia")
    theirs = Showing.of_desk(desk)
    theirs.n = mine.n
    assert {} == theirs.marks()
    assert ["the coalition's secret"] == list(mine.marks().values())


def test_what_a_seat_kept_for_itself_is_in_no_other_seats_export(tmp_path: Path) -> None:
    path = saved(tmp_path)
    game = go_on(path).game
    desk = Desk.of(game, path)
    desk.take("coalition")
    Showing.of_desk(desk).mark("canary of a bookmark")
    keep(game, "coalition", "canary.Form", {"text": "canary of a draft"})
    put_away(game)
    export(path, "russia", str(tmp_path / "russia"))
    assert b"canary" in Path(path).read_bytes()
    assert b"canary" not in (tmp_path / "russia").read_bytes()
    assert b"canary" not in Path(f"{path}.public").read_bytes()


@pytest.mark.parametrize("seat", ["coalition", CONTROL])
def test_why_a_phase_can_not_end_is_told_to_control_alone(seat: str) -> None:
    desk = table([seat], seat=seat)

    def refuse(game: object) -> None:
        raise IllegalOrder("The ruling on Russia's order is stale.")

    desk.game.drafts = refuse
    with pytest.raises(IllegalOrder) as refused:
        desk.end_phase()
    assert (seat == CONTROL) == ("Russia" in str(refused.value.reasons))
