"""When the app fails or is stopped: all is kept, no variable is shown, the way on is said."""

from __future__ import annotations

import os
import signal
import stat
from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.pilots import app_at, drive, table
from wargame.ui.crash import keep_trace, last_words

SECRET = "sealed order of the north"


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path))
    return tmp_path


def fail() -> None:
    hidden = SECRET
    raise ValueError(len(hidden))


def test_a_fault_leaves_one_line_a_trace_and_exit_code_70(home: Path) -> None:
    desk = table()
    desk.path = "/saves/my game.wargame"
    app = app_at(desk)
    told: list[str] = []

    async def story(pilot: Pilot[int]) -> None:
        app.call_later(fail)
        await pilot.pause()
        told.extend(str(each) for page in app._exit_renderables for each in page.segments)

    with pytest.raises(ValueError, match="25"):
        drive(app, story)
    assert 70 == app.return_code
    shown = "".join(told)
    assert "ValueError" in shown
    assert "wargame play '/saves/my game.wargame'" in shown.replace("\n", " ")
    assert SECRET not in shown
    [trace] = (home / "faults").iterdir()
    assert "raise ValueError(len(hidden))" in trace.read_text()
    assert SECRET not in trace.read_text()
    assert 0o600 == stat.S_IMODE(trace.stat().st_mode)


def test_a_fault_in_a_thread_is_a_fault_like_any_other(home: Path) -> None:
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        app.run_worker(fail, thread=True)
        await app.workers.wait_for_complete()

    with pytest.raises(Exception, match="25"):
        drive(app, story)
    assert 70 == app.return_code
    [trace] = (home / "faults").iterdir()
    assert SECRET not in trace.read_text()


def test_where_no_trace_can_be_kept_the_line_still_stands(home: Path) -> None:
    (home / "faults").write_text("a file in the way")
    assert "" == keep_trace(ValueError("x"))
    words = "Something went wrong inside wargame: ValueError."
    assert words == last_words(ValueError("x"), "", "")


def test_the_words_of_a_fault_are_not_shown() -> None:
    assert SECRET not in last_words(ValueError(SECRET), "/t", "/s")


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_to_stop_leaves_in_order(number: signal.Signals) -> None:
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        os.kill(os.getpid(), number)
        await pilot.pause(0.05)

    drive(app, story)
    assert 128 + number == app.return_code
    assert app.fault is None
