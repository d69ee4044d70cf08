"""What the parties claim, what is found out of it, and when one is named for its violations."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import HIDDEN, PUBLIC
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, Roll, SwitchSet, TrackSet
from wargame.engine.state import State

from . import odds
from .counts import line_detection, passed
from .position import discipline, numbers, owner_of
from .words import (
    AS_RECORDED,
    ATTRIBUTION,
    CLAIMED_BY,
    CLAIMS_OF,
    FULL,
    HIGH,
    HOST,
    LEGITIMACY,
    LOW,
    MONTH,
    PARTIES,
    PRESS,
    PROVOCATION,
    REASSURANCE,
    RIVAL,
    STRAIN,
)

SIGN = {HOST: 1, RIVAL: -1}
"""Whose loss is a loss for the mission's standing."""


def said(state: State, recorded: int, rolls: tuple[Roll, ...], dice: Throws) -> Iterator[Event]:
    """What the parties claim of this step, and what comes of it; the line's heat leads `rolls`."""
    yield from claimed(state, recorded, rolls)
    for party in PARTIES:
        if state.switch(CLAIMS_OF[party], AS_RECORDED) != AS_RECORDED:
            yield from _believed(state, party, rolls)
            yield from _exposed(state, party, dice)
        if discipline(state, party) == PRESS:
            yield from _named(state, party, dice)


def claimed(state: State, recorded: int, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    """The counts that the parties publish: paragraph 13."""
    p = numbers(state)
    for party in PARTIES:
        line = state.switch(CLAIMS_OF[party], AS_RECORDED)
        count = recorded * {LOW: p.claim_low, HIGH: p.claim_high}.get(line, FULL) // FULL
        why = "ceasefire_monitoring 13: a party publishes its own count"
        yield TrackSet(CLAIMED_BY[party], became=count, why=why, rolls=rolls, why_seen_by=PUBLIC)


def _believed(state: State, party: str, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    """A host that claims much is heard abroad and alarms at home; a rival's much is said
    against the mission and heats it up; little, the other way round. A hot line lends weight."""
    rate = numbers(state).claim_weight * int(rolls[0].result)
    by = passed(rate, MONTH * FULL, state)
    much = 1 if state.switch(CLAIMS_OF[party]) == HIGH else -1
    moves = {
        HOST: ((LEGITIMACY, much), (REASSURANCE, -much)),
        RIVAL: ((LEGITIMACY, -much), (PROVOCATION, much)),
    }
    why = "ceasefire_monitoring 13: what a party claims has an effect"
    for name, way in moves[party]:
        if by:
            yield TrackSet(name, by=by * way, why=why, rolls=rolls, why_seen_by=PUBLIC)


def _exposed(state: State, party: str, dice: Throws) -> Iterator[Event]:
    p, owner, switch = numbers(state), owner_of(state, party), CLAIMS_OF[party]
    chance = odds.in_days(p.exposed, line_detection(state), state.days)
    roll = dice.chance("a claim is exposed", party, chance, seen_by=HIDDEN)
    if roll.result == "no":
        return
    why = "ceasefire_monitoring 14: a false claim is exposed"
    text = f"What {_title(state, owner)} claims of the violations is shown to be false."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC, why_seen_by=PUBLIC)
    yield SwitchSet(switch, AS_RECORDED, why=why, rolls=(roll,), why_seen_by=PUBLIC)
    by = -SIGN[party] * p.exposure_shock
    yield TrackSet(LEGITIMACY, by=by, why=why, rolls=(roll,), why_seen_by=PUBLIC)


def _named(state: State, party: str, dice: Throws) -> Iterator[Event]:
    """Attribution bites: a party that presses is named for it, or is not: paragraph 12."""
    p, owner = numbers(state), owner_of(state, party)
    chance = odds.in_days(p.named, state.track(ATTRIBUTION), state.days)
    roll = dice.chance("a party is named", party, chance, seen_by=HIDDEN)
    if roll.result == "no":
        return
    why = "ceasefire_monitoring 12: a party is named for its violations"
    text = f"Violations are attributed to {_title(state, owner)}, which is named for them."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC, why_seen_by=PUBLIC)
    moves = {HOST: ((REASSURANCE, -1),), RIVAL: ((STRAIN, 1),)}
    for name, way in ((LEGITIMACY, -SIGN[party]), *moves[party]):
        by = way * p.named_shock
        yield TrackSet(name, by=by, why=why, rolls=(roll,), why_seen_by=PUBLIC)


def _title(state: State, owner: str) -> str:
    seat = state.setting.seats.get(owner)
    return seat.title if seat is not None else owner.replace("_", " ").title() or "A party"
