"""What the days bring without dice, or with small ones: recovery, fading, the ladder, networks."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.state import State

from . import odds
from .acts import counted
from .position import drive, gravest, hand, numbers, passed, site_areas, watched
from .words import (
    ACTS,
    ARMY,
    BLAME,
    BY_ORDERS,
    CONFIDENCE,
    EXPOSURE,
    FULL,
    LADDER,
    MONTH,
    MOST_RISE,
    NETWORKS,
    NUCLEAR,
    ON_LINE,
    QUIET,
    RECORDED,
    SHOWN,
    SITE_SECURITY,
    STRAIN,
    TRUCE,
)


def recovered(state: State) -> Iterator[Event]:
    """The army refits, strain passes, what was exposed, blamed and shown fades: 16 and 17."""
    p = numbers(state)
    if drive(state) == QUIET:
        why = "russian_response 16: the army refits"
        yield from _towards(state, ARMY, max(p.army_most, state.track(ARMY)), p.army_pace, why)
        least = min(p.strain_least, state.track(STRAIN))
        why = "russian_response 16: strain passes"
        yield from _towards(state, STRAIN, least, p.strain_pace, why)
    for name in (BLAME, EXPOSURE, SHOWN, ON_LINE):
        yield from _towards(state, name, 0, p.fading, "russian_response 17: it fades")


def _towards(state: State, name: str, level: int, pace: int, why: str) -> Iterator[Event]:
    most = passed(pace, MONTH, state.day, state.days)
    by = max(-most, min(most, level - state.track(name)))
    if by:
        yield TrackSet(name, by=by, why=why)


def networks(state: State) -> Iterator[Event]:
    """Network health moves towards what so many incidents leave: paragraph 15."""
    p = numbers(state)
    lost = p.cyber_incidents * p.cyber_worth // FULL
    if watched(state, "networks"):
        lost = lost * (FULL - p.watched) // FULL
    why = "russian_response 15: incidents wear networks, teams mend them"
    yield from _towards(state, NETWORKS, max(0, FULL - lost), p.network_pace, why)


def rear_attacks(state: State, dice: Throws) -> Iterator[Event]:
    """Small attacks in the rear, unless the services hold still: paragraph 9."""
    p = numbers(state)
    if hand(state) == BY_ORDERS or not state.track(LADDER):
        return
    tried = passed(p.rear_attacks, MONTH, state.day, state.days)
    areas = site_areas(state.setting)
    policed = sum(1 for name in areas if watched(state, "rear", name))
    let_by = FULL - state.track(SITE_SECURITY) // 2
    if areas:
        let_by = let_by * (FULL * len(areas) - p.watched * policed) // (FULL * len(areas))
    roll = dice.number("small attacks in the rear", "rear", 0, 2 * tried)
    done, rest = divmod(int(roll.result) * let_by, FULL)
    luck = dice.chance("one more small attack", "rear", odds.one_more(rest))
    done += luck.result == "yes"
    if done:
        why = "russian_response 9: small attacks in the rear"
        yield TrackSet(ACTS, by=done, why=why, rolls=(roll, luck))
        yield TrackSet(CONFIDENCE, by=-done, why=why)


def laddered(state: State) -> Iterator[Event]:
    """The ladder keeps an entry for where it stands, and truce violations count: 2 and 3."""
    now = state.track(LADDER)
    if state.track(RECORDED) >= numbers(state).violations_step:
        why = "russian_response 3: truce violations are recorded"
        for event in counted(state, TRUCE):
            if not isinstance(event, TrackSet):
                yield event
        if now < TRUCE:
            yield TrackSet(LADDER, became=min(TRUCE, now + MOST_RISE), why=why)
    if gravest(state) < now < NUCLEAR:
        yield from counted(state, now)
