"""Doctrine knows every order there is, and is worth more than orders at random."""

from __future__ import annotations

import pytest

from tests.model.flagship import NIGHTLY
from tools.calibration.figures import differences, mean
from tools.calibration.games import Course, Table, courses

SEATS = ("coalition", "ukraine", "russia", "united_states")
SEEDS = range(1, 201 if NIGHTLY else 41)


def scores(table: Table, seat: str) -> list[float]:
    return [course.scores[seat] for course in courses(table, SEEDS)]


@pytest.mark.parametrize("seat", SEATS)
@pytest.mark.parametrize("bot", ["cautious", "assertive"])
def test_doctrine_in_one_seat_beats_orders_at_random_on_its_own_sheet(seat: str, bot: str) -> None:
    """The same seeds: doctrine in this seat and random elsewhere, less random everywhere."""
    played = scores(Table(others="random", players=((seat, bot),)), seat)
    lots = scores(Table(others="random"), seat)
    assert mean(differences(played, lots)).low > 0


def used(games: list[Course]) -> set[str]:
    return {name.partition(" ")[2] for game in games for name in game.kinds}


def test_every_order_kind_is_given_by_some_doctrine_bot() -> None:
    """Over both temperaments, the treatments that sail and fly, and the full set."""
    from wargame.engine.board import CONTROL
    from wargame.engine.orders import kind_of
    from wargame.scenario.load import load
    from wargame.scenario.wishes import Wishes

    seeds, found = range(1, 9), set()
    for bot in ("cautious", "assertive"):
        for treatments in ((), ("black_sea",), ("air_bridge",), ("size_64k",)):
            for cut in ("monthly", "two_hours"):
                table = Table("full", cut, treatments, others=bot)
                found |= used(courses(table, seeds))
    loaded = load("reassurance", Wishes(modules="full"))
    kinds = {
        kind_of(module.name, cls).name
        for module in loaded.modules
        if module.name != CONTROL
        for cls in module.orders
    }
    assert set() == kinds - found
