"""What the giver orders: levels, pauses, votes, exercises and red lines."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import evolve

from wargame.engine.board import PUBLIC, Agreement
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event, Scheduled, TrackSet, Unscheduled
from wargame.engine.state import State

from .instruments import NEVER, Lent, built, faces, laid, lent
from .orders import Pause, Ratify, SetInstrument, Show
from .parameters import Parameters
from .position import givers, instrument, numbers
from .words import (
    AIR,
    FEARED,
    LEVELS,
    LINE,
    NAME,
    NONE,
    PRESSURE,
    PROVOCATION,
    PUBLIC_WORD,
    RATIFIED,
    SNAPBACK,
    STANDING,
    TEXTS,
    TRUSTED,
    WILL,
)

MIDDLE_WEIGHT = 500
"""The provocation weight at which a push counts as stated."""


def provoked(state: State, push: int) -> Iterator[Event]:
    """A push to provocation, by its weight: paragraph 21."""
    by = push * numbers(state).provocation_weight // MIDDLE_WEIGHT
    if by:
        yield TrackSet(PROVOCATION, by=by, why="us_backstop 21: a public act provokes")


def set_level(state: State, order: SetInstrument, dice: Throws) -> Iterator[Event]:
    """An instrument at another level or in another form: paragraph 3."""
    row = instrument(state, order.instrument)
    if row is None:
        return
    before = lent(state, row)
    after = at_level(numbers(state), before, order.level, order.form, state.day)
    yield from laid(state, after, _why(before, after))
    if after.paused != before.paused and f"resume_{row.name}" in state.calendar:
        yield Unscheduled(f"resume_{row.name}", why="us_backstop 3: not given any more")
    if after.spoken and not before.spoken:
        yield from provoked(state, numbers(state).word_provokes)


def _why(before: Lent, after: Lent) -> str:
    if before.runs and before.level == after.level and after.form == STANDING:
        return "us_backstop 6: another round of pressure"
    return "us_backstop 3: the giver sets a level"


def at_level(p: Parameters, it: Lent, level: str, form: str, day: int) -> Lent:
    """The instrument as it stands once its level and form are set."""
    there = built(p, it, day)
    if it.row.kind == PRESSURE and it.level == RATIFIED and level == PUBLIC_WORD:
        level = RATIFIED
    after = evolve(it, level=level, form=form)
    if it.spoken and _lesser(it, after):
        after = evolve(after, shaken=day)
    if level == NONE:
        return evolve(after, since=day, base=there, paused=NEVER, leaked=0)
    if it.row.kind == PRESSURE:
        added = p.pressure_round if form != SNAPBACK else 0
        base = min(it.row.strength, there + added) if added else 0
        return evolve(after, since=day, base=base)
    return after if it.runs else evolve(after, since=day, base=there)


def _lesser(before: Lent, after: Lent) -> bool:
    """Whether less is said than before: a lower level, or a weaker text."""
    if LEVELS.index(after.level) < LEVELS.index(before.level):
        return True
    texts = before.form in TEXTS and after.form in TEXTS
    return texts and TEXTS.index(after.form) < TEXTS.index(before.form)


def pause(state: State, order: Pause, dice: Throws) -> Iterator[Event]:
    """An instrument paused until it is resumed, or resumed: paragraph 8."""
    row, p = instrument(state, order.instrument), numbers(state)
    if row is None:
        return
    it = lent(state, row)
    if order.act == "pause":
        why = "us_backstop 8: paused by its owner"
        yield from laid(state, evolve(it, paused=state.day), why)
        yield TrackSet(WILL, by=p.pause_relief, why=why)
        return
    why = "us_backstop 8: resumed by its owner"
    yield from laid(state, resumed(it, state.day), why)
    yield TrackSet(WILL, by=-p.pause_relief, why=why)
    if f"resume_{row.name}" in state.calendar:
        yield Unscheduled(f"resume_{row.name}", why=why)


def resumed(it: Lent, day: int) -> Lent:
    """An instrument running again: what was built up is there, the pause is remembered."""
    lost = 0 if it.row.kind == PRESSURE else day - it.paused
    return evolve(it, paused=NEVER, shaken=day, since=it.since + lost)


def put_to_vote(state: State, order: Ratify, dice: Throws) -> Iterator[Event]:
    """A vote on the calendar: paragraph 10."""
    row = instrument(state, order.instrument)
    if row is not None:
        yield Scheduled(
            f"vote_{row.name}",
            state.day + numbers(state).vote_days,
            NAME,
            {"act": "vote", "instrument": row.name},
            f"Vote: {row.title}",
            why="us_backstop 10: put to a vote",
            seen_by=PUBLIC,
        )


def show(state: State, order: Show, dice: Throws) -> Iterator[Event]:
    """An exercise, or a red line drawn: paragraph 17."""
    p = numbers(state)
    if order.act == "red_line":
        yield AgreementSet(red_line(state, order.seat), why="us_backstop 17: a red line is drawn")
        return
    why = "us_backstop 17: an exercise"
    seen = any(it.row.kind == AIR and it.spoken for it in faces(state))
    worth = p.show_worth if seen else p.show_worth // 2
    yield TrackSet(FEARED, by=worth, why=why)
    yield TrackSet(TRUSTED, by=worth // 2, why=why)
    yield TrackSet(WILL, by=-p.show_will, why=why)
    yield from provoked(state, p.show_provokes)


def red_line(state: State, seat: str) -> Agreement:
    """The red line as it lies on the board."""
    text = "A renewed attack would be answered."
    owner = seat if seat in givers(state) else ""
    return Agreement(LINE, "The red line", text, (seat,), "agreed", owner, {}, PUBLIC)


def line_taken_back(state: State) -> Iterator[Event]:
    """The red line falls once it is exposed."""
    found = state.agreements.get(LINE)
    if found is not None and found.standing == "agreed":
        yield AgreementSet(found.stood("withdrawn"), why="us_backstop 18: the red line is exposed")
