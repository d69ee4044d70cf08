"""What happened and what came of it, on the screen: read, opened, narrowed, asked about."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.ui.pilots import SIZES, app_at, drive, screen_text, table
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.consequences import ConsequencesScreen
from wargame.ui.screens.story import StoryScreen
from wargame.ui.screens.why import WhyScreen
from wargame.ui.widgets.passages import PassageList


def played(turns: int = 1, seat: str = "coalition") -> Desk:
    """The reassurance game, some turns played by bots, this seat before the screen."""
    desk = table((seat,), scenario="reassurance", seat=seat)
    for _ in range(turns):
        desk.game.hand_over(seat, "staff")
        desk.game.end_turn()
        desk.game.hand_over(seat)
    return desk


def passages(app: WargameApp) -> PassageList:
    return app.screen.query_one(PassageList)


@pytest.mark.parametrize("size", [(60, 20), *SIZES])
def test_the_story_stands_with_turn_headings_and_the_newest_line_under_the_cursor(
    size: tuple[int, int],
) -> None:
    app = app_at(played(2))

    async def story(pilot: Pilot[int]) -> None:
        app.open_story()
        await pilot.pause()
        assert isinstance(app.screen, StoryScreen)
        listed = passages(app)
        assert len(listed.rows) - 1 == listed.cursor
        assert "What happened, as" in screen_text(app)
        assert listed.rows[listed.cursor].said[:30] in screen_text(app)

    drive(app, story, size)


def test_braces_jump_by_turn_and_home_and_end_to_the_ends() -> None:
    app = app_at(played(3))

    async def story(pilot: Pilot[int]) -> None:
        app.open_story()
        await pilot.pause()
        turns = []
        await pilot.press("home")
        for _ in range(4):
            row = passages(app).row
            turns.append(row.turn if row else 0)
            await pilot.press("right_curly_bracket")
        assert [0, 1, 2, 3] == turns
        await pilot.press("left_curly_bracket", "end")
        assert passages(app).cursor == len(passages(app).rows) - 1

    drive(app, story)


def test_space_opens_the_rule_and_the_odds_and_closes_them_again() -> None:
    app = app_at(played(2))

    async def story(pilot: Pilot[int]) -> None:
        app.open_story()
        await pilot.pause()
        listed = passages(app)
        listed.put_cursor(lambda row: any("drawn" in text for text in row.under), back=True)
        await pilot.press("space")
        assert "Rule: " in screen_text(app)
        assert "drawn" in screen_text(app)
        await pilot.press("space")
        assert "Rule: " not in screen_text(app)
        await pilot.press("e")
        assert listed.open == set(range(len(listed.rows)))

    drive(app, story)


def test_slash_narrows_the_list_and_escape_brings_it_back() -> None:
    app = app_at(played(2))

    async def story(pilot: Pilot[int]) -> None:
        app.open_story()
        await pilot.pause()
        whole = len(passages(app).rows)
        await pilot.press("slash", *"readiness")
        rows = [row for row in passages(app).rows if not row.heading]
        assert 0 < len(rows) < whole
        assert all("readiness" in repr(row).lower() for row in rows)
        await pilot.press("enter")
        assert app.focused is passages(app)
        await pilot.press("escape")
        assert len(passages(app).rows) == whole

    drive(app, story)


def test_enter_asks_why_and_q_comes_back() -> None:
    app = app_at(played(2))

    async def story(pilot: Pilot[int]) -> None:
        app.open_story()
        await pilot.pause()
        about = passages(app).rows[passages(app).cursor].about
        await pilot.press("enter")
        assert isinstance(app.screen, WhyScreen)
        assert app.screen.about == about
        await pilot.press("q")
        assert isinstance(app.screen, StoryScreen)

    drive(app, story)


def test_consequences_are_what_the_seat_has_not_been_shown_and_are_shown_once() -> None:
    desk = played(1)
    desk.saw("coalition")
    desk.game.hand_over("coalition", "staff")
    desk.game.end_turn()
    desk.game.hand_over("coalition")
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        app.push_screen(ConsequencesScreen())
        await pilot.pause()
        first = [row.said for row in passages(app).rows]
        assert any("What came of it" in line for line in screen_text(app).splitlines())
        assert not any(said.startswith("Turn 1,") for said in first)
        assert not desk.has_news()
        app.game_moved()
        assert first == [row.said for row in passages(app).rows]
        await pilot.press("q")
        app.push_screen(ConsequencesScreen())
        await pilot.pause()
        assert [] == passages(app).rows
        assert "Nothing new has happened" in screen_text(app)

    drive(app, story)


def test_the_mouse_puts_the_cursor_and_asks() -> None:
    app = app_at(played(2))

    async def story(pilot: Pilot[int]) -> None:
        app.open_story()
        await pilot.pause()
        await pilot.press("home")
        await pilot.click(PassageList, offset=(10, 3))
        assert passages(app).cursor != 0
        await pilot.click(PassageList, offset=(10, 3), times=2)
        assert isinstance(app.screen, WhyScreen)

    drive(app, story)
