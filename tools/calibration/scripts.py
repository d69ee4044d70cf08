"""Seats that follow one rule of thumb throughout: what no thinking player should be beaten by."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from itertools import chain, islice

from attrs import frozen

from tools.calibration.thumbs import THUMBS, Line
from wargame.bots.bots import BOTS, Desk, Proposed
from wargame.engine.events import Answer
from wargame.engine.legal import kinds_open, objections
from wargame.engine.orders import Answers, Number, OrderKind, Question
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State

Script = Callable[[Desk], Iterator[Proposed]]
"""Yields the orders of a phase, one by one."""

ROUTINE = 6
"""How often a script gives one routine order in a phase; main efforts end by themselves."""
WALKS = 200
"""How many ways of filling in a form a script looks at."""


@frozen
class Style:
    """How a form is filled in: from which end of the menus, and whether each time alike."""

    last: bool = False
    low: bool = False
    each: bool = False
    """Another first answer each time; the same order again and again otherwise."""


STYLES = {
    "first": Style(),
    "last": Style(last=True),
    "first, each": Style(each=True),
    "last, each": Style(last=True, each=True),
    "lowest": Style(low=True),
    "lowest, each": Style(low=True, each=True),
}


def ways(
    kind: OrderKind, view: State, seat: str, style: Style, line: Line
) -> Iterator[dict[str, Answer]]:
    """Ways of filling in a form, the likeliest first: what the line wants, then by the style."""
    return _filled(kind.questions, view, seat, style, line, {})


def _filled(
    questions: tuple[Question, ...],
    view: State,
    seat: str,
    style: Style,
    line: Line,
    so_far: dict[str, Answer],
) -> Iterator[dict[str, Answer]]:
    if not questions:
        yield dict(so_far)
        return
    name, offered = questions[0].name, _offered(questions[0], view, seat, style, so_far)
    picked = line.picked(name, view, seat, so_far)
    if picked is not None:
        offered = tuple(answer for answer in picked if answer in offered)
    for answer in offered:
        yield from _filled(questions[1:], view, seat, style, line, {**so_far, name: answer})


def _offered(
    question: Question, view: State, seat: str, style: Style, so_far: Answers
) -> tuple[Answer, ...]:
    if isinstance(question, Number):
        low, high = question.bounds(view, seat, so_far)
        return () if high < low else (low if style.low else high,)
    menu = tuple(question.menu(view, seat, so_far))
    return menu[::-1] if style.last else menu


def given(desk: Desk, kind: OrderKind, style: Style, line: Line) -> Iterator[Proposed]:
    """One kind of order, filled in by a style, as often as it may be given."""
    rounds = (_rounds(desk, kind, style, line) for _ in range(ROUTINE))
    for answers in islice(chain.from_iterable(rounds), 1 if line.once else ROUTINE):
        yield kind.name, answers


def _rounds(desk: Desk, kind: OrderKind, style: Style, line: Line) -> Iterator[dict[str, Answer]]:
    """Once the likeliest of the orders that may be given; in turn, one for each first answer."""
    spent = desk.view.spent.get(desk.seat, 0)
    if spent + kind.cls.effort > desk.view.setting.seats[desk.seat].efforts:
        return
    seen = set()
    for answers in islice(ways(kind, desk.view, desk.seat, style, line), WALKS):
        first = next(iter(answers.values()), "")
        if first not in seen and not _against(desk, kind, answers):
            yield answers
            if not style.each:
                return
            seen.add(first)


def _against(desk: Desk, kind: OrderKind, answers: Answers) -> bool:
    return bool(objections(desk.book, desk.view, desk.seat, kind.name, answers))


def spam(kind: str, style: Style) -> Script:
    """One kind of order, as often as it may be given."""

    def spammed(desk: Desk) -> Iterator[Proposed]:
        for each in _open(desk, kind):
            yield from given(desk, each, style, Line(kind))

    return spammed


def thumb(lines: Iterable[Line]) -> Script:
    """Orders from a list, in rounds of one each from the top, while any may be given."""

    def followed(desk: Desk) -> Iterator[Proposed]:
        running = [
            given(desk, kind, Style(low=line.low, each=not line.once), line)
            for line in lines
            if line.due(desk.view, desk.seat)
            for kind in _open(desk, line.kind)
        ]
        while running:
            for each in tuple(running):
                order = next(each, None)
                if order is None:
                    running.remove(each)
                else:
                    yield order

    return followed


def _open(desk: Desk, kind: str) -> list[OrderKind]:
    """The kind, where the seat may give it now."""
    return [each for each in kinds_open(desk.book, desk.view, desk.seat) if each.name == kind]


def until(track: str, bot: str, lines: Iterable[Line]) -> Script:
    """A bot as long as a track stands at nothing, and a list of orders afterwards."""
    after = thumb(lines)

    def played(desk: Desk) -> Iterator[Proposed]:
        return after(desk) if desk.view.track(track) else BOTS[bot](desk)

    return played


class Scripts(Mapping[str, Script]):
    """The scripts by name: rules of thumb, and `spam KIND: STYLE` for every kind and style."""

    def __getitem__(self, name: str) -> Script:
        if name == "withdraw at the first death":
            return until("force_losses", "cautious", THUMBS[name])
        if name in THUMBS:
            return thumb(THUMBS[name])
        word, _, rest = name.partition(" ")
        kind, _, style = rest.partition(": ")
        if word != "spam" or style not in STYLES:
            raise KeyError(name)
        return spam(kind, STYLES[style])

    def __iter__(self) -> Iterator[str]:
        return iter(THUMBS)

    def __len__(self) -> int:
        return len(THUMBS)


SCRIPTS: Mapping[str, Script] = Scripts()
"""The scripts by name; every other name is a bot's."""


def thumbs_for(seat: str, book: Rulebook, opening: State) -> list[str]:
    """The rules of thumb that have an order for a seat, and `hold`."""
    own = {kind.name for kind in kinds_of(seat, book, opening)}
    return ["hold", *(name for name in THUMBS if any(each.kind in own for each in THUMBS[name]))]


def spams_for(seat: str, book: Rulebook, opening: State) -> list[str]:
    """Every way of spamming a kind that the seat may give."""
    return [name for kind in kinds_of(seat, book, opening) for name in _spams(kind)]


def kinds_of(seat: str, book: Rulebook, opening: State) -> list[OrderKind]:
    """The kinds that a seat may give in the opening, in whatever phase."""
    found = {kind.name: kind for kinds in book.in_phase.values() for kind in kinds}
    return [
        kind for kind in found.values() if not kind.cls.at_once and kind.cls.open_to(opening, seat)
    ]


def _spams(kind: OrderKind) -> Iterator[str]:
    """Those that can differ: there is no lowest number where none is asked."""
    numbers = any(isinstance(question, Number) for question in kind.questions)
    choices = any(not isinstance(question, Number) for question in kind.questions)
    for name, style in STYLES.items():
        if (numbers or not style.low) and (choices or not (style.last or style.each)):
            yield f"spam {kind.name}: {name}"
