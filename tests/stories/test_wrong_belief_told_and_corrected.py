"""A story: control lets one seat believe a brigade elsewhere, and later puts it right."""

from __future__ import annotations

from tests.engine.toys import Table
from wargame.engine.board import Area, Unit
from wargame.engine.events import Event
from wargame.engine.state import Seat
from wargame.rules.control import MODULE as CONTROL

SEATS = ("coalition", "russia", "control")
TOWNS = ("lviv", "odesa", "dnipro")


def table() -> Table:
    """A brigade of 4,000 in Lviv that everybody sees."""
    brigade = Unit("brigade", "7th Brigade", "infantry", "coalition", "lviv", 4000)
    return Table.of(
        (CONTROL,),
        things={"units": {"brigade": brigade}},
        seats={name: Seat(name, name.title(), side=name) for name in SEATS},
        areas={name: Area(name, name.title(), "city") for name in TOWNS},
    )


def where(game: Table, seat: str) -> tuple[str, int]:
    """Where a seat believes the brigade, and how strong."""
    unit = game.view(seat).units["brigade"]
    return unit.area, unit.strength


def news(game: Table, seat: str, since: int) -> list[Event]:
    """What a seat has seen since it had seen so many events."""
    return game.seen[seat][since:]


def test_a_wrong_belief_told_and_corrected() -> None:
    game = table()
    assert ("lviv", 4000) == where(game, "russia") == where(game, "coalition")
    the_deception_plan_makes_russia_look_at_odesa(game)
    the_brigade_truly_moves_and_russia_sees_nothing(game)
    the_month_passes_and_the_belief_stands(game)
    satellite_pictures_come_in_and_control_corrects_it(game)
    from_now_on_russia_sees_the_brigade_as_everybody_does(game)
    russia_never_read_a_word_of_why_nor_that_it_had_been_deceived(game)


def the_deception_plan_makes_russia_look_at_odesa(game: Table) -> None:
    game.give(
        "control", "control.TellUnit",
        to="russia", unit="brigade", area="odesa", strength=2000,
        reason="The coalition's deception plan works.",
    )  # fmt: skip
    assert ("odesa", 2000) == where(game, "russia")
    assert ("lviv", 4000) == where(game, "coalition")


def the_brigade_truly_moves_and_russia_sees_nothing(game: Table) -> None:
    so_far = len(game.seen["russia"])
    moves = {"unit": "brigade", "area": "dnipro", "reason": "It moves by night."}
    game.give("control", "control.PlaceUnit", **moves)
    assert ("dnipro", 4000) == where(game, "coalition")
    assert ("odesa", 2000) == where(game, "russia")
    assert [] == news(game, "russia", so_far)


def the_month_passes_and_the_belief_stands(game: Table) -> None:
    """Control alone sees that it is one."""
    game.end_turn()
    assert ("odesa", 2000) == where(game, "russia")
    assert ["russia|unit:brigade"] == list(game.view("control").beliefs)
    assert {} == game.view("russia").beliefs


def satellite_pictures_come_in_and_control_corrects_it(game: Table) -> None:
    correct = {"to": "russia", "about": "unit:brigade", "reason": "Satellite pictures."}
    game.give("control", "control.Correct", **correct)
    assert ("dnipro", 4000) == where(game, "russia")
    assert {} == game.view("control").beliefs


def from_now_on_russia_sees_the_brigade_as_everybody_does(game: Table) -> None:
    home = {"unit": "brigade", "area": "lviv", "reason": "Back to its depot."}
    game.give("control", "control.PlaceUnit", **home)
    assert ("lviv", 4000) == where(game, "russia") == where(game, "coalition")


def russia_never_read_a_word_of_why_nor_that_it_had_been_deceived(game: Table) -> None:
    assert all(not event.why for event in game.seen["russia"])
    assert all(not getattr(event, "false", False) for event in game.seen["russia"])
