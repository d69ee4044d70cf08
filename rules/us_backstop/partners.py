"""Doctrine for those who ask the giver for its backstop, and for those who test it."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .credibility import last_read, word_alone
from .instruments import NEVER, all_lent, faces, works
from .position import is_a, numbers
from .probing import testable
from .words import (
    EQUIPMENT,
    FEARED,
    FIRM,
    FULL,
    GUARANTEE,
    HOST,
    NO_WORD,
    REASSURANCE,
    RIVAL_STRAIN,
    SUPPORT,
)

LOW = 300
"""Tenths of a percent of fear below which the backstop is worth a probe."""
STRAINED = 500
BORNE = 350
"""Tenths of a percent of confidence from which a host can make a concession."""


def carry_more(state: State, seat: str) -> Iterator[Proposal]:
    """Trade a share of the burden for the will, while the backstop is not firm."""
    if last_read(state) != FIRM:
        yield Proposal({"trade": "burden"}, "The backstop is not firm; share its burden.", 45)


def keep_their_ear(state: State, seat: str) -> Iterator[Proposal]:
    """Carry a share also of a firm backstop, so that the will behind it lasts."""
    if last_read(state) == FIRM:
        yield Proposal({"trade": "burden"}, "It is firm; the will behind it must last.", 27)


def talk(state: State, seat: str) -> Iterator[Proposal]:
    """Words alone, where an instrument is paused."""
    if any(it.paused != NEVER for it in all_lent(state)):
        yield Proposal({"trade": "talk"}, "Something is paused; ask for it back.", 50)


def buy_goodwill(state: State, seat: str) -> Iterator[Proposal]:
    """Large purchases while nothing amounts to a promise."""
    if last_read(state) == NO_WORD:
        yield Proposal({"trade": "purchases"}, "Nothing is promised; purchases are heard.", 50)


def concede(state: State, seat: str) -> Iterator[Proposal]:
    """A concession where it can be borne: by the host, or by partners with support at home."""
    host = is_a(state, seat, HOST)
    borne = state.track(REASSURANCE) >= BORNE if host else state.track(SUPPORT) >= STRAINED
    if last_read(state) != FIRM and borne:
        yield Proposal({"trade": "concession"}, "A concession is heard most often.", 42)


def _equip(state: State, source: str, worth: int, reason: str) -> Iterator[Proposal]:
    p = numbers(state)
    coming = sum(1 for due in state.calendar.values() if due.what.get("act") == "deliver")
    for it in all_lent(state):
        kit = it.row.kind == EQUIPMENT and it.runs
        if kit and coming < 3 and works(p, it, state.day) < FULL // 2:
            name = it.row.name
            yield Proposal({"instrument": name, "source": source, "worth": worth}, reason, 38)


def order_new(state: State, seat: str) -> Iterator[Proposal]:
    """Equipment from production."""
    return _equip(state, "production", 1_000, "Less than half of the equipment is there; order.")


def buy_from_stocks(state: State, seat: str) -> Iterator[Proposal]:
    """Equipment from stocks."""
    return _equip(state, "stocks", 2_000, "Equipment is short; stocks come within months.")


def probe_words(state: State, seat: str) -> Iterator[Proposal]:
    """Test a word that has no means behind it."""
    if word_alone(state, last_read(state)):
        yield Proposal({}, "More is said than is given; put it to the test.", 55)


def probe(state: State, seat: str) -> Iterator[Proposal]:
    """Test a backstop that is not much feared."""
    if testable(state) and state.track(FEARED) < LOW and state.track(RIVAL_STRAIN) < STRAINED:
        yield Proposal({}, "It is not much to be feared; see whether it is answered.", 40)


def offer_a_deal(state: State, seat: str) -> Iterator[Proposal]:
    """A small offer while something is said in public."""
    if testable(state) and state.track(RIVAL_STRAIN) < STRAINED:
        yield Proposal({"offer": "small"}, "An offer may cool the giver's will.", 35)


def offer_much(state: State, seat: str) -> Iterator[Proposal]:
    """A large offer against a public guarantee or much that is feared."""
    grave = any(it.row.kind == GUARANTEE and it.spoken for it in faces(state))
    if (grave or state.track(FEARED) >= LOW) and state.track(RIVAL_STRAIN) < STRAINED:
        yield Proposal({"offer": "large"}, "The backstop grows; much is worth offering.", 45)
