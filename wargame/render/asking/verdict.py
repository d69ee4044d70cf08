"""What a form comes to: the order in words, its cost, what speaks against it, its odds."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import CONTROL
from wargame.engine.events import Roll
from wargame.render.asking.cost import cost_in_words
from wargame.render.asking.form import Form, reasons, unanswered
from wargame.render.telling.words import odds, order_in_words


@frozen
class Verdict:
    """The order as it stands. Odds are told only of an order that may be given."""

    said: str
    cost: str
    reasons: tuple[str, ...]
    rolls: tuple[Roll, ...]
    open: tuple[str, ...]
    """The questions still without an answer."""
    seat: str

    @property
    def ready(self) -> bool:
        """Whether the order may be given as it stands."""
        return not self.reasons and not self.open


def verdict(form: Form) -> Verdict:
    """What the form comes to now, as far as its seat knows."""
    view, found = form.view, reasons(form)
    ready = form.whole and not found
    return Verdict(
        order_in_words(form.game.game.book, view, form.kind.name, form.answers),
        cost_in_words(view, form.seat, form.kind),
        found,
        form.game.odds(form.seat, form.kind.name, form.answers) if ready else (),
        tuple(question.ask for question in unanswered(form)),
        form.seat,
    )


def odds_heading(seat: str) -> str:
    """Whose knowledge the odds rest on."""
    return "Odds:" if seat == CONTROL else "Odds, as far as you know:"


def verdict_lines(found: Verdict) -> Iterator[str]:
    """What a form comes to, for a page: what is open, what speaks against it, cost and odds."""
    yield from (f"Not now: {reason}" for reason in found.reasons)
    if found.open:
        yield f"Still to answer: {' '.join(found.open)}"
    yield found.cost
    yield from odds_lines(found)


def odds_lines(found: Verdict) -> Iterator[str]:
    """The odds of each throw on a line of its own, under a heading; nothing without a throw."""
    if found.rolls:
        yield odds_heading(found.seat)
    for roll in found.rolls:
        yield f"- {odds(roll)}"
