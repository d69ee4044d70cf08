"""What orders bring about, at once or on their day."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.board import PUBLIC, Due, audience
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import (
    Event,
    MarkerSet,
    Reported,
    Roll,
    Scheduled,
    SwitchSet,
    TrackSet,
)
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import odds, troubles
from .orders import Disrupt, FlyIn, Invest, PlanStocks, Route, Secure, SetFreight, SetTerms
from .position import corridor, guarded_by, numbers, passage, used
from .rows import Corridor
from .words import (
    AIM,
    AIRLIFT,
    BLOCKED,
    CIVIL_FREIGHT,
    CLOSED,
    COST,
    CUT,
    FLOW,
    FREIGHT,
    FULL,
    GOODS_FIRST,
    GUARD,
    MODE,
    MODES,
    NAME,
    PASSAGE,
    RAIL,
    REASSURANCE,
    ROAD,
    ROAD_ONLY,
    SHARED,
    STRAIN,
    SUPPORT,
    TERMS,
    TONNES,
    TROOPS_FIRST,
    WILL,
)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    yield from _ACTS[type(order)](state, order, dice)


def _dated(
    state: State, act: str, row: Corridor, days: int, marks: dict[str, int], words: str, why: str
) -> Scheduled:
    what: dict[str, int | str] = {"act": act, "corridor": row.name, **marks}
    title = f"{row.title}: {words}"
    day = state.day + days
    return Scheduled(f"{act}_{row.name}", day, NAME, what, title, why=why, seen_by=PUBLIC)


def _route(state: State, order: Route, dice: Throws) -> Iterator[Event]:
    row, why = corridor(state, order.corridor), "logistics 7: the flow is routed anew"
    if row is None:
        return
    if order.part == 0:
        yield MarkerSet(row.area, FLOW, became=0, why=why)
        return
    mode = MODES[order.by]
    new = mode & ~state.marker(row.area, MODE) if used(state, row) else mode
    if not new:
        yield MarkerSet(row.area, FLOW, became=order.part, why=why)
        yield MarkerSet(row.area, MODE, became=mode, why=why)
        return
    days = numbers(state).path_days
    if new & ROAD_ONLY:
        roll = _papers(state, row, dice, "days for permits")
        days, text = int(roll.result), f"{row.title}: permits for convoys take {roll.result} days."
        yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC)
    marks = {FLOW: order.part, MODE: mode}
    yield _dated(state, "route", row, days, marks, "the flow is routed anew", why)


def _papers(state: State, row: Corridor, dice: Throws, label: str) -> Roll:
    p = numbers(state)
    return dice.number(label, row.name, p.permit_least, p.permit_most)


def _stocks(state: State, order: PlanStocks, dice: Throws) -> Iterator[Event]:
    why = "logistics 10: how much is held in stock"
    yield TrackSet(AIM, became=order.days, why=why)
    yield SwitchSet(GOODS_FIRST, order.goods, why="logistics 11: which goods come first")
    yield SwitchSet(TROOPS_FIRST, order.troops, why="logistics 12: who is served first")


def _invest(state: State, order: Invest, dice: Throws) -> Iterator[Event]:
    row, p = corridor(state, order.corridor), numbers(state)
    if row is None:
        return
    if order.work == "guard":
        why = "logistics 20: guards are paid for"
        yield TrackSet(COST, by=p.guard_cost, why=why)
        yield MarkerSet(row.area, GUARD, by=guarded_by(state, row), why=why)
        return
    why = "logistics 21: work on a corridor"
    cost, days, part, mark = (p.yard_cost, p.yard_days, row.rail, RAIL)
    if order.work == "road":
        cost, days, part, mark = (p.road_cost, p.road_days, 100 - row.rail, ROAD)
    more = row.mid * part * p.work_share // (100 * FULL)
    room = row.high - state.marker(row.area, RAIL) - state.marker(row.area, ROAD)
    after = state.marker(row.area, mark) + max(min(more, room), 0)
    yield TrackSet(COST, by=cost, why=why)
    words = "the yards are ready" if mark == RAIL else "the roads are ready"
    yield _dated(state, "work", row, days, {mark: after}, words, why)


def _terms(state: State, order: SetTerms, dice: Throws) -> Iterator[Event]:
    row, why = corridor(state, order.corridor), "logistics 6: its owner sets terms"
    if row is None:
        return
    after = TERMS[order.terms]
    if passage(state, row) != CLOSED:
        yield MarkerSet(row.area, PASSAGE, became=after, why=why)
        words = "closed to supply" if after == CLOSED else f"open to supply: {order.terms}"
        yield troubles.told(f"{row.title} is {words}.", why)
        return
    roll = _papers(state, row, dice, "days to open")
    days = int(roll.result)
    text = f"{row.title}: papers take {days} days, then supply may pass."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC)
    yield _dated(state, "terms", row, days, {PASSAGE: after}, "it opens to supply", why)


def _secure(state: State, order: Secure, dice: Throws) -> Iterator[Event]:
    row, p = corridor(state, order.corridor), numbers(state)
    if row is None:
        return
    if order.how == "guard":
        why = "logistics 20: the host guards a corridor"
        yield MarkerSet(row.area, GUARD, by=guarded_by(state, row), why=why)
        return
    roll = dice.chance("all of the line is mended", row.name, odds.plain(p.repaired))
    left = 0 if roll.result == "yes" else state.marker(row.area, CUT) // 2
    why = "logistics 15: the host mends the line"
    yield MarkerSet(row.area, CUT, became=left, why=why, rolls=(roll,))


def _freight(state: State, order: SetFreight, dice: Throws) -> Iterator[Event]:
    why = "logistics 8: whose freight goes first"
    now = state.switch(CIVIL_FREIGHT, SHARED)
    yield SwitchSet(CIVIL_FREIGHT, order.freight, why=why)
    if now in FREIGHT:
        steps = FREIGHT.index(now) - FREIGHT.index(order.freight)
        yield TrackSet(REASSURANCE, by=steps * numbers(state).freight_push, why=why)


def _disrupt(state: State, order: Disrupt, dice: Throws) -> Iterator[Event]:
    row, p, own = corridor(state, order.corridor), numbers(state), audience(order.seat)
    if row is None:
        return
    why = "logistics 23: an act is ordered"
    yield TrackSet(STRAIN, by=p.act_strain, why=why, why_seen_by=own)
    chance, guard = _prospect(state, row, order.means)
    subject = f"{row.name}, {order.means}"
    done = dice.chance("the act succeeds", subject, odds.act_succeeds(chance, guard), (), own)
    days = dice.number("days until it shows", subject, 1, p.act_days, own)
    what = {
        "act": "disrupt", "at": row.name, "means": order.means, "seat": order.seat,
        "succeeds": str(done.result),
    }  # fmt: skip
    yield Scheduled(
        f"disrupt_{row.name}", state.day + int(days.result), NAME, what,
        f"An act against {row.title}", why=why, rolls=(done, days), seen_by=own,
    )  # fmt: skip


def _prospect(state: State, row: Corridor, means: str) -> tuple[int, int]:
    """The chance of an act, and the guard against it."""
    p = numbers(state)
    if means == "line":
        return p.act_line, state.marker(row.area, GUARD)
    if means == "border":
        return p.act_border, 0
    return p.act_consent * min(row.wavers, 100) // 100, 0


def comes_off(state: State, entry: Due, dice: Throws) -> Iterator[Event]:
    """The day of an ordered act, and whether it is traced: paragraphs 23 and 24."""
    row, seat = corridor(state, str(entry.what["at"])), str(entry.what["seat"])
    if row is None or passage(state, row) == CLOSED:
        return
    if entry.what["succeeds"] == "yes":
        yield from _struck(state, row, str(entry.what["means"]), dice)
    yield from _traced(state, row, seat, dice)


def _struck(state: State, row: Corridor, means: str, dice: Throws) -> Iterator[Event]:
    if means == "line":
        yield from troubles.line_cut(state, row)
    elif means == "consent":
        yield from troubles.consent_lost(state, row)
    elif passage(state, row) != BLOCKED:
        yield from troubles.border_blocked(state, row, dice)


def _traced(state: State, row: Corridor, seat: str, dice: Throws) -> Iterator[Event]:
    p, why = numbers(state), "logistics 24: an act is traced"
    roll = dice.chance("the act is traced", row.name, odds.plain(p.traced), (), audience(seat))
    if roll.result != "yes":
        return
    text = f"Traces of an act against {row.title} lead to {state.title(seat)}."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC, why_seen_by=PUBLIC)
    yield TrackSet(STRAIN, by=p.traced_strain, why=why)
    yield TrackSet(SUPPORT, by=p.traced_support, why=why)
    yield MarkerSet(row.area, GUARD, by=guarded_by(state, row) // 2, why=why)


def _fly(state: State, order: FlyIn, dice: Throws) -> Iterator[Event]:
    p, why = numbers(state), "logistics 25: supply is flown in"
    if order.pays == "force":
        yield TrackSet(COST, by=p.flown * p.flown_price // 1_000_000, why=why)
    else:
        yield TrackSet(WILL, by=-p.flown_will, why=why)
    own, backing = audience(order.seat), state.tracks.get(AIRLIFT)
    seen_by = own if backing is None else narrowest(own, backing.seen_by)
    chance = odds.arrives(p.flown_sure, state.track(AIRLIFT))
    roll = dice.chance("all that is flown arrives", order.goods, chance, (), seen_by)
    tonnes = p.flown if roll.result == "yes" else p.flown // 2
    yield Scheduled(
        f"fly_{order.seat}_{order.goods}", state.day + p.flown_days, NAME,
        {"act": "fly", "goods": order.goods, "tonnes": tonnes},
        f"{tonnes:,} tonnes of {order.goods} land", why=why, rolls=(roll,), seen_by=own,
    )  # fmt: skip
    text = f"{state.title(order.seat)} flies in {order.goods}."
    yield Reported(text, why=why, seen_by=PUBLIC)


def landed(state: State, entry: Due) -> Iterator[Event]:
    """What a lot brought: paragraph 25."""
    name, tonnes = TONNES.get(str(entry.what.get("goods")), ""), entry.what.get("tonnes")
    if name and isinstance(tonnes, int):
        yield TrackSet(name, by=tonnes, why="logistics 25: a lot has landed")


_ACTS: dict[type[Order], Callable[[State, Any, Throws], Iterator[Event]]] = {
    Route: _route,
    PlanStocks: _stocks,
    Invest: _invest,
    SetTerms: _terms,
    Secure: _secure,
    SetFreight: _freight,
    Disrupt: _disrupt,
    FlyIn: _fly,
}
