"""A replay on the screen: stepped, played, marked, seen with other eyes, never taken for live."""

from __future__ import annotations

from pathlib import Path

import pytest
from textual.pilot import Pilot

from tests.ui.pilots import SIZES, app_at, drive, screen_text, table
from wargame.bots.opening import let_bots_play
from wargame.engine.board import CONTROL
from wargame.record.store import new_game, read_game
from wargame.scenario.load import load
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.ask import Choose, Complaint, Words
from wargame.ui.screens.replay import ReplayScreen
from wargame.ui.screens.replay_show import Showing
from wargame.ui.screens.why import ReplayedWhy
from wargame.ui.widgets.scrubber import Scrubber


def played(turns: int = 2, seat: str = CONTROL, people: tuple[str, ...] = ()) -> Desk:
    """The reassurance game, some turns played by bots, this seat before the screen."""
    people = people or ("coalition", CONTROL)
    desk = table(people, scenario="reassurance", seat=seat)
    bots = [each for each in desk.game.state.setting.seats if each != CONTROL]
    for each in bots:
        desk.game.hand_over(each, "staff")
    for _ in range(turns):
        desk.game.end_turn()
    desk.seat_people(list(people))
    return desk


def replay(app: WargameApp) -> ReplayScreen:
    assert isinstance(app.screen, ReplayScreen)
    return app.screen


def showing(app: WargameApp) -> Showing:
    return replay(app).showing


@pytest.mark.parametrize("size", [(60, 20), *SIZES])
def test_a_replay_says_at_every_size_that_it_is_not_live_and_whose_eyes_it_lends(
    size: tuple[int, int],
) -> None:
    app = app_at(played())

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        text = screen_text(app)
        assert "REPLAY, NOT LIVE" in text
        assert "EXERCISE" in text
        assert "as Control" in text
        assert "Event " in text

    drive(app, story, size)


def test_brackets_step_by_event_braces_by_turn_home_and_end_to_the_ends() -> None:
    app = app_at(played(3))

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        last = showing(app).n
        assert last == showing(app).reel.length
        await pilot.press("left_square_bracket")
        assert showing(app).reel.preceding(last, CONTROL) == showing(app).n
        await pilot.press("right_square_bracket")
        assert last == showing(app).n
        turns = []
        await pilot.press("home")
        for _ in range(4):
            await pilot.press("right_curly_bracket")
            turns.append(showing(app).view.turn)
        assert [1, 2, 3, 4] == turns
        await pilot.press("left_curly_bracket")
        assert 3 == showing(app).view.turn == showing(app).turn_begun()
        await pilot.press("end")
        assert last == showing(app).n

    drive(app, story)


def test_g_goes_to_a_turn_or_a_date_and_says_what_it_did_not_understand() -> None:
    app = app_at(played(3))

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("g", "2", "enter")
        assert (2, 2) == (showing(app).view.turn, showing(app).turn_begun())
        date = showing(app).reel.moment(showing(app).reel.turns()[3], CONTROL).date
        await pilot.press("g", *date, "enter")
        assert date == showing(app).view.date
        await pilot.press("g", *"noon", "enter")
        assert isinstance(app.screen, Complaint)
        assert "Say a turn from 1 to 4" in screen_text(app)

    drive(app, story)


def test_bookmarks_are_set_jumped_to_and_taken_away_and_are_notes_of_the_room() -> None:
    desk = played()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("g", "2", "enter")
        place = showing(app).n
        await pilot.press("b")
        assert isinstance(app.screen, Words)
        await pilot.press("ctrl+u", *"here", "enter")
        assert {place: "here"} == showing(app).marks() == Showing.of_desk(desk).marks()
        assert "bookmark: here" in screen_text(app)
        assert "▼" in screen_text(app) or "●" in screen_text(app)
        await pilot.press("end", "comma")
        assert place == showing(app).n
        await pilot.press("home", "full_stop")
        assert place == showing(app).n
        await pilot.press("b")
        assert {} == showing(app).marks()

    drive(app, story)


