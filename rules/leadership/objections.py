"""Why an order won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.orders import Order
from wargame.engine.state import State

from .orders import Argue, BringHome, Direct, Invite, Propose, Vote
from .position import (
    body_title,
    bounds,
    chain,
    council,
    council_day,
    form,
    form_of,
    proposed,
    rules,
    stance,
    vetoes,
    welcome,
)
from .words import (
    COUNCIL,
    ENGAGEMENT,
    INVITATION,
    MANDATED,
    NAME,
    NONE,
    SOUGHT,
    STATUSES,
)

_SUBJECT = {Vote: "member", Argue: "to"}
"""Orders that may be given once for each answer to this question; the others once."""


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    against = _AGAINST.get(type(order))
    if against is not None:
        yield from against(state, order)


def _given_already(state: State, order: Order) -> Iterator[str]:
    kind, question = f"{NAME}.{type(order).__name__}", _SUBJECT.get(type(order), "")
    for given in state.orders.values():
        if given.seat != order.seat or given.n == order.n or given.kind != kind:
            continue
        if isinstance(order, Propose):
            same = (given.answers["matter"] == COUNCIL) == (order.matter == COUNCIL)
        else:
            same = not question or given.answers[question] == getattr(order, question)
        if same:
            yield "You have already given this order this turn; recall it to change it."


def _propose(state: State, order: Propose) -> Iterator[str]:
    if order.matter == COUNCIL:
        yield from _council(state)
        return
    pending = proposed(state)
    now, then = form(state), form_of(state, order.matter)
    if order.matter == now.name and pending is None:
        yield f"{now.title} is in force already, and nothing else is proposed."
    if order.matter != now.name and pending is not None:
        other = form_of(state, str(pending.what.get("form", ""))).title
        yield f"{other} is proposed already; call that off first, by proposing the form in force."
    if then.needs and order.matter != now.name and council(state) not in (SOUGHT, MANDATED):
        yield f"{then.title} needs a mandate; seek it from {state.title(COUNCIL)} first."


def _council(state: State) -> Iterator[str]:
    stands = council(state)
    if stands != NONE:
        date = state.setting.date(council_day(state))
        said = {
            SOUGHT: f"{state.title(COUNCIL)} votes on {date} already.",
            MANDATED: f"A mandate stands; {state.title(COUNCIL)} votes on it again on {date}.",
        }
        yield said.get(stands, f"The text was vetoed; it may come again from {date}.")


def _direct(state: State, order: Direct) -> Iterator[str]:
    place = ENGAGEMENT.index(order.rules)
    if (order.chain, place) == (chain(state), rules(state)):
        yield "The directive says that already."
    for most, who in bounds(state, order.chain):
        if place > most:
            yield f"No more than {ENGAGEMENT[most].replace('_', ' ')} is what {who}."


def _vote(state: State, order: Vote) -> Iterator[str]:
    for row in vetoes(state):
        if row.name == order.member and stance(state, row) == order.stance:
            yield f"{row.title} holds its vote so already on {body_title(state, row.body)}."


def _invite(state: State, order: Invite) -> Iterator[str]:
    found = state.agreements.get(INVITATION)
    said = (-1, 1, 2)[STATUSES.index(order.status)] if order.status in STATUSES else 0
    named = "" if found is None else found.terms.get("form")
    if said == welcome(state) and (named == order.form or order.status == STATUSES[0]):
        yield "You have said so already."


def _bring_home(state: State, order: BringHome) -> Iterator[str]:
    if order.how == "press" and rules(state) == 0:
        yield "Under self-defence alone the force can't press; change the rules first."


_AGAINST: dict[type[Order], Callable[[State, Any], Iterator[str]]] = {
    Propose: _propose,
    Direct: _direct,
    Vote: _vote,
    Invite: _invite,
    BringHome: _bring_home,
}
