"""The clauses that may be agreed: scenario rows, the seats they are for, what was said of them."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from attrs import field, frozen

from wargame.engine.board import CONTROL, Agreement
from wargame.engine.modules import parameter
from wargame.engine.once import once
from wargame.engine.state import Setting, State


@frozen
class Clause:
    """One thing that two seats may agree on. `values` are the positions that one may offer.

    `between` names the seats or sides it is for; empty for any. `asks` gives opening positions
    by seat or side, publicly stated. `sets_switch` is turned to the agreed value where the switch's
    owner is a party. `tracks` move when the clause is agreed, `broken` when a party leaves it.
    """

    name: str
    title: str
    text: str = ""
    between: tuple[str, ...] = ()
    values: tuple[str, ...] = ("yes",)
    asks: Mapping[str, str] = field(factory=dict)
    sets_switch: str = ""
    tracks: Mapping[str, int] = field(factory=dict)
    broken: Mapping[str, int] = field(factory=dict)


@frozen
class Numbers:
    """The numbers of talks."""

    offer_days: int = parameter(
        60,
        1,
        360,
        "days",
        "assumption: two monthly rounds of talks",
        "A",
        "how long an offer stands",
    )


@once
def _by_name(setting: Setting) -> Mapping[str, Clause]:
    return {row.name: row for row in setting.rows.get("talks.clause", ())}


@once
def _joining(setting: Setting) -> Mapping[str, tuple[str, ...]]:
    """By clause: the seats that may be party to it."""
    return {
        clause.name: tuple(seat for seat in setting.seats if _named(setting, clause, seat))
        for clause in _by_name(setting).values()
    }


def _named(setting: Setting, clause: Clause, seat: str) -> bool:
    side = setting.seats[seat].side
    named = not clause.between or seat in clause.between or side in clause.between
    return named and seat != CONTROL


def clauses(state: State) -> Mapping[str, Clause]:
    """The scenario's clauses by name."""
    return _by_name(state.setting)


def may_join(state: State, clause: Clause, seat: str) -> bool:
    """Whether a seat may be party to a clause: it or its side is named, or nobody is."""
    return seat in _joining(state.setting)[clause.name]


def partners(state: State, clause: Clause, seat: str) -> list[str]:
    """The other seats that may be party to a clause."""
    return [other for other in _joining(state.setting)[clause.name] if other != seat]


@once
def _open_clauses(setting: Setting) -> Mapping[str, tuple[str, ...]]:
    """By seat: the clauses to which it and another may be party."""
    joining = _joining(setting)
    return {
        seat: tuple(c for c, seats in joining.items() if seat in seats and len(seats) > 1)
        for seat in setting.seats
    }


def clauses_for(state: State, seat: str) -> tuple[str, ...]:
    """The clauses to which a seat may be party, with another seat that may be too."""
    return _open_clauses(state.setting)[seat]


def position(state: State, clause: Clause, seat: str) -> str:
    """The opening position of a seat, or of its side; empty where it states none."""
    asked = clause.asks.get(seat, clause.asks.get(state.setting.seats[seat].side, ""))
    return asked if asked in clause.values else ""


def clause_of(state: State, agreement: Agreement) -> Clause | None:
    """The clause that an agreement is about; None for agreements that are no talks' own."""
    return _by_name(state.setting).get(str(agreement.terms.get("clause", "")))


def value_of(agreement: Agreement) -> str:
    """The value that is offered or agreed."""
    return str(agreement.terms.get("value", ""))


def counters(agreement: Agreement) -> int:
    """How often an offer has been countered."""
    found = agreement.terms.get("counters", 0)
    return found if isinstance(found, int) else 0


def of_seat(state: State, seat: str, *standings: str) -> Iterator[Agreement]:
    """The talks' agreements to which a seat is party, in one of these standings."""
    return (
        agreement
        for agreement in state.agreements.values()
        if agreement.standing in standings
        and seat in agreement.parties
        and clause_of(state, agreement) is not None
    )


def is_of(state: State, seat: str, agreement: Agreement) -> bool:
    """Whether it is one of the talks' agreements to which a seat is party."""
    return seat in agreement.parties and clause_of(state, agreement) is not None


def between(state: State, clause: str, one: str, other: str) -> tuple[Agreement, ...]:
    """All that two seats ever had on a clause, oldest first; both see every one of them."""
    parties = (one, other) if one < other else (other, one)
    return tuple(
        [
            agreement
            for agreement in state.agreements.values()
            if agreement.parties == parties and agreement.terms.get("clause") == clause
        ]
    )


def offered_to(state: State, seat: str) -> Iterator[Agreement]:
    """The offers that wait for a seat's answer."""
    return (a for a in of_seat(state, seat, "offered") if a.offered_by != seat)


def other_party(agreement: Agreement, seat: str) -> str:
    """The party that is not this seat."""
    return next(party for party in agreement.parties if party != seat)
