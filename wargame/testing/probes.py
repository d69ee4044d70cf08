"""A fault looked for again in fewer moves: the questions that making a game small asks."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

from wargame.testing.checks.check import Check, Fault
from wargame.testing.guard import PATIENCE, STOPS, Watch, guarded, patience
from wargame.testing.moves import Move
from wargame.testing.places import raised_in
from wargame.testing.subject import Subject
from wargame.testing.walk import Broken, Step, Walked, steps_of

Probe = Callable[[Sequence[Move]], Fault | None]
"""Plays moves; the fault if it shows, its step being the move's place among them."""


def step_probe(check: Check, table: Subject, seed: int, ask: bool) -> Probe:
    """Looks for the fault of a check of steps."""

    def probe(moves: Sequence[Move]) -> Fault | None:
        for step in _replayed(table, seed, moves, Watch(), ask):
            fault = next(iter(check.look(step)), None)
            if fault is not None:
                return Fault(fault.message, step.n)
        return None

    return _limited(probe)


def game_probe(check: Check, table: Subject, seed: int) -> Probe:
    """Looks for the fault of a check of games."""

    def probe(moves: Sequence[Move]) -> Fault | None:
        game = table.start(seed)
        for _ in steps_of(table, seed, moves, game):
            pass
        walked = Walked(table, seed, tuple(moves), game, len(moves))
        return next(iter(check.look(walked)), None)

    return _limited(probe)


def watch_probe(code: str, table: Subject, seed: int) -> Probe:
    """Looks for what the guard saw."""

    def probe(moves: Sequence[Move]) -> Fault | None:
        watch = Watch()
        for step in _replayed(table, seed, moves, watch, True):
            for seen, sentence in watch.taken():
                if seen == code:
                    return Fault(sentence, step.n)
        return None

    return _limited(probe)


def break_probe(table: Subject, seed: int, first: BaseException, message: str) -> Probe:
    """Looks for a game that breaks off in the same place."""
    sought = (type(first), raised_in(first, table.folder))

    def probe(moves: Sequence[Move]) -> Fault | None:
        try:
            for _ in _replayed(table, seed, moves, Watch(), True):
                pass
        except Broken as broken:
            error = broken.__cause__ or broken
            if (type(error), raised_in(error, table.folder)) == sought:
                return Fault(message, len(broken.moves) - 1)
        return None

    return _limited(probe)


def _replayed(
    table: Subject, seed: int, moves: Sequence[Move], watch: Watch, ask: bool
) -> Iterator[Step]:
    game = table.of(guarded(table.module, watch)).start(seed)
    for step in steps_of(table, seed, moves, game, ask):
        watch.calls = 0
        yield step


def _limited(probe: Probe) -> Probe:
    """A game that breaks off in another way, or hangs, does not show the fault."""

    def limited(moves: Sequence[Move]) -> Fault | None:
        with patience() as allow:
            allow(PATIENCE)
            try:
                return probe(moves)
            except STOPS:
                return None

    return limited
