"""The screens measured: first frame, a key to its frame, the map, memory, a replay.

Run alone it tells its figures in milliseconds: `python -m benchmarks.screens`.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from contextlib import suppress
from itertools import count
from statistics import median

from attrs import define, field
from textual import events
from textual._compositor import CompositorUpdate
from textual.app import App
from textual.screen import Screen

from benchmarks.first_frame import first_frame
from benchmarks.games import played, started, table
from benchmarks.maps import measure as maps
from benchmarks.plain_dashboard import PlainDashboard
from benchmarks.timing import Measure
from wargame.bots.opening import let_bots_play
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk

SIZE = (120, 40)
FRAME, MEMORY, MAP = 50, 120, 20
"""The most for a frame (ms), a game on the screen (MB), a repaint of the map (ms)."""
KEYS = (
    "right", "down", "left", "up", "c", "plus", "L", "H", "minus", "tab", "up", "up", "shift+tab",
)  # fmt: skip
"""The cursor, layer, zoom and pan of the map; another pane, and its cursor."""
PAUSE = 0.06


def screens(rounds: int) -> Iterator[Measure]:
    """17: first frame; 19: a key to its frame; 22: the map; 23: memory; 24: a replay's step."""
    yield from first_frame(rounds)
    board, plain = board_frames()
    yield _frames(19, "a key to its frame, the whole board, a bot game beside it", board, plain)
    drawn = next(t for t in maps(rounds) if (t.what, t.width) == ("recoloured", SIZE[0]))
    yield Measure(22, "the map in other colours", f"{MAP} ms", drawn.middle / MAP, 1.0, 0.5)
    held = memory()
    yield Measure(
        23, "memory with a game on the screen", f"{MEMORY} MB", held / MEMORY, 1.0, 0.75,
        note=f"{held:.0f} MB",
    )  # fmt: skip
    yield _frames(24, "a step through a replay of twelve turns", replay_frames())


@define
class Taken:
    """Of each key: milliseconds until its frame, and of the processor till the next key."""

    frames: list[float] = field(factory=list)
    worked: list[float] = field(factory=list)

    def add(self, other: Taken) -> None:
        """Those of another round."""
        self.frames += other.frames
        self.worked += other.worked

    def __str__(self) -> str:
        p50, p95 = _percentiles(self.frames)
        busy, most = _percentiles(self.worked)
        return f"p50 {p50:.0f}, p95 {p95:.0f} ms, of the processor {busy:.0f} and {most:.0f}"


def _percentiles(times: Sequence[float]) -> tuple[float, float]:
    ordered = sorted(times)
    return median(ordered), ordered[int(0.95 * (len(ordered) - 1))]


def _frames(number: int, what: str, took: Taken, plain: Taken | None = None) -> Measure:
    _, p95 = _percentiles(took.frames)
    note = f"{took}, {len(took.frames)} keys at 120x40"
    note += f"; a plain dashboard: {plain}" if plain else ""
    return Measure(number, f"{what}, p95", f"{FRAME} ms", p95 / FRAME, 1.0, 0.32, note=note)


# Frames of the board and of a replay


def board_frames(rounds: int = 4) -> tuple[Taken, Taken]:
    """Each key to its frame on the board, bots at play beside it; and on a plain dashboard."""

    async def keys(watch: Watch) -> None:
        for key in KEYS * 2:
            await watch.press(key)

    board, plain = Taken(), Taken()
    with _BotsAtPlay():
        for _ in range(rounds):
            board.add(_watched(WargameApp(_desk(6)), keys))
            plain.add(_watched(PlainDashboard(), keys))
    return board, plain


def replay_frames(steps: int = 60) -> Taken:
    """Each step's key to its frame, through a whole game, by event and by turn."""

    async def keys(watch: Watch) -> None:
        assert isinstance(watch.app, WargameApp)
        watch.app.open_replay()
        await asyncio.sleep(1)
        await watch.press("home")
        watch.taken = Taken()
        for n in range(steps):
            await watch.press("right_curly_bracket" if n % 5 == 4 else "right_square_bracket")

    return _watched(WargameApp(_desk(1_000)), keys)


def _desk(phases: int) -> Desk:
    """The flagship after so many phases of bots, one seat before the screen."""
    game: Campaign = started(*table(), 1)
    for _ in range(phases):
        if not game.over:
            game.end_phase()
    game.drafts = let_bots_play
    desk = Desk.of(game)
    seat = next(name for name in desk.setting.seats if name != CONTROL)
    desk.seat_people([seat])
    desk.seat = desk.before = seat
    desk.greeted.add(seat)
    desk.told[seat] = (10_000, 0)
    return desk


class Watch:
    """An app without a terminal whose frames are made into bytes, and each timed."""

    def __init__(self, app: App[int] | App[None]) -> None:
        self.app, self.taken = app, Taken()
        self.drawn = asyncio.Event()
        app._display = self._display  # type: ignore[method-assign,assignment]

    def _display(self, screen: Screen[object], drawn: object) -> None:
        if isinstance(drawn, CompositorUpdate):
            drawn.render_segments(self.app.console)
            self.drawn.set()

    async def press(self, key: str) -> None:
        """Press a key, and wait for the frame that it makes, if it makes one."""
        self.drawn.clear()
        began, worked = time.perf_counter(), time.thread_time()
        driver = self.app._driver
        assert driver is not None
        driver.process_message(events.Key(key, None))
        with suppress(TimeoutError):
            await asyncio.wait_for(self.drawn.wait(), 0.5)
            self.taken.frames.append(1000 * (time.perf_counter() - began))
        await asyncio.sleep(PAUSE)
        self.taken.worked.append(1000 * (time.thread_time() - worked))


def _watched(app: App[int] | App[None], keys: Callable[[Watch], Awaitable[None]]) -> Taken:
    async def run() -> Taken:
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            watch = Watch(app)
            await keys(watch)
            return watch.taken

    return asyncio.run(run())


class _BotsAtPlay:
    """A program that plays bot games, one after the other: the app computes beside itself so."""

    def __enter__(self) -> None:
        self.program = subprocess.Popen((sys.executable, "-m", "benchmarks.screens", "play"))

    def __exit__(self, *_: object) -> None:
        self.program.kill()
        self.program.wait()


def _play() -> None:
    book, opening = table()
    for seed in count(1):
        played(book, opening, seed)


# Memory


def memory() -> float:
    """Megabytes that a process holds which played a game to its end and shows it."""
    words = (sys.executable, "-m", "benchmarks.screens", "hold")
    done = subprocess.run(words, check=True, capture_output=True, text=True)
    return float(done.stdout)


def _hold() -> None:
    async def keys(watch: Watch) -> None:
        for key in KEYS:
            await watch.press(key)

    _watched(WargameApp(_desk(1_000)), keys)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    if sys.argv[1:] == ["hold"]:
        _hold()
    elif sys.argv[1:] == ["play"]:
        _play()
    else:
        for each in screens(5):
            print(f"{each.number:3} {each.what}: {each.ratio:.2f} of {each.yardstick} {each.note}")
