"""Branches on the screen: made where a turn begins, listed, and held side by side."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot
from textual.widgets import Input

from tests.ui.pilots import app_at, drive, screen_text
from tests.ui.test_replay import played, replay, showing
from wargame.bots.opening import let_bots_play
from wargame.record.store import new_game
from wargame.scenario.load import load
from wargame.ui.screens.ask import Choose, Complaint, Confirm
from wargame.ui.screens.compare import CompareScreen
from wargame.ui.screens.replay import ReplayScreen
from wargame.ui.screens.why import ReplayedWhy
from wargame.ui.widgets.passages import PassageList


async def answer(pilot: Pilot[int], words: str) -> None:
    """Put words into the field that asks, and Enter."""
    await pilot.pause()
    pilot.app.screen.query_one(Input).value = words
    await pilot.press("enter")


def test_a_branch_is_made_where_a_turn_begins_with_name_reason_and_dice() -> None:
    desk = played(3)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("g", "2", "enter", "n")
        await answer(pilot, "again")
        await answer(pilot, "what if")
        await pilot.press("down", "enter")
        await pilot.pause()
        assert not isinstance(app.screen, ReplayScreen)
        line = desk.game.line
        assert ("again", "main", 2) == (line.name, line.parent, line.from_turn)
        assert ("what if", "again") == (line.reason, line.salt)
        assert 2 == desk.game.state.turn
        assert not desk.has_news()

    drive(app, story)


def test_within_a_turn_it_is_said_that_the_branch_begins_with_the_turn() -> None:
    desk = played(2)
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("g", "2", "enter", "right_square_bracket", "n")
        assert isinstance(app.screen, Confirm)
        assert "You stand within turn 2" in screen_text(app)
        await pilot.press("y")
        await answer(pilot, "main")
        await answer(pilot, "why not")
        await pilot.press("enter")
        assert isinstance(app.screen, Complaint)
        assert ["main"] == list(desk.game.ledger.lines)

    drive(app, story)


def test_a_seat_among_several_makes_no_branch_and_compares_none() -> None:
    app = app_at(played(1, "coalition", ("coalition", "russia")))

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("n")
        assert "control alone makes branches" in screen_text(app)
        await pilot.press("enter", "c")
        assert "control alone compares" in screen_text(app)

    drive(app, story)


def test_two_branches_stand_side_by_side_and_the_list_tells_them_apart() -> None:
    desk = played(3)
    desk.game.branch(2, "again", "what if", "fresh")
    desk.game.drafts = let_bots_play
    desk.game.end_turn()
    app = app_at(desk)

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        await pilot.press("l")
        assert isinstance(app.screen, Choose)
        assert "again, from main at turn 2; stands in turn 3" in screen_text(app)
        await pilot.press("up", "enter")
        assert "main" == showing(app).line.name
        await pilot.press("c", "enter")
        assert isinstance(app.screen, CompareScreen)
        text = screen_text(app)
        assert "REPLAY, NOT LIVE" in text
        assert "one: branch main" in text
        assert "They part at entry" in text
        few = len(app.screen.query_one(PassageList).rows)
        await pilot.press("a")
        assert few < len(app.screen.query_one(PassageList).rows)
        await pilot.press("slash", *"xyz", "enter")
        assert [] == app.screen.query_one(PassageList).rows
        await pilot.press("q")
        assert isinstance(app.screen, ReplayScreen)

    drive(app, story)


def test_another_save_is_compared_by_its_path_and_a_wrong_path_is_a_sentence(
    tmp_path: Path,
) -> None:
    path = str(tmp_path / "a.wargame")
    new_game(path, load("practice"), "7", clock=lambda: "2027-03-01T12:00:00Z").close()
    app = app_at(played(1))

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        replay(app).action_compare()
        await answer(pilot, "/no/such/save")
        assert isinstance(app.screen, Complaint)
        await pilot.press("enter", "c")
        await answer(pilot, path)
        assert isinstance(app.screen, CompareScreen)
        assert "The scenarios differ" in screen_text(app)

    drive(app, story)


def test_why_follows_the_cause_back_to_an_order_and_further_events() -> None:
    app = app_at(played(3))

    async def story(pilot: Pilot[int]) -> None:
        app.open_replay()
        await pilot.pause()
        here = showing(app)
        chains = here.chains()
        n = next(
            seen.n for seen in here.reel.seen(here.seat) if chains.causes.of(seen.n).kind == "order"
        )
        here.n = n
        replay(app).show()
        app.push_screen(ReplayedWhy(f"event:{n}", chains, n, here.banner()))
        await pilot.pause()
        await pilot.press("enter")
        assert isinstance(app.screen, ReplayedWhy)
        assert "an order given by" in screen_text(app)
        rows = app.screen.query_one(PassageList).rows
        assert any(row.leads and n != row.leads[0] for row in rows)
        await pilot.press("home", "enter")
        await pilot.pause()
        assert "This is where it begins" in screen_text(app)

    drive(app, story)
