"""Lift: lent by its owners, booked by the window of thirty days, settled where seats compete."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import PUBLIC, Agreement, Unit
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import AgreementSet, Event, Refused, Roll, Scheduled, UnitPlaced
from wargame.engine.state import State

from .menus import lift_rows
from .orders import Deploy, LendLift
from .position import lead_days, numbers, party, troops_away
from .rows import Lift
from .words import AIR_DEFENCE, ENGINEERS, GOAL, HEAVY, MOVING, NAME, WINDOW

HORIZON = 120
"""Windows ahead for which lift can be booked."""

Booked = dict[int, int]
"""By window: the lift booked in it, in troops."""


@frozen
class Berth:
    """Lift booked for one formation: from window `first` to `last`, `pace` troops in each."""

    first: int
    last: int
    pace: int
    lift: int

    @property
    def day(self) -> int:
        """The first day on which the whole formation can be across."""
        return self.last * WINDOW


def needed(state: State, unit: Unit) -> int:
    """The lift that a formation needs, in infantry troops."""
    p = numbers(state)
    weight = 100
    if unit.kind == HEAVY:
        weight = p.lift_heavy
    elif unit.kind in (AIR_DEFENCE, ENGINEERS):
        weight = p.lift_other
    return max(1, unit.strength * weight // 100)


def lent_of(state: State, row: Lift) -> int:
    """What an owner lends now, in troops each window."""
    found = state.agreements.get(f"lift_{row.name}")
    return row.lent if found is None else int(found.terms.get("troops", 0))


def lent(state: State) -> int:
    """All the lift that is lent, in troops each window."""
    return sum(lent_of(state, row) for row in lift_rows(state))


def bookings(state: State, without: str = "") -> Booked:
    """What is booked in each window from today's on."""
    now = state.day // WINDOW
    booked: Booked = {}
    for unit in state.units.values():
        if unit.number("lift") and unit.name != without:
            for window, taken in taken_by(unit):
                if window >= now:
                    booked[window] = booked.get(window, 0) + taken
    return booked


def taken_by(unit: Unit) -> Iterator[tuple[int, int]]:
    """The windows that a formation has booked and the lift that it takes in each."""
    left, pace, window = unit.number("lift"), unit.number("pace"), unit.number("window", -1)
    while left > 0 and pace > 0 and window >= 0:
        yield window, min(pace, left)
        left -= pace
        window += 1


