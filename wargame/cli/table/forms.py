"""An order filled in: kinds by group, question by question, objections, odds, and given."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from wargame.cli.table.menus import Option, ask_whole, ask_words, pick
from wargame.cli.table.sitting import Sitting
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Answer
from wargame.engine.legal import kinds_open
from wargame.engine.orders import Choice, Number, OrderKind, Question
from wargame.render.telling.words import answer_in_words, efforts, odds, order_in_words

GROUPS = ("where", "how strong", "who pays", "what do we say")
TRIED = 40
"""Of a last question with at most so many options, each is shown with what speaks against it."""

Filled = dict[str, Answer]


def pick_kind(sitting: Sitting) -> OrderKind | None:
    """The kind of order to give, the menu ordered by the question that it answers."""
    kinds = kinds_open(sitting.game.game.book, sitting.view, sitting.seat)
    ready, bare = sitting.kinds(kinds)
    ready.sort(key=_group)
    if bare:
        sitting.paper.write("", f"Nothing on offer now: {', '.join(k.title for k in bare)}.")
    if not ready:
        sitting.paper.write("There is nothing that you could order now.")
        return None
    words = [
        Option(k, f"{k.title} ({efforts(k.cls.effort)}): {k.help}", k.cls.group) for k in ready
    ]
    return pick(sitting, "Which order?", words)


def _group(kind: OrderKind) -> tuple[int, str]:
    known = kind.cls.group in GROUPS
    return GROUPS.index(kind.cls.group) if known else len(GROUPS), kind.module


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
    offered = tuple(question.menu(sitting.view, sitting.seat, so_far))
    if not offered:
        sitting.paper.write(f"{kind.title}. {question.ask} Nothing is on offer.")
        return None
    tried = question is kind.questions[-1] and len(offered) <= TRIED
    options = []
    for answer in offered:
        words = answer_in_words(question, sitting.view, answer)
        against = _against(sitting, kind, {**so_far, question.name: answer}) if tried else ""
        options.append(Option(answer, f"{words} (not now: {against})" if against else words))
    return pick(sitting, f"{kind.title}. {question.ask}", options, now if now in offered else None)


def _against(sitting: Sitting, kind: OrderKind, answers: Filled) -> str:
    return next(iter(sitting.game.check(sitting.seat, kind.name, answers)), "")


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
    reasons = sitting.game.check(sitting.seat, kind.name, answers)
    if reasons:
        said = order_in_words(sitting.game.game.book, sitting.view, kind.name, answers)
        sitting.paper.write("", f"This can't be ordered now: {said}")
        sitting.paper.write(*(f"- {reason}" for reason in reasons))
    return not reasons


def _wanted(sitting: Sitting, kind: OrderKind, answers: Filled) -> bool:
    said = order_in_words(sitting.game.game.book, sitting.view, kind.name, answers)
    sitting.paper.write("", f"Your order: {said}", f"  {_cost(sitting, kind)}")
    sitting.paper.write(*_odds(sitting, kind.name, answers))
    return sitting.yes("Give this order?", otherwise=True)


def _cost(sitting: Sitting, kind: OrderKind) -> str:
    place = sitting.view.setting.seats[sitting.seat]
    left = place.efforts - sitting.view.spent.get(sitting.seat, 0)
    when = "It takes effect at once." if _at_once(sitting, kind) else "It waits until you seal."
    if not kind.cls.effort:
        return f"Routine: it costs no main effort. {when}"
    return f"It costs {efforts(kind.cls.effort)}; {left} of {place.efforts} are left. {when}"


def _at_once(sitting: Sitting, kind: OrderKind) -> bool:
    return kind.cls.at_once or sitting.view.phase_now().open


def _odds(sitting: Sitting, kind: str, answers: Filled) -> Iterable[str]:
    found = sitting.game.odds(sitting.seat, kind, answers)
    if not found:
        return ()
    whose = "  Odds:" if sitting.seat == CONTROL else "  Odds, as far as you know:"
    return (whose, *(f"  - {odds(roll)}" for roll in found))


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
