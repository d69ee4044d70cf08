"""Why an order along the line won't do, in sentences, every reason at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from wargame.engine.orders import Order
from wargame.engine.state import Given, State

from .orders import PlaceSensors, SendTeams, SetAnswer, SetClaims, SetDiscipline, SignTerms
from .pact import has_signed
from .position import discipline, most_sensors, most_teams, parties_of, placed, sector_names, turns
from .words import ANSWER, ANSWERS, CLAIMS_OF, NAME, PARTIES, SENSORS, TEAMS, WHOLE_LINE


def objections(state: State, order: Order) -> Iterator[str]:
    """Every reason against an order, the seat's other pending orders counted in."""
    yield from _given_already(state, order)
    yield from _AGAINST[type(order)](state, order)


def _others(state: State, order: Order) -> Iterator[Given]:
    kind = f"{NAME}.{type(order).__name__}"
    for given in state.orders.values():
        if given.seat == order.seat and given.n != order.n and given.kind == kind:
            yield given


def _given_already(state: State, order: Order) -> Iterator[str]:
    """One order of a kind for a sector; one of a kind where no sector is asked."""
    sector = getattr(order, "sector", "")
    for given in _others(state, order):
        if not sector:
            yield "You have already given this order this turn; recall it to change it."
        elif WHOLE_LINE in (sector, given.answers["sector"]) or sector == given.answers["sector"]:
            yield f"You have already given this order for {_place(state, sector)}; recall it."


def _place(state: State, sector: str) -> str:
    return "the whole line" if sector == WHOLE_LINE else state.title(sector)


def _sensors(state: State, order: PlaceSensors) -> Iterator[str]:
    asked = sum(int(given.answers["packages"]) for given in _others(state, order))
    left = most_sensors(state) - placed(state, SENSORS) - asked
    if order.packages > left:
        yield f"{max(0, left)} packages are left to place."


def _teams(state: State, order: SendTeams) -> Iterator[str]:
    found = state.marker(order.sector, TEAMS)
    if found == order.teams:
        yield f"{found} teams stand in {state.title(order.sector)} already."
    free = most_teams(state) - placed(state, TEAMS)
    for given in _others(state, order):
        free -= max(
            0, int(given.answers["teams"]) - state.marker(str(given.answers["sector"]), TEAMS)
        )
    if order.teams - found > max(0, free):
        yield f"{max(0, free)} teams are free; bring some back from another sector first."


def _answer(state: State, order: SetAnswer) -> Iterator[str]:
    where = sector_names(state) if order.sector == WHOLE_LINE else (order.sector,)
    wanted = ANSWERS.index(order.answer)
    if all(state.marker(sector, ANSWER) == wanted for sector in where):
        where_at = "along" if order.sector == WHOLE_LINE else "in"
        yield f"Violations {where_at} {_place(state, order.sector)} are answered so already."


def _discipline(state: State, order: SetDiscipline) -> Iterator[str]:
    if all(discipline(state, p) == order.discipline for p in parties_of(state, order.seat)):
        yield "Your troops have these orders already."


def _sign(state: State, order: SignTerms) -> Iterator[str]:
    signed = [has_signed(state, party) for party in parties_of(state, order.seat)]
    if order.act == "sign" and all(signed):
        yield "You have signed the strengthened terms."
    if order.act == "leave" and not any(signed):
        yield "You have not signed the strengthened terms."


def _claims(state: State, order: SetClaims) -> Iterator[str]:
    own = [CLAIMS_OF[party] for party in PARTIES if turns(state, order.seat, CLAIMS_OF[party])]
    if all(state.switch(switch) == order.claims for switch in own):
        yield "You claim this already."


_AGAINST: dict[type[Order], Callable[[State, Any], Iterator[str]]] = {
    PlaceSensors: _sensors,
    SendTeams: _teams,
    SetAnswer: _answer,
    SetDiscipline: _discipline,
    SignTerms: _sign,
    SetClaims: _claims,
}