def first_berth(booked: Booked, lift: int, most: int, start: int) -> Berth | None:
    """The first windows from `start` on with room for this much lift; None where there are none."""
    if most <= 0:
        return None
    pace = min(lift, most)
    spans = -(-lift // pace)
    for first in range(start, start + HORIZON):
        if all(booked.get(first + i, 0) + min(pace, lift - i * pace) <= most for i in range(spans)):
            return Berth(first, first + spans - 1, pace, lift)
    return None


def booked_by(unit: Unit, berth: Berth | None) -> Unit:
    """The formation on its way, with what lift it got."""
    if berth is None:
        return unit.in_posture(MOVING).having(lift=0, window=-1, pace=0)
    return unit.in_posture(MOVING).having(lift=berth.lift, window=berth.first, pace=berth.pace)


def note(booked: Booked, berth: Berth) -> None:
    """Count a berth among the bookings."""
    left = berth.lift
    for window in range(berth.first, berth.last + 1):
        booked[window] = booked.get(window, 0) + min(berth.pace, left)
        left -= berth.pace


def day_of(state: State, ready: int, berth: Berth | None) -> int:
    """The day on which a formation comes due: ready, and its lift there."""
    if berth is None:
        return max(ready, (state.day // WINDOW + 1) * WINDOW)
    return max(ready, berth.day)


def settle(state: State, orders: tuple[Deploy, ...], dice: Throws) -> Iterator[Event]:
    """Book lift for all who ask in this phase: paragraph 14."""
    booked, most, goal = bookings(state), lent(state), state.track(GOAL)
    sent = troops_away(state)
    done: dict[str, bool] = {}
    scarce = _scarce(state, orders, dict(booked), most)
    for order, rolls in _in_turn(state, orders, dice, scarce):
        unit = state.units.get(order.unit)
        if unit is None or order.unit in done:
            continue
        done[order.unit] = True
        if sent + unit.strength > goal:
            yield _beyond(order)
            continue
        sent += unit.strength
        ready = state.day + lead_days(state, unit)
        berth = first_berth(booked, needed(state, unit), most, ready // WINDOW)
        if berth is not None:
            note(booked, berth)
        yield from _sent(state, unit, order.to, day_of(state, ready, berth), berth, rolls)


def _scarce(state: State, orders: tuple[Deploy, ...], booked: Booked, most: int) -> bool:
    """Whether some of those who ask can't have lift in the window in which they are due."""
    for order in orders:
        unit = state.units.get(order.unit)
        if unit is not None:
            start = (state.day + lead_days(state, unit)) // WINDOW
            berth = first_berth(booked, needed(state, unit), most, start)
            if berth is None or berth.first > start:
                return True
            note(booked, berth)
    return False


def _beyond(order: Deploy) -> Refused:
    reason = "With this formation the force would exceed its goal."
    why = "deployment 3: the goal is a ceiling"
    return Refused(order.n, order.seat, (reason,), (reason,), why=why)


def _sent(
    state: State, unit: Unit, to: str, day: int, berth: Berth | None, rolls: tuple[Roll, ...]
) -> Iterator[Event]:
    late = day > state.day + lead_days(state, unit)
    why = "deployment 13: lift sets the day" if late else "deployment 12: on the calendar"
    if rolls:
        why = "deployment 14: lift is contested, and a lot says who books next"
    home = unit.area
    yield UnitPlaced(booked_by(unit, berth).having(home=home), why=why, rolls=rolls)
    yield Scheduled(
        f"arrive_{unit.name}",
        day,
        NAME,
        {"act": "arrive", "unit": unit.name, "to": to},
        f"{unit.title} is due in {state.title(to)}",
        why=why,
        seen_by=party(state, unit, to),
    )


def _in_turn(
    state: State, orders: tuple[Deploy, ...], dice: Throws, scarce: bool
) -> Iterator[tuple[Deploy, tuple[Roll, ...]]]:
    """The orders in the order in which they book, each with the lots that gave it its place."""
    queues = _queues(state, orders)
    had = dict.fromkeys(queues, 0)
    place = 0
    while queues:
        least = min(had[seat] for seat in queues)
        equals = [seat for seat in queues if had[seat] == least]
        rolls: tuple[Roll, ...] = ()
        if scarce and len(equals) > 1:
            place += 1
            rolls = (_lot(state, equals, queues, place, dice),)
            equals = [str(rolls[0].result)]
        seat = equals[0]
        order = queues[seat].pop(0)
        unit = state.units.get(order.unit)
        had[seat] += 0 if unit is None else needed(state, unit)
        if not queues[seat]:
            del queues[seat]
        yield order, rolls


def _queues(state: State, orders: tuple[Deploy, ...]) -> dict[str, list[Deploy]]:
    """By seat, in the scenario's order: its orders, the most ready formation first."""
    rank = {name: place for place, name in enumerate(state.units)}

    def first(order: Deploy) -> tuple[int, int]:
        unit = state.units.get(order.unit)
        return (0 if unit is None else -unit.readiness, rank.get(order.unit, len(rank)))

    mine = {
        seat: sorted((o for o in orders if o.seat == seat), key=first)
        for seat in state.setting.seats
    }
    return {seat: queue for seat, queue in mine.items() if queue}


def _lot(
    state: State, equals: list[str], queues: dict[str, list[Deploy]], place: int, dice: Throws
) -> Roll:
    wanted = (state.units.get(queues[seat][0].unit) for seat in equals)
    seen_by = narrowest(*(unit.seen_by for unit in wanted if unit is not None))
    table = tuple((seat, 1) for seat in equals)
    return dice.throw("who books lift next", f"place {place}", table, seen_by=seen_by)


def opened(state: State) -> Iterator[Event]:
    """What is lent at the opening, laid on the board."""
    for row in lift_rows(state):
        if f"lift_{row.name}" not in state.agreements:
            yield AgreementSet(_loan(row, row.lent), why="deployment 13: lift lent at the opening")


def lends(state: State, order: LendLift) -> Iterator[Event]:
    """An owner lends more or less."""
    for row in lift_rows(state):
        if row.name == order.lift:
            why = "deployment 13: an owner lends or takes back lift"
            yield AgreementSet(_loan(row, order.troops), why=why)


def _loan(row: Lift, troops: int) -> Agreement:
    text = f"{row.title}: {troops:,} troops each {WINDOW} days are lent to the force."
    return Agreement(
        f"lift_{row.name}",
        row.title,
        text,
        (row.owner,),
        "agreed" if troops else "withdrawn",
        row.owner,
        {"troops": troops},
        PUBLIC,
    )
