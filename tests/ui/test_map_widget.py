"""The map on the screen: cursor, layers, views, mouse; rows that did not change stay."""

from __future__ import annotations

from textual import events
from textual.pilot import Pilot

from tests.ui.pilots import app_at, drive, screen_text, table
from wargame.render.map.window import WINDOWS
from wargame.ui.app import WargameApp
from wargame.ui.settings import Settings
from wargame.ui.widgets.board.map import MapView, look_of
from wargame.ui.widgets.board.panes import BoardPanes


def _map(app: WargameApp) -> MapView:
    return app.screen.query_one(MapView)


def _flagship() -> WargameApp:
    return app_at(table(scenario="reassurance"))


def test_arrows_move_the_cursor_from_area_to_area() -> None:
    """The first one points at the middle; the line below says what is there."""
    app = _flagship()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("right")
        first = _map(app).cursor
        await pilot.press("left")
        await pilot.pause()
        second = _map(app).cursor
        areas = app.table.view.areas
        assert areas[second].lon < areas[first].lon
        assert f"{areas[second].title}: held by" in screen_text(app)
        await pilot.press("l")
        assert areas[_map(app).cursor].lon > areas[second].lon

    drive(app, story)


def test_the_cursor_draws_only_the_rows_it_leaves_and_comes_to() -> None:
    """Rows far from both are the strips that they were."""
    app = _flagship()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("right")
        await pilot.pause()
        before = list(_map(app).strips)
        await pilot.press("left")
        await pilot.pause()
        kept = sum(new is old for new, old in zip(_map(app).strips, before, strict=True))
        assert 2 * kept > len(before)

    drive(app, story)


def test_c_goes_through_the_layers_and_back() -> None:
    """The border names the layer."""
    app = _flagship()

    async def story(pilot: Pilot[int]) -> None:
        names = [layer.name for layer in _map(app).offered]
        await pilot.press("c")
        await pilot.pause()
        assert names[1] == _map(app).layer_name
        assert f"Map: {_map(app).layer_title}" in screen_text(app)
        await pilot.press("C", "C")
        assert names[-1] == _map(app).layer_name

    drive(app, story)


def test_v_goes_through_the_views_and_0_shows_the_whole() -> None:
    """Zooming and panning leave the named views; 0 comes back."""
    app = _flagship()

    async def story(pilot: Pilot[int]) -> None:
        shown = _map(app)
        await pilot.press("v")
        assert WINDOWS["south"] == shown.window
        await pilot.press("plus")
        near = shown.window
        assert near.north - near.south < WINDOWS["south"].north - WINDOWS["south"].south
        await pilot.press("shift+left")
        assert shown.window.west < near.west
        await pilot.press("K")
        assert shown.window.north > near.north
        await pilot.press("0")
        assert WINDOWS["ukraine"] == shown.window

    drive(app, story)


def test_a_cursor_out_of_sight_takes_the_view_with_it() -> None:
    """The map looks where its cursor goes."""
    app = _flagship()

    async def story(pilot: Pilot[int]) -> None:
        shown = _map(app)
        shown.point_at("city_lviv")
        await pilot.press("plus", "plus", "plus")
        shown.point_at("city_kharkiv")
        here = app.table.view.areas["city_kharkiv"]
        cell = shown.projection.cell(here.lon / 100, here.lat / 100)
        assert shown.projection.holds(*cell)

    drive(app, story)


def test_a_click_opens_what_stands_there() -> None:
    """The hit test and the picture are one."""
    app = _flagship()

    async def story(pilot: Pilot[int]) -> None:
        shown = _map(app)
        assert shown.picture is not None
        x, y = next(at for at, name in shown.picture.over.items() if name == "city_lviv")
        await pilot.click(MapView, offset=(x + 1, y + 1))
        await pilot.pause()
        assert "city_lviv" == shown.cursor
        assert "area:city_lviv" == app.screen.query_one(BoardPanes).about
        assert "city_lviv" == shown.selected

    drive(app, story)


def test_the_wheel_zooms_about_the_pointer() -> None:
    """The place under the pointer stays under it."""
    app = _flagship()

    async def story(pilot: Pilot[int]) -> None:
        shown = _map(app)
        before = shown.window
        args = (5, 5, 0, 0, 0, False, False, False)
        shown.post_message(events.MouseScrollUp(shown, *args))
        await pilot.pause()
        assert shown.window.north - shown.window.south < before.north - before.south
        shown.post_message(events.MouseScrollDown(shown, *args))
        await pilot.pause()
        assert abs(shown.window.west - before.west) < 0.5

    drive(app, story)


def test_the_look_follows_theme_and_settings() -> None:
    """The palette by the theme's name; 16 colours for the terminal's own; ASCII where wanted."""
    app = app_at(None, Settings(theme="wg-cvd", ascii=True))

    async def story(pilot: Pilot[int]) -> None:
        assert ("cvd", True) == (look_of(app).name, look_of(app).ascii)
        app.dress("ansi")
        assert "16" == look_of(app).colours
        app.no_color = True
        assert "none" == look_of(app).colours

    drive(app, story)


def test_in_ascii_the_board_has_no_other_sign() -> None:
    """Map, panes, borders."""
    app = app_at(None, Settings(ascii=True))

    async def story(pilot: Pilot[int]) -> None:
        shown = _map(app)
        assert shown.picture is not None
        assert all(row.isascii() for row in shown.picture.text)

    drive(app, story)
