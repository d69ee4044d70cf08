"""The board: what now, panes at every size, gestures, and nothing that is not the seat's."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from textual.pilot import Pilot

from tests.ui.hostile import HOSTILE, is_harmless
from tests.ui.pilots import SIZES, app_at, drive, screen_text, table
from wargame.engine.board import PUBLIC, Track, Unit
from wargame.render.telling.situation import watched
from wargame.ui.desk import Desk
from wargame.ui.screens.board import BoardScreen
from wargame.ui.screens.board.inspect import InspectScreen
from wargame.ui.screens.board.now import what_now
from wargame.ui.screens.why import WhyScreen
from wargame.ui.settings import Settings
from wargame.ui.widgets.board.inspector import Inspector
from wargame.ui.widgets.board.map import MapView
from wargame.ui.widgets.board.panes import BoardPanes
from wargame.ui.widgets.board.tracks import TracksPane

CANARY = "Kestrel nine"


def _at(pilot: Pilot[int]) -> BoardPanes:
    return pilot.app.screen.query_one(BoardPanes)


@pytest.mark.parametrize("size", SIZES)
def test_the_board_tells_what_now_and_shows_tracks_at_every_size(size: tuple[int, int]) -> None:
    """Each size has the marking, the next key, a track and its value, and the last news."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        shown = screen_text(app)
        assert "EXERCISE" in shown
        assert what_now(app.table)[:40] in shown
        assert "Force in place" in shown
        assert "Line of contact and places are notional" in shown
        assert all(len(line) <= size[0] for line in shown.splitlines())

    drive(app, story, size)


@given(st.integers(20, 210), st.integers(8, 64))
@settings(max_examples=5, deadline=None)
def test_the_board_works_at_any_size(width: int, height: int) -> None:
    """It never refuses; the map it shows is as wide and as high as its place."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("right", "c", "p", "t", "z", "z", "escape")
        shown = pilot.app.screen.query_one(MapView)
        if shown.is_on_screen and shown.picture is not None and shown.display:
            assert shown.content_size == (shown.picture.width, shown.picture.height)
        assert isinstance(app.screen, BoardScreen)

    drive(app, story, (width, height))


def test_what_now_names_the_next_key() -> None:
    """Talks, then orders, then sealed: each line has the key that leads on."""
    desk = table(scenario="reassurance", seat="coalition")
    assert what_now(desk).startswith("Talks: no offers wait for your answer. 2 opens them")
    desk.game.seal("coalition")
    desk.end_phase()
    assert what_now(desk).startswith("Orders: none given, 3 main efforts of 3 left. 2 opens")
    desk.game.seal("coalition")
    assert what_now(desk) == "You have sealed. Nobody else is waited for. n ends the phase."


def test_n_goes_on_where_nobody_is_waited_for() -> None:
    """The phase ends by the key that the line names."""
    desk = table(seat="coalition")
    desk.game.seal("coalition")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("n")
        await pilot.pause()
        assert desk.view.phase == "orders"
        assert "Orders: none given" in screen_text(app)

    drive(app, story)


def test_enter_on_a_track_asks_why() -> None:
    """The track under the cursor, from the pane of tracks."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        app.screen.query_one(TracksPane).focus()
        await pilot.press("down", "enter")
        assert isinstance(app.screen, WhyScreen)
        second = watched(app.table.view, app.table.view.seat)[1]
        assert app.screen.about == f"track:{second.name}"

    drive(app, story)


def test_the_inspector_opens_beside_the_map_and_alone_where_there_is_no_room() -> None:
    """At 120 columns a pane, at 80 a screen; both lead back."""
    beside, alone = app_at(), app_at()

    async def roomy(pilot: Pilot[int]) -> None:
        await pilot.press("right", "enter")
        assert beside.screen.query_one(Inspector).display
        assert "Hosting allowed" in screen_text(beside)
        await pilot.press("x")
        assert not beside.screen.query_one(Inspector).display

    async def narrow(pilot: Pilot[int]) -> None:
        await pilot.press("right", "enter")
        assert isinstance(alone.screen, InspectScreen)
        assert "Hosting allowed" in screen_text(alone)
        await pilot.press("q")
        assert isinstance(alone.screen, BoardScreen)

    drive(beside, roomy, (120, 40))
    drive(alone, narrow, (80, 24))


