"""The bots by name: what each would order next, seeing only its seat's view."""

from __future__ import annotations

from collections.abc import Callable, Mapping

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
Bot = Callable[[Desk, int], Proposed | None]
"""Given its desk and the number of the attempt: an order, or None when it has done."""

ATTEMPTS = 12
STOP_IN = 16
"""The random bot stops after any attempt with one chance in so many."""


def hold(desk: Desk, attempt: int) -> Proposed | None:
    """Orders nothing."""
    return None


def random(desk: Desk, attempt: int) -> Proposed | None:
    """Any offered order: a kind at random, then each answer at random; a few attempts a phase."""
    lots = Lots.at_the_table(desk.seed, desk.view, desk.seat, "random", attempt)
    kinds = tuple(kinds_open(desk.book, desk.view, desk.seat))
    if not kinds or attempt >= ATTEMPTS or lots.below(STOP_IN) == 0:
        return None
    for _ in range(ATTEMPTS):
        kind = kinds[lots.below(len(kinds))]
        answers = wander(kind, desk.view, desk.seat, lots)
        if answers is not None:
            return kind.name, answers
    return None


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
    def next_order(desk: Desk, attempt: int) -> Proposed | None:
        drafted = draft(desk.book, desk.view, desk.seat, temperament)
        return (drafted[0].kind, drafted[0].answers) if drafted and attempt < ATTEMPTS else None

    return next_order


BOTS: Mapping[str, Bot] = {
    "hold": hold,
    "random": random,
    "staff": _staff("any"),
    "cautious": _staff("cautious"),
    "assertive": _staff("assertive"),
}
"""`staff` follows the doctrine common to all; the other two add the rows of their temperament."""
