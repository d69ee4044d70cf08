"""The line of keys: it shows what can be pressed, whole keys only, and a click presses one."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.ui.pilots import app_at, drive, screen_text, table
from wargame.ui.widgets.board.map import MapView
from wargame.ui.widgets.keys_line import STAY, KeysLine, Shown, fitted

WORDS = st.text("abc ", min_size=1, max_size=12)
KEYS = st.lists(st.builds(Shown, WORDS, WORDS, WORDS, st.sampled_from(("a", "b", "c"))), max_size=9)
LAST = [Shown("f1", "?", "Help", STAY[0]), Shown("colon", ":", "Commands", STAY[1])]


@given(KEYS, st.integers(22, 120), st.booleans())
def test_keys_are_shown_whole_from_the_first_on_and_help_and_commands_always(
    keys: list[Shown], width: int, tight: bool
) -> None:
    shown = fitted([*keys, *LAST], width, tight)
    assert LAST == shown[-2:]
    assert keys[: len(shown) - 2] == shown[:-2]
    assert sum(key.width(tight) for key in shown) <= width


@given(KEYS)
def test_where_there_is_room_every_key_is_shown(keys: list[Shown]) -> None:
    assert [*keys, *LAST] == fitted([*keys, *LAST], 400)


def test_the_line_follows_the_focus_and_a_click_presses_a_key() -> None:
    app = app_at(table(scenario="reassurance"))

    async def story(pilot: Pilot[int]) -> None:
        await pilot.pause()
        line = app.screen.query_one(KeysLine)
        assert "Layer" in screen_text(app).splitlines()[-1]
        layer = app.screen.query_one(MapView).layer_name
        at = screen_text(app).splitlines()[-1].index("Layer")
        await pilot.click(line, offset=(at, 0))
        assert layer != app.screen.query_one(MapView).layer_name
        await pilot.press("tab")
        await pilot.pause()
        assert "Layer" not in screen_text(app).splitlines()[-1]
        assert "Why?" in screen_text(app).splitlines()[-1]

    drive(app, story)


def test_other_keys_alone_draw_the_line_anew() -> None:
    app = app_at(table())

    async def story(pilot: Pilot[int]) -> None:
        await pilot.pause()
        line = app.screen.query_one(KeysLine)
        before = line.keys
        app.screen.refresh_bindings()
        await pilot.pause()
        assert before is line.keys

    drive(app, story)
