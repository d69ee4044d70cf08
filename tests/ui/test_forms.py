"""The generic form: answered by keys or mouse, narrowed, weighed as it goes, kept half filled."""

from __future__ import annotations

import pytest
from textual.pilot import Pilot
from textual.widgets import Button, Input

from tests.play.tables import toy
from tests.ui.pilots import SIZES, app_at, drive, screen_text
from tests.ui.test_orders import at_orders, in_orders, press
from wargame.bots.people import seat_people
from wargame.record.campaign import Campaign
from wargame.render.asking.form import opened
from wargame.render.telling.words import odds
from wargame.testing.canaries import CANARY, planted
from wargame.ui.app import WargameApp
from wargame.ui.desk import Desk
from wargame.ui.screens.form import FormScreen
from wargame.ui.screens.orders.kinds import KindsScreen
from wargame.ui.widgets.question import QuestionPane

SOUTH = "south"
HOSTILE = (
    "\x1b]0;title\x07", "\x1b[31m", "[/]", "[/bold]", "[@click=app.quit]x[/]", "[red]x",
    "\x9b31m", "\u202e abc", "\u2028", "\ufeff", "\x00", "[link=https://x/]y", "\x7f\x08",
)  # fmt: skip


def at_toy(game: Campaign | None = None) -> Desk:
    """The toy in its sealed phase, its south before the screen."""
    desk = in_orders(SOUTH, name="toy")
    if game is not None:
        desk.game = game
    return desk


async def open_form(pilot: Pilot[int], kind: str, **answers: int | str) -> FormScreen:
    """Put a form on the screen."""
    app = pilot.app
    assert isinstance(app, WargameApp)
    assert app.desk is not None
    form = FormScreen(opened(app.desk.game, app.desk.seat, kind, answers))
    app.push_screen(form)
    await pilot.pause()
    return form


def field(form: FormScreen) -> Input:
    return form.query_one(QuestionPane).menu.field


@pytest.mark.parametrize("size", SIZES)
def test_a_form_is_filled_in_and_given_by_keys_alone(size: tuple[int, int]) -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "plus", *"march", "enter")
        await press(pilot, *"guard", "enter", *"hills", "enter", "enter")
        given = [(o.kind, dict(o.answers)) for o in desk.game.state.pending(SOUTH)]
        assert [("march.March", {"unit": "guard", "to": "hills"})] == given

    drive(app_at(desk), story, size)


def test_a_line_of_a_list_is_picked_by_the_mouse() -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        form = await open_form(pilot, "march.March")
        rows = screen_text(app).splitlines()
        y = next(n for n, row in enumerate(rows) if row.strip() == "Guard" or " Guard" in row[60:])
        await pilot.click(offset=(rows[y].index("Guard"), y))
        await pilot.pause()
        assert {"unit": "guard"} == form.form.answers

    app = app_at(desk)
    drive(app, story)


def test_a_number_is_stepped_by_arrows_and_checked_as_it_is_typed() -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        form = await open_form(pilot, "march.Levy", unit="guard")
        await press(pilot, "up", "up", "down", "up")
        assert "25" == field(form).value
        await press(pilot, "home", "9", "9")
        assert "'strength' asks for a number from 0 to 900" in screen_text(app)
        await press(pilot, "enter")
        assert {"unit": "guard"} == form.form.answers
        await press(pilot, "end", "ctrl+u", *"1,00", "backspace", "enter")
        assert {"unit": "guard"} == form.form.answers
        await press(pilot, "end", "ctrl+u", *"100", "enter")
        assert {"unit": "guard", "strength": 100} == form.form.answers

    app = app_at(desk)
    drive(app, story)


def test_words_are_counted_and_stock_answers_offered() -> None:
    desk = at_toy()
    kind = next(k for k in desk.book.kinds.values() if k.name == "march.Speak")
    text = kind.questions[-1]

    async def story(pilot: Pilot[int]) -> None:
        form = await open_form(pilot, kind.name)
        await press(pilot, *["pagedown"] * len(kind.questions))
        assert text is form.at
        await press(pilot, "ctrl+u", *"abc")
        assert f"3 of {text.most} characters" in screen_text(app)  # type: ignore[union-attr]

    app = app_at(desk)
    drive(app, story)


