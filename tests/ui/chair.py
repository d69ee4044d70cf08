"""Control at the practice table, for tests: sat down, keys pressed, words typed, cards found."""

from __future__ import annotations

from collections.abc import Sequence

from textual.pilot import Pilot
from textual.widgets import Input, OptionList

from tests.ui.pilots import Story, app_at, drive, screen_text, table
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.render.telling.cards import telling
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.control import ControlScreen
from wargame.ui.widgets.card import CardView

ALONE = (CONTROL,)


def chair(people: Sequence[str] = ALONE) -> Desk:
    """Control at the practice table, in the sealed phase of turn 1."""
    desk = table(people, seat=CONTROL)
    desk.game.end_phase()
    return desk


def sit_down(desk: Desk, story: Story, size: tuple[int, int] = (80, 24)) -> WargameApp:
    app = app_at(desk)

    async def from_the_chair(pilot: Pilot[int]) -> None:
        await press(pilot, "7")
        assert isinstance(app.screen, ControlScreen)
        await story(pilot)

    drive(app, from_the_chair, size)
    return app


async def press(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def type_in(pilot: Pilot[int], words: str) -> None:
    pilot.app.screen.query_one(Input).value = words
    await press(pilot, "enter")


async def go_to_card(pilot: Pilot[int], game: Campaign, words: str) -> None:
    """Put the cursor on the effect whose sentence holds these words."""
    cards = telling(game, game.preview())
    place = next(n for n, card in enumerate(cards) if words in card.sentence)
    await press(pilot, "p")
    pilot.app.screen.query_one("#control-list", OptionList).highlighted = place
    await pilot.pause()


def detail(pilot: Pilot[int]) -> str:
    return " ".join(pilot.app.screen.query_one("#control-card", CardView).told)


def shown(pilot: Pilot[int]) -> str:
    assert isinstance(pilot.app, WargameApp)
    return " ".join(screen_text(pilot.app).split())
