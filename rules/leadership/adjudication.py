"""The hooks: what orders, passing days and others' moves bring about."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event, SwitchSet, TrackSet
from wargame.engine.orders import Order
from wargame.engine.state import State

from . import command, detention, proposals, statements
from .orders import Argue, BringHome, Direct, Invite, Propose, Release, Vote
from .standing import drifted
from .willing import bears, counted

REACTS_TO = (SwitchSet, TrackSet, AgreementSet)


def setup(state: State, dice: Throws) -> Iterator[Event]:
    """Count who would contribute at the opening."""
    yield from counted(state)


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What comes due; or what the days of a step bring."""
    for entry in due:
        yield from proposals.come_due(state, entry, dice)
    if due or state.days <= 0:
        return
    yield from drifted(state)
    yield from command.caveats_block(state, dice)
    yield from detention.taken(state, dice)
    yield from detention.held(state, dice)


def respond(state: State, happened: tuple[Event, ...], dice: Throws) -> Iterator[Event]:
    """Lower rules that are no longer allowed; count anew who would contribute."""
    if any(isinstance(event, SwitchSet | AgreementSet) for event in happened):
        yield from command.held_within(state)
    if any(bears(event) for event in happened):
        yield from counted(state)


def adjudicate(state: State, order: Order, dice: Throws) -> Iterator[Event]:
    """Carry out one order."""
    match order:
        case Propose():
            yield from proposals.proposed(state, order, dice)
        case Direct():
            yield from command.directed(state, order)
        case Argue():
            yield from statements.argued(state, order, dice)
        case BringHome():
            yield from detention.sought(state, order, dice)
        case Vote():
            yield from proposals.voted(state, order)
        case Invite():
            yield from statements.invited(state, order)
        case Release():
            yield from detention.released(state, order)
