"""Control's ruling on one effect of the preview, asked at the prompt; and rulings in force."""

from __future__ import annotations

from wargame.cli.table.menus import Option, ask_whole, ask_words, pick
from wargame.cli.table.sitting import Sitting
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Answer, Effect
from wargame.engine.rulings import Ruling
from wargame.render.telling.cards import effect_lines, telling
from wargame.render.telling.verdicts import (
    MOST_REASON,
    Asked,
    Way,
    asked,
    ruled,
    ruling_in_words,
    rulings_standing,
    taken_back,
    throws,
    ways,
)


def rule_on_one(sitting: Sitting) -> None:
    """Pick an effect, decide, give the reason; the ruling is kept at once."""
    cards = telling(sitting.game, sitting.game.preview())
    if not cards:
        sitting.paper.write("Nothing would happen in this phase that could be ruled on.")
        return
    card = pick(sitting, "Which effect?", [Option(c, c.sentence) for c in cards])
    if card is None:
        return
    sitting.paper.write("", *effect_lines(1, card))
    on_offer = [Option(way, way.words) for way in ways(card.effect.event)]
    way = pick(sitting, "How do you rule?", on_offer)
    ruling = None if way is None else _ruling(sitting, card.effect, way)
    if ruling is None:
        sitting.paper.write("No ruling was given.")
        return
    _give(sitting, ruling)


def rulings_given(sitting: Sitting) -> None:
    """Read the rulings of this phase, and take one back."""
    standing = rulings_standing(sitting.game)
    if not standing:
        sitting.paper.write("No ruling is in force in this phase.")
        return
    book, state = sitting.game.game.book, sitting.game.state
    options = [Option(r, ruling_in_words(book, state, r)) for r in standing]
    ruling = pick(sitting, "Rulings in force. Which one do you take back?", options)
    if ruling is not None:
        _give(sitting, taken_back(ruling))


def _give(sitting: Sitting, ruling: Ruling) -> None:
    try:
        sitting.game.rule(ruling)
    except IllegalOrder as refusal:
        sitting.paper.write(*refusal.reasons)
        return
    sitting.paper.write("Ruled, and kept. The preview shows what it leads to; look at it again.")


def _ruling(sitting: Sitting, effect: Effect, way: Way) -> Ruling | None:
    """The ruling as control words it; None where control goes back."""
    throw = _throw(sitting, effect) if way.verdict == "moderate" else ""
    question = None if throw is None else asked(way.verdict, sitting.view, effect.event, throw)
    answer = None if question is None else _answer(sitting, question)
    if throw is None or (question is not None and answer is None):
        return None
    reason = ask_words(sitting, "Why? (for the record)", MOST_REASON, "")
    if not reason:
        sitting.paper.write("A ruling needs a reason.")
        return None
    return ruled(way.verdict, effect, reason, answer, throw)


def _throw(sitting: Sitting, effect: Effect) -> str | None:
    offers = throws(effect.event)
    if len(offers) == 1:
        return str(offers[0].answer)
    return pick(sitting, "Which throw?", [Option(str(o.answer), o.words) for o in offers])


def _answer(sitting: Sitting, question: Asked) -> Answer | None:
    if not question.offers:
        return ask_whole(sitting, question.question, question.low, question.high)
    options = [Option(offer.answer, offer.words) for offer in question.offers]
    return pick(sitting, question.question, options, now=question.now)
