"""A form half filled in: what each question offers after the answers given, what speaks against."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import evolve, frozen

from wargame.engine.apply import happen
from wargame.engine.events import Answer, Recalled
from wargame.engine.legal import against, objections
from wargame.engine.orders import Answers, Choice, Number, OrderKind, Question
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.render.telling.words import answer_in_words

TRIED = 100
"""Of a closed question with at most so many options, each is tried for what speaks against it."""

Filled = dict[str, Answer]


@frozen
class Offered:
    """One answer on a menu: what it says, and why it would not do now; empty where it would."""

    answer: Answer
    words: str
    against: str = ""

    @property
    def line(self) -> str:
        """The answer with what speaks against it."""
        return f"{self.words} (not now: {self.against})" if self.against else self.words


@frozen
class Form:
    """A kind of order that a seat is filling in. `without` is an order that it would replace."""

    game: Campaign
    seat: str
    kind: OrderKind
    answers: Mapping[str, Answer]
    without: int = 0

    @property
    def view(self) -> State:
        """What the seat knows, with the order that the form would replace taken back."""
        view = self.game.view(self.seat)
        if self.without not in view.orders:
            return view
        desk = view.copy()
        happen(desk, Recalled(self.without, self.seat))
        return desk

    @property
    def whole(self) -> bool:
        """Whether every question has its answer."""
        return self.answers.keys() == self.kind.asked


def opened(
    game: Campaign, seat: str, kind: str, answers: Answers | None = None, without: int = 0
) -> Form:
    """A form of a kind, with those of some answers that still fit."""
    return again(Form(game, seat, game.game.book.kinds[kind], answers or {}, without))


def again(form: Form) -> Form:
    """The form after the game moved: answers that no longer fit are gone."""
    return evolve(form, answers=fitting(form.kind, form.view, form.seat, form.answers))


def answered(form: Form, name: str, answer: Answer) -> Form:
    """The form with one question answered anew; later answers stay as far as they still fit."""
    return again(evolve(form, answers={**form.answers, name: answer}))


def fitting(kind: OrderKind, view: State, seat: str, answers: Answers) -> Filled:
    """Of some answers those on offer after the ones before them, in the order of the questions."""
    kept: Filled = {}
    for question in kind.questions:
        if question.name in answers:
            answer = answers[question.name]
            if not question.objection(view, seat, kept, answer):
                kept[question.name] = answer
    return kept


def before(form: Form, question: Question) -> Filled:
    """The answers given to the questions that come before this one."""
    found: Filled = {}
    for each in form.kind.questions:
        if each.name == question.name:
            break
        if each.name in form.answers:
            found[each.name] = form.answers[each.name]
    return found


def objection(form: Form, question: Question, answer: Answer) -> str:
    """Why this answer won't do for this question; empty where it will."""
    return question.objection(form.view, form.seat, before(form, question), answer)


def bounds(form: Form, question: Number) -> tuple[int, int]:
    """The lowest and highest number on offer; none is where the lowest exceeds the highest."""
    return question.bounds(form.view, form.seat, before(form, question))


def menu(form: Form, question: Question) -> list[Offered]:
    """What is on offer, those options last against which something speaks."""
    view = form.view
    answers = tuple(question.menu(view, form.seat, before(form, question)))
    trying = isinstance(question, Choice) and len(answers) <= TRIED
    offered = [
        Offered(
            answer,
            answer_in_words(question, view, answer),
            _reason(form, view, question.name, answer) if trying else "",
        )
        for answer in answers
    ]
    return sorted(offered, key=lambda each: bool(each.against))


def _reason(form: Form, view: State, name: str, answer: Answer) -> str:
    """The first reason against the form with this answer, where that makes it whole."""
    answers = fitting(form.kind, view, form.seat, {**form.answers, name: answer})
    if answers.keys() != form.kind.asked:
        return ""
    return next(iter(against(form.game.game.book, view, form.seat, form.kind.name, answers)), "")


def reasons(form: Form) -> tuple[str, ...]:
    """Every reason against the order as it stands: of a form not whole, against any such order."""
    book, view = form.game.game.book, form.view
    found = objections(book, view, form.seat, form.kind.name, form.answers)
    if form.whole:
        return found
    unanswered = against(book, view, form.seat, form.kind.name, form.answers)
    return tuple(reason for reason in found if reason not in unanswered)


def unanswered(form: Form) -> Iterator[Question]:
    """The questions still open, in their order."""
    return (each for each in form.kind.questions if each.name not in form.answers)
