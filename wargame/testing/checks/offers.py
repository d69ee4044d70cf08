"""Checks of menus and of the sequence of play: what is offered, taken, refused, and can end."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import CONTROL
from wargame.engine.events import Answer, Refused
from wargame.engine.orders import Choice
from wargame.engine.state import State
from wargame.testing.checks.check import Check, Fault
from wargame.testing.walk import Ended, Gave, SealedUp, Step


def _dead_end(step: Step) -> Iterator[Fault]:
    """A phase or a turn that can't be ended, or that leads back; a seat that can't seal."""
    move, before = step.move, step.before
    where = f"the phase '{before.phase}' of turn {before.turn} (day {before.day})"
    if isinstance(move, Ended):
        if step.refused:
            yield Fault(f"Control can't end {where}: {' '.join(step.refused)}", step.n)
        elif not step.game.over and _place(step.game.state) <= _place(before):
            after = step.game.state
            yield Fault(
                f"Ending {where} leads back to '{after.phase}' of turn {after.turn}, day "
                f"{after.day}; leave the sequence of play to the engine.",
                step.n,
            )
    elif isinstance(move, SealedUp) and step.refused:
        yield Fault(f"'{move.seat}' can't pass in {where}: {' '.join(step.refused)}", step.n)


def _place(state: State) -> tuple[int, int, int]:
    names = [phase.name for phase in state.setting.phases]
    return state.turn, names.index(state.phase) if state.phase in names else -1, state.day


def _offered_but_refused(step: Step) -> Iterator[Fault]:
    move = step.move
    if not isinstance(move, Gave):
        return
    yield from _no_texts(step, move)
    if step.refused:
        if any(move.kind == kind and move.answers == answers for kind, answers in step.offered):
            yield Fault(
                f"{_said(step, move)} was on offer and is refused: {' '.join(step.refused)}",
                step.n,
            )
    elif move.seat == CONTROL:
        yield from _refused_at_once(step, move)


def _no_texts(step: Step, move: Gave) -> Iterator[Fault]:
    """Menus of what is no text: no answer of it will do."""
    for question in step.game.game.book.kinds[move.kind].questions:
        answer = move.answers.get(question.name, "")
        if isinstance(question, Choice) and not isinstance(answer, str) and not move.garbage:
            yield Fault(
                f"The menu of '{question.name}' of '{move.kind}' offers {answer!r}, which is no "
                "text, and so refused; offer texts.",
                step.n,
            )


def _refused_at_once(step: Step, move: Gave) -> Iterator[Fault]:
    """Control knows the truth: what it may order can be carried out at once."""
    for effect in step.game.line.effects[step.mark :]:
        event = effect.event
        if isinstance(event, Refused) and event.seat == CONTROL:
            reasons = " ".join(event.reasons)
            yield Fault(f"{_said(step, move)} was taken and then refused: {reasons}", step.n)


def _accepted_unoffered(step: Step) -> Iterator[Fault]:
    """An order was taken with an answer that was on no menu just before."""
    move, view = step.move, step.view
    if not isinstance(move, Gave) or step.refused or view is None:
        return
    kind = step.game.game.book.kinds[move.kind]
    so_far: dict[str, Answer] = {}
    for question in kind.questions:
        answer = move.answers[question.name]
        if isinstance(question, Choice):
            on_offer = answer in tuple(question.menu(view, move.seat, so_far))
        else:
            on_offer = not question.objection(view, move.seat, so_far, answer)
        if not on_offer:
            yield Fault(
                f"{_said(step, move)} is taken, though '{answer}' is not on the menu of "
                f"'{question.name}'.",
                step.n,
            )
            return
        so_far[question.name] = answer


def _choices_unstable(step: Step) -> Iterator[Fault]:
    """The same seat asked twice in the same position is offered something else."""
    move, game = step.move, step.game
    if not isinstance(move, Gave) or not step.offered or game.over:
        return
    first, again = (game.choices(move.seat, move.kind, 60)[0] for _ in range(2))
    if first != again:
        differs = next(
            (one for one in (*again, *first) if one not in first or one not in again), again[0]
        )
        yield Fault(
            f"'{move.seat}' asked twice for its choices of '{move.kind}' on day "
            f"{game.state.day} and was offered other things, such as {dict(differs[1])}; options "
            "must hang on the position alone.",
            step.n,
        )


def _said(step: Step, move: Gave) -> str:
    answers = ", ".join(f"{name} {answer}" for name, answer in move.answers.items())
    before = step.before
    return (
        f"'{move.kind}' ({answers}) of '{move.seat}' on day {before.day}, phase '{before.phase}',"
    )


CHECKS = (
    Check(
        "dead-end",
        "Every phase and every turn can be ended and leads on, and every seat can pass.",
        "step",
        _dead_end,
    ),
    Check(
        "offered-but-refused",
        "What a seat is offered is not refused when it is given.",
        "step",
        _offered_but_refused,
    ),
    Check(
        "accepted-unoffered",
        "What was on no menu is not taken.",
        "step",
        _accepted_unoffered,
    ),
    Check(
        "choices-unstable",
        "A seat asked twice in one position is offered the same, in the same order.",
        "step",
        _choices_unstable,
    ),
)
