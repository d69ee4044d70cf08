"""What is kept between frames: the screen always equals one that is drawn from nothing."""

from __future__ import annotations

import gc
import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot
from textual.widget import Widget

from tests.play.tables import NIGHTLY
from tests.ui.pilots import app_at, drive, table
from wargame.render.map.plate import plate
from wargame.ui.app import WargameApp
from wargame.ui.widgets.board.map import MapView
from wargame.ui.widgets.board.pane import Pane

TRIES = 60 if NIGHTLY else 3
BOARD = st.sampled_from(
    ("right", "down", "left", "up", "c", "plus", "minus", "L", "v", "0", "tab", "shift+tab",
     "enter", "x", "z", "t", "p")
)  # fmt: skip
REPLAY = st.sampled_from(
    ("right_square_bracket", "left_square_bracket", "right_curly_bracket", "left_curly_bracket",
     "home", "end", "tab", "c", "right")
)  # fmt: skip


def pictured(app: WargameApp) -> list[list[tuple[str, str]]]:
    """Every cell on the screen with its style."""
    rows = app.screen._compositor.render_strips()
    return [[(each.text, str(each.style)) for each in row.simplify()] for row in rows]


async def drawn_anew(app: WargameApp, pilot: Pilot[int]) -> list[list[tuple[str, str]]]:
    """The same with nothing kept."""
    plate.cache_clear()
    for widget in app.screen.query(Widget):
        if isinstance(widget, MapView):
            widget.draw_all()
        if isinstance(widget, Pane):
            widget._all_again()
        widget._styles_cache.clear()
        widget.refresh()
    await pilot.pause()
    return pictured(app)


@pytest.mark.parametrize(("screen", "keys"), [("board", BOARD), ("replay", REPLAY)])
@settings(max_examples=TRIES)
@given(data=st.data())
def test_what_stands_after_any_keys_equals_a_screen_drawn_from_nothing(
    screen: str, keys: st.SearchStrategy[str], data: st.DataObject
) -> None:
    pressed = data.draw(st.lists(keys, min_size=1, max_size=8))
    desk = table(scenario="reassurance")
    desk.game.end_turn()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        app.action_open(screen)
        await pilot.pause()
        for key in pressed:
            await pilot.press(key)
        await pilot.pause()
        stands = pictured(app)
        assert await drawn_anew(app, pilot) == stands

    drive(app, story)


def test_the_pace_is_that_of_the_screens_while_they_stand_and_then_as_before() -> None:
    before = sys.getswitchinterval(), gc.get_threshold(), gc.get_freeze_count()
    app = app_at(table())

    async def story(pilot: Pilot[int]) -> None:
        await pilot.pause()
        assert sys.getswitchinterval() < before[0]
        assert gc.get_freeze_count() > before[2]

    drive(app, story)
    assert before == (sys.getswitchinterval(), gc.get_threshold(), gc.get_freeze_count())
