"""The straits: requests to pass, who answers them and how, the stay, and what closes them."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Due, Unit
from wargame.engine.curves import MILLION
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, Reported, Roll, Scheduled, SwitchSet, TrackSet, UnitPlaced
from wargame.engine.state import State

from . import odds
from .orders import GrantPassage, RequestPassage
from .position import (
    at_table,
    entries,
    littoral,
    numbers,
    outside,
    strait,
    straits,
    tonnage,
    tonnage_inside,
    truce,
)
from .words import (
    ASKED,
    CLOSED,
    COST,
    FULL,
    MINEHUNTER,
    NAME,
    OPEN,
    PLAN,
    PROVOCATION,
    REFLAG,
    RESTRICTED,
    STRAITS,
    TASKED,
    WAITING,
)

WHY_ASKED = "black_sea_demining 16: leave to pass is asked"
WHY_ANSWER = "black_sea_demining 17: the request is answered"
WHY_STAY = "black_sea_demining 18: the stay is over"


def requested(state: State, order: RequestPassage) -> Iterator[Event]:
    """Leave to pass is asked; the answer comes when notice is over."""
    unit, p = state.units[order.unit], numbers(state)
    days = p.notice_days
    asked = unit.in_posture(ASKED).having(answer="", base=unit.area)
    if order.how == REFLAG:
        days, asked = days + p.reflag_days, asked.having(littoral="yes")
        price = p.reflag_cost * unit.strength
        why = "black_sea_demining 19: handed to a state on these waters"
        yield TrackSet(COST, by=price, why=why)
    yield UnitPlaced(asked, why=WHY_ASKED)
    yield _answer_due(state, unit, days)


def _answer_due(state: State, unit: Unit, days: int) -> Event:
    return Scheduled(
        f"passage_{unit.name}", state.day + days, NAME, {"act": "passage", "unit": unit.name},
        f"{unit.title}: answer to the request", why=WHY_ASKED, seen_by=unit.seen_by,
    )  # fmt: skip


def answered(state: State, order: GrantPassage) -> Iterator[Event]:
    """The strait's owner answers, for all to read; it takes effect when notice is over."""
    unit = state.units[order.unit].having(answer=order.answer)
    yield UnitPlaced(unit, why=WHY_ANSWER)


def come_due(state: State, entry: Due, dice: Throws) -> Iterator[Event]:
    """An answer is due, or a stay is over."""
    unit = state.units.get(str(entry.what.get("unit", "")))
    if unit is None:
        return
    if entry.what.get("act") == "passage" and unit.posture == ASKED:
        yield from _decided(state, unit, dice)
    elif entry.what.get("act") == "leave" and not outside(state, unit):
        yield UnitPlaced(_gone(state, unit), why=WHY_STAY)


def _gone(state: State, unit: Unit) -> Unit:
    base = unit.word("base")
    there = base if base in state.areas else unit.area
    return unit.at(there).in_posture(WAITING).having(leaves=-1, late=0)


def _decided(state: State, unit: Unit, dice: Throws) -> Iterator[Event]:
    row = strait(state)
    if too_much(state, unit):
        yield from _told(state, unit, "refused: the limit on tonnage is reached", ())
    elif row is None or straits(state) == OPEN:
        yield from _through(state, unit, ())
    elif at_table(state, row.owner):
        yield from _as_answered(state, unit)
    else:
        chance = chance_of(state, unit, row.leaning)
        switch = state.switches.get(STRAITS)
        seen_by = narrowest(unit.seen_by, switch.seen_by if switch else ("*",))
        roll = dice.chance("leave to pass is given", unit.name, chance, seen_by=seen_by)
        if roll.result == "yes":
            yield from _through(state, unit, (roll,))
        else:
            yield from _told(state, unit, "refused", (roll,))


def _as_answered(state: State, unit: Unit) -> Iterator[Event]:
    answer = unit.word("answer")
    if answer in ("grant", "short"):
        yield from _through(state, unit, ())
    elif answer == "refuse":
        yield from _told(state, unit, "refused", ())
    else:
        yield _answer_due(state, unit, numbers(state).notice_days)


def _told(state: State, unit: Unit, words: str, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    yield UnitPlaced(unit.in_posture(WAITING), why=WHY_ANSWER, rolls=rolls)
    text = f"{unit.title}: leave to pass is {words}."
    yield Reported(text, why=WHY_ANSWER, seen_by=unit.seen_by)


def _through(state: State, unit: Unit, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    there = entries(state.setting)
    if not there:
        return
    p = numbers(state)
    stay = p.stay_days // 2 if unit.word("answer") == "short" else p.stay_days
    leaves = -1 if littoral(unit) else state.day + stay
    posture = PLAN if unit.kind == MINEHUNTER else TASKED
    inside = unit.at(there[0]).in_posture(posture)
    inside = inside.having(since=state.day, late=1, leaves=leaves)
    yield UnitPlaced(inside, why=WHY_ANSWER, rolls=rolls)
    text = f"{unit.title}: leave to pass is given."
    yield Reported(text, why=WHY_ANSWER, seen_by=unit.seen_by)
    if leaves >= 0:
        yield TrackSet(PROVOCATION, by=p.visit_provokes, why=WHY_ANSWER)
        yield Scheduled(
            f"leave_{unit.name}", leaves, NAME, {"act": "leave", "unit": unit.name},
            f"{unit.title} leaves the Black Sea", why=WHY_STAY, seen_by=unit.seen_by,
        )  # fmt: skip


def too_much(state: State, unit: Unit) -> bool:
    """Whether an outside state's vessels would exceed the limits on tonnage."""
    if littoral(unit):
        return False
    p, more = numbers(state), tonnage(unit)
    of_flag = tonnage_inside(state, unit.word("flag")) + more
    return tonnage_inside(state) + more > p.tonnage_all or of_flag > p.tonnage_one


def chance_of(state: State, unit: Unit, leaning: int) -> int:
    """The chance that a request is granted where nobody at the table answers it."""
    p = numbers(state)
    if straits(state) == OPEN:
        return MILLION
    chance = p.grant_restricted if straits(state) == RESTRICTED else p.grant_closed
    flag = p.grant_littoral if littoral(unit) else FULL
    strained = FULL if truce(state) == "holding" else p.grant_strained
    return odds.granted(chance, leaning, flag, strained)


def watched(state: State, dice: Throws) -> Iterator[Event]:
    """What becomes of the straits while nobody at the table holds them."""
    row, switch = strait(state), state.switches.get(STRAITS)
    if row is None or switch is None or at_table(state, row.owner):
        return
    if truce(state) == "broken" and switch.value != CLOSED:
        why = "black_sea_demining 20: closed while the war lasts"
        yield SwitchSet(STRAITS, CLOSED, why=why)
    elif truce(state) == "holding" and switch.value == CLOSED:
        chance = odds.eased(numbers(state).ease, state.days)
        roll = dice.chance("the straits are eased", row.name, chance, seen_by=switch.seen_by)
        if roll.result == "yes":
            why = "black_sea_demining 20: the straits are eased"
            yield SwitchSet(STRAITS, RESTRICTED, why=why, rolls=(roll,))
