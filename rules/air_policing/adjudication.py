"""The hooks: what orders, passing days and others' moves bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import Due
from wargame.engine.curves import MILLION
from wargame.engine.dice import Throws
from wargame.engine.events import (
    AgreementSet,
    Event,
    MarkerSet,
    SwitchSet,
    TrackSet,
)
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import gates, incursions, jets
from .cover import COUNTED_FROM, drawn_up
from .menus import loan_of, wing_of
from .orders import (
    FileFor,
    LendTankers,
    PayPool,
    Press,
    Probe,
    SendTankers,
    SetAirRules,
    SetAirspace,
    Shift,
)
from .position import blocks, loans, numbers, passed, wings
from .words import (
    AIR_RULES,
    AIRSPACE,
    CASE,
    CEASEFIRE,
    CLOSED,
    COST,
    ENGAGE,
    HOST_STRAIN,
    HOURS,
    LADDER,
    POOL,
    PROVOCATION,
    TANKERS,
    THERE,
    US_WILL,
)

REACTS_TO = (AgreementSet, MarkerSet, SwitchSet, TrackSet)


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Lay tasks, posts and loans on the board and count what is kept up."""
    yield from jets.laid_out(state)
    yield from drawn_up(state)


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """A gate's day; or what the days of a step bring."""
    for entry in due:
        yield from gates.come_due(state, entry, dice)
    if due or state.days <= 0:
        return
    dollars = jets.sorties(state) * numbers(state).sortie_cost
    millions = passed(dollars, MILLION, state.day, state.days)
    if millions:
        yield TrackSet(COST, by=millions, why="air_policing 4: the price of sorties")
    yield from gates.grown(state)
    yield from incursions.of_the_days(state, dice)


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Close what may no longer be open, then count anew."""
    touched = [event for event in happened if _concerns(state, event)]
    if not touched:
        return
    cause = gates.shut_by(state)
    shut = {area.name: True for area in blocks(state)} if cause else {}
    for name in shut:
        why = "air_policing 18: the truce broke, or the ladder was climbed"
        yield from gates.closed(state, name, why)
        if cause == CEASEFIRE:
            yield from gates.voided(state, name, why)
        else:
            yield from gates.sent_back(state, name, why)
    yield from drawn_up(state, shut)


def _concerns(state: State, event: Event) -> bool:
    if isinstance(event, MarkerSet):
        return event.name in COUNTED_FROM
    if isinstance(event, TrackSet):
        return event.name == LADDER
    if isinstance(event, SwitchSet):
        return event.name == CEASEFIRE
    names = [*(row.name for row in wings(state)), *(row.name for row in loans(state))]
    return isinstance(event, AgreementSet) and event.agreement.name in names


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    yield from _ACTS[type(order)](state, order, dice)


def _shift(state: State, order: Shift, dice: Throws) -> Iterator[Event]:
    row = wing_of(state, order.wing)
    if row is not None:
        yield from jets.shifted(state, row, order.source, order.to, order.jets)


def _tankers(state: State, order: SendTankers, dice: Throws) -> Iterator[Event]:
    why = "air_policing 3: tankers are sent to a block"
    yield MarkerSet(order.block, TANKERS, became=order.tankers, why=why)


def _rules(state: State, order: SetAirRules, dice: Throws) -> Iterator[Event]:
    why = "air_policing 7: the rules for jets"
    yield SwitchSet(AIR_RULES, order.rules, why=why)
    if order.rules == ENGAGE:
        yield TrackSet(PROVOCATION, by=numbers(state).engage_provokes, why=why)


def _pool(state: State, order: PayPool, dice: Throws) -> Iterator[Event]:
    why = "air_policing 15: money for a war-risk pool"
    yield TrackSet(POOL, by=order.millions, why=why)
    yield TrackSet(COST, by=order.millions * numbers(state).pool_cost // 1_000, why=why)


def _file(state: State, order: FileFor, dice: Throws) -> Iterator[Event]:
    row = gates.airport_of(state, order.airport)
    if row is not None:
        yield from gates.filed(state, row, dice)


def _press(state: State, order: Press, dice: Throws) -> Iterator[Event]:
    p, why = numbers(state), "air_policing 14: the host presses the case"
    yield MarkerSet(order.block, CASE, became=p.press, why=why)
    yield TrackSet(HOST_STRAIN, by=p.press_cost, why=why)


def _airspace(state: State, order: SetAirspace, dice: Throws) -> Iterator[Event]:
    why, becomes = "air_policing 12: the host opens or closes a block", HOURS.index(order.hours)
    yield MarkerSet(order.block, AIRSPACE, became=becomes, why=why)
    if becomes == CLOSED:
        yield MarkerSet(order.block, THERE, became=0, why=why)


def _probe(state: State, order: Probe, dice: Throws) -> Iterator[Event]:
    yield from incursions.probed(state, order.target, order.seat, dice)


def _lend(state: State, order: LendTankers, dice: Throws) -> Iterator[Event]:
    row = loan_of(state, order.loan)
    if row is None:
        return
    why, more = (
        "air_policing 6: tankers are lent or taken back",
        order.tankers - jets.lent(state, row),
    )
    yield AgreementSet(jets.loan(row, order.tankers), why=why)
    if more > 0:
        yield TrackSet(US_WILL, by=-more * numbers(state).loan_cost, why=why)


_ACTS: dict[type[Order], Callable[[State, Any, Throws], Iterator[Event]]] = {
    Shift: _shift,
    SendTankers: _tankers,
    SetAirRules: _rules,
    PayPool: _pool,
    FileFor: _file,
    Press: _press,
    SetAirspace: _airspace,
    Probe: _probe,
    LendTankers: _lend,
}
