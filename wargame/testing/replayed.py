"""One move made once more, from the position before it, by a module that is watched."""

from __future__ import annotations

from collections.abc import Callable

from wargame.engine.dice import Dice
from wargame.engine.events import Effect, Ordered
from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook
from wargame.engine.sight import first_view
from wargame.engine.state import Given, State
from wargame.engine.turn import order_now, play_phase
from wargame.testing.moves import Ended
from wargame.testing.walk import Step


def made_again(step: Step, watched: Callable[[RuleModule], RuleModule]) -> None:
    """Let a watched module do what a move made the module do; what comes of it is dropped.

    A seat's view stands for what it would know of the position had it just sat down.
    """
    if step.refused:
        return
    module = watched(step.subject.module)
    table = step.subject.of(module)
    book = Rulebook.of(table.loaded.modules, step.before.setting)
    dice = Dice.of(f"{step.seed}{step.game.line.salt}")
    if isinstance(step.move, Ended):
        play_phase(book, step.before, dice, _view_of(step.before))
    for given in _carried_out(step):
        order_now(book, step.before, given, dice, _view_of(step.before))


def _view_of(state: State) -> Callable[[str], State]:
    return lambda seat: first_view(state, seat)


def _carried_out(step: Step) -> list[Given]:
    """The order that was carried out as it was given, if the move was one."""
    effects: list[Effect] = step.game.line.effects[step.mark :]
    events = [effect.event for effect in effects[:1]]
    return [
        Given(event.n, event.seat, event.kind, event.answers, 0, event.by, event.admitted)
        for event in events
        if isinstance(event, Ordered) and event.now
    ]
