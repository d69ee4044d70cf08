"""The host's own army: its size, quality and strength, and what it costs the host."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.curves import saturating
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, SwitchSet, TrackSet, UnitPlaced
from wargame.engine.state import State

from .odds import kit_comes
from .orders import SetArmy, SetCeiling, Train
from .parameters import Parameters
from .position import army, ceiling, numbers, passed, steps, troops, who_sees
from .words import (
    CEILING,
    COST,
    EFFORT,
    EQUIPMENT,
    FULL,
    MONTH,
    MOST_TROOPS,
    PROVOCATION,
    QUALITY,
    REASSURANCE,
    STRAIN,
    STRENGTH,
)


def strength_level(p: Parameters, soldiers: int, quality: int) -> int:
    """Where the army's index tends, in thousandths: paragraph 21."""
    return min(FULL, saturating(soldiers, p.army_half, FULL) * (FULL // 2 + quality) // FULL)


def strain_level(p: Parameters, soldiers: int, course: str) -> int:
    """Where the burden on the host tends, in thousandths: paragraph 23."""
    level = p.strain_usual * soldiers // p.army_half
    if course == "build":
        return min(FULL, level + p.strain_build)
    return max(0, level - p.strain_discharge) if course == "demobilise" else min(FULL, level)


def course_of(state: State) -> str:
    """What the army does now: over a ceiling it must shrink: paragraphs 20 and 24."""
    most, course = ceiling(state), state.switch(EFFORT, "keep")
    if most and troops(state) > most:
        return "demobilise"
    full = bool(most) and troops(state) >= most
    worn = state.track(STRAIN) >= numbers(state).strain_breaks
    return "keep" if course == "build" and (full or worn) else course


def size_after(state: State) -> int:
    """The army's size after the days of the step."""
    p, now, course, most = numbers(state), troops(state), course_of(state), ceiling(state)
    if army(state) is None or course == "keep":
        return now
    if course == "build":
        size = now + passed(p.intake, MONTH, state.day, state.days)
        return min(size, most) if most else size
    least = most if most and state.switch(EFFORT, "keep") != "demobilise" else 0
    return max(least, now - passed(p.discharge, MONTH, state.day, state.days))


def grown(state: State) -> Iterator[Event]:
    """Soldiers sent home or called up: paragraph 20."""
    unit, size = army(state), size_after(state)
    if unit is not None and size != unit.strength:
        why = "air_defence 20: the army shrinks or grows"
        yield UnitPlaced(unit.of_strength(size), why=why)


def drifted(state: State, dice: Throws) -> Iterator[Event]:
    """Quality, strength and strain move on their way; a ceiling eases: paragraphs 21 to 24."""
    p, now, days = numbers(state), size_after(state), state.days
    lost = min(state.track(QUALITY), passed(p.quality_lost, MONTH, state.day, days))
    yield TrackSet(QUALITY, by=-lost, why="air_defence 22: quality wears off")
    level = strength_level(p, now, state.track(QUALITY) - lost)
    why = "air_defence 21: the army's strength moves towards its level"
    yield from _towards(state, STRENGTH, level, p.strength_pace, why)
    level = strain_level(p, now, course_of(state))
    why = "air_defence 23: the burden moves towards its level"
    yield from _towards(state, STRAIN, level, p.strain_pace, why)
    step = steps(state.switch(CEILING, "none"), MOST_TROOPS)
    if step:
        why = "air_defence 24: a ceiling eases"
        by = passed(p.ceiling_eases * step, MONTH, state.day, days)
        yield TrackSet(PROVOCATION, by=-by, why=why)
    yield from _equipped(state, dice)


def _towards(state: State, name: str, level: int, pace: int, why: str) -> Iterator[Event]:
    most = passed(pace, MONTH, state.day, state.days)
    by = max(-most, min(most, level - state.track(name)))
    if by:
        yield TrackSet(name, by=by, why=why)


def _equipped(state: State, dice: Throws) -> Iterator[Event]:
    """Equipment of the giver's comes, or not: paragraph 22."""
    p, works = numbers(state), state.track(EQUIPMENT)
    chance = kit_comes(p.kit_chance, works, state.days)
    if not chance:
        return
    seen_by = narrowest(*who_sees(state, EQUIPMENT))
    roll = dice.chance("equipment comes", "the army", chance, (("equipment", works),), seen_by)
    if roll.result == "yes":
        why = "air_defence 22: equipment comes"
        yield TrackSet(QUALITY, by=p.kit_gain, why=why, rolls=(roll,))


def sets_course(state: State, order: SetArmy) -> Iterator[Event]:
    """Demobilise, keep or build: paragraph 20."""
    yield SwitchSet(EFFORT, order.course, why="air_defence 20: the army's course is set")


def sets_ceiling(state: State, order: SetCeiling) -> Iterator[Event]:
    """A ceiling accepted or thrown off: paragraph 24."""
    p, why = numbers(state), "air_defence 24: a ceiling on the army"
    before = steps(state.switch(CEILING, "none"), MOST_TROOPS)
    tighter = steps(order.ceiling, MOST_TROOPS) - before
    yield SwitchSet(CEILING, order.ceiling, why=why)
    yield TrackSet(PROVOCATION, by=-p.ceiling_calms * tighter, why=why)
    yield TrackSet(REASSURANCE, by=-p.ceiling_doubt * tighter, why=why)


def trains(state: State, order: Train) -> Iterator[Event]:
    """Allies train the army: paragraph 22."""
    p, why = numbers(state), "air_defence 22: allies train the army"
    there = order.place == "country"
    yield TrackSet(COST, by=p.train_cost, why=why)
    yield TrackSet(QUALITY, by=p.train_there if there else p.train_home, why=why)
    if there:
        yield TrackSet(PROVOCATION, by=p.train_provokes, why=why)
