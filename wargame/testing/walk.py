"""One random game, told as moves, that can be played again."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from random import Random

from attrs import frozen

from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing.guard import STOPS
from wargame.testing.moves import (
    Ended,
    Gave,
    Move,
    Offered,
    OpenedUp,
    SealedUp,
    TookBack,
    make,
)
from wargame.testing.picking import picked
from wargame.testing.subject import Subject

__all__ = [
    "Again", "Broken", "Ended", "Gave", "Move", "Offered", "OpenedUp", "SealedUp", "Step",
    "TookBack", "Walked", "make", "steps", "steps_of", "walked",
]  # fmt: skip


class Broken(Exception):
    """A move ended in an exception, which is its cause; `moves` led there, the last broke."""

    def __init__(self, moves: tuple[Move, ...]) -> None:
        super().__init__(moves)
        self.moves = moves


@frozen
class Step:
    """One move with the positions around it."""

    subject: Subject
    seed: int
    n: int
    """The move's place in its game, from 0."""
    game: Campaign
    """As it is after the move."""
    before: State
    """The truth before; a copy."""
    move: Move
    offered: Offered = ()
    """What the seat was offered of this kind, where it was asked (one order in eight)."""
    refused: tuple[str, ...] = ()
    """Why the move was refused; empty where it was made."""
    view: State | None = None
    """For an order: what its seat knew before; a copy."""
    mark: int = 0
    """`game.line.effects[mark:]` is what the move led to."""


@frozen
class Again:
    """A game played again: how it stands, and the places of the moves that were refused in it."""

    game: Campaign
    left_out: tuple[int, ...]


@frozen
class Walked:
    """A whole game, as played."""

    subject: Subject
    seed: int
    moves: tuple[Move, ...]
    """Refused ones are among them: they are refused again."""
    game: Campaign
    steps: int
    """How many moves it had."""

    def again(
        self,
        *,
        subject: Subject | None = None,
        opening: State | None = None,
        moves: Sequence[Move] | None = None,
        seed: int | None = None,
    ) -> Campaign:
        """The same moves on a changed table; what is refused there is left out."""
        return self.again_counted(subject=subject, opening=opening, moves=moves, seed=seed).game

    def again_counted(
        self,
        *,
        subject: Subject | None = None,
        opening: State | None = None,
        moves: Sequence[Move] | None = None,
        seed: int | None = None,
    ) -> Again:
        """The same, with the places of the moves that were left out."""
        table = subject or self.subject
        game = table.start(self.seed if seed is None else seed, opening)
        played = self.moves if moves is None else moves
        return Again(game, tuple(n for n, move in enumerate(played) if make(game, move)))


def walked(subject: Subject, seed: int, decisions: int) -> Walked:
    """A random game of at most so many orders, given or refused."""
    game = subject.start(seed)
    moves = tuple(step.move for step in steps(subject, seed, decisions, game))
    return Walked(subject, seed, moves, game, len(moves))


def steps(
    subject: Subject, seed: int, decisions: int, game: Campaign | None = None
) -> Iterator[Step]:
    """A random game move by move, until it is over or so many orders were given or refused.

    Raises Broken where the module raises.
    """
    game = game or subject.start(seed)
    lots = Random(f"{subject.module.name}|{subject.loaded.name}|{seed}")
    moves: list[Move] = []
    while decisions > 0 and not game.over:
        move, offered = _picked(game, subject, lots, moves)
        moves.append(move)
        yield _step(subject, seed, game, moves, offered)
        decisions -= isinstance(move, Gave)


def steps_of(
    subject: Subject,
    seed: int,
    moves: Sequence[Move],
    game: Campaign | None = None,
    ask: bool = False,
) -> Iterator[Step]:
    """The same moves again, step by step; with `ask`, each seat is first asked what it may do.

    Raises Broken where the module raises.
    """
    game, made = game or subject.start(seed), list[Move]()
    for move in moves:
        offered: Offered = ()
        if ask and isinstance(move, Gave) and not game.over:
            offered = _asked(game, subject, move, made)
        made.append(move)
        yield _step(subject, seed, game, made, offered)


def _picked(
    game: Campaign, subject: Subject, lots: Random, moves: list[Move]
) -> tuple[Move, Offered]:
    try:
        move, offered = picked(game, subject.module.name, lots)
        if offered and isinstance(move, Gave):
            _looked(game, subject, move.seat)
        return move, offered
    except STOPS as raised:
        raise Broken(tuple(moves)) from raised


def _asked(game: Campaign, subject: Subject, move: Gave, moves: list[Move]) -> Offered:
    try:
        offered = game.choices(move.seat, move.kind, 60)[0]
        _looked(game, subject, move.seat)
    except STOPS as raised:
        raise Broken((*moves, move)) from raised
    return offered


def _looked(game: Campaign, subject: Subject, seat: str) -> None:
    """A seat looks at what the module shows and advises it."""
    module, view = game.game.book.modules[subject.module.name], game.view(seat)
    tuple(module.panels(view, seat))
    for doctrine in module.doctrine:
        if doctrine.order.open_to(view, seat):
            tuple(doctrine.propose(view, seat))


def _step(subject: Subject, seed: int, game: Campaign, moves: list[Move], offered: Offered) -> Step:
    move = moves[-1]
    before, mark = game.state.copy(), len(game.line.effects)
    try:
        view = game.view(move.seat).copy() if isinstance(move, Gave) else None
        refused = make(game, move)
    except STOPS as raised:
        raise Broken(tuple(moves)) from raised
    return Step(subject, seed, len(moves) - 1, game, before, move, offered, refused, view, mark)
