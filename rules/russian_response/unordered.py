"""Acts that nobody ordered: the services, and the army below an offensive, by the aim."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.curves import MILLION
from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.state import State

from . import odds
from .acts import Act, commit
from .position import aim, drive, hand, known, numbers, of_rival, site_areas, within_reach
from .words import (
    ATTRIBUTION,
    BY_AIM,
    BY_ORDERS,
    BY_SERVICES,
    FULL,
    LADDER,
    LEANS,
    ON_FORCE,
    OPEN,
    QUIET,
    RUNNING,
    SABOTAGE,
    TRUCE,
)
from .worth import appetite

LOUD_IN = 4
"""One act in so many is of high intensity."""
RESTRAINT = "restraint"
"""The calendar's name for a pause after a step down."""


def acted(state: State, dice: Throws) -> Iterator[Event]:
    """Each step within reach by its own odds, the next one up by the odds of a rung: 10, 11."""
    who = hand(state)
    if who == BY_ORDERS or drive(state) == RUNNING:
        return
    wanted, highest = appetite(state), 0
    top = state.track(LADDER) + (drive(state) == QUIET)
    for step in (*BY_SERVICES, *((OPEN,) if who == BY_AIM else ())):
        if step <= top and within_reach(state, step):
            for event in _perhaps(state, step, wanted, dice):
                if isinstance(event, TrackSet) and event.name == LADDER:
                    highest = max(highest, event.became or 0)
                else:
                    yield event
    if highest:
        yield TrackSet(LADDER, became=highest, why="russian_response 2: an act on the ladder")


def chance_of(state: State, step: int, wanted: int, days: int) -> int:
    """Of an act on this step in so many days, by appetite and aim, in millionths."""
    p = numbers(state)
    base = p.usual if step <= state.track(LADDER) else p.rung_up
    if RESTRAINT in state.calendar:
        base //= 2
    if step == TRUCE:
        wanted -= known(state, ATTRIBUTION) * p.blame_weight // FULL
    return odds.of_itself(base, leaning(state, step), wanted, p.appetite_scale, days)


def leaning(state: State, step: int) -> int:
    """How well an act suits the aim, in thousandths."""
    lean = numbers(state).lean
    return FULL + lean if step in LEANS[aim(state)] else FULL - lean // 2


def _perhaps(state: State, step: int, wanted: int, dice: Throws) -> Iterator[Event]:
    chance = chance_of(state, step, wanted, state.days)
    modifiers = (("appetite, points", wanted), ("suits the aim", leaning(state, step) - FULL))
    label = "an act that nobody ordered"
    roll = dice.chance(label, str(step), min(chance, MILLION), modifiers, of_rival(state))
    if roll.result == "yes":
        act = Act(step, _loud(step, dice), _where(state, step, dice))
        yield from commit(state, act, dice, (roll,))


def _loud(step: int, dice: Throws) -> int:
    return int(dice.number("how hard", str(step), 1, LOUD_IN).result == LOUD_IN)


def _where(state: State, step: int, dice: Throws) -> str:
    areas = site_areas(state.setting)
    if step not in (SABOTAGE, *ON_FORCE) or not areas:
        return "anywhere"
    return areas[int(dice.number("where", str(step), 0, len(areas) - 1).result)]