def test_an_earlier_answer_changed_narrows_what_comes_after_it() -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        form = await open_form(pilot, "march.Levy", unit="guard", strength=900)
        await press(pilot, "up", "home", "enter", *"ambush", "enter")
        assert {"unit": "ambush"} == form.form.answers
        assert "How many?" in screen_text(app)

    app = app_at(desk)
    drive(app, story)


def test_the_odds_shown_are_the_campaigns() -> None:
    desk = at_toy()
    answers = {"unit": "guard", "to": "hills"}

    async def story(pilot: Pilot[int]) -> None:
        await open_form(pilot, "march.March", **answers)
        rolls = desk.game.odds(SOUTH, "march.March", answers)
        assert rolls
        shown = " ".join(screen_text(app).split())
        assert "Odds, as far as you know:" in shown
        for roll in rolls:
            assert odds(roll) in shown

    app = app_at(desk)
    drive(app, story, (200, 60))


def test_what_speaks_against_an_order_is_said_as_soon_as_it_is_whole() -> None:
    desk = at_toy()
    spent = {"unit": "guard", "to": "hills"}
    for _ in range(desk.setting.seats[SOUTH].efforts):
        desk.game.give(SOUTH, "march.March", spent)

    async def story(pilot: Pilot[int]) -> None:
        form = await open_form(pilot, "march.March", **spent)
        shown = " ".join(screen_text(app).split())
        for reason in desk.game.check(SOUTH, "march.March", spent):
            assert reason in shown
        assert form.query_one("#give", Button).disabled
        await press(pilot, "ctrl+g")
        assert not isinstance(app.screen, FormScreen)

    app = app_at(desk)
    drive(app, story, (200, 60))


def test_a_focused_field_keeps_what_is_typed_while_the_game_moves() -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        form = await open_form(pilot, "march.Levy", unit="guard")
        await press(pilot, *"12")
        cursor = field(form).cursor_position
        assert app.desk is not None
        app.desk.game.give("island", "march.Levy", {"unit": "watch", "strength": 0})
        app.game_moved()
        await pilot.pause()
        assert ("12", cursor, True) == (field(form).value, field(form).cursor_position,
                                        field(form).has_focus)  # fmt: skip

    app = app_at(desk)
    drive(app, story)


def test_an_order_given_is_amended_in_its_form() -> None:
    desk = at_toy()
    first = desk.game.give(SOUTH, "march.Levy", {"unit": "guard", "strength": 25})

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "end", "m", "down", "enter", "ctrl+u", *"50", "enter", "enter")
        [order] = desk.game.state.pending(SOUTH)
        assert {"unit": "guard", "strength": 50} == order.answers
        assert first != order.n

    drive(app_at(desk), story)


def test_hostile_words_pass_through_the_field_and_its_hint_harmlessly() -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        form = await open_form(pilot, "march.March")
        for text in HOSTILE:
            field(form).insert_text_at_cursor(text)
            await press(pilot, "enter")
            assert not [c for c in screen_text(app) if c != "\n" and not c.isprintable()]
            field(form).value = ""
            assert {} == form.form.answers

    app = app_at(desk)
    drive(app, story)


def test_a_canary_of_another_seat_never_stands_on_sheet_list_or_form() -> None:
    found = toy()
    desk = Desk.of(found.campaign(7, planted(found.opening, SOUTH)))
    desk.seat = desk.before = SOUTH
    desk.greeted.update(desk.game.state.setting.seats)
    seat_people(desk.game, (SOUTH,))
    while desk.game.state.phase_now().open:
        desk.game.end_phase()
    desk.saw(SOUTH)
    assert CANARY in str(desk.game.state.units)

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        assert CANARY not in screen_text(app)
        await press(pilot, "plus")
        assert isinstance(app.screen, KindsScreen)
        assert CANARY not in screen_text(app)
        await press(pilot, "escape")
        for kind in ("march.March", "march.Levy", "march.Call", "march.Claim", "march.Speak"):
            form = await open_form(pilot, kind)
            for _ in form.form.kind.questions:
                assert CANARY not in screen_text(app)
                await press(pilot, "pagedown")
            await press(pilot, "escape")

    app = app_at(desk)
    drive(app, story, (200, 60))
