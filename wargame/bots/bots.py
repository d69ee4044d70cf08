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
MISSES = 2
"""It gives a kind up for the phase when so many were refused, or when nothing is on offer."""


def hold(desk: Desk) -> Iterator[Proposed]:
    """Orders nothing."""
    return iter(())


def random(desk: Desk) -> Iterator[Proposed]:
    """Any offered order: a kind at random, then each answer at random, while efforts last."""
    view, seat = desk.view, desk.seat
    kinds = list(kinds_open(desk.book, view, seat))
    lots = Lots.at_the_table(desk.seed, view, seat, "random")
    efforts = view.setting.seats[seat].efforts
    missed: dict[str, int] = {}
    for _ in range(ATTEMPTS):
        if not kinds or lots.below(STOP_IN) == 0:
            return
        kind, before = kinds[lots.below(len(kinds))], view.counts.get(seat, 0)
        answers = wander(kind, view, seat, lots)
        if answers is None:
            kinds.remove(kind)
            continue
        yield kind.name, answers
        if view.counts.get(seat, 0) == before:
            missed[kind.name] = missed.get(kind.name, 0) + 1
            if missed[kind.name] == MISSES:
                kinds.remove(kind)
        elif kind.cls.effort:
            left = efforts - view.spent.get(seat, 0)
            kinds = [each for each in kinds if each.cls.effort <= left]


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
