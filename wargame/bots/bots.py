"""The bots by name: what each would order next, seeing only its seat's view."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from attrs import frozen

from wargame.bots.lots import Lots
from wargame.bots.staff import draft
from wargame.engine.events import Answer
from wargame.engine.legal import kinds_open
from wargame.engine.orders import Choice, Number, OrderKind
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State


@frozen
class Desk:
    """What lies before a bot: the rules, its seat's view, and a seed for its own dice."""

    book: Rulebook
    view: State
    seat: str
    seed: str


Proposed = tuple[str, Mapping[str, Answer]]
Bot = Callable[[Desk], Iterator[Proposed]]
"""Yields the orders it would give, one by one; the desk's view folds forward as they are given."""

ATTEMPTS = 12
STOP_IN = 16
"""The random bot stops before any attempt with one chance in so many."""


def hold(desk: Desk) -> Iterator[Proposed]:
    """Orders nothing."""
    return iter(())


def random(desk: Desk) -> Iterator[Proposed]:
    """Any offered order: a kind at random, then each answer at random; a few attempts a phase."""
    kinds = tuple(kinds_open(desk.book, desk.view, desk.seat))
    lots = Lots.at_the_table(desk.seed, desk.view, desk.seat, "random")
    for _ in range(ATTEMPTS if kinds else 0):
        if lots.below(STOP_IN) == 0:
            return
        kind = kinds[lots.below(len(kinds))]
        answers = wander(kind, desk.view, desk.seat, lots)
        if answers is not None:
            yield kind.name, answers


def wander(kind: OrderKind, view: State, seat: str, lots: Lots) -> dict[str, Answer] | None:
    """Answer a kind's questions at random; None where a question has no answer on offer."""
    answers: dict[str, Answer] = {}
    for question in kind.questions:
        if isinstance(question, Number):
            low, high = question.bounds(view, seat, answers)
            if high < low:
                return None
            answers[question.name] = low + lots.below((high - low) // question.step + 1) * (
                question.step
            )
        else:
            offered = tuple(question.menu(view, seat, answers))
            if not offered:
                if isinstance(question, Choice):
                    return None
                offered = ("",)
            answers[question.name] = offered[lots.below(len(offered))]
    return answers


def _staff(temperament: str) -> Bot:
    def drafted(desk: Desk) -> Iterator[Proposed]:
        for line in draft(desk.book, desk.view, desk.seat, temperament):
            yield line.kind, line.answers

    return drafted


BOTS: Mapping[str, Bot] = {
    "hold": hold,
    "random": random,
    "staff": _staff("any"),
    "cautious": _staff("cautious"),
    "assertive": _staff("assertive"),
}
"""`staff` follows the doctrine common to all; the other two add the rows of their temperament."""
