"""What the backstop weighs: with the one to be deterred, with the host, and on the switch."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.board import PUBLIC, Agreement
from wargame.engine.curves import between
from wargame.engine.events import AgreementSet, Event, SwitchSet, TrackSet
from wargame.engine.state import State

from .instruments import NEVER, Lent, all_lent, faces, text_worth, works
from .parameters import Parameters
from .position import clamped, givers, numbers, passed, said
from .words import (
    AIR,
    BACKSTOP,
    FEARED,
    FIRM,
    FULL,
    GUARANTEE,
    HOURS,
    LINE,
    MONTH,
    NO_WORD,
    PRIVATE,
    PROMISED,
    PUBLIC_WORD,
    RATIFIED,
    READINGS,
    TRACKS,
    TRUSTED,
    WORDS,
)


def steadiness(p: Parameters, it: Lent, day: int) -> int:
    """What a pause, now or remembered, leaves of an instrument's weight, in thousandths."""
    if it.paused != NEVER:
        return min(p.paused_worth, p.shaken_worth)
    remembered = it.shaken != NEVER and day - it.shaken < p.memory
    return p.shaken_worth if remembered else FULL


def _weighs(p: Parameters, it: Lent, day: int, by_level: dict[str, int]) -> int:
    part = it.row.weight * by_level.get(it.level, 0) * steadiness(p, it, day) // (FULL * FULL)
    return part * text_worth(p, it) // FULL


def feared_level(p: Parameters, shown: Iterable[Lent], day: int, words: int) -> int:
    """Where the rival's fear tends, in tenths of a percent: paragraph 15."""
    by_level = {PUBLIC_WORD: p.feared_public, RATIFIED: FULL}
    return min(FULL, sum(_weighs(p, it, day, by_level) for it in shown) + words)


def trusted_level(p: Parameters, given: Iterable[Lent], day: int, words: int) -> int:
    """Where the host's trust tends, in tenths of a percent: paragraph 16."""
    by_level = {PRIVATE: p.trusted_private, PUBLIC_WORD: p.trusted_public, RATIFIED: FULL}
    return min(FULL, sum(_weighs(p, it, day, by_level) for it in given) + words)


def score(shown: Iterable[Lent]) -> int:
    """The weight of what is said in public, paused or not, in tenths of a percent."""
    return min(FULL, sum(it.row.weight for it in shown if it.spoken))


def reading(p: Parameters, shown: tuple[Lent, ...]) -> str:
    """What the public instruments amount to: paragraph 20."""
    ratified = any(it.row.kind == GUARANTEE and it.level == RATIFIED for it in shown)
    weight = score(shown)
    if ratified or weight >= p.firm_from:
        return FIRM
    return PROMISED if weight >= p.promised_from else NO_WORD


def line_stands(state: State) -> bool:
    """Whether a red line is drawn."""
    found = state.agreements.get(LINE)
    return found is not None and found.standing == "agreed"


def word_alone(state: State, read: str) -> bool:
    """Whether the switch says more than the public instruments amount to."""
    return READINGS.index(said(state)) > READINGS.index(read)


def _words(state: State, p: Parameters, shown: tuple[Lent, ...]) -> int:
    """What words without means add."""
    found = p.word_worth if word_alone(state, reading(p, shown)) else 0
    return found + (p.line_worth if line_stands(state) else 0)


def drifted(state: State) -> Iterator[Event]:
    """Both credibilities move on their way, down faster than up."""
    p, day = numbers(state), state.day
    up, down = (passed(rate, MONTH, day, state.days) for rate in (p.rise, p.fall))
    shown = tuple(faces(state))
    words = _words(state, p, shown)
    level = feared_level(p, shown, day, words)
    by = clamped(level - state.track(FEARED), down, up)
    yield from _moved(FEARED, by, "us_backstop 15: credibility with the rival")
    level = trusted_level(p, all_lent(state), day, words)
    by = clamped(level - state.track(TRUSTED), down, up)
    yield from _moved(TRUSTED, by, "us_backstop 16: credibility with the host")


def _moved(name: str, by: int, why: str) -> Iterator[Event]:
    if by:
        yield TrackSet(name, by=by, why=why)


def hours(p: Parameters, air: int) -> int:
    """The hours until help comes from outside, for so much air that works: paragraph 5."""
    slow = ((1, p.hours_slow), (FULL // 2, p.hours_mid), (FULL, p.hours_fast))
    return between(slow, air) if air else p.hours_without


def counted(state: State, given: Iterable[Lent], day: int) -> Iterator[Event]:
    """How much of each instrument works on a day, on its track; and the hours that follow."""
    p = numbers(state)
    found = dict.fromkeys(TRACKS, 0)
    for it in given:
        if it.row.kind in found:
            found[it.row.kind] = max(found[it.row.kind], works(p, it, day))
    for kind, name in TRACKS.items():
        if state.track(name) != found[kind]:
            yield TrackSet(name, became=found[kind], why="us_backstop 4: how much works")
    if state.track(HOURS) != hours(p, found[AIR]):
        why = "us_backstop 5: hours until help comes"
        yield TrackSet(HOURS, became=hours(p, found[AIR]), why=why)


def read_off(state: State) -> Iterator[Event]:
    """The switch follows what the public instruments amount to, when that changes."""
    now = reading(numbers(state), tuple(faces(state)))
    before = last_read(state)
    if now == before:
        return
    yield AgreementSet(remembered(state, now), why="us_backstop 20: what is public")
    spoken = READINGS.index(said(state))
    raised = READINGS.index(now) > max(spoken, READINGS.index(before))
    if raised or spoken == READINGS.index(before):
        yield SwitchSet(BACKSTOP, now, why="us_backstop 20: read off what is public")


def last_read(state: State) -> str:
    """What the public instruments amounted to when last read."""
    found = state.agreements.get(WORDS)
    return NO_WORD if found is None else str(found.terms.get("reading", NO_WORD))


def remembered(state: State, read: str) -> Agreement:
    """The agreement that keeps what is public."""
    text = f"What is said in public amounts to: {read}."
    owner = givers(state)[:1]
    terms: dict[str, int | str] = {"reading": read}
    return Agreement(WORDS, "The backstop in words", text, owner, "agreed", "", terms, PUBLIC)
