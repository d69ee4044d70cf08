"""What a seat has before it: never too many kinds of order, never too few that are worth giving."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from tests.model.flagship import FLAGSHIP
from wargame.bots.seating import play_seat
from wargame.bots.staff import draft
from wargame.engine.board import CONTROL
from wargame.engine.legal import kinds_open
from wargame.engine.rulebook import Rulebook
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import load
from wargame.scenario.wishes import Wishes

MOST = {"basic": 12, "standard": 20}
SEEDS = (1, 2)
TEMPERAMENTS = ("cautious", "assertive")


def games(set_name: str, cut: str) -> Iterator[Campaign]:
    """The flagship before each phase of games played by bots of both temperaments."""
    scenario = load(FLAGSHIP, Wishes(modules=set_name, cut=cut))
    book = Rulebook.of(scenario.modules, scenario.setting)
    for seed, temperament in zip(SEEDS, TEMPERAMENTS, strict=True):
        game = Campaign.start(Game(book, scenario.opening, str(seed)))
        while not game.over:
            yield game
            for seat in seats(game):
                play_seat(game, seat, temperament)
            game.end_phase()


def seats(game: Campaign) -> list[str]:
    return [seat for seat in game.state.setting.seats if seat != CONTROL]


def on_offer(game: Campaign, seat: str) -> set[str]:
    """The kinds that a seat may give now, as its view shows."""
    return {kind.name for kind in kinds_open(game.game.book, game.view(seat), seat)}


@pytest.mark.parametrize("set_name", list(MOST))
def test_no_seat_is_offered_more_kinds_in_a_turn_than_the_set_allows(set_name: str) -> None:
    """All phases of a turn together: talks and orders."""
    offered: dict[tuple[int, str], set[str]] = {}
    for number, game in enumerate(games(set_name, "monthly")):
        for seat in seats(game):
            at = (number // len(game.state.setting.phases), seat)
            offered.setdefault(at, set()).update(on_offer(game, seat))
    assert max(len(kinds) for kinds in offered.values()) <= MOST[set_name]


def worthwhile(game: Campaign, seat: str) -> int:
    """The main efforts that staff of either temperament would spend on different orders now."""
    found = {
        (line.kind, *line.answers.items())
        for temperament in TEMPERAMENTS
        for line in draft(game.game.book, game.view(seat), seat, temperament)
        if line.effort
    }
    return len(found)


@pytest.mark.parametrize("set_name", list(MOST))
@pytest.mark.parametrize("cut", ["monthly", "two_hours"])
def test_every_seat_has_two_worthwhile_main_efforts_a_turn(set_name: str, cut: str) -> None:
    """Orders that staff of one temperament or the other would give, no two alike."""
    few = [
        (game.state.turn, seat, worthwhile(game, seat))
        for game in games(set_name, cut)
        if not game.state.phase_now().open
        for seat in seats(game)
        if worthwhile(game, seat) < 2
    ]
    assert [] == few
