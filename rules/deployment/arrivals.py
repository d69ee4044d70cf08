"""The calendar: what comes due crosses, is delayed or is dropped."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from wargame.engine.board import Audience, Due, Trait, Unit, narrower
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, Roll, Scheduled, UnitPlaced
from wargame.engine.state import State

from .hosting import notice_over
from .lift import (
    booked_by,
    bookings,
    day_of,
    first_berth,
    lent,
    needed,
    taken_by,
)
from .movement import unbooked
from .odds import not_ready
from .pledges import holds, known_to, offer, row_of
from .pledges import met as condition_met
from .position import (
    decision,
    distance,
    home_of,
    numbers,
    party,
    room,
    truce_broken,
    zone,
)
from .words import DECISION, HOSTING, MOVING, NAME, PRESENCE, RETURNING, WINDOW


def come_due(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    """What happens to one entry of the calendar on its day."""
    act = _ACTS.get(str(due.what.get("act", "")))
    if act is not None:
        yield from act(state, due, dice)


def _unit(state: State, due: Due) -> Unit | None:
    return state.units.get(str(due.what.get("unit", "")))


def _arrive(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    unit = _unit(state, due)
    if unit is None or unit.posture != MOVING:
        return
    dropped = _dropped(state, unit, due)
    if dropped:
        yield from _drop(state, unit, due, dropped)
        return
    held, days = _held(state, unit, due)
    if held:
        yield from _delay(state, unit, due, held, days)
        return
    yield from _lifted(state, unit, due, dice)


def _dropped(state: State, unit: Unit, due: Due) -> str:
    row = row_of(state, unit.word("contributor"))
    if decision(state) == "hold":
        return "the decision is to hold"
    if row is not None and offer(state, row).standing != "agreed":
        return f"{row.title} has withdrawn its pledge"
    if _tried(due) + 1 >= numbers(state).tries and _closed(state, unit, due):
        return _closed(state, unit, due)
    return ""


def _drop(state: State, unit: Unit, due: Due, reason: str) -> Iterator[Event]:
    why = "deployment 15: dropped on its day"
    yield UnitPlaced(unbooked(unit).in_posture(""), why=why)
    text = f"{unit.title} does not go to {_to(state, due)}: {reason}."
    yield Reported(text, why=why, seen_by=_told(state, unit, due))


def _held(state: State, unit: Unit, due: Due) -> tuple[str, int]:
    """Why it can't cross today, and after how many days it tries again."""
    p = numbers(state)
    row = row_of(state, unit.word("contributor"))
    if decision(state) == "wait":
        return "the decision is to wait", p.wait_days
    if truce_broken(state):
        return "the ceasefire is broken", p.wait_days
    if row is not None and not holds(state, offer(state, row)):
        return f"the condition of {row.title} is not met", p.wait_days
    return _closed(state, unit, due), p.delay_days


def _closed(state: State, unit: Unit, due: Due) -> str:
    area = state.areas.get(str(due.what.get("to", "")))
    if area is None or not state.marker(area.name, HOSTING):
        return "the site is closed"
    if zone(area) > distance(state):
        return "the site is forward of the distance in force"
    return "the site is full" if room(state, area.name) < unit.strength else ""


def _lifted(state: State, unit: Unit, due: Due, dice: Throws) -> Iterator[Event]:
    """Nothing holds it but lift and its own readiness."""
    now, others = state.day // WINDOW, bookings(state, without=unit.name)
    most = lent(state)
    own = dict(taken_by(unit))
    if not own:
        berth = first_berth(others, needed(state, unit), most, now)
        if berth is None or berth.day > state.day:
            yield from _delay(state, unit, due, "no lift is free", 0)
            return
        unit = booked_by(unit, berth)
    elif now in own and others.get(now, 0) + own[now] > most:
        yield from _delay(state, unit, due, "its lift was taken back", WINDOW - state.day % WINDOW)
        return
    missing = 100 - unit.readiness
    rolls: tuple[Roll, ...] = ()
    if missing > 0:
        roll = dice.chance(
            "not ready in time",
            unit.name,
            not_ready(missing, numbers(state).unready),
            ((f"{missing} points of readiness missing", missing),),
            seen_by=unit.seen_by,
        )
        rolls = (roll,)
        if roll.result == "yes":
            yield from _delay(state, unit, due, "it is not ready", numbers(state).delay_days, rolls)
            return
    yield from _cross(state, unit, due, rolls)


def _cross(state: State, unit: Unit, due: Due, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    there = unit.at(str(due.what["to"])).in_posture(PRESENCE)
    home = unit.word("home") or unit.area
    why = "deployment 15: it crosses on its day"
    yield UnitPlaced(there.having(since=state.day, home=home), why=why, rolls=rolls)


def _delay(
    state: State, unit: Unit, due: Due, reason: str, days: int, rolls: tuple[Roll, ...] = ()
) -> Iterator[Event]:
    why = "deployment 15: delayed on its day"
    ready = state.day + days
    others = bookings(state, without=unit.name)
    berth = first_berth(others, needed(state, unit), lent(state), ready // WINDOW)
    told = _told(state, unit, due)
    yield UnitPlaced(booked_by(unit, berth), why=why)
    tries = _tried(due) + (1 if _closed(state, unit, due) else 0)
    what: dict[str, Trait] = {**due.what, "tries": tries}
    day = max(day_of(state, ready, berth), state.day + 1)
    yield Scheduled(
        due.name, day, NAME, what, due.title or f"{unit.title} is due in {_to(state, due)}",
        why=why, rolls=rolls, seen_by=party(state, unit, str(due.what.get("to", ""))),
    )  # fmt: skip
    text = f"{unit.title} is delayed to day {day}: {reason}."
    yield Reported(text, why=why, rolls=rolls, seen_by=told)


def _tried(due: Due) -> int:
    return int(due.what.get("tries", 0))


def _to(state: State, due: Due) -> str:
    return state.title(str(due.what.get("to", "")))


def _told(state: State, unit: Unit, due: Due) -> Audience:
    """Who may read the reason: the parties, as far as they know what it was read from."""
    told = party(state, unit, str(due.what.get("to", "")))
    row = row_of(state, unit.word("contributor"))
    if row is not None and not condition_met(state, offer(state, row)):
        told = narrower(told, known_to(state, row))
    lead = state.switches.get(DECISION)
    return told if lead is None else narrower(told, lead.seen_by)


def _move(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    unit = _unit(state, due)
    if unit is None or unit.posture != MOVING:
        return
    closed = _closed(state, unit, due)
    if closed:
        why = "deployment 17: the move is called off"
        yield UnitPlaced(unit.in_posture(PRESENCE), why=why)
        text = f"{unit.title} stays where it is: {closed}."
        yield Reported(text, why=why, seen_by=party(state, unit, str(due.what.get("to", ""))))
        return
    why = "deployment 17: it moves to another site"
    there = unit.at(str(due.what["to"])).in_posture(PRESENCE)
    yield UnitPlaced(there.having(since=state.day), why=why)


def _home(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    unit = _unit(state, due)
    if unit is None or unit.posture != RETURNING:
        return
    home = str(due.what.get("home", "")) or home_of(state, unit, "")
    why = "deployment 18: it is home"
    if home:
        yield UnitPlaced(unbooked(unit).at(home).in_posture(""), why=why)


def _notice(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    yield from notice_over(state, str(due.what.get("area", "")))


Act = Callable[[State, Due, Throws], Iterator[Event]]
_ACTS: dict[str, Act] = {"arrive": _arrive, "move": _move, "home": _home, "notice": _notice}
