"""What time brings: the will's way, pauses, leaks, votes, deliveries, the snapback."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from attrs import evolve

from wargame.engine.board import PUBLIC, Due
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, Reported, Scheduled, TrackSet
from wargame.engine.state import State

from .giving import resumed
from .instruments import NEVER, Lent, all_lent, laid, lent
from .odds import interrupted, leaks, turned_about, vote_passes
from .parameters import Parameters
from .position import (
    clamped,
    in_the_know,
    instrument,
    instruments,
    numbers,
    passed,
    seats_of,
    will_seen_by,
)
from .words import (
    FULL,
    MONTH,
    NAME,
    PRESSURE,
    PRIVATE,
    PUBLIC_WORD,
    RATIFIED,
    SNAPBACK,
    STANDING,
    TEXTS,
    TRUSTED,
    WEEK,
    WILL,
)

MONTHLY = f"{NAME}_month"


def next_month(state: State, day: int) -> Iterator[Event]:
    """The day on which a month's chances are thrown for."""
    if instruments(state):
        why = "us_backstop 11: a month passes"
        yield Scheduled(MONTHLY, day, NAME, {"act": "month"}, "A month of politics", why=why)


def will_level(p: Parameters, given: Iterator[Lent]) -> int:
    """Where the giver's will tends: what runs takes from it, half as much where ratified."""
    taken = 0
    for it in given:
        if it.runs and it.paused == NEVER:
            taken += it.row.will // 2 if it.level == RATIFIED else it.row.will
    return max(0, p.will_usual - taken)


def willed(state: State) -> Iterator[Event]:
    """The will moves towards its level: paragraph 11."""
    p = numbers(state)
    most = passed(p.will_pace, MONTH, state.day, state.days)
    by = clamped(will_level(p, all_lent(state)) - state.track(WILL), most, most)
    if by:
        yield TrackSet(WILL, by=by, why="us_backstop 11: the will moves towards its level")


def come_due(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    """What the calendar hands back."""
    act = _ACTS.get(str(due.what.get("act", "")))
    if act is not None:
        yield from act(state, due, dice)


def _month(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    yield from next_month(state, state.day + MONTH)
    yield from _drift(state, dice)
    given = tuple(all_lent(state))
    running = sum(it.runs for it in given)
    for it in given:
        if not it.runs:
            continue
        if it.paused == NEVER and (paused := tuple(_interruption(state, it, running, dice))):
            yield from paused
        elif it.level == PRIVATE and not it.leaked:
            yield from _leak(state, it, dice)


def _drift(state: State, dice: Throws) -> Iterator[Event]:
    p, seen_by = numbers(state), will_seen_by(state)
    if p.will_drift:
        roll = dice.number("drift of the will", "", -p.will_drift, p.will_drift, seen_by)
        why = "us_backstop 11: the will drifts"
        yield TrackSet(WILL, by=int(roll.result), why=why, rolls=(roll,))
    roll = dice.chance("a reversal", "", turned_about(p.reversal), (), seen_by)
    if roll.result == "yes":
        way = dice.throw("which way it turns", "", (("up", 1), ("down", 1)), (), seen_by)
        by = p.reversal_size if way.result == "up" else -p.reversal_size
        why = "us_backstop 11: a reversal"
        yield TrackSet(WILL, by=by, why=why, rolls=(roll, way))


def _interruption(state: State, it: Lent, running: int, dice: Throws) -> Iterator[Event]:
    p, row = numbers(state), it.row
    knows = in_the_know(state, row)
    chance = interrupted(
        p.interruption, running, state.track(WILL), int(it.level == RATIFIED), p.ratified_less
    )
    seen_by = narrowest(will_seen_by(state), knows)
    roll = dice.chance("an interruption", row.name, chance, (), seen_by)
    if roll.result != "yes":
        return
    weeks = dice.number("weeks of a pause", row.name, 1, p.pause_weeks, knows)
    why = "us_backstop 9: an interruption"
    yield from laid(state, evolve(it, paused=state.day), why)
    text = f"{row.title}: interrupted, nobody says for how long."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC if it.spoken else knows)
    yield Scheduled(
        f"resume_{row.name}",
        state.day + int(weeks.result) * WEEK,
        NAME,
        {"act": "resume", "instrument": row.name},
        f"{row.title} resumes",
        why=why,
        rolls=(weeks,),
        seen_by=seats_of(state.setting, row.owner),
    )


def _leak(state: State, it: Lent, dice: Throws) -> Iterator[Event]:
    p, row = numbers(state), it.row
    roll = dice.chance("a leak", row.name, leaks(p.leak), (), in_the_know(state, row))
    if roll.result != "yes":
        return
    why = "us_backstop 14: a private instrument becomes known"
    yield from laid(state, evolve(it, leaked=1), why)
    text = f"It becomes known that this is given in private: {row.title}."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC)
    yield TrackSet(TRUSTED, by=-p.leak_trust, why=why)
    yield TrackSet(WILL, by=-p.leak_will, why=why)


def _resume(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    row = instrument(state, str(due.what.get("instrument", "")))
    if row is not None and (it := lent(state, row)).runs and it.paused != NEVER:
        yield from laid(state, resumed(it, state.day), "us_backstop 9: an interruption ends")


def _vote(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    """Paragraph 10: passed, lost, or called off where it is public no more."""
    row, p = instrument(state, str(due.what.get("instrument", ""))), numbers(state)
    if row is None or (it := lent(state, row)).level != PUBLIC_WORD:
        return
    chance = vote_passes(p.vote, state.track(WILL), step_of(it), p.vote_text)
    roll = dice.chance("a vote", row.name, chance, (), will_seen_by(state))
    if roll.result == "yes":
        why = "us_backstop 10: ratified"
        yield from laid(state, evolve(it, level=RATIFIED), why)
        text = f"The vote on {row.title} is won."
        yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC)
        return
    why = "us_backstop 10: a vote is lost"
    text = f"The vote on {row.title} is lost."
    yield from laid(state, evolve(it, shaken=state.day), why)
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC)
    yield TrackSet(WILL, by=-p.vote_lost, why=why)


def step_of(it: Lent) -> int:
    """How far a guarantee's text goes: 0 to consult, 2 to defend; 0 for other instruments."""
    return TEXTS.index(it.form) if it.form in TEXTS else 0


def _deliver(state: State, due: Due, dice: Throws) -> Iterator[Event]:
    """Paragraph 13: it arrives, or is held while the instrument is paused or not given."""
    p, row = numbers(state), instrument(state, str(due.what.get("instrument", "")))
    if row is None:
        return
    it = lent(state, row)
    if not it.runs or it.paused != NEVER:
        day = state.day + p.hold_days
        why = "us_backstop 13: a delivery is held"
        yield Scheduled(due.name, day, NAME, due.what, due.title, why=why, seen_by=due.seen_by)
        return
    worth = int(due.what.get("worth", 0))
    base = min(row.strength, it.base + worth * FULL // p.whole_equipment)
    yield from laid(state, evolve(it, base=base), "us_backstop 13: equipment is delivered")


def sprung(state: State) -> Iterator[Lent]:
    """The pressure that springs back when the truce breaks: paragraph 7."""
    for it in all_lent(state):
        if it.row.kind == PRESSURE and it.runs and it.form == SNAPBACK and it.paused == NEVER:
            yield evolve(it, form=STANDING, base=it.row.strength, since=state.day)


_ACTS: dict[str, Callable[[State, Due, Throws], Iterator[Event]]] = {
    "month": _month,
    "resume": _resume,
    "vote": _vote,
    "deliver": _deliver,
}
