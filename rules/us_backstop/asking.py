"""What partners and the host order: lobbying, and equipment that they pay for."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, Roll, Scheduled, TrackSet
from wargame.engine.state import State

from .odds import goes_wrong, heard
from .orders import Lobby, PayForEquipment
from .parameters import Parameters
from .position import between_them, is_a, numbers, party, seats_of
from .words import (
    COST,
    FULL,
    HOST,
    HOST_STRAIN,
    MONTH,
    NAME,
    REASSURANCE,
    SUPPORT,
    WILL,
)

HALF = FULL // 2
"""The will above which lobbying adds less and less."""


def lobby(state: State, order: Lobby, dice: Throws) -> Iterator[Event]:
    """Something traded for the giver's will: paragraph 12."""
    p, hearers = numbers(state), between_them(state, order.seat)
    yield from _traded(state, order, p)
    roll = dice.chance(
        "lobbying is heard", order.seat, heard(chance_of(p, order.trade)), (), hearers
    )
    rolls: tuple[Roll, ...] = (roll,)
    effect = p.lobby_effect // voices(state, order.seat)
    by = effect * min(FULL - state.track(WILL), HALF) // HALF if roll.result == "yes" else 0
    words = "is heard" if roll.result == "yes" else "is not heard"
    if roll.result != "yes":
        shock = dice.chance(
            "a visit goes wrong", order.seat, goes_wrong(p.lobby_shock), (), hearers
        )
        if shock.result == "yes":
            by, words = -effect, "goes wrong: it does harm"
        rolls = (roll, shock)
    why = "us_backstop 12: lobbied"
    text = f"The lobbying of {state.title(order.seat)} {words}."
    yield Reported(text, why=why, rolls=rolls, seen_by=hearers)
    if by:
        yield TrackSet(WILL, by=by, why=why, why_seen_by=hearers)


def voices(state: State, seat: str) -> int:
    """How many seats speak for a seat's party: each has its share of effect and price."""
    row = party(state, seat)
    return 1 if row is None else max(1, len(seats_of(state.setting, row.owner)))


def chance_of(p: Parameters, trade: str) -> int:
    """That lobbying is heard, by what is traded."""
    return {
        "talk": p.lobby_words,
        "burden": p.lobby_burden,
        "purchases": p.lobby_purchase,
        "concession": p.lobby_concession,
    }[trade]


def _traded(state: State, order: Lobby, p: Parameters) -> Iterator[Event]:
    why, among = "us_backstop 12: traded for the giver's will", voices(state, order.seat)
    if order.trade == "concession":
        track = REASSURANCE if is_a(state, order.seat, HOST) else SUPPORT
        yield TrackSet(track, by=-(p.concession_price // among), why=why)
    price = {"burden": p.burden_price, "purchases": p.purchase_price}.get(order.trade, 0)
    yield from paid(state, order.seat, price // among, why)


def paid(state: State, seat: str, price: int, why: str) -> Iterator[Event]:
    """Money paid: the coalition's on its bill, the host's as strain."""
    if not price:
        return
    if is_a(state, seat, HOST):
        yield TrackSet(HOST_STRAIN, by=price // numbers(state).strain_price, why=why)
    else:
        yield TrackSet(COST, by=price, why=why)


def price_of(p: Parameters, order: PayForEquipment) -> int:
    """What equipment costs, in million dollars."""
    return order.worth * p.stock_price // FULL if order.source == "stocks" else order.worth


def pay(state: State, order: PayForEquipment, dice: Throws) -> Iterator[Event]:
    """Equipment paid for, due after some months: paragraph 13."""
    p = numbers(state)
    first, last = (p.soon, p.later) if order.source == "stocks" else (p.later, p.latest)
    roll = dice.number("months until delivery", order.seat, first, last)
    why = "us_backstop 13: equipment paid for"
    yield from paid(state, order.seat, price_of(p, order), why)
    yield Scheduled(
        _free_name(state, f"delivery_{order.seat}"),
        state.day + int(roll.result) * MONTH,
        NAME,
        {"act": "deliver", "instrument": order.instrument, "worth": order.worth,
         "seat": order.seat},
        f"Delivery worth {order.worth:,} million dollars",
        why=why,
        rolls=(roll,),
        seen_by=between_them(state, order.seat),
    )  # fmt: skip


def _free_name(state: State, stem: str) -> str:
    place = 1
    while f"{stem}_{place}" in state.calendar:
        place += 1
    return f"{stem}_{place}"
