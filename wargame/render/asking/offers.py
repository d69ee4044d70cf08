"""Talks as a seat sees them: offers on the table, for whom they wait, and what is in force."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import Agreement
from wargame.engine.legal import kinds_open
from wargame.engine.orders import Choice, OrderKind
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.render.telling.sentences import agreement_in_words


@frozen
class OnTable:
    """One agreement on a line, whom an offer waits for, and whether that is the reader."""

    name: str
    words: str
    waits: str = ""
    yours: bool = False


def on_the_table(view: State, seat: str) -> tuple[OnTable, ...]:
    """The offers that a seat knows of, those that wait for its own answer first."""
    offers = [_offer(view, seat, a) for a in view.agreements.values() if a.standing == "offered"]
    return tuple(sorted(offers, key=lambda offer: not offer.yours))


def _offer(view: State, seat: str, offer: Agreement) -> OnTable:
    asked = [party for party in offer.parties if party != offer.offered_by]
    yours = seat in asked
    others = ", ".join(view.title(party) for party in asked)
    waits = "waits for your answer" if yours else f"waits for {others}" if others else ""
    return OnTable(offer.name, _words(view, offer), waits, yours)


def in_force(view: State) -> tuple[OnTable, ...]:
    """The agreements in force that a seat knows of."""
    agreed = (a for a in view.agreements.values() if a.standing == "agreed")
    return tuple(OnTable(a.name, _words(view, a)) for a in agreed)


def _words(view: State, agreement: Agreement) -> str:
    return " ".join(agreement_in_words(view, agreement).split())


def answerable(book: Rulebook, view: State, seat: str) -> frozenset[str]:
    """The offers that wait for a seat and that some order could answer now."""
    yours = (offer.name for offer in on_the_table(view, seat) if offer.yours)
    return frozenset(n for n in yours if any(True for _ in kinds_about(book, view, seat, n)))


def kinds_about(book: Rulebook, view: State, seat: str, name: str) -> Iterator[OrderKind]:
    """The kinds of order whose first question has this agreement on its menu now."""
    for kind in kinds_open(book, view, seat):
        first = kind.questions[0] if kind.questions else None
        if isinstance(first, Choice) and name in first.menu(view, seat, {}):
            yield kind
