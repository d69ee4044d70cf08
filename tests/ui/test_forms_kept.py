"""Forms half filled: kept once, for their seat, and found again however one left them."""

from __future__ import annotations

from pathlib import Path

from textual.pilot import Pilot

from tests.record.games import saved
from tests.ui.pilots import app_at, drive, screen_text
from tests.ui.test_forms import SOUTH, at_toy
from tests.ui.test_orders import at_orders, in_orders, press
from wargame.record.entries import Memory, Room
from wargame.record.store import open_game
from wargame.render.asking.keeping import keep, kept
from wargame.ui.screens.form import FormScreen


def test_a_form_put_away_is_kept_once_and_found_again() -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "plus", *"march", "enter", *"guard", "enter", *"hi", "escape")
        assert {"march.March": {"unit": "guard"}} == kept(desk.game, SOUTH)
        journal = desk.game.ledger.journal
        assert isinstance(journal, Memory)
        assert 1 == len([e for e in journal.entries
                         if isinstance(e.body, Room) and e.body.what == "form"])  # fmt: skip
        assert "BEGUN AND PUT AWAY" in screen_text(app)
        await press(pilot, "plus", *"march", "enter")
        assert isinstance(app.screen, FormScreen)
        assert {"unit": "guard"} == app.screen.form.answers
        await press(pilot, *"hills", "enter", "enter")
        assert {} == kept(desk.game, SOUTH)

    app = app_at(desk)
    drive(app, story)


def test_a_form_looked_at_and_left_unchanged_is_not_kept() -> None:
    desk = in_orders()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "m", "escape")
        assert {} == kept(desk.game, desk.seat)

    drive(app_at(desk), story)


def test_leaving_by_q_keeps_the_form_too() -> None:
    desk = at_toy()

    async def story(pilot: Pilot[int]) -> None:
        await at_orders(pilot)
        await press(pilot, "plus", *"march", "enter", *"guard", "enter")
        await press(pilot, "shift+tab", "shift+tab", "q")
        assert not isinstance(app.screen, FormScreen)
        assert {"march.March": {"unit": "guard"}} == kept(desk.game, SOUTH)
        assert "BEGUN AND PUT AWAY" in screen_text(app)

    app = app_at(desk)
    drive(app, story)


def test_a_half_filled_form_is_found_when_the_saved_game_is_opened_again(tmp_path: Path) -> None:
    path = tmp_path / "toy.wargame"
    recorded = saved(path)
    keep(recorded.campaign, SOUTH, "march.March", {"unit": "guard"})
    recorded.close()
    again = open_game(str(path))
    assert {"march.March": {"unit": "guard"}} == kept(again.campaign, SOUTH)
    again.close()
