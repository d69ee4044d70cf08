"""Checks of what the guard and the run see by themselves, and of positions changed unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import fields

from wargame.engine.apply import happen
from wargame.engine.board import CONTROL
from wargame.engine.sight import Sight
from wargame.engine.state import State
from wargame.testing.checks.check import Check, Fault
from wargame.testing.subject import Subject
from wargame.testing.walk import Walked


def _input_changed(walked: Walked) -> Iterator[Fault]:
    """The journal folds to another truth, or another view, than the game holds: somebody wrote."""
    line = walked.game.line
    truth = line.opening.copy()
    for effect in line.effects:
        happen(truth, effect.event)
    yield from _differs(truth, walked.game.state, "the truth")
    for seat in line.opening.setting.seats:
        if seat != CONTROL:
            sight = Sight.of(line.opening, seat)
            sight.follow(line.effects)
            yield from _differs(sight.view, walked.game.view(seat), f"the view of '{seat}'")


def _differs(folded: State, held: State, whose: str) -> Iterator[Fault]:
    for shelf in (each.name for each in fields(State)):
        if getattr(folded, shelf) != getattr(held, shelf):
            yield Fault(
                f"A hook or a menu changed `{shelf}` of {whose}, which no event tells of; "
                "what a rule wants changed it says in an event."
            )
            return


def _seen_in_play(_: Subject) -> Iterable[Fault]:
    """The run itself finds these: it stands where they happen."""
    return ()


CHECKS = (
    Check(
        "input-changed",
        "Hooks, objections, menus and panels change nothing that they are given.",
        "game",
        _input_changed,
    ),
    Check("crash", "No hook raises, whatever is played.", "static", _seen_in_play),
    Check(
        "garbage-crash",
        "An order put together wrongly is refused in sentences; nothing raises.",
        "static",
        _seen_in_play,
    ),
    Check("endless", "No hook is called, or gives, without end.", "static", _seen_in_play),
    Check("hangs", "No hook, menu or import runs without end.", "static", _seen_in_play),
    Check(
        "nonsense",
        "Hooks give events, objections sentences, panels panels, and nothing else.",
        "static",
        _seen_in_play,
    ),
    Check("prints", "Nothing is written to the terminal.", "static", _seen_in_play),
    Check("import-error", "The module and its example load.", "static", _seen_in_play),
)
