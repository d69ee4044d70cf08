"""Plays a scene without a terminal and draws what stands on the screen then."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from rich.segment import Segment
from textual.pilot import Pilot

from tools.screenshots.scenes import Scene
from tools.screenshots.svg import drawn
from wargame.bots.opening import new_game, put_away
from wargame.bots.people import seat_people
from wargame.scenario.wishes import Wishes
from wargame.ui.app import WargameApp
from wargame.ui.settings import Settings

AGES = {"first-try": (2, 1), "council": (3, 2)}
"""The games kept on the start screen's computer: the turn that each stands in, and its age."""


def picture(scene: Scene) -> str:
    """The SVG of a scene."""
    with TemporaryDirectory() as home, at_home(home, scene.no_color):
        if scene.table is None:
            _keep_games(Path(home) / "saves")
        app = WargameApp(scene.table() if scene.table else None, Settings(lock_minutes=0))
        lines = asyncio.run(_played(app, scene))
    return drawn(lines, scene.size, f"{scene.words}. Exercise, fictional.", scene.look)


async def _played(app: WargameApp, scene: Scene) -> list[list[Segment]]:
    async with app.run_test(size=scene.size) as pilot:
        await still(pilot)
        for key in scene.keys:
            await pilot.press(key)
            await still(pilot)
        return [list(line) for line in app.screen._compositor.render_strips()]


async def still(pilot: Pilot[int]) -> None:
    """Wait until nothing moves any more."""
    await pilot.pause()
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@contextmanager
def at_home(home: str, no_color: bool = False) -> Iterator[None]:
    """Nothing of this computer's user is shown: a home of its own, and colour as is asked."""
    before = dict(os.environ)
    os.environ.pop("NO_COLOR", None)
    os.environ.update(WARGAME_HOME=home, XDG_CONFIG_HOME=home)
    if no_color:
        os.environ["NO_COLOR"] = "1"
    try:
        yield
    finally:
        os.environ.clear()
        os.environ.update(before)


def _keep_games(folder: Path) -> None:
    folder.mkdir()
    for name, (turn, age) in AGES.items():
        path = folder / f"{name}.wargame"
        scenario = "practice" if name == "first-try" else "reassurance"
        game = new_game(scenario, Wishes(), "7", path).game
        seat_people(game, [])
        while game.state.turn < turn:
            game.end_turn()
        put_away(game)
        os.utime(path, (1_000_000 - age, 1_000_000 - age))
