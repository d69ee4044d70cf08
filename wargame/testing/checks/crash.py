"""Checks of what the guard and the run see by themselves, and of positions changed unseen."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import islice

from attrs import fields

from wargame.engine.apply import happen
from wargame.engine.board import CONTROL
from wargame.engine.modules import Proposal
from wargame.engine.orders import kind_of
from wargame.engine.sight import Sight
from wargame.engine.state import State
from wargame.testing.checks.check import Check, Fault
from wargame.testing.subject import Subject
from wargame.testing.walk import Ended, Step, Walked

PROPOSED = 50
"""So many proposals of one doctrine are looked at."""


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


def _odd_proposals(step: Step) -> Iterator[Fault]:
    """Doctrine that proposes what is no order of its kind; looked at where phases ended."""
    module, game = step.subject.module, step.game
    if not isinstance(step.move, Ended) or game.over:
        return
    for doctrine in module.doctrine:
        kind = kind_of(module.name, doctrine.order)
        for seat in game.state.setting.seats:
            view = game.view(seat).copy()
            if seat != CONTROL and doctrine.order.open_to(view, seat):
                for proposal in islice(doctrine.propose(view, seat), PROPOSED):
                    said = _odd(proposal, kind.asked)
                    if said:
                        yield Fault(f"The doctrine '{doctrine.name}' {said}.", step.n)
                        return


def _odd(proposal: object, asked: frozenset[str]) -> str:
    if not isinstance(proposal, Proposal):
        return f"gave a {type(proposal).__name__} instead of a Proposal"
    if set(proposal.answers) != asked:
        words = ", ".join(map(str, proposal.answers)) or "nothing"
        return f"answers {words}; its order asks {', '.join(sorted(asked)) or 'nothing'}"
    if not isinstance(proposal.reason, str) or type(proposal.urgency) is not int:
        return "gives a reason that is no text, or an urgency that is no whole number"
    return ""


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
        "step",
        _odd_proposals,
    ),
    Check("prints", "Nothing is written to the terminal.", "static", _seen_in_play),
    Check("import-error", "The module and its example load.", "static", _seen_in_play),
)
