"""What a seat may say in talks: offer, counter, accept, refuse, withdraw, leave."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.board import CONTROL
from wargame.engine.orders import Among, Answers, Order, ask, ask_text
from wargame.engine.state import State

from .clauses import (
    between,
    clause_of,
    clauses,
    clauses_for,
    is_of,
    other_party,
    partners,
    value_of,
)


@frozen
class Talk(Order):
    """Words between seats, at no effort."""

    effort: ClassVar[int] = 0
    group: ClassVar[str] = "what do we say"

    @staticmethod
    def open_to(state: State, seat: str) -> bool:
        """Every seat but control."""
        return seat != CONTROL


def own_clauses(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The clauses to which the seat may be party."""
    return clauses_for(state, seat)


def partners_in(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The seats that may be the other party."""
    clause = clauses(state).get(str(so_far.get("clause", "")))
    if clause is not None:
        return partners(state, clause, seat)
    return [other for other in state.setting.seats if other not in (seat, CONTROL)]


def values_in(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The positions of the clause named, of all clauses before one is."""
    found, named = clauses(state), so_far.get("clause")
    if named is not None:
        return found[str(named)].values if named in found else ()
    return dict.fromkeys(value for clause in found.values() for value in clause.values)


def waiting_offers(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The offers that wait for this seat's answer."""
    return Among(
        state.agreements,
        lambda a: a.standing == "offered" and a.offered_by != seat and is_of(state, seat, a),
    )


def own_offers(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The seat's own offers that still stand."""
    return Among(
        state.agreements,
        lambda a: a.standing == "offered" and a.offered_by == seat and is_of(state, seat, a),
    )


def agreed(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The agreements in force to which the seat is party."""
    return Among(state.agreements, lambda a: a.standing == "agreed" and is_of(state, seat, a))


def counter_values(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Every position of the clause but the one offered."""
    waiting = waiting_offers(state, seat, so_far)
    named = so_far.get("agreement")
    names = waiting if named is None else [str(named)] if str(named) in waiting else []
    offers = [state.agreements[name] for name in names]
    found: dict[str, None] = {}
    for offer in offers:
        clause = clause_of(state, offer)
        if clause is not None:
            found.update((v, None) for v in clause.values if v != value_of(offer))
    return found


@frozen
class Offer(Talk):
    """Offer another seat a clause at one of its values."""

    clause: str = ask("Which clause?", own_clauses)
    to: str = ask("To whom?", partners_in)
    value: str = ask("At which value?", values_in)
    words: str = ask_text("In which words? (may be left empty)", 280)


@frozen
class Counter(Talk):
    """Answer an offer with another value of the same clause."""

    agreement: str = ask("Which offer?", waiting_offers)
    value: str = ask("At which value instead?", counter_values)


@frozen
class Accept(Talk):
    """Accept an offer as it stands."""

    agreement: str = ask("Which offer?", waiting_offers)


@frozen
class Refuse(Talk):
    """Refuse an offer."""

    agreement: str = ask("Which offer?", waiting_offers)


@frozen
class Withdraw(Talk):
    """Withdraw your own offer before it is answered."""

    agreement: str = ask("Which of your offers?", own_offers)


@frozen
class Leave(Talk):
    """Leave an agreement in force: it is broken."""

    agreement: str = ask("Which agreement?", agreed)


def already_standing(state: State, order: Offer) -> Iterator[str]:
    """Why an offer can't be made: one stands, or the same is agreed."""
    for past in between(state, order.clause, order.seat, order.to):
        if past.standing == "offered" and past.offered_by == order.seat:
            yield f"Your offer '{past.title}' still stands; withdraw it first."
        elif past.standing == "offered":
            yield f"The offer '{past.title}' waits for your answer; counter it instead."
        elif past.standing == "agreed" and value_of(past) == order.value:
            yield f"That is agreed already with {state.title(other_party(past, order.seat))}."
