"""Carrying out the orders along the line."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.dice import Throws
from wargame.engine.events import Event, MarkerSet, Reported, Roll, SwitchSet, TrackSet
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import odds, pact
from .orders import PlaceSensors, SendTeams, SetAnswer, SetClaims, SetDiscipline, SignTerms
from .position import commanded_by, numbers, parties_of, sector_names, turns
from .words import (
    ANSWER,
    ANSWERS,
    CLAIMS_OF,
    COST,
    DISCIPLINE_OF,
    PARTIES,
    REPORT,
    SENSORS,
    TEAMS,
    UNITY,
    WHOLE_LINE,
)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    yield from _ACTS[type(order)](state, order, dice)


def _sensors(state: State, order: PlaceSensors, dice: Throws) -> Iterator[Event]:
    why = "ceasefire_monitoring 9: sensors are placed"
    yield MarkerSet(order.sector, SENSORS, by=order.packages, why=why)
    yield TrackSet(COST, by=order.packages * numbers(state).sensor_price, why=why)


def _teams(state: State, order: SendTeams, dice: Throws) -> Iterator[Event]:
    why = "ceasefire_monitoring 15: reaction teams are sent"
    yield MarkerSet(order.sector, TEAMS, became=order.teams, why=why)


def _answer(state: State, order: SetAnswer, dice: Throws) -> Iterator[Event]:
    rolls: tuple[Roll, ...] = ()
    if order.answer != REPORT:
        unity = state.track(UNITY)
        chance = odds.caveat(unity, numbers(state).caveat)
        modifiers = (("unity of command", unity),)
        subject = f"{order.seat} {order.sector}"
        roll = dice.chance(
            "a caveat blocks the order", subject, chance, modifiers, commanded_by(state)
        )
        rolls = (roll,)
        if roll.result == "yes":
            why = "ceasefire_monitoring 16: a caveat blocks the order"
            text = "A national caveat blocks the order; violations are answered as before."
            yield Reported(text, why=why, rolls=rolls, seen_by=(order.seat,))
            return
    why = "ceasefire_monitoring 16: how violations are answered"
    where = sector_names(state) if order.sector == WHOLE_LINE else (order.sector,)
    for sector in where:
        wanted = ANSWERS.index(order.answer)
        yield MarkerSet(sector, ANSWER, became=wanted, why=why, rolls=rolls)


def _discipline(state: State, order: SetDiscipline, dice: Throws) -> Iterator[Event]:
    for party in parties_of(state, order.seat):
        why = "ceasefire_monitoring 5: a party's own troops have their orders"
        yield SwitchSet(DISCIPLINE_OF[party], order.discipline, why=why)


def _sign(state: State, order: SignTerms, dice: Throws) -> Iterator[Event]:
    yield from pact.acted(state, order)


def _claims(state: State, order: SetClaims, dice: Throws) -> Iterator[Event]:
    for party in PARTIES:
        if turns(state, order.seat, CLAIMS_OF[party]):
            why = "ceasefire_monitoring 13: a party chooses what it claims"
            yield SwitchSet(CLAIMS_OF[party], order.claims, why=why)


_ACTS: dict[type[Order], Callable[[State, Any, Throws], Iterator[Event]]] = {
    PlaceSensors: _sensors,
    SendTeams: _teams,
    SetAnswer: _answer,
    SetDiscipline: _discipline,
    SignTerms: _sign,
    SetClaims: _claims,
}
