"""What a reviewer reads: telling screens as text. Rewrite them with `pytest --snapshot-update`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from syrupy.assertion import SnapshotAssertion
from syrupy.extensions.single_file import SingleFileSnapshotExtension, WriteMode
from textual.pilot import Pilot

from tests.ui.pilots import SIZES, app_at, drive, screen_text, table
from wargame.engine.board import CONTROL
from wargame.ui.app import WargameApp
from wargame.ui.settings import Settings


class AsText(SingleFileSnapshotExtension):
    """One file of text a picture."""

    _write_mode = WriteMode.TEXT
    file_extension = "txt"


@pytest.fixture
def pictures(snapshot: SnapshotAssertion) -> SnapshotAssertion:
    """Where the pictures are kept."""
    return snapshot.use_extension(AsText)


def seated(settings: Settings) -> WargameApp:
    return app_at(table(["coalition"]), settings)


def in_the_chair(settings: Settings) -> WargameApp:
    desk = table([CONTROL], seat=CONTROL)
    return app_at(desk, settings)


def at_the_start(settings: Settings) -> WargameApp:
    return WargameApp(None, settings)


PLAYED = ("2", "a", "s", "y")
SHOWN: dict[str, tuple[Callable[[Settings], WargameApp], tuple[str, ...]]] = {
    "start": (at_the_start, ()),
    "board": (seated, ()),
    "orders": (seated, ("2",)),
    "consequences": (seated, PLAYED),
    "preview": (in_the_chair, ("7", "p", "down")),
    "replay": (seated, (*PLAYED, "q", "4", "left_curly_bracket", "right_square_bracket")),
}
"""By name: the app, and the keys that lead to the screen."""


def picture(name: str, size: tuple[int, int], settings: Settings) -> str:
    """The text of a screen; whatever is read in threads has been read."""
    make, keys = SHOWN[name]
    app, shown = make(settings), []

    async def story(pilot: Pilot[int]) -> None:
        await app.workers.wait_for_complete()
        for key in keys:
            await pilot.press(key)
            await pilot.pause()
        await app.workers.wait_for_complete()
        await pilot.pause()
        shown.append(screen_text(app))

    drive(app, story, size)
    return f"{shown[0]}\n"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    monkeypatch.delenv("NO_COLOR", raising=False)


@pytest.mark.parametrize("size", SIZES, ids=lambda size: "x".join(map(str, size)))
@pytest.mark.parametrize("name", SHOWN)
def test_a_screen(name: str, size: tuple[int, int], pictures: SnapshotAssertion) -> None:
    assert pictures == picture(name, size, Settings())


@pytest.mark.parametrize("name", ["board", "replay"])
def test_a_screen_in_ascii(name: str, pictures: SnapshotAssertion) -> None:
    shown = picture(name, SIZES[0], Settings(ascii=True))
    assert shown.isascii()
    assert pictures == shown


def test_the_board_without_colour(
    monkeypatch: pytest.MonkeyPatch, pictures: SnapshotAssertion
) -> None:
    monkeypatch.setenv("NO_COLOR", "1")
    assert pictures == picture("board", SIZES[0], Settings())
