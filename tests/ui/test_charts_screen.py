"""The charts screen: tracks over the turns, several at once, and simulated games beside them."""

from __future__ import annotations

import asyncio

import pytest
from textual.pilot import Pilot

from tests.play.tables import toy
from tests.ui.pilots import SIZES, Story, app_at, drive, screen_text, table
from wargame.bots.people import seat_people
from wargame.engine.board import CONTROL
from wargame.plain import is_plain
from wargame.render.charts.rows import text_of
from wargame.testing.canaries import CANARY, planted
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.charts import ChartsScreen
from wargame.ui.screens.charts import screen as charts
from wargame.ui.screens.charts.simulation import NoCourses, asked, played
from wargame.ui.settings import Settings
from wargame.ui.widgets.chart import ChartView

FEW = 3


def some_turns(seat: str = "coalition") -> Desk:
    """The practice table in its second turn."""
    desk = table((seat,), seat=seat)
    desk.game.end_turn()
    return desk


def look(
    desk: Desk, story: Story, size: tuple[int, int] = (80, 24), settings: Settings | None = None
) -> WargameApp:
    app = app_at(desk, settings)

    async def at_the_charts(pilot: Pilot[int]) -> None:
        await press(pilot, "5")
        assert isinstance(app.screen, ChartsScreen)
        await story(pilot)

    drive(app, at_the_charts, size)
    return app


async def press(pilot: Pilot[int], *keys: str) -> None:
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


def shown(pilot: Pilot[int]) -> str:
    assert isinstance(pilot.app, WargameApp)
    return screen_text(pilot.app)


async def simulated(pilot: Pilot[int]) -> None:
    await pilot.app.workers.wait_for_complete()
    await pilot.pause()


@pytest.fixture
def few(monkeypatch: pytest.MonkeyPatch) -> None:
    """A fan of few games, so that tests are quick."""
    monkeypatch.setattr(charts, "GAMES", FEW)
    monkeypatch.setattr(charts, "asked", lambda game, seat: asked(game, seat, FEW))


@pytest.mark.parametrize("size", SIZES)
def test_the_track_under_the_cursor_is_drawn_and_said(size: tuple[int, int]) -> None:
    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "down")
        told = " ".join(shown(pilot).split())
        assert "Force in place: 1,200 troops, from 0 troops at first" in told
        assert "1,200┤" in told
        assert "now" in told

    look(some_turns(), story, size)


def test_several_tracks_stand_in_one_chart_and_are_let_go() -> None:
    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "space", "down", "enter")
        assert 2 == shown(pilot).count("[x]")
        assert "A Force goal" in shown(pilot)
        assert "B Force in place" in shown(pilot)
        await press(pilot, "space")
        assert 1 == shown(pilot).count("[x]")
        await press(pilot, "c")
        assert 0 == shown(pilot).count("[x]")

    look(some_turns(), story)


def test_a_fan_is_simulated_and_said_in_words(few: None) -> None:
    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "down", "f")
        await simulated(pilot)
        told = " ".join(shown(pilot).split())
        assert f"Force in place: {FEW} simulated games end at" in told
        assert "● this game" in told
        await press(pilot, "e")
        assert "where the games ended" in shown(pilot)
        await press(pilot, "l")
        assert "lowest" in shown(pilot)

    look(some_turns(), story)


def test_simulating_is_stopped_by_its_key(monkeypatch: pytest.MonkeyPatch) -> None:
    async def never(text: str):  # type: ignore[no-untyped-def]
        await asyncio.Event().wait()
        yield

    monkeypatch.setattr(charts, "played", never)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "f")
        assert f"Simulating: 0 of {charts.GAMES} games." in shown(pilot)
        await press(pilot, "x")
        assert "Stopped; f simulates." in shown(pilot)

    look(some_turns(), story)


def test_rules_that_cannot_be_simulated_are_said(monkeypatch: pytest.MonkeyPatch) -> None:
    async def refused(text: str):  # type: ignore[no-untyped-def]
        raise NoCourses("These rules can't be simulated here: gone.")
        yield

    monkeypatch.setattr(charts, "played", refused)

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "f")
        await simulated(pilot)
        assert "These rules can't be simulated here: gone." in shown(pilot)

    look(some_turns(), story)


def test_the_program_stops_when_nobody_waits_for_more_games() -> None:
    async def one() -> int:
        games = played(asked(table().game, CONTROL, 40))
        first = await anext(games)
        await games.aclose()
        return first.seed

    assert 1 == asyncio.run(one())


def test_a_seat_has_public_tracks_simulated_and_control_all(few: None) -> None:
    hidden = [t for t in table().game.state.tracks.values() if t.seen_by != ("*",)]
    assert hidden

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "end", "f")
        await simulated(pilot)
        assert "simulated games end at" in " ".join(shown(pilot).split())

    desk = table((CONTROL,), seat=CONTROL)
    look(desk, story)


def toy_desk(seat: str) -> Desk:
    """The toy, every hidden thing of which carries a canary, before a seat."""
    game = toy().campaign(opening=planted(toy().opening, seat))
    seat_people(game, (seat,), "hold")
    desk = Desk.of(game)
    desk.seat = desk.before = seat
    desk.greeted.add(seat)
    return desk


@pytest.mark.parametrize("seat", ["north", "south", "island"])
def test_no_canary_of_another_seat_is_on_a_seats_charts(seat: str) -> None:
    desk = toy_desk(seat)

    async def story(pilot: Pilot[int]) -> None:
        for keys in (("space", "down", "space", "down", "space"), ("f",), ("e",), ("l",)):
            await press(pilot, *keys)
            assert CANARY not in shown(pilot)
        assert CANARY not in asked(desk.game, seat)

    look(desk, story)


def test_what_a_seat_has_simulated_is_the_same_whatever_is_hidden_and_happened() -> None:
    before = asked(toy().campaign(), "north")
    game = toy().campaign(opening=planted(toy().opening, "north"))
    game.end_turn()
    assert before.replace("A toy.", "") == asked(game, "north").replace("A toy.", "")


def test_ascii_charts_have_no_other_glyph(few: None) -> None:
    async def story(pilot: Pilot[int]) -> None:
        chart = pilot.app.screen.query_one(ChartView)
        for keys in (("down",), ("f",), ("e",)):
            await press(pilot, *keys)
            await simulated(pilot)
            drawn = [text_of(row) for row in chart.draw(60, 12)]
            assert [] == [row for row in drawn if not row.isascii()]

    look(some_turns(), story, settings=Settings(ascii=True))


def test_every_line_on_the_screen_is_plain_text() -> None:
    async def story(pilot: Pilot[int]) -> None:
        assert [] == [line for line in shown(pilot).splitlines() if not is_plain(line)]

    look(some_turns(), story)
