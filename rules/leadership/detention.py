"""Detained peacekeepers: how it comes, what it does while they are held, how they come home."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, Roll, TrackSet
from wargame.engine.state import State

from .odds import brought_home, detained, let_go
from .orders import BringHome, Release
from .position import consent, known, numbers, passed, rules
from .words import (
    DETAINED,
    FULL,
    IN_PLACE,
    LEGITIMACY,
    MONTH,
    NEGOTIATE,
    PRESS,
    PROVOCATION,
    REASSURANCE,
    STRAIN,
    SUPPORT,
    TRADE,
    UNITY,
)

HALF = FULL // 2


def exposure(state: State) -> int:
    """How much likelier than at middling standing a detention is, in thousandths: paragraph 22."""
    p = numbers(state)
    weak = 3 * HALF - state.track(LEGITIMACY)
    given = (FULL, p.detention_conditional, p.detention_given)[consent(state)]
    stance = (p.detention_passive, FULL, p.detention_forceful)[rules(state)]
    return weak * given * stance // (FULL * FULL)


def taken(state: State, dice: Throws) -> Iterator[Event]:
    """Peacekeepers may be detained where a force is in place and none are held."""
    standing = state.track(IN_PLACE)
    if not standing or state.track(DETAINED):
        return
    p, why = numbers(state), "leadership 22: peacekeepers are detained"
    seen_by = known(state, IN_PLACE, LEGITIMACY, DETAINED)
    chance = detained(p.detention, state.days, exposure(state))
    modifiers = (("exposure, in thousandths", exposure(state) - FULL),)
    roll = dice.chance("peacekeepers are detained", DETAINED, chance, modifiers, seen_by)
    if roll.result == "yes":
        low, high = sorted((p.fewest, p.most))
        many = dice.number("how many are detained", DETAINED, low, high, seen_by)
        troops = min(int(many.result), standing)
        text = f"{troops} peacekeepers are detained. Who holds them, and why, is disputed."
        yield Reported(text, why=why, rolls=(roll, many), seen_by=seen_by)
        yield TrackSet(DETAINED, by=troops, why=why)
        yield TrackSet(SUPPORT, by=-p.detained_home, why=why)
        yield TrackSet(REASSURANCE, by=-p.detained_comfort, why=why)


def held(state: State, dice: Throws) -> Iterator[Event]:
    """What it does while they are held; they may also be let go: paragraph 23."""
    if not state.track(DETAINED):
        return
    p, why = numbers(state), "leadership 23: while peacekeepers are held"
    yield TrackSet(SUPPORT, by=-passed(p.held_home, MONTH, state), why=why)
    yield TrackSet(STRAIN, by=passed(p.held_strain, MONTH, state), why=why)
    chance, seen_by = let_go(p.let_go, state.days), known(state, DETAINED)
    roll = dice.chance("the detained are let go", DETAINED, chance, seen_by=seen_by)
    if roll.result == "yes":
        why = "leadership 23: the detained are let go"
        yield from _home(state, state.track(DETAINED), why, roll)


def _home(state: State, troops: int, why: str, *rolls: Roll) -> Iterator[Event]:
    left = state.track(DETAINED) - troops
    still = f"; {left} are still held" if left else ""
    seen_by = known(state, DETAINED, *((LEGITIMACY, UNITY) if rolls else ()))
    text = f"{troops} detained peacekeepers are back{still}."
    yield Reported(text, why=why, rolls=rolls, seen_by=seen_by)
    yield TrackSet(DETAINED, by=-troops, why=why, rolls=())
    if not left:
        yield TrackSet(SUPPORT, by=numbers(state).home_again, why=why)


def chance_of(state: State, how: str) -> int:
    """That an attempt to bring them home succeeds, per million."""
    p = numbers(state)
    if how == NEGOTIATE:
        return brought_home(p.negotiate, HALF + state.track(LEGITIMACY))
    if how == PRESS:
        return brought_home(p.press, 300 + state.track(UNITY))
    return brought_home(p.trade, FULL)


def sought(state: State, order: BringHome, dice: Throws) -> Iterator[Event]:
    """The lead tries to get them back: paragraph 24."""
    why, seen_by = "leadership 24: bringing them home", known(state, LEGITIMACY, UNITY, DETAINED)
    odds, label = chance_of(state, order.how), "the detained are brought home"
    roll = dice.chance(label, order.how, odds, seen_by=seen_by)
    yield from _price(state, order.how)
    if roll.result == "yes":
        all_held = state.track(DETAINED)
        yield from _home(state, (all_held + 1) // 2 if order.how == NEGOTIATE else all_held,
                         why, roll)  # fmt: skip
    else:
        text = f"The attempt fails; {state.track(DETAINED)} are still held."
        yield Reported(text, why=why, rolls=(roll,), seen_by=seen_by)


def _price(state: State, how: str) -> Iterator[Event]:
    p, why = numbers(state), "leadership 24: what the attempt costs"
    if how == PRESS:
        yield TrackSet(PROVOCATION, by=p.press_provoke, why=why)
    if how == TRADE:
        yield TrackSet(LEGITIMACY, by=-p.trade_price, why=why)
        yield TrackSet(REASSURANCE, by=-p.trade_comfort, why=why)


def released(state: State, order: Release) -> Iterator[Event]:
    """The rival has them let go: paragraph 25."""
    p, why = numbers(state), "leadership 25: the rival has them released"
    yield from _home(state, state.track(DETAINED), why)
    yield TrackSet(STRAIN, by=-p.released, why=why)
    yield TrackSet(PROVOCATION, by=-p.released, why=why)
