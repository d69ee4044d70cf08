"""The screens measured: first frame, a key to its frame, the map, memory, a replay.

Run alone it tells its figures in milliseconds: `python -m benchmarks.screens`.
"""

from __future__ import annotations

import asyncio
import resource
import subprocess
import sys
import threading
import time
from collections.abc import Awaitable, Callable, Iterator, Sequence
from statistics import median

from textual import events
from textual._compositor import CompositorUpdate
from textual.screen import Screen

from benchmarks.first_frame import first_frame
from benchmarks.games import started, table
from benchmarks.maps import measure as maps
from benchmarks.timing import Measure
from wargame.bots.opening import let_bots_play
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk

SIZE = (120, 40)
FRAME, MEMORY, MAP = 50, 120, 20
"""The most for a frame (ms), a game on the screen (MB), a repaint of the map (ms)."""
KEYS = ("right", "down", "left", "up", "c", "tab", "down", "down", "shift+tab")
PAUSE = 0.03


def screens(rounds: int) -> Iterator[Measure]:
    """17: first frame; 19: a key to its frame; 22: the map; 23: memory; 24: a replay's step."""
    yield from first_frame(rounds)
    yield _frames(19, "a key to its frame, the whole board, a bot game beside it", board_frames())
    drawn = next(t for t in maps(rounds) if (t.what, t.width) == ("recoloured", SIZE[0]))
    yield Measure(22, "the map in other colours", f"{MAP} ms", drawn.middle / MAP, 1.0, 0.5)
    held = memory()
    yield Measure(
        23, "memory with a game on the screen", f"{MEMORY} MB", held / MEMORY, 1.0, 0.75,
        note=f"{held:.0f} MB",
    )  # fmt: skip
    yield _frames(24, "a step through a replay of twelve turns", replay_frames())


def _frames(number: int, what: str, took: Sequence[float]) -> Measure:
    ordered = sorted(took)
    p50, p95 = median(ordered), ordered[int(0.95 * (len(ordered) - 1))]
    note = f"p50 {p50:.0f}, p95 {p95:.0f} ms of {len(ordered)} at 120x40"
    return Measure(number, f"{what}, p95", f"{FRAME} ms", p95 / FRAME, 1.0, 0.32, note=note)


# Frames of the board and of a replay


def board_frames(times: int = 8) -> list[float]:
    """Milliseconds from each key to its frame on the board, a bot game in a thread beside it."""

    async def keys(watch: Watch) -> None:
        for key in KEYS * times:
            await watch.press(key)

    with _BotsAtPlay():
        return _watched(_desk(6), keys)


def replay_frames(steps: int = 60) -> list[float]:
    """Milliseconds from each step's key to its frame, through a whole game, turn by turn too."""

    async def keys(watch: Watch) -> None:
        watch.app.open_replay()
        await asyncio.sleep(0.5)
        await watch.press("home")
        watch.took.clear()
        for n in range(steps):
            await watch.press("right_curly_bracket" if n % 5 == 4 else "right_square_bracket")

    return _watched(_desk(1_000), keys)


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

    def __init__(self, app: WargameApp) -> None:
        self.app, self.took = app, list[float]()
        self.last = 0.0
        app._display = self._display  # type: ignore[method-assign,assignment]

    def _display(self, screen: Screen[object], drawn: object) -> None:
        if isinstance(drawn, CompositorUpdate):
            drawn.render_segments(self.app.console)
            self.last = time.perf_counter()

    async def press(self, key: str) -> None:
        """Press a key, and wait for the frame that it makes, if it makes one."""
        self.last, began = 0.0, time.perf_counter()
        driver = self.app._driver
        assert driver is not None
        driver.process_message(events.Key(key, None))
        while not self.last and time.perf_counter() < began + 0.5:
            await asyncio.sleep(0.0005)
        if self.last:
            self.took.append(1000 * (self.last - began))
        await asyncio.sleep(PAUSE)


def _watched(desk: Desk, keys: Callable[[Watch], Awaitable[None]]) -> list[float]:
    app = WargameApp(desk)

    async def run() -> list[float]:
        async with app.run_test(size=SIZE) as pilot:
            await pilot.pause()
            watch = Watch(app)
            await keys(watch)
            return watch.took

    return asyncio.run(run())


class _BotsAtPlay:
    """A thread that plays bot games, one after the other."""

    def __enter__(self) -> None:
        self.over = threading.Event()
        self.thread = threading.Thread(target=self._play, daemon=True)
        self.thread.start()

    def _play(self) -> None:
        book, opening = table()
        seed = 0
        while not self.over.is_set():
            seed += 1
            game = started(book, opening, seed)
            while not (game.over or self.over.is_set()):
                game.end_phase()

    def __exit__(self, *_: object) -> None:
        self.over.set()
        self.thread.join()


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

    _watched(_desk(1_000), keys)
    print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


if __name__ == "__main__":
    if sys.argv[1:] == ["hold"]:
        _hold()
    else:
        for each in screens(5):
            print(f"{each.number:3} {each.what}: {each.ratio:.2f} of {each.yardstick} {each.note}")
