"""An order filled in: kinds by group, question by question, objections, odds, and given."""

from __future__ import annotations

from collections.abc import Mapping

from wargame.cli.table.menus import Option, ask_whole, ask_words, pick
from wargame.cli.table.sitting import Sitting
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Answer
from wargame.engine.orders import Choice, Number, OrderKind, Question
from wargame.render.asking.form import Filled, Form, menu
from wargame.render.asking.kinds import at_hand, kind_in_words, nothing_on_offer
from wargame.render.asking.verdict import odds_lines, verdict
from wargame.render.telling.words import order_in_words


def pick_kind(sitting: Sitting) -> OrderKind | None:
    """The kind of order to give, the menu ordered by the question that it answers."""
    found = at_hand(sitting.game.game.book, sitting.view, sitting.seat)
    bare = nothing_on_offer(found.bare)
    if bare:
        sitting.paper.write("", bare)
    if not found.ready:
        sitting.paper.write("There is nothing that you could order now.")
        return None
    words = [Option(kind, kind_in_words(kind), kind.cls.group) for kind in found.ready]
    return pick(sitting, "Which order?", words)


def fill(sitting: Sitting, kind: OrderKind, before: Mapping[str, Answer] | None = None) -> (
    Filled | None
):  # fmt: skip
    """Ask a kind's questions, going back as often as wanted; None if the form is put away.

    `before` are answers that Enter keeps.
    """
    answers: Filled = {}
    place = 0
    while place < len(kind.questions):
        question = kind.questions[place]
        now = (before or {}).get(question.name)
        answer = _asked(sitting, kind, question, answers, now)
        if answer is None:
            if place == 0:
                return None
            place -= 1
            answers.pop(kind.questions[place].name, None)
        else:
            answers[question.name] = answer
            place += 1
    return answers


def _asked(
    sitting: Sitting, kind: OrderKind, question: Question, so_far: Filled, now: Answer | None
) -> Answer | None:
    asked = f"{kind.title}. {question.ask}"
    if isinstance(question, Choice):
        return _chosen(sitting, kind, question, so_far, now)
    if isinstance(question, Number):
        low, high = question.bounds(sitting.view, sitting.seat, so_far)
        if high < low:
            sitting.paper.write(f"{asked} No number is on offer after what you chose.")
            return None
        fits = isinstance(now, int) and not question.objection(
            sitting.view, sitting.seat, so_far, now
        )
        kept = now if fits and isinstance(now, int) else None
        return ask_whole(sitting, asked, low, high, question.step, kept)
    otherwise = now if isinstance(now, str) else next(iter(question.offers), "")
    return ask_words(sitting, asked, question.most, otherwise)


def _chosen(
    sitting: Sitting, kind: OrderKind, question: Choice, so_far: Filled, now: Answer | None
) -> Answer | None:
    offered = menu(Form(sitting.game, sitting.seat, kind, so_far), question)
    if not offered:
        sitting.paper.write(f"{kind.title}. {question.ask} Nothing is on offer.")
        return None
    options = [Option(each.answer, each.line) for each in offered]
    kept = next((each.answer for each in offered if each.answer == now), None)
    return pick(sitting, f"{kind.title}. {question.ask}", options, kept)


def order_by_form(
    sitting: Sitting, kind: OrderKind, before: Mapping[str, Answer] | None = None
) -> bool:
    """Fill in an order and give it, if its seat still wants to; whether it was given."""
    answers = fill(sitting, kind, before)
    while answers is not None:
        if not _stands(sitting, kind, answers):
            if not sitting.yes("Change it?", otherwise=False):
                return False
        elif _wanted(sitting, kind, answers):
            return give(sitting, kind.name, answers)
        elif not sitting.yes("Change it? (no drops it)", otherwise=False):
            sitting.paper.write("Dropped; nothing was ordered.")
            return False
        answers = fill(sitting, kind, answers)
    return False


def _stands(sitting: Sitting, kind: OrderKind, answers: Filled) -> bool:
    found = verdict(Form(sitting.game, sitting.seat, kind, answers))
    if not found.ready:
        sitting.paper.write("", f"This can't be ordered now: {found.said}")
        sitting.paper.write(*(f"- {reason}" for reason in found.reasons))
    return found.ready


def _wanted(sitting: Sitting, kind: OrderKind, answers: Filled) -> bool:
    found = verdict(Form(sitting.game, sitting.seat, kind, answers))
    sitting.paper.write("", f"Your order: {found.said}", f"  {found.cost}")
    sitting.paper.write(*(f"  {line}" for line in odds_lines(found)))
    return sitting.yes("Give this order?", otherwise=True)


def give(sitting: Sitting, kind: str, answers: Mapping[str, Answer], by: str = "") -> bool:
    """Give an order; where it is refused, say every reason."""
    said = order_in_words(sitting.game.game.book, sitting.view, kind, answers)
    try:
        sitting.game.give(sitting.seat, kind, answers, by)
    except IllegalOrder as refusal:
        sitting.paper.write(f"Not ordered: {said}", *(f"- {r}" for r in refusal.reasons))
        return False
    sitting.paper.write(f"Ordered: {said}")
    return True
