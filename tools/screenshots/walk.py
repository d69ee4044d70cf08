"""Plays docs/first-game.md: presses the keys that it names and fills in what the screen shows."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterator
from tempfile import TemporaryDirectory

from attrs import frozen

from tools.screenshots.playing import at_home, still
from wargame.scenario.wishes import Wishes
from wargame.ui.app import WargameApp
from wargame.ui.plan import planned
from wargame.ui.settings import Settings

SIZE = (80, 24)
COMMAND = ("play", "practice", "--seed", "7")
"""What the document begins with."""
STEP = re.compile(
    r"^```text\n(?P<shown>.*?)^```$|^Press (?P<keys>[^\n]*)$", re.DOTALL | re.MULTILINE
)
KEY = re.compile(r"`(\w+)`")


@frozen
class Step:
    """Keys to press, or a screen that the document shows, from `start` to `end` in its text."""

    keys: tuple[str, ...]
    shown: str
    start: int
    end: int


def steps(text: str) -> Iterator[Step]:
    """What the document tells to do and to see, in its order."""
    for found in STEP.finditer(text):
        if found["keys"] is None:
            yield Step((), found["shown"], *found.span("shown"))
        else:
            keys = KEY.findall(found["keys"].partition(".")[0])
            yield Step(tuple(key.lower() for key in keys), "", *found.span())


def walked(text: str) -> str:
    """The document with what the screen shows at each place."""
    with TemporaryDirectory() as home, at_home(home):
        shown = asyncio.run(_walk(list(steps(text))))
    told, at = [], 0
    for step, screen in shown:
        told += [text[at : step.start], screen]
        at = step.end
    return "".join([*told, text[at:]])


async def _walk(steps: list[Step]) -> list[tuple[Step, str]]:
    app = WargameApp(None, Settings(lock_minutes=0), lambda: planned("practice", Wishes(), "7", ""))
    shown = []
    async with app.run_test(size=SIZE) as pilot:
        await still(pilot)
        for step in steps:
            if not step.keys:
                shown.append((step, _screen(app)))
            for key in step.keys:
                await pilot.press(key)
                await still(pilot)
    return shown


def _screen(app: WargameApp) -> str:
    rows = app.screen._compositor.render_strips()
    return "".join(f"{strip.text.rstrip()}\n" for strip in rows)
