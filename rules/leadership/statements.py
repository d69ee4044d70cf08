"""What is said of the mission: the host's invitation, and arguments for and against."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Agreement
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event, Reported, Roll, SwitchSet, TrackSet
from wargame.engine.state import State

from .odds import argued_against, argued_for
from .orders import Argue, Invite
from .position import council, form_of, known, numbers, rivals, turns, welcome
from .words import (
    BACKSTOP,
    CAPITALS,
    FOR,
    INVITATION,
    LEGITIMACY,
    MANDATED,
    STATUS,
    STATUSES,
    STRAIN,
    SUPPORT,
    VETOED,
    WILL,
)


def invited(state: State, order: Invite) -> Iterator[Event]:
    """The host invites under a form, or withholds."""
    why = "leadership 20: the host speaks"
    withheld = order.status == STATUSES[0]
    then = form_of(state, order.form)
    text = "No invitation stands." if withheld else f"The force is invited under: {then.title}."
    said = Agreement(
        INVITATION, "Invitation", text, (order.seat,), "withdrawn" if withheld else "agreed",
        order.seat, {"form": order.form}, PUBLIC,
    )  # fmt: skip
    yield AgreementSet(said, why=why)
    yield SwitchSet(STATUS, order.status, why=why)


def chance_for(state: State) -> int:
    """That an argument for the mission is heard, at middling legitimacy, per million."""
    p = numbers(state)
    chance = p.argument + welcome(state) * p.argument_welcome
    if council(state) == MANDATED:
        chance += p.argument_mandate
    elif council(state) == VETOED:
        chance -= p.argument_mandate
    return chance


def argued(state: State, order: Argue, dice: Throws) -> Iterator[Event]:
    """A seat argues before governments or publics, and is heard or not: paragraph 21."""
    roll, why = _roll(state, order, dice), "leadership 21: an argument"
    heard, sign = roll.result == "yes", 1 if order.line == FOR else -1
    text = f"{state.title(order.seat)} {'is heard' if heard else 'is not heard'}: {_said(order)}."
    yield Reported(text, why=why, rolls=(roll,), seen_by=roll.seen_by)
    p = numbers(state)
    if order.to == CAPITALS:
        yield TrackSet(LEGITIMACY, by=sign * (p.argued if heard else -p.backfired), why=why)
    elif heard:
        yield TrackSet(SUPPORT, by=sign * p.argued_home, why=why)
    yield from _paid(state, order)


def _roll(state: State, order: Argue, dice: Throws) -> Roll:
    chance, subject = chance_for(state), f"{order.seat} {order.to}"
    legitimacy, seen_by = state.track(LEGITIMACY), known(state, LEGITIMACY)
    if order.line == FOR:
        label, odds = "an argument for the mission", argued_for(chance, legitimacy)
    else:
        label, odds = "an argument against the mission", argued_against(chance, legitimacy)
    return dice.chance(label, subject, odds, (), seen_by)


def _said(order: Argue) -> str:
    side = "for the mission" if order.line == FOR else "against the mission"
    return f"{side}, before {'governments' if order.to == CAPITALS else 'publics'}"


def _paid(state: State, order: Argue) -> Iterator[Event]:
    """What speaking costs: the rival some strain, the giver of a backstop some will."""
    p, why = numbers(state), "leadership 21: what speaking costs"
    if order.line != FOR and rivals(state, order.seat):
        yield TrackSet(STRAIN, by=p.argued_strain, why=why)
    if order.line == FOR and turns(state, order.seat, BACKSTOP):
        yield TrackSet(WILL, by=-p.argued_will, why=why)
