"""The hooks: what orders and passing days bring about."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import PUBLIC, Agreement, Due, audience
from wargame.engine.dice import Throws
from wargame.engine.events import (
    AgreementSet,
    Event,
    MarkerSet,
    Reported,
    Roll,
    Scheduled,
    SwitchSet,
    TrackSet,
    UnitPlaced,
)
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import counts, odds, passage
from .orders import (
    GrantPassage,
    Insure,
    MakeTrouble,
    RequestPassage,
    SetFirst,
    SetStraits,
    SetTraffic,
    Task,
)
from .passing import drawn, settled, spent, voyaged
from .position import commands, contenders, corvettes_in, covered, insurers, numbers
from .rows import Insurer
from .words import (
    FIRST,
    NAME,
    PLAN,
    PREMIUM,
    RIVAL_STRAIN,
    RULES,
    SCARE,
    STRAITS,
    TASKED,
    TRAFFIC,
)


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Draw the mines, lay the insurance on the board, and count what all may know."""
    yield from drawn(state, dice)
    for row in insurers(state):
        yield _insured(row, covered(state, row))
    yield from counts.counted(state)


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What comes due; or what the days of a step bring."""
    for entry in due:
        yield from passage.come_due(state, entry, dice)
    if due or state.days <= 0:
        return
    yield from passage.watched(state, dice)
    yield from voyaged(state, dice)
    yield from spent(state)
    yield from settled(state)


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Count the board anew."""
    yield from counts.respond(state, happened)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    if isinstance(order, MakeTrouble):
        yield from _trouble(state, order, dice)
    else:
        yield from _ACTS[type(order)](state, order)


def _task(state: State, order: Task) -> Iterator[Event]:
    unit = state.units[order.unit]
    if order.to == PLAN:
        why = "black_sea_demining 6: vessels follow the order of lanes"
        yield UnitPlaced(unit.in_posture(PLAN), why=why)
    else:
        why = "black_sea_demining 7: vessels are tasked"
        yield UnitPlaced(unit.at(order.to).in_posture(TASKED), why=why)


def _first(state: State, order: SetFirst) -> Iterator[Event]:
    yield SwitchSet(FIRST, order.area, why="black_sea_demining 6: the order of lanes is set")


def _traffic(state: State, order: SetTraffic) -> Iterator[Event]:
    why = "black_sea_demining 12: a lane is opened or closed"
    yield MarkerSet(order.lane, TRAFFIC, became=RULES.index(order.rule), why=why)


def _insure(state: State, order: Insure) -> Iterator[Event]:
    for row in insurers(state):
        if row.name == order.fund:
            yield _insured(row, order.cover)


def _insured(row: Insurer, cover: int) -> Event:
    agreement = Agreement(
        f"cover_{row.name}",
        f"Cover: {row.title}",
        f"{row.title} takes over {cover // 10} % of the war-risk premium."
        if cover
        else f"{row.title} takes over none of the war-risk premium.",
        (row.owner,),
        "agreed",
        row.owner,
        {"cover": cover},
        PUBLIC,
    )
    return AgreementSet(agreement, why="black_sea_demining 15: ships are insured")


def _stance(state: State, order: SetStraits) -> Iterator[Event]:
    yield SwitchSet(STRAITS, order.stance, why="black_sea_demining 20: the straits' owner decides")


def _trouble(state: State, order: MakeTrouble, dice: Throws) -> Iterator[Event]:
    """An alarm that may take hold, and may be traced: paragraphs 21 and 22."""
    p, area = numbers(state), state.areas[order.area]
    own, escorts = audience(order.seat), corvettes_in(state, order.area)
    chance = p.scare_believed if order.how == SCARE else p.harass_works
    subject = f"{order.seat} {order.area}"
    took = dice.chance("trouble takes hold", subject, odds.takes_hold(chance, escorts), seen_by=own)
    why = "black_sea_demining 21: trouble at sea"
    yield TrackSet(RIVAL_STRAIN, by=p.trouble_strain, why=why, rolls=(took,))
    if took.result == "yes":
        yield from _alarmed(state, order, took)
    else:
        text = f"Nothing comes of the trouble in {area.title}."
        yield Reported(text, why=why, rolls=(took,), seen_by=own)
    yield from _traced(state, order, escorts, dice)


def _alarmed(state: State, order: MakeTrouble, took: Roll) -> Iterator[Event]:
    p, area = numbers(state), state.areas[order.area]
    scare, why = order.how == SCARE, "black_sea_demining 21: trouble at sea"
    words = "Mines are reported" if scare else "Vessels that search are hindered"
    text = f"{words} in {area.title}. Nobody puts a name to it."
    yield Reported(text, why=why, seen_by=area.seen_by)
    if scare:
        yield TrackSet(PREMIUM, by=p.premium_scare, why=why)
    title = f"Alarm in {area.title} ends"
    what = {"act": "alarm", "area": order.area, "how": order.how}
    day = state.day + p.alarm_days
    yield Scheduled(f"alarm_{order.area}", day, NAME, what, title, why=why, seen_by=area.seen_by)


def _traced(state: State, order: MakeTrouble, escorts: int, dice: Throws) -> Iterator[Event]:
    p, area = numbers(state), state.areas[order.area]
    row = next((r for r in contenders(state) if commands(state, order.seat, r.owner)), None)
    subject = f"{order.seat} {order.area}"
    chance = odds.traced(p.traced, escorts)
    roll = dice.chance("it is traced to its author", subject, chance, seen_by=audience(order.seat))
    if row is not None and roll.result == "yes":
        why = "black_sea_demining 22: trouble is traced"
        text = f"Trouble in {area.title} is traced to {row.title}."
        yield Reported(text, why=why, seen_by=area.seen_by)
        yield TrackSet(RIVAL_STRAIN, by=p.traced_strain, why=why, rolls=(roll,))


_ACTS: dict[type[Order], Callable[[State, Any], Iterator[Event]]] = {
    Task: _task,
    SetFirst: _first,
    RequestPassage: passage.requested,
    SetTraffic: _traffic,
    Insure: _insure,
    GrantPassage: passage.answered,
    SetStraits: _stance,
}