def test_a_bookmark_of_a_replay_that_keeps_nothing_lasts_while_it_is_open() -> None:
    desk = played()
    showing = Showing.of_desk(desk)
    showing.game = None
    assert "for reading only" in showing.mark("here")
    assert {showing.n: "here"} == showing.marks()
    showing.mark("")
    assert {} == showing.marks()


def test_space_plays_to_the_end_and_stands_still_there() -> None:
    app = app_at(played(1))

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press(*["left_square_bracket"] * 3, "space")
        before = showing(app).step
        assert "PLAYING, 2 a second" in screen_text(app)
        await pilot.press(*["plus"] * 4)
        assert 5 == replay(app).speed
        while replay(app).playing is not None:
            await pilot.pause(0.05)
        assert before < showing(app).step == showing(app).count
        assert replay(app).playing is None
        assert "standing still" in screen_text(app)

    drive(app, story)


def test_control_looks_through_any_seats_eyes_and_a_seat_in_play_only_its_own() -> None:
    app = app_at(played())

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("s")
        assert isinstance(app.screen, Choose)
        await pilot.press("down", "enter")
        assert CONTROL != showing(app).seat
        assert showing(app).view.seat == showing(app).seat
        assert f"as {showing(app).title(showing(app).seat)} saw it" in screen_text(app)

    drive(app, story)
    app = app_at(played(seat="coalition"))

    async def refused(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("s")
        assert isinstance(app.screen, Complaint)
        assert "own view alone" in screen_text(app)
        await pilot.press("enter")
        showing(app).look_as("russia")
        assert "coalition" == showing(app).seat

    drive(app, refused)


def test_what_changed_stands_out_by_sign_and_glyph() -> None:
    app = app_at(played())

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        here = showing(app)
        here.n = next(
            each.n
            for each in here.reel.seen(CONTROL)
            if here.reel.turns()[1] < each.n
            if [c for c in here.reel.changed(each.n, CONTROL) if c.about.startswith("track")]
        )
        replay(app).since = None
        replay(app).show()
        await pilot.pause()
        text = screen_text(app)
        assert "▲" in text or "▼" in text

    drive(app, story)


def test_w_asks_why_at_that_moment_and_q_comes_back_to_it() -> None:
    app = app_at(played())

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        here = showing(app)
        here.n = next(
            each.n
            for each in here.reel.seen(CONTROL)
            if here.reel.turns()[1] < each.n and here.reel.changed(each.n, CONTROL)
        )
        await pilot.press("w")
        assert isinstance(app.screen, ReplayedWhy)
        assert "REPLAY, NOT LIVE" in screen_text(app)
        place = here.n
        await pilot.press("q")
        assert place == showing(app).n

    drive(app, story)


def test_a_click_on_the_line_jumps_there() -> None:
    app = app_at(played())

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.click(Scrubber, offset=(0, 0))
        assert 0 == showing(app).n
        await pilot.click(Scrubber, offset=(60, 0))
        assert 0 < showing(app).n < showing(app).reel.length

    drive(app, story)


def test_a_save_is_told_again_without_a_desk(tmp_path: Path) -> None:
    path = str(tmp_path / "a.wargame")
    recorded = new_game(path, load("practice"), "7", clock=lambda: "2027-03-01T12:00:00Z")
    recorded.campaign.drafts = let_bots_play
    recorded.campaign.end_turn()
    recorded.close()
    line = read_game(path).campaign.line
    app = WargameApp()

    async def story(pilot: Pilot[int]) -> None:
        app.push_screen(ReplayScreen(line, CONTROL))
        await pilot.pause()
        await pilot.press("home", "right_square_bracket", "w")
        assert isinstance(app.screen, ReplayedWhy)
        await pilot.press("q", "1", "s")
        assert isinstance(app.screen, Choose)
        await pilot.press("q", "n")
        assert isinstance(app.screen, Complaint)
        await pilot.press("enter", "q")
        assert not isinstance(app.screen, ReplayScreen)

    drive(app, story)
