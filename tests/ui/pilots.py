"""How tests drive the app: a small game on the table, keys pressed, what stands on the screen."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from functools import cache
from pathlib import Path

from textual.pilot import Pilot

from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.engine.rulebook import Rulebook
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.settings import Settings

Story = Callable[[Pilot[int]], Awaitable[None]]
SIZES = ((80, 24), (120, 40), (200, 60))


@cache
def _loaded(scenario: str, cut: str, modules: str) -> Loaded:
    return load(scenario, Wishes(cut, modules))


def table(
    people: Sequence[str] = (),
    *,
    scenario: str = "practice",
    cut: str = "",
    modules: str = "",
    seed: int = 7,
    seat: str = "",
) -> Desk:
    """A desk with a game in memory. `people` play these seats, the first seat if none is named;
    bots play the others. `seat` sits there already, and has read its brief."""
    loaded = _loaded(scenario, cut, modules)
    book = Rulebook.of(loaded.modules, loaded.setting)
    game = Campaign.start(Game(book, loaded.opening, str(seed)))
    game.drafts = let_bots_play
    seat_people(game, people or list(game.state.setting.seats)[:1])
    desk = Desk.of(game)
    if seat:
        desk.seat = desk.before = seat
        desk.greeted.add(seat)
    return desk


def app_at(desk: Desk | None = None, settings: Settings | None = None) -> WargameApp:
    """The app with a game on its table, the first people's seat sitting there with brief read."""
    desk = desk or table()
    if not desk.seat:
        desk.seat = desk.before = desk.people()[0]
        desk.greeted.add(desk.seat)
    return WargameApp(desk, settings or Settings())


def drive(app: WargameApp, story: Story, size: tuple[int, int] = (120, 40)) -> None:
    """Run the app without a terminal and do to it what the story tells."""

    async def run() -> None:
        async with app.run_test(size=size) as pilot:
            await pilot.pause()
            await story(pilot)

    asyncio.run(run())


def screen_text(app: WargameApp) -> str:
    """The plain text on the screen, line by line."""
    rows = app.screen._compositor.render_strips()
    return "\n".join(strip.text.rstrip() for strip in rows)


def pictured(app: WargameApp, path: str | Path) -> None:
    """Keep a picture of the screen as SVG, to be looked at."""
    Path(path).write_text(app.export_screenshot(), encoding="utf-8")
