"""What the other orders bring: protection, naming, answers; the rival's hand, refit, step down."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC
from wargame.engine.dice import Throws
from wargame.engine.events import (
    Event,
    Reported,
    Roll,
    Scheduled,
    SwitchSet,
    TrackSet,
    Unscheduled,
)
from wargame.engine.state import State

from . import odds
from .acts import ended
from .orders import AnswerBack, Attribute, Protect, Rebuild, SetHand, StepDown
from .position import drive, entry_of, fresh_acts, gravest, numbers, step_of, watch_name
from .unordered import RESTRAINT
from .words import (
    ARMY,
    BLAME,
    COST,
    EXPOSURE,
    FULL,
    HAND,
    INTELLIGENCE,
    LADDER,
    LEGITIMACY,
    NAME,
    NUCLEAR,
    ON_LINE,
    PROVOCATION,
    QUIET,
    SHOWN,
    STEPS,
    STRAIN,
    SUPPORT,
)


def protect(state: State, order: Protect, dice: Throws) -> Iterator[Event]:
    """A protection stands for some months: paragraph 18."""
    p, why = numbers(state), "russian_response 18: protection stands"
    day, name = state.day + p.watch_days, watch_name(order.what, order.where)
    what = {"act": "watch", "what": order.what, "where": order.where}
    place = f" near {state.title(order.where)}" if order.where in state.areas else ""
    title = f"Protection of {_PROTECTED[order.what]}{place} ends"
    yield Scheduled(name, day, NAME, what, title, why=why, seen_by=PUBLIC)
    yield TrackSet(COST, by=p.watch_cost, why=why)


_PROTECTED = {"force": "the force", "rear": "the rear", "networks": "networks"}


def attribute(state: State, order: Attribute, dice: Throws) -> Iterator[Event]:
    """An act is named; believed or doubted: paragraph 19."""
    p, due = numbers(state), state.calendar[order.act]
    shown, traced = order.how == "evidence", bool(due.what.get("traced"))
    reasons = int(shown) + int(traced)
    chance = odds.believed(p.believed, p.evidence, reasons, state.track(INTELLIGENCE))
    modifiers = (("reasons: evidence, traced", reasons * p.evidence),
                 ("intelligence", state.track(INTELLIGENCE)))  # fmt: skip
    seen_by = _seen(state, INTELLIGENCE)
    label = "the attribution is believed"
    roll = dice.chance(label, f"{order.act}_{order.seat}", chance, modifiers, seen_by)
    why = "russian_response 19: an act is named in public"
    what = {**due.what, "named": 1}
    yield Scheduled(due.name, due.day, NAME, what, due.title, why=why, seen_by=due.seen_by)
    if shown:
        yield TrackSet(COST, by=p.burnt, why=why)
    yield from _judged(state, order.seat, step_of(due), roll)
    yield from _riled(state, order.seat, dice, why)


def _seen(state: State, name: str) -> tuple[str, ...]:
    track = state.tracks.get(name)
    return PUBLIC if track is None else track.seen_by


def _judged(state: State, seat: str, step: int, roll: Roll) -> Iterator[Event]:
    p, why = numbers(state), "russian_response 19: believed or doubted"
    believed = roll.result == "yes"
    words = "and most believe it" if believed else "and many doubt it"
    text = f"{state.title(seat)} names the author of {STEPS[step]}, {words}."
    yield Reported(text, why=why, rolls=(roll,), seen_by=PUBLIC, why_seen_by=PUBLIC)
    if believed:
        yield _more(state, BLAME, p.named, why)
        yield TrackSet(LEGITIMACY, by=p.act_legitimacy, why=why)
    else:
        yield TrackSet(SUPPORT, by=-p.doubt, why=why)


def _more(state: State, name: str, by: int, why: str) -> TrackSet:
    """A track grows by a share of what is left to it, so that the tenth time tells little."""
    return TrackSet(name, by=by * (FULL - state.track(name)) // FULL, why=why)


def _riled(state: State, seat: str, dice: Throws, why: str) -> Iterator[Event]:
    p = numbers(state)
    roll = dice.chance("it is taken as a provocation", seat, odds.riled(p.riled))
    if roll.result == "yes":
        yield TrackSet(PROVOCATION, by=p.riled_by, why=why, rolls=(roll,))


def answer(state: State, order: AnswerBack, dice: Throws) -> Iterator[Event]:
    """A measured answer: paragraph 20."""
    p, why = numbers(state), "russian_response 20: a measured answer"
    yield Reported(f"{state.title(order.seat)} {_SAID[order.reply]}.", why=why, seen_by=PUBLIC)
    yield TrackSet(COST, by=p.reply_cost, why=why)
    if order.reply == "expel":
        yield TrackSet(EXPOSURE, by=p.reply, why=why)
    elif order.reply == "sanctions":
        yield _more(state, BLAME, p.reply // 2, why)
        yield TrackSet(STRAIN, by=p.reply // 5, why=why)
    else:
        yield _more(state, SHOWN, p.reply, why)
        yield TrackSet(PROVOCATION, by=2 * p.riled_by, why=why)
        return
    yield from _riled(state, order.seat, dice, why)


_SAID = {
    "expel": "expels officers of the other side's services",
    "sanctions": "asks for further sanctions",
    "exercise": "holds an exercise",
}


def set_hand(state: State, order: SetHand, dice: Throws) -> Iterator[Event]:
    """Who may act of itself: paragraph 10."""
    yield SwitchSet(HAND, order.hand, why="russian_response 10: who may act")


def rebuild(state: State, order: Rebuild, dice: Throws) -> Iterator[Event]:
    """Army, economy or services: paragraph 16."""
    p, why = numbers(state), "russian_response 16: rebuilding"
    if order.what == "army":
        yield TrackSet(ARMY, by=p.rebuilt, why=why)
        yield TrackSet(STRAIN, by=p.rebuilt, why=why)
    else:
        name = STRAIN if order.what == "economy" else EXPOSURE
        yield TrackSet(name, by=-p.relieved, why=why)


def step_down(state: State, order: StepDown, dice: Throws) -> Iterator[Event]:
    """An off-ramp and its gain: paragraph 21."""
    p, why = numbers(state), "russian_response 21: an off-ramp"
    yield Reported(f"{state.title(order.seat)} {_STEPPED[order.how]}.", why=why, seen_by=PUBLIC)
    if order.how == "pull_back":
        yield TrackSet(ON_LINE, by=-2 * p.push, why=why)
        yield TrackSet(ARMY, by=-p.rebuilt, why=why)
    elif order.how == "terms":
        yield TrackSet(SUPPORT, by=-p.goodwill // 2, why=why)
    if drive(state) != QUIET:
        yield from ended(state, why)
    yield from _lower(state, why)
    yield TrackSet(STRAIN, by=-p.stepped_down, why=why)
    yield TrackSet(LEGITIMACY, by=-p.goodwill, why=why)
    yield TrackSet(PROVOCATION, by=-p.goodwill, why=why)
    title, what = "A pause in acts ends", {"act": "pause"}
    yield Scheduled(RESTRAINT, state.day + p.age, NAME, what, title, why=why, seen_by=PUBLIC)


_STEPPED = {
    "stop": "stops the gravest line of its acts",
    "terms": "offers terms",
    "pull_back": "pulls troops back from the line",
}


def _lower(state: State, why: str) -> Iterator[Event]:
    top = gravest(state)
    if state.track(LADDER) >= NUCLEAR:
        return
    below = max((s for due in fresh_acts(state) if (s := step_of(due)) < top), default=0)
    yield Unscheduled(entry_of(top), why=why)
    yield TrackSet(LADDER, became=max(below, state.track(LADDER) - 2), why=why)
