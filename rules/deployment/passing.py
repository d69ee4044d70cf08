"""What the passing days bring to formations and purses: readiness, wear, cost, pledges lost."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Unit
from wargame.engine.curves import MILLION
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import AgreementSet, Event, TrackSet, UnitPlaced
from wargame.engine.state import State

from . import odds
from .parameters import Parameters
from .pledges import excess, known_to, met, offer, row_of, rows
from .position import at_home, decision, numbers, passed, stands
from .words import ALERT, COST, SUPPORT, WINDOW, WORN

YEAR = 365
MONTH = WINDOW
_AT_HOME = "deployment 11: readiness recovers or slackens"


def aged(state: State) -> Iterator[Event]:
    """Readiness and wear of every formation: paragraphs 10 and 11."""
    p, beyond, now = numbers(state), excess(state), decision(state)
    worn = 0
    for unit in state.units.values():
        if stands(state, unit):
            over_by = beyond.get(unit.word("contributor"), 0)
            lost = _lost(state, p, unit, over_by)
            worn += lost
            after = _tired(state, p, unit, over_by).of_strength(unit.strength - lost)
            why = "deployment 10: more away than rotates" if over_by else _AT_HOME
        elif at_home(state, unit):
            after, why = _rested(state, p, unit, now), _AT_HOME
        else:
            continue
        if after.readiness != unit.readiness or after.strength != unit.strength:
            yield UnitPlaced(after, why=why)
    if worn:
        yield TrackSet(WORN, by=worn, why="deployment 10: troops worn out")


def _lost(state: State, p: Parameters, unit: Unit, over_by: int) -> int:
    rate = unit.strength * over_by * p.decay
    return min(unit.strength, passed(rate, MILLION * MONTH, state.day, state.days))


def _tired(state: State, p: Parameters, unit: Unit, over_by: int) -> Unit:
    if over_by:
        points = -passed(p.wear * over_by, 1_000 * MONTH, state.day, state.days)
    else:
        points = passed(p.recovery, MONTH, state.day, state.days)
    return unit.at_readiness(max(0, min(100, unit.readiness + points)))


def _rested(state: State, p: Parameters, unit: Unit, now: str) -> Unit:
    if now == "hold":
        slack = passed(p.slack, MONTH, state.day, state.days)
        least = min(unit.readiness, p.slack_floor)
        return unit.at_readiness(max(least, unit.readiness - slack))
    ceiling = max(unit.readiness, p.wait_ceiling) if now == "wait" else 100
    gained = passed(p.recovery, MONTH, state.day, state.days)
    return unit.at_readiness(min(ceiling, unit.readiness + gained))


def paid(state: State) -> Iterator[Event]:
    """What the step costs: paragraphs 2 and 25."""
    kept_ready = decision(state) == "wait"
    total = 0
    for unit in state.units.values():
        if stands(state, unit):
            total += keep(state, unit)
        elif kept_ready and at_home(state, unit) and _called_for(state, unit):
            total += keep(state, unit) * numbers(state).readiness_share // 1_000
    millions = passed(total, YEAR * MILLION, state.day, state.days)
    if millions:
        yield TrackSet(COST, by=millions, why="deployment 25: the keep of the force")


def keep(state: State, unit: Unit) -> int:
    """A formation's keep in place, in dollars a year."""
    p = numbers(state)
    dollars = unit.strength * p.soldier_year
    return dollars * p.alert_share // 1_000 if unit.posture == ALERT else dollars


def _called_for(state: State, unit: Unit) -> bool:
    row = row_of(state, unit.word("contributor"))
    return row is None or offer(state, row).standing == "agreed"


def paid_since(state: State, unit: Unit, start: int) -> Iterator[Event]:
    """The keep of a formation that crossed within the step, from its day to the step's end."""
    since = unit.number("since")
    days = state.day - since
    if start < since and days > 0 and stands(state, unit):
        millions = passed(keep(state, unit), YEAR * MILLION, since, days)
        if millions:
            yield TrackSet(COST, by=millions, why="deployment 25: the keep since it crossed")


def fallen_through(state: State, dice: Throws) -> Iterator[Event]:
    """Pledges that contributors drop: paragraph 7."""
    p = numbers(state)
    chance = odds.fallen_through(p.dropout, state.days, 0)
    support = state.tracks.get(SUPPORT)
    unpopular = state.track(SUPPORT) < p.dropout_unpopular
    for row in rows(state):
        given = offer(state, row)
        if given.standing != "agreed" or not chance:
            continue
        kept = met(state, given)
        modifiers = []
        if unpopular:
            modifiers.append(("little support at home: doubled", chance))
        if not kept:
            modifiers.append(("its condition is not met: doubled", chance))
        seen_by = narrowest(known_to(state, row), support.seen_by if support else ("*",))
        roll = dice.chance(
            "a pledge falls through",
            row.name,
            odds.fallen_through(p.dropout, state.days, len(modifiers)),
            modifiers,
            seen_by,
        )
        if roll.result == "yes":
            gone = given.changed(troops=0).agreement()
            yield AgreementSet(gone, why="deployment 7: the pledge falls through", rolls=(roll,))
