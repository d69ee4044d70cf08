"""No order kind is idle: the same game without its orders comes to another board."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress
from functools import cache

import pytest
from attrs import evolve, frozen

from tests.model.flagship import FLAGSHIP
from tools.calibration.scripts import SCRIPTS
from wargame.bots.bots import BOTS, Desk
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Answer
from wargame.engine.orders import kind_of
from wargame.engine.rulebook import NOT, Rulebook
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes

HOME = "spam leadership.BringHome: last"
STRAITS = "spam black_sea_demining.SetStraits: last"
PLAYERS = {**BOTS, HOME: SCRIPTS[HOME], STRAITS: SCRIPTS[STRAITS]}
Given = tuple[int, str, str, str, dict[str, Answer]]
"""Turn, phase, seat, kind and answers."""


@frozen
class Sitting:
    """A game with the full set, one bot or script in every seat, turn by turn; the last stays."""

    bots: tuple[str, ...]
    seed: int
    cut: str = "two_hours"
    treatments: tuple[str, ...] = ()
    tracks: tuple[tuple[str, int], ...] = ()
    """Tracks that stand otherwise at the opening."""


SITTINGS = (
    Sitting(("cautious",), 1),
    Sitting(("assertive",), 2),
    Sitting(("random",), 3),
    Sitting(("random",), 4, tracks=(("detained", 40),)),
    Sitting((HOME,), 4, tracks=(("detained", 40),)),
    *(Sitting(("random",), seed) for seed in (9, 10, 11)),
    *(Sitting((bot,), 5, treatments=("black_sea",)) for bot in (STRAITS, "random")),
    *(Sitting((*("cautious",) * 4, "random"), seed, "monthly") for seed in (6, 7, 8)),
)
"""In the order in which they are searched for a kind: the long ones last."""


@frozen
class Played:
    """A game: the orders given in it, and the board at its end."""

    given: tuple[Given, ...]
    board: object

    def kinds(self) -> set[str]:
        return {kind for *_, kind, _ in self.given}


@cache
def scenario(sitting: Sitting) -> Loaded:
    wishes = Wishes(cut=sitting.cut, modules="full", treatments=sitting.treatments)
    return load(FLAGSHIP, wishes)


def game(sitting: Sitting, without: str = "") -> Campaign:
    """The game as it begins, without one kind of order where one is named."""
    found = scenario(sitting)
    opening = found.opening.copy()
    if without:
        phases = (evolve(p, kinds=(*p.kinds, NOT + without)) for p in opening.setting.phases)
        opening.setting = evolve(opening.setting, phases=tuple(phases))
    for name, value in sitting.tracks:
        opening.tracks[name] = evolve(opening.tracks[name], value=value)
    book = Rulebook.of(found.modules, opening.setting)
    return Campaign.start(Game(book, opening, str(sitting.seed)))


def board(state: State) -> object:
    return (state.units, state.markers, state.tracks, state.switches, state.agreements)


def seats(campaign: Campaign) -> Iterator[str]:
    return (seat for seat in campaign.state.setting.seats if seat != CONTROL)


@cache
def played(sitting: Sitting) -> Played:
    campaign, given = game(sitting), list[Given]()
    while not campaign.over:
        state = campaign.state
        bot = PLAYERS[sitting.bots[min(state.turn, len(sitting.bots)) - 1]]
        for seat in seats(campaign):
            desk = Desk(campaign.game.book, campaign.view(seat), seat, campaign.game.seed)
            for kind, answers in bot(desk):
                if give(campaign, seat, kind, dict(answers)):
                    given.append((state.turn, state.phase, seat, kind, dict(answers)))
        campaign.end_phase()
    return Played(tuple(given), board(campaign.state))


def give(campaign: Campaign, seat: str, kind: str, answers: dict[str, Answer]) -> bool:
    with suppress(IllegalOrder):
        campaign.give(seat, kind, answers)
        campaign.view(seat)
        return True
    return False


def again(sitting: Sitting, without: str = "") -> object:
    """The board after the same orders, as far as they can be given, without one kind."""
    campaign, given = game(sitting, without), played(sitting).given
    while not campaign.over:
        now = campaign.state.turn, campaign.state.phase
        for turn, phase, seat, kind, answers in given:
            if (turn, phase) == now:
                give(campaign, seat, kind, answers)
        campaign.end_phase()
    return board(campaign.state)


def kinds() -> list[str]:
    """Every kind of the full set but control's."""
    return [
        kind_of(module.name, cls).name
        for module in scenario(SITTINGS[0]).modules
        if module.name != CONTROL
        for cls in module.orders
    ]


@pytest.mark.parametrize("kind", kinds())
def test_removing_an_order_kind_changes_an_outcome(kind: str) -> None:
    """Nothing else is changed: what the seats ordered besides is given again."""
    ordered = (each for each in SITTINGS if kind in played(each).kinds())
    assert any(again(each, kind) != played(each).board for each in ordered)


@pytest.mark.parametrize("sitting", SITTINGS[:3])
def test_the_same_orders_come_to_the_same_board(sitting: Sitting) -> None:
    """What the comparison rests on: given again, all of a game's orders make the same game."""
    assert played(sitting).board == again(sitting)
