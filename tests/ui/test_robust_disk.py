"""When the disk, the file or another program says no: a sentence, and the game as it was."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

import pytest
from attrs import define
from textual.pilot import Pilot

from tests.ui.chair import chair, press
from tests.ui.pilots import app_at, drive, screen_text, table
from wargame.bots.opening import go_on, let_bots_play, put_away
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.record.entries import Entry
from wargame.record.kept import UNREADABLE, kept_game, kept_games
from wargame.record.savefile import NoRoom
from wargame.record.store import new_game
from wargame.scenario.load import load
from wargame.ui.app import WargameApp

FULL = "There is no room left"


@define
class FullDisk:
    """A journal on a disk without room."""

    keeps: bool = True
    head: str = ""

    def append(self, entries: Sequence[Entry]) -> None:
        raise NoRoom("game.wargame", "There is no room left. Free some, then try again.")


async def run_out(pilot: Pilot[int], *keys: str) -> str:
    """The keys pressed after the disk ran full; what stands on the screen then."""
    app = pilot.app
    assert isinstance(app, WargameApp)
    app.table.game.ledger.journal = FullDisk()
    await press(pilot, *keys)
    assert app.fault is None
    return " ".join(screen_text(app).split())


@pytest.mark.parametrize(
    "keys",
    [
        "2 a", "2 s enter", "2 t enter", "2 g", "colon p a s s p h r enter x enter",
        "4 b enter", "4 left_curly_bracket n x enter y enter enter",
    ],
)  # fmt: skip
def test_what_a_seat_does_on_a_full_disk_is_refused_in_a_sentence(keys: str) -> None:
    desk = table(["coalition"], seat="coalition")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        before = desk.game.state
        shown = await run_out(pilot, *keys.split())
        assert app.fault is None
        assert before == desk.game.state
        assert FULL in shown or any(FULL in note.message for note in app._notifications)

    drive(app, story)


@pytest.mark.parametrize(
    "keys", ["c enter", "h x enter", "u", "m enter", "t", "p enter", "z enter"]
)
def test_what_control_does_on_a_full_disk_is_no_fault(keys: str) -> None:
    desk = table([CONTROL], seat=CONTROL)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "7")
        await run_out(pilot, *keys.split(), "enter", "enter", "enter")
        assert app.fault is None

    drive(app, story)


def test_a_phase_that_can_not_be_kept_has_not_ended() -> None:
    desk = table(["coalition"], seat="coalition")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        desk.game.seal("coalition")
        before = desk.game.state.turn, desk.game.state.phase
        assert FULL in await run_out(pilot, "1", "n")
        assert before == (desk.game.state.turn, desk.game.state.phase)
        assert "coalition" == desk.seat

    drive(app, story)


def test_bots_orders_that_can_not_be_kept_are_a_sentence_for_control() -> None:
    desk = chair()
    desk.game.ledger.journal = FullDisk()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        assert FULL in await run_out(pilot)

    drive(app, story)


def test_a_form_that_can_not_be_kept_says_so_and_closes() -> None:
    desk = table(["coalition"], seat="coalition")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "2", "plus", "enter", "enter")
        await run_out(pilot, "escape", "escape")

    drive(app, story)


# Files


def saved(folder: Path) -> str:
    path = str(folder / "game.wargame")
    game = new_game(path, load("practice"), "7").campaign
    game.drafts = let_bots_play
    seat_people(game, ["coalition"])
    put_away(game)
    return path


def opening(path: str) -> WargameApp:
    return WargameApp(None, opening=lambda: (go_on(path), path))


async def opened(app: WargameApp, pilot: Pilot[int]) -> None:
    await app.workers.wait_for_complete()
    await pilot.pause()


def test_a_save_that_another_program_plays_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = saved(tmp_path)
    first = go_on(path).game
    app = opening(path)

    async def story(pilot: Pilot[int]) -> None:
        await opened(app, pilot)

    drive(app, story)
    put_away(first)
    assert app.refusal is not None
    assert "another program" in str(app.refusal).lower() or "in use" in str(app.refusal).lower()


def test_a_save_taken_away_while_it_is_played_is_no_fault(tmp_path: Path) -> None:
    path = saved(tmp_path)
    app = opening(path)

    async def story(pilot: Pilot[int]) -> None:
        await opened(app, pilot)
        Path(path).unlink()
        await press(pilot, "enter", "2", "a", "s", "enter", "enter")
        assert app.fault is None
        put_away(app.table.game)

    drive(app, story)


def test_a_game_from_a_newer_version_is_refused_in_a_sentence(tmp_path: Path) -> None:
    path = Path(saved(tmp_path))
    head, rest = path.read_bytes().split(b"\n", 1)
    newer = head.replace(b'"version":1,', b'"version":99,', 1)
    path.write_bytes(newer + b"\n" + rest)
    app = opening(str(path))

    async def story(pilot: Pilot[int]) -> None:
        await opened(app, pilot)

    drive(app, story)
    assert app.refusal is not None
    assert app.fault is None


def test_the_start_screen_says_why_a_save_does_not_open(tmp_path: Path) -> None:
    path = Path(saved(tmp_path))
    path.write_bytes(path.read_bytes()[:300])
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.pause()
        app.bring(lambda: (go_on(str(path)), str(path)))
        await opened(app, pilot)
        assert "Complaint" == type(app.screen).__name__
        assert app.fault is None

    drive(app, story)


def test_what_is_no_save_hides_none_and_is_not_waited_for(tmp_path: Path) -> None:
    path = saved(tmp_path)
    (tmp_path / "dangling.wargame").symlink_to(tmp_path / "nowhere")
    (tmp_path / "round.wargame").symlink_to(tmp_path / "round.wargame")
    (tmp_path / "folder.wargame").mkdir()
    os.mkfifo(tmp_path / "pipe.wargame")
    assert [path] == [kept.path for kept in kept_games(tmp_path)]


def test_a_huge_file_without_an_end_is_not_read_whole(tmp_path: Path) -> None:
    path = tmp_path / "huge.wargame"
    with path.open("wb") as file:
        file.truncate(1 << 36)
    assert UNREADABLE == kept_game(path).trouble
