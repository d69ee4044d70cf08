"""The order sheet by its gestures: accept, amend, drop, add, last turn, recall, seal, pass on."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot

from tests.play.tables import scene
from tests.ui.pilots import SIZES, app_at, drive, screen_text, table
from wargame.bots.opening import let_bots_play
from wargame.bots.people import seat_people
from wargame.bots.staff import draft
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.orders import OrdersScreen
from wargame.ui.widgets.draft import SheetList

COALITION = "coalition"


def in_orders(*people: str, name: str = "practice") -> Desk:
    """A game in a sealed phase, the coalition or the first of these people before the screen."""
    game = scene(name).campaign()
    game.drafts = let_bots_play
    seat_people(game, people or (COALITION,))
    desk = Desk.of(game)
    desk.seat = desk.before = (people or (COALITION,))[0]
    desk.greeted.update(game.state.setting.seats)
    next_orders(desk)
    return desk


def next_orders(desk: Desk) -> None:
    """Go on to a sealed phase; nobody has anything new to read."""
    while desk.game.state.phase_now().open:
        desk.game.end_phase()
    for seat in desk.game.state.setting.seats:
        desk.saw(seat)


async def press(pilot: Pilot[int], *keys: str) -> None:
    """Press keys, each once the screen has settled after the one before."""
    for key in keys:
        await pilot.press(key)
        await pilot.pause()


async def at_orders(pilot: Pilot[int]) -> None:
    """Go to the order sheet."""
    if not isinstance(pilot.app.screen, OrdersScreen):
        await press(pilot, "2")
    assert isinstance(pilot.app.screen, OrdersScreen)


def kinds_given(desk: Desk, seat: str = COALITION) -> list[str]:
    return [order.kind for order in desk.game.state.pending(seat)]


def drafted_kinds(desk: Desk) -> list[str]:
    return [line.kind for line in draft(desk.book, desk.view, COALITION)]


def test_a_seat_finishes_a_turn_in_five_keys() -> None:
    desk = table(scenario="reassurance", modules="standard")
    app = app_at(desk)
    desk.saw(COALITION)

    async def story(pilot: Pilot[int]) -> None:
        assert "talks" == desk.game.state.phase
        await at_orders(pilot)
        await press(pilot, "s", "enter")
        assert "orders" == desk.game.state.phase
        await at_orders(pilot)
        await press(pilot, "a", "s", "enter")
        assert (2, "talks") == (desk.game.state.turn, desk.game.state.phase)

    drive(app, story)


@pytest.mark.parametrize("size", SIZES)
def test_the_sheet_opens_on_the_draft_with_cost_and_reason(size: tuple[int, int]) -> None:
    desk = in_orders()
    found = draft(desk.book, desk.view, COALITION)
    assert found

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        shown = " ".join(screen_text(app).split())
        assert "YOUR STAFF PROPOSES (2 main efforts in all; 2 of 2 are left)" in shown
        assert "2 main efforts of 2 left." in shown
        for line in found:
            # A long reason is broken over rows that another pane may share.
            assert set(line.reason.split()) <= set(shown.split())

    app = app_at(desk)
    drive(app, story, size)


def test_accepting_gives_every_line_in_the_staffs_name() -> None:
    desk = in_orders()
    drafted = drafted_kinds(desk)

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "a")
        assert drafted == kinds_given(desk)
        assert {"staff"} == {order.by for order in desk.game.state.pending(COALITION)}
        assert "YOUR ORDERS (2; they wait until you seal)" in screen_text(app)

    app = app_at(desk)
    drive(app, story, (80, 24))


def test_a_click_on_accept_accepts() -> None:
    desk = in_orders()
    drafted = drafted_kinds(desk)

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await pilot.pause()
        row = screen_text(app).splitlines()[-1]
        await pilot.click(offset=(row.index("Accept all"), 23))
        await pilot.pause()
        assert drafted == kinds_given(desk)

    app = app_at(desk)
    drive(app, story, (80, 24))


def test_one_line_can_be_given_and_one_dropped() -> None:
    desk = in_orders()
    first, second = drafted_kinds(desk)

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "down", "g")
        assert [second] == kinds_given(desk)
        await press(pilot, "home", "x")
        assert desk.drafts[COALITION].lines == ()
        await press(pilot, "d")
        assert [first] == [line.kind for line in desk.drafts[COALITION].lines]

    drive(app_at(desk), story)


def test_a_line_amended_is_given_as_the_seats_own_and_leaves_the_draft() -> None:
    desk = in_orders()
    first, _ = drafted_kinds(desk)

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "m", "ctrl+g")
        assert [first] == kinds_given(desk)
        assert {""} == {order.by for order in desk.game.state.pending(COALITION)}
        assert 1 == len(desk.drafts[COALITION].lines)

    drive(app_at(desk), story)


def test_a_dropped_line_stays_dropped_when_the_screen_is_opened_again() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "x", "q", "2")
        assert 1 == len(desk.drafts[COALITION].lines)

    drive(app_at(desk), story)


def test_other_orders_stand_behind_one_key_under_their_question() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "plus")
        shown = screen_text(app)
        heads = ["WHERE", "HOW STRONG", "WHO PAYS", "WHAT DO WE SAY", "Nothing on offer now:"]
        places = [shown.index(head) for head in heads]
        assert sorted(places) == places
        assert "2 main efforts of 2 left." in shown
        await press(pilot, *"goal", "enter")
        assert "Set the force goal (1 main effort)" in screen_text(app)

    app = app_at(desk)
    drive(app, story)


def test_last_turns_orders_are_put_up_again() -> None:
    desk = in_orders("south", name="toy")
    levy = {"unit": "guard", "strength": 25}
    desk.game.give("south", "march.Levy", levy)
    desk.game.end_turn()
    next_orders(desk)

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "l")
        assert "AS IN THE TURN BEFORE" in screen_text(app)
        assert [levy] == [dict(line.answers) for line in desk.drafts["south"].lines]
        await press(pilot, "a")
        assert ["march.Levy"] == kinds_given(desk, "south")

    app = app_at(desk)
    drive(app, story)


def test_an_order_can_be_taken_back() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "a", "u")
        assert 1 == len(kinds_given(desk))
        assert "Taken back:" in screen_text(app)
        await press(pilot, "delete")
        assert [] == kinds_given(desk)

    app = app_at(desk)
    drive(app, story)


def test_the_cursor_stays_on_its_row_when_the_game_moves() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "down")
        sheet = app.screen.query_one(SheetList)
        before = sheet.row
        desk.game.give(COALITION, "deployment.SetMandate", {"mandate": "hold_line"})
        assert isinstance(app, WargameApp)
        app.game_moved()
        await pilot.pause()
        assert before is not None
        assert sheet.row is not None
        assert before.key == sheet.row.key

    app = app_at(desk)
    drive(app, story)
