"""Control's own acts as data: which orders lie behind which act, found by what they ask."""

from __future__ import annotations

from collections.abc import Mapping

from wargame.engine.board import CONTROL
from wargame.engine.events import Answer
from wargame.engine.legal import kinds_open
from wargame.engine.orders import Choice, Number, OrderKind, Question
from wargame.engine.state import State
from wargame.record.campaign import Campaign

DAYS = "days"
"""What a kind asks first that asks for a number before anything else."""
OTHER = "other"

ACTS: Mapping[str, tuple[str, str]] = {
    "tell": ("seats", "Tell a seat"),
    "track": ("tracks", "Move a track"),
    "length": (DAYS, "Set the turn's length"),
    "inject": ("injects", "Release an inject"),
}
"""By the name of an act: what the orders behind it ask first, and the act in words."""


def at_once(game: Campaign) -> list[OrderKind]:
    """The kinds of order that control may give now and that have an answer on offer."""
    view = game.view(CONTROL)
    return [
        kind
        for kind in kinds_open(game.game.book, view, CONTROL)
        if kind.cls.at_once and asks_first(kind, view)
    ]


def asks_first(kind: OrderKind, view: State) -> str:
    """What a kind asks for first: `seats`, `tracks`, `units`, ..., `days`, `other`.

    Empty where its first question has no answer on offer.
    """
    if not kind.questions:
        return OTHER
    first = kind.questions[0]
    if isinstance(first, Number):
        return DAYS
    return _shelf(first, view) if isinstance(first, Choice) else OTHER


def _shelf(question: Choice, view: State) -> str:
    """The shelf of the board on which all answers on offer lie, but for those with own titles."""
    menu = [str(answer) for answer in question.menu(view, CONTROL, {})]
    named = [answer for answer in menu if answer not in question.titles]
    for shelf, names in _shelves(view).items():
        if named and all(name in names for name in named):
            return shelf
    return OTHER if menu else ""


def _shelves(view: State) -> Mapping[str, Mapping[str, object]]:
    return {
        "seats": view.setting.seats,
        "injects": view.setting.injects,
        "tracks": view.tracks,
        "units": view.units,
        "switches": view.switches,
        "areas": view.areas,
    }


def behind(game: Campaign, act: str) -> list[OrderKind]:
    """The kinds behind an act; behind `other` all that control may give."""
    found = at_once(game)
    if act not in ACTS:
        return found
    view = game.view(CONTROL)
    return [kind for kind in found if asks_first(kind, view) == ACTS[act][0]]


_SHELF_OF = {"unit": "units", "track": "tracks", "switch": "switches"}


def tellings_of(game: Campaign, seat: str, about: str) -> list[tuple[OrderKind, dict[str, Answer]]]:
    """The kinds by which a seat is told of a thing (`unit:brigade`), with the answers so far."""
    view = game.view(CONTROL)
    found = []
    for kind in behind(game, "tell"):
        if len(kind.questions) > 1:
            first, second = kind.questions[:2]
            answers: dict[str, Answer] = {first.name: seat}
            if seat in first.menu(view, CONTROL, {}):
                answers |= _naming(second, view, answers, about)
                if len(answers) > 1:
                    found.append((kind, answers))
    return found


def _naming(
    question: Question, view: State, so_far: dict[str, Answer], about: str
) -> dict[str, Answer]:
    """The answer to a question that names a thing: as tellings do, by its name, or by its area."""
    sort, _, name = about.partition(":")
    menu = tuple(question.menu(view, CONTROL, so_far)) if isinstance(question, Choice) else ()
    if about in menu:
        return {question.name: about}
    shelf = _shelves(view).get(_SHELF_OF.get(sort, ""), {})
    if name in shelf and name in menu and all(each in shelf for each in menu):
        return {question.name: name}
    area = name.partition("/")[0]
    if sort == "marker" and area in menu and all(each in view.areas for each in menu):
        return {question.name: area}
    return {}
