"""Doctrine at the straits: those who ask to pass, and those who answer."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Proposal
from wargame.engine.state import State

from . import menus
from .passage import too_much
from .position import lanes, littoral, searched, straits, truce
from .words import CLOSED, CORVETTE, MINEHUNTER, MINES, OPEN, RESTRICTED, STRAITS

MANY = 3
"""Requests that wait at once from which answering each is a burden."""


def visit(state: State, seat: str) -> Iterator[Proposal]:
    """Ask for vessels outside while the straits are not closed."""
    if straits(state) == CLOSED or truce(state) == "broken":
        return
    for name in menus.may_ask(state, seat, {}):
        unit = state.units[name]
        if not too_much(state, unit):
            reason = f"{unit.title} could search; the straits are {straits(state)}."
            urgency = 60 + unit.strength + (10 if littoral(unit) else 0)
            yield Proposal({"unit": name, "how": "visit"}, reason, min(urgency, 90))


def _unfit(state: State) -> bool:
    """Whether a lane with mines does not count as searched."""
    return any(a.number(MINES) and not searched(state, a.name) for a in lanes(state.setting))


def hand_over(state: State, seat: str) -> Iterator[Proposal]:
    """Hand vessels to a state inside rather than ask for each stay anew."""
    if truce(state) == "broken" or not _unfit(state):
        return
    for name in menus.may_ask(state, seat, {}):
        unit = state.units[name]
        if unit.kind == MINEHUNTER and not littoral(unit):
            reason = f"Under another flag {unit.title} could stay."
            yield Proposal({"unit": name, "how": "reflag"}, reason, 50)


def knock(state: State, seat: str) -> Iterator[Proposal]:
    """Ask even at closed straits."""
    if straits(state) == CLOSED and truce(state) != "broken":
        for name in menus.may_ask(state, seat, {}):
            if littoral(state.units[name]):
                reason = "The straits are closed; asking costs little, and some day they are not."
                yield Proposal({"unit": name, "how": "visit"}, reason, 30)
                return


def let_pass(state: State, seat: str) -> Iterator[Proposal]:
    """Grant a request of those who search while the truce holds."""
    for name in menus.have_asked(state, seat, {}):
        unit = state.units[name]
        searches = unit.kind == MINEHUNTER and not unit.word("answer")
        if truce(state) == "holding" and searches:
            reason = "The truce holds, and mines are everybody's trouble."
            yield Proposal({"unit": name, "answer": "grant"}, reason, 70)


def keep_out(state: State, seat: str) -> Iterator[Proposal]:
    """Refuse those from outside who would not search."""
    for name in menus.have_asked(state, seat, {}):
        unit = state.units[name]
        idle = unit.kind == CORVETTE and not littoral(unit) and not unit.word("answer")
        if truce(state) == "holding" and idle:
            reason = f"{unit.title} would not search, and would not go unnoticed."
            yield Proposal({"unit": name, "answer": "refuse"}, reason, 45)


def let_pass_briefly(state: State, seat: str) -> Iterator[Proposal]:
    """Grant half the stay while the truce is strained; refuse once it is broken."""
    for name in menus.have_asked(state, seat, {}):
        if truce(state) != "holding" and not state.units[name].word("answer"):
            answer = "refuse" if truce(state) == "broken" else "short"
            reason = f"The truce is {truce(state)}; no flag from outside should stay long."
            yield Proposal({"unit": name, "answer": answer}, reason, 70)


def stance(state: State, seat: str) -> Iterator[Proposal]:
    """Closed in war, no longer closed in a truce."""
    war, switch = truce(state) == "broken", state.switches.get(STRAITS)
    wanted = CLOSED if war else RESTRICTED
    if switch is None or wanted not in switch.options or switch.value == wanted:
        return
    if war or switch.value == CLOSED:
        reason = f"The truce is {truce(state)}; the convention asks it."
        yield Proposal({"stance": wanted}, reason, 60)


def on_notice(state: State, seat: str) -> Iterator[Proposal]:
    """Open the straits rather than answer request after request."""
    switch, waiting = state.switches.get(STRAITS), menus.have_asked(state, seat, {})
    if switch is None or OPEN not in switch.options or truce(state) != "holding":
        return
    if switch.value == RESTRICTED and sum(1 for _ in waiting) >= MANY:
        reason = "Many wait; open on notice, within the limits, answers them all."
        yield Proposal({"stance": OPEN}, reason, 50)
