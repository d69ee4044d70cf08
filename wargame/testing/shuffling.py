"""Sealed orders in another order of arrival, or without one of them, and what comes of them."""

from __future__ import annotations

from collections.abc import Iterable
from random import Random

from attrs import evolve

from wargame.engine.dice import Dice
from wargame.engine.events import Effect, Refused
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import Given, State
from wargame.engine.turn import play_phase
from wargame.record.campaign import Campaign


def shuffled(state: State, lots: Random) -> State:
    """The position with its pending orders given in another order, with other numbers."""
    orders = list(state.orders.values())
    lots.shuffle(orders)
    return given_in_turn(state, orders)


def given_in_turn(state: State, orders: Iterable[Given]) -> State:
    """The position with the same pending orders as if they had come in this order."""
    after = state.copy()
    after.orders = {
        n: Given(n, o.seat, o.kind, o.answers, o.effort, o.by, o.admitted)
        for n, o in zip(sorted(state.orders), orders, strict=True)
    }
    return after


def unnumbered(effects: tuple[Effect, ...]) -> list[Effect]:
    """The effects without the numbers of the orders refused: these tell of arrival, and may."""
    return [
        evolve(each, event=evolve(each.event, n=0)) if isinstance(each.event, Refused) else each
        for each in effects
    ]


def led_to(campaign: Campaign, state: State, book: Rulebook | None = None) -> list[Effect]:
    """What ending the phase from this position would lead to, under the rulings that stand."""
    dice = Dice.of(f"{campaign.game.seed}{campaign.line.salt}")
    rulings = campaign.line.rulings_in_force()
    book = book or campaign.game.book
    played = play_phase(book, state, dice, campaign.line.view, rulings)
    return unnumbered(played.effects)
