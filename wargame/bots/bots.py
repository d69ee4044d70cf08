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

ATTEMPTS = 24
STOP_IN = 24
"""The random bot stops before any attempt with one chance in so many."""


def hold(desk: Desk) -> Iterator[Proposed]:
    """Orders nothing."""
    return iter(())


def random(desk: Desk) -> Iterator[Proposed]:
    """Any offered order: a kind at random, then each answer at random; a few attempts a phase.

    A kind of which an order was refused is not tried again in the phase.
    """
    kinds = tuple(kinds_open(desk.book, desk.view, desk.seat))
    lots = Lots.at_the_table(desk.seed, desk.view, desk.seat, "random")
    counts, seat = desk.view.counts, desk.seat
    for _ in range(ATTEMPTS):
        kinds = _affordable(kinds, desk.view, seat)
        if not kinds or lots.below(STOP_IN) == 0:
            return
        kind, before = kinds[lots.below(len(kinds))], counts.get(seat, 0)
        answers = wander(kind, desk.view, seat, lots)
        if answers is not None:
            yield kind.name, answers
        if counts.get(seat, 0) == before:
            kinds = tuple(each for each in kinds if each is not kind)


def _affordable(kinds: tuple[OrderKind, ...], view: State, seat: str) -> tuple[OrderKind, ...]:
    """The kinds for which the seat has the main efforts left."""
    left = view.setting.seats[seat].efforts - view.spent.get(seat, 0)
    if left >= max((kind.cls.effort for kind in kinds), default=0):
        return kinds
    return tuple(kind for kind in kinds if kind.cls.effort <= left)


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
