"""The renewed offensive: build-up, opening, course and end."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, Scheduled, SwitchSet, TrackSet
from wargame.engine.state import State

from . import odds
from .acts import counted, ended, opened
from .position import drive, hand, known, numbers, of_rival, passed
from .words import (
    ARMY,
    BUILDING,
    BY_AIM,
    CIVILIANS,
    DENIABLE,
    DRIVE,
    DRIVE_DAYS,
    IN_PLACE,
    LADDER,
    LETHAL,
    LOSSES,
    MONTH,
    MOST_RISE,
    NAME,
    OFFENSIVE,
    QUIET,
    RUNNING,
    STRAIN,
)
from .worth import resistance, worth

ENTRY = "offensive"
SPREAD = 200
"""Harm in a step lies between nothing and twice its middle, in percent."""


def begun(state: State, dice: Throws) -> Iterator[Event]:
    """A build-up may begin where the army acts by the aim: paragraph 12."""
    p = numbers(state)
    ready = known(state, ARMY) >= p.army_ready
    if hand(state) != BY_AIM or drive(state) != QUIET or not ready:
        return
    found = worth(state)
    chance = odds.attack(p.attack_at_nought, p.attack_scale, found.points, state.days)
    modifiers = (("worth of an attack, points", found.points),)
    roll = dice.chance("a build-up begins", "army", chance, modifiers, of_rival(state))
    if roll.result == "yes":
        why = "russian_response 12: a build-up begins"
        yield SwitchSet(DRIVE, BUILDING, why=why, rolls=(roll,), why_seen_by=PUBLIC)
        yield Reported("A build-up opposite the line is seen.", why=why, seen_by=PUBLIC)
        yield from _raised(state)
        yield from _next(state)


def _raised(state: State) -> Iterator[Event]:
    """What comes with a build-up counts two steps up, at most as a deniable strike."""
    yield from counted(state, min(DENIABLE, state.track(LADDER) + MOST_RISE))


def _next(state: State) -> Iterator[Event]:
    day = state.day + numbers(state).build_days
    why, what = "russian_response 13: the army waits for the word", {"act": "drive"}
    title = "The build-up is complete"
    yield Scheduled(ENTRY, day, NAME, what, title, why=why, seen_by=of_rival(state))


def built(state: State, entry: Due, dice: Throws) -> Iterator[Event]:
    """The build-up is complete: attack, wait or go home: paragraph 13."""
    if drive(state) != BUILDING:
        return
    if state.track(LADDER) < DENIABLE:
        yield from _raised(state)
        yield from _next(state)
        return
    found = worth(state)
    chance = odds.opens(numbers(state).opens, found.points)
    modifiers = (("worth of an attack, points", found.points),)
    label = "the build-up ends in an attack"
    roll = dice.chance(label, "army", chance, modifiers, of_rival(state))
    if roll.result == "yes":
        yield from opened(state)
        return
    why = "russian_response 13: the build-up is called off"
    yield Reported("The build-up opposite the line is called off.", why=why, seen_by=PUBLIC)
    yield from ended(state, why, (roll,))


def ran(state: State, dice: Throws) -> Iterator[Event]:
    """What the days of an offensive bring, and whether it is spent: paragraph 14."""
    if drive(state) != RUNNING:
        return
    p, why = numbers(state), "russian_response 14: the offensive goes on"
    yield TrackSet(DRIVE_DAYS, by=state.days, why=why)
    yield from counted(state, OFFENSIVE)
    yield TrackSet(ARMY, by=-passed(p.drive_wear, MONTH, state.day, state.days), why=why)
    yield TrackSet(STRAIN, by=passed(p.drive_strain, MONTH, state.day, state.days), why=why)
    in_reach = p.drive_dead * state.track(IN_PLACE) // 10_000
    for name, rate in ((LETHAL, p.drive_incidents), (CIVILIANS, p.drive_civilians),
                       (LOSSES, in_reach)):  # fmt: skip
        yield from _harm(state, dice, name, rate)
    yield from _spent(state, dice)


def _harm(state: State, dice: Throws, name: str, rate: int) -> Iterator[Event]:
    middle = passed(rate, MONTH, state.day, state.days)
    roll = dice.number("the toll of the offensive", name, 0, SPREAD)
    why = "russian_response 14: the toll of the offensive"
    yield TrackSet(name, by=(middle * int(roll.result) + 50) // 100, why=why, rolls=(roll,))


def _spent(state: State, dice: Throws) -> Iterator[Event]:
    army, met = state.track(ARMY), resistance(state)
    chance = odds.spent(numbers(state).drive_ends, army, met, state.days)
    modifiers = (("the army", -army), ("what it meets", met))
    roll = dice.chance("the offensive is spent", "army", chance, modifiers, of_rival(state))
    if roll.result == "yes":
        yield from ended(state, "russian_response 14: the offensive is spent", (roll,))
