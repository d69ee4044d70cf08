"""The hooks: what orders, passing days and others' moves bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import Due, Unit
from wargame.engine.dice import Throws
from wargame.engine.events import (
    AgreementSet,
    Event,
    Scheduled,
    SwitchSet,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
)
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import hosting, lift, observers, pledges
from .arrivals import come_due
from .climate import drifted, incidents
from .counts import count, drawn_up, observed
from .movement import turned_home
from .orders import (
    CallReserves,
    Decide,
    GrantSite,
    LendLift,
    Move,
    MoveObserver,
    Pledge,
    SetCondition,
    SetConsent,
    SetDistance,
    SetGoal,
    SetMandate,
    SetPosture,
    Withdraw,
)
from .passing import aged, fallen_through, paid, paid_since
from .pledges import row_of
from .position import decision, numbers, party
from .words import (
    CONSENT,
    DECISION,
    DISTANCE,
    GOAL,
    MANDATE,
    MOVING,
    NAME,
    OBSERVER,
    REASSURANCE,
)

PASSAGE = "passage"
REACTS_TO = (UnitPlaced, UnitRemoved, SwitchSet, AgreementSet)


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Lay the pledges and the lift on the board and count what stands there."""
    yield from pledges.opened(state)
    yield from lift.opened(state)
    yield from drawn_up(state, state.units.values())


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What comes due; or what the days of a step bring."""
    for entry in due:
        yield from come_due(state, entry, dice)
    if due or state.days <= 0:
        return
    yield from aged(state)
    yield from paid(state)
    yield from drifted(state, count(state, state.units.values()))
    yield from incidents(state, dice)
    yield from fallen_through(state, dice)
    yield from observers.watching(state, dice)


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Send home those whose pledge is gone, then count the board anew."""
    mine = [event for event in happened if _concerns(event)]
    if not mine:
        return
    units, homeward = state.units, tuple(_left(state, mine))
    if homeward:
        units = state.units.copy()
        units.update((e.unit.name, e.unit) for e in homeward if isinstance(e, UnitPlaced))
        yield from homeward
    if any(_counts(event) for event in mine):
        yield from drawn_up(state, units.values())
    elif any(isinstance(event, UnitPlaced | UnitRemoved) for event in mine):
        yield from observed(state, units.values())
    if state.phase == PASSAGE:
        yield from _paid_late(state, mine)


def _concerns(event: Event) -> bool:
    """Whether an event is of a kind that can matter here; most of the talks' are not."""
    if type(event) is AgreementSet:
        return event.agreement.name.startswith("pledge_")
    return type(event) in REACTS_TO


def _counts(event: Event) -> bool:
    """Whether an event can change the public counts; an observer's move can't."""
    return type(event) is not UnitPlaced or event.unit.kind != OBSERVER


def _left(state: State, mine: list[Event]) -> Iterator[Event]:
    for event in mine:
        if type(event) is AgreementSet and event.by != "withdrawn":
            pledge = event.agreement
            if pledge.standing == "withdrawn":
                yield from pledges.left(state, pledge.name.partition("_")[2])


def _paid_late(state: State, happened: list[Event]) -> Iterator[Event]:
    start = state.day - state.days
    crossed: dict[str, Unit] = {}
    for event in happened:
        if isinstance(event, UnitPlaced) and event.unit.number("since", -1) > start:
            crossed[event.unit.name] = state.units.get(event.unit.name, event.unit)
    for unit in crossed.values():
        yield from paid_since(state, unit, start)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    yield from _ACTS[type(order)](state, order)


def _decide(state: State, order: Decide) -> Iterator[Event]:
    why = "deployment 2: the lead decides"
    yield SwitchSet(DECISION, order.decision, why=why)
    if decision(state) == "go":
        why = "deployment 2: a go is taken back"
        yield TrackSet(REASSURANCE, by=-numbers(state).turnabout, why=why)


def _goal(state: State, order: SetGoal) -> Iterator[Event]:
    yield TrackSet(GOAL, became=order.troops, why="deployment 3: the lead sets the goal")


def _mandate(state: State, order: SetMandate) -> Iterator[Event]:
    yield SwitchSet(MANDATE, order.mandate, why="deployment 4: the mandate is set")


def _distance(state: State, order: SetDistance) -> Iterator[Event]:
    yield SwitchSet(DISTANCE, order.distance, why="deployment 4: the distance is set")


def _consent(state: State, order: SetConsent) -> Iterator[Event]:
    yield SwitchSet(CONSENT, order.consent, why="deployment 23: consent is given or withheld")


def _posture(state: State, order: SetPosture) -> Iterator[Event]:
    unit = state.units[order.unit].in_posture(order.posture)
    yield UnitPlaced(unit, why="deployment 17: another posture")


def _move(state: State, order: Move) -> Iterator[Event]:
    unit, why = state.units[order.unit], "deployment 17: on the move to another site"
    yield UnitPlaced(unit.in_posture(MOVING), why=why)
    yield Scheduled(
        f"move_{unit.name}",
        state.day + numbers(state).move_days,
        NAME,
        {"act": "move", "unit": unit.name, "to": order.to},
        f"{unit.title} moves to {state.title(order.to)}",
        why=why,
        seen_by=party(state, unit, order.to),
    )


def _withdraw(state: State, order: Withdraw) -> Iterator[Event]:
    unit = state.units[order.unit]
    row = row_of(state, unit.word("contributor"))
    why = "deployment 18: withdrawn by its command"
    yield from turned_home(state, unit, why, "" if row is None else row.home)


def _observer(state: State, order: MoveObserver) -> Iterator[Event]:
    yield from observers.moved(state, order)


_ACTS: dict[type[Order], Callable[[State, Any], Iterator[Event]]] = {
    Decide: _decide,
    SetGoal: _goal,
    SetMandate: _mandate,
    SetDistance: _distance,
    Pledge: pledges.pledged,
    SetCondition: pledges.conditioned,
    CallReserves: pledges.called_up,
    Move: _move,
    SetPosture: _posture,
    Withdraw: _withdraw,
    GrantSite: hosting.granted,
    SetConsent: _consent,
    LendLift: lift.lends,
    MoveObserver: _observer,
}
