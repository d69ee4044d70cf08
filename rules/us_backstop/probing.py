"""Tests of what has been said, the rival's probes, and its offers to look away."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, SwitchSet, TrackSet
from wargame.engine.state import State

from .credibility import line_stands, reading, score, word_alone
from .giving import line_taken_back
from .instruments import faces
from .odds import answered, listens
from .orders import Probe, Tempt
from .position import between_them, numbers, said, will_seen_by
from .words import (
    BACKSTOP,
    FEARED,
    NO_WORD,
    RIVAL_STRAIN,
    TRUSTED,
    WILL,
)


def testable(state: State) -> bool:
    """Whether anything has been said that could be tested."""
    return any(it.spoken for it in faces(state)) or line_stands(state) or said(state) != NO_WORD


def tested(state: State, subject: str, dice: Throws) -> Iterator[Event]:
    """Does the giver answer for what it has said? Paragraph 18."""
    p, shown = numbers(state), tuple(faces(state))
    chance = answered(p.answer, state.track(WILL), score(shown))
    roll = dice.chance("a test is answered", subject, chance, (), will_seen_by(state))
    if roll.result == "yes":
        why = "us_backstop 18: a test, answered"
        yield Reported(
            "A test of the backstop is answered.", why=why, rolls=(roll,), seen_by=PUBLIC
        )
        yield TrackSet(FEARED, by=p.confirmed, why=why)
        yield TrackSet(TRUSTED, by=p.confirmed, why=why)
        yield TrackSet(WILL, by=-p.show_will, why=why)
        return
    why = "us_backstop 18: a test, not answered"
    text = "A test of the backstop is not answered."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC)
    yield TrackSet(FEARED, by=-p.exposed, why=why)
    yield TrackSet(TRUSTED, by=-p.exposed, why=why)
    yield from line_taken_back(state)
    read = reading(p, shown)
    if word_alone(state, read):
        yield SwitchSet(BACKSTOP, read, why="us_backstop 18: a word without means is exposed")


def probe(state: State, order: Probe, dice: Throws) -> Iterator[Event]:
    """The rival tests the backstop, at some cost."""
    why = "us_backstop 18: the rival probes"
    yield TrackSet(RIVAL_STRAIN, by=numbers(state).probe_strain, why=why)
    yield from tested(state, order.seat, dice)


def tempt(state: State, order: Tempt, dice: Throws) -> Iterator[Event]:
    """The rival offers the giver something to look away: paragraph 19."""
    p, hearers = numbers(state), between_them(state, order.seat)
    large = int(order.offer == "large")
    chance = listens(p.tempted, state.track(WILL), large)
    roll = dice.chance("an offer is listened to", order.seat, chance, (), will_seen_by(state))
    why = "us_backstop 19: an offer to look away"
    yield TrackSet(RIVAL_STRAIN, by=p.tempt_strain * (1 + 2 * large), why=why)
    heard = roll.result == "yes"
    words = "is listened to" if heard else "is turned down"
    text = f"The offer of {state.title(order.seat)} {words}."
    yield Reported(text, why=why, rolls=(roll,), seen_by=hearers)
    if heard:
        yield TrackSet(WILL, by=-p.tempt_will * (2 + large) // 2, why=why, why_seen_by=hearers)