def test_p_leads_to_the_panes_that_have_no_room() -> None:
    """At 80 columns: tracks and aims, seats and calendar, the map again."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        assert "Your aims" not in screen_text(app)
        await pilot.press("p")
        assert "Your aims" in screen_text(app)
        await pilot.press("p")
        assert "Calendar and agreements" in screen_text(app)
        await pilot.press("p")
        assert _at(pilot).page == ""
        assert isinstance(app.focused, MapView)

    drive(app, story, (80, 24))


def test_z_makes_the_pane_with_the_focus_as_large_as_the_screen_and_back() -> None:
    """The other panes are gone until it is pressed again."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        app.screen.query_one(TracksPane).focus()
        await pilot.press("z")
        assert "What happened last" not in screen_text(app)
        await pilot.press("z")
        assert "What happened last" in screen_text(app)

    drive(app, story)


def test_t_tells_the_map_as_text() -> None:
    """Areas as lines; Enter opens one; t shows the map again."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        await pilot.press("t")
        assert "Map as text" in screen_text(app)
        assert "- Lviv:" in screen_text(app)
        await pilot.press("t")
        assert "Map as text" not in screen_text(app)

    drive(app, story)


def test_nothing_is_drawn_where_nothing_changed() -> None:
    """The same position shown again leaves every line and every row of the map as it was."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        tracks, shown = app.screen.query_one(TracksPane), app.screen.query_one(MapView)
        drawn, strips = dict(tracks.drawn), list(shown.strips)
        app.game_moved()
        await pilot.pause()
        assert all(tracks.drawn[n] is strip for n, strip in drawn.items())
        assert all(new is old for new, old in zip(shown.strips, strips, strict=True))

    drive(app, story)


def test_one_changed_track_draws_one_line() -> None:
    """Its neighbours keep the strips that they had."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        pane, view = app.screen.query_one(TracksPane), app.table.view.copy()
        drawn = dict(pane.drawn)
        view.tracks["provocation"] = view.tracks["provocation"].showing(990)
        _at(pilot).show(view, {}, _at(pilot).told)
        changed = [n for n, strip in drawn.items() if pane.drawn.get(n) is not strip]
        assert ["track:provocation"] == [pane.lines[n].key for n in changed]

    drive(app, story)


@pytest.mark.parametrize("size", [(80, 24), (120, 40)])
def test_hostile_titles_are_harmless(size: tuple[int, int]) -> None:
    """Markup, actions and escapes are shown as they stand, on every pane."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        for title in HOSTILE:
            view = app.table.view.copy()
            view.tracks["planted"] = Track("planted", title, 7)
            view.units["planted"] = Unit("planted", title, "land", "russia", "city_lviv", 10)
            _at(pilot).show(view, {"track:planted": 1})
            _at(pilot).inspect("unit:planted")
            await pilot.pause()
            assert is_harmless(screen_text(app))

    drive(app, story, size)


def test_what_another_seat_alone_knows_is_on_no_screen() -> None:
    """A track and a unit that only Russia sees, looked for through every pane and layer."""
    from wargame.bots.people import seat_people
    from wargame.engine.rulebook import Rulebook
    from wargame.record.campaign import Campaign
    from wargame.record.ledger import Game

    base = table()
    opening = base.game.game.opening.copy()
    opening.tracks["planted"] = Track("planted", CANARY, 7, seen_by=("russia",))
    opening.units["planted"] = Unit(
        "planted", CANARY, "land", "russia", "city_lviv", 10, seen_by=("russia",)
    )
    book = Rulebook.of(tuple(base.book.modules.values()), opening.setting)
    game = Campaign.start(Game(book, opening, "7"))
    seat_people(game, ["coalition"])
    app = app_at(Desk.of(game))

    async def story(pilot: Pilot[int]) -> None:
        for key in ("right", "c", "c", "c", "t", "t", "enter", "p", "tab", "tab", "z", "z"):
            await pilot.press(key)
            assert CANARY not in screen_text(app)

    drive(app, story, (200, 60))


@pytest.mark.parametrize("theme", ["wg-light", "wg-contrast", "wg-cvd"])
def test_another_theme_draws_the_map_in_its_colours(theme: str) -> None:
    """No strip of the old look is left."""
    app = app_at(None, Settings())

    async def story(pilot: Pilot[int]) -> None:
        shown = app.screen.query_one(MapView)
        before = list(shown.strips)
        app.dress(theme)
        await pilot.pause()
        await pilot.pause()
        assert all(new is not old for new, old in zip(shown.strips, before, strict=True))

    drive(app, story)


def test_a_public_planted_title_is_shown() -> None:
    """The canary's proof: what everybody sees does stand on the board."""
    app = app_at()

    async def story(pilot: Pilot[int]) -> None:
        view = app.table.view.copy()
        view.tracks["planted"] = Track("planted", CANARY, 7, seen_by=PUBLIC)
        _at(pilot).show(view)
        await pilot.pause()
        assert CANARY in screen_text(app)

    drive(app, story)
