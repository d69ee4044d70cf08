"""What a random game does next: an order from the menus, rubbish, a seal, the end of a phase."""

from __future__ import annotations

from collections.abc import Mapping
from random import Random

from wargame.engine.board import CONTROL
from wargame.engine.events import Answer
from wargame.engine.legal import kinds_open
from wargame.engine.orders import OrderKind
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing.garbage import rubbish
from wargame.testing.moves import Ended, Gave, Move, Offered, OpenedUp, SealedUp, TookBack

ASKED = 8
"""One order in so many is picked from all that is on offer; the others question by question."""
LENGTHS = (0, 0, 0, 1, 3, 10, 45)
"""How many days a turn that is ended lasts; 0: as the cut says."""


def picked(game: Campaign, module: str, lots: Random) -> tuple[Move, Offered]:
    """The next move of a game, and what was on offer where that was asked."""
    lot = lots.randrange(100)
    if lot < 12:
        return _ended(game, lots, lot), ()
    if lot < 20:
        return _about_orders(game, lots, lot), ()
    seat = _seat(game, lots)
    kind = _kind(game, seat, module, lots)
    if kind is None or lot >= 90:
        return rubbish(game, seat, module, lots), ()
    return _order(game, seat, kind, lots)


def _ended(game: Campaign, lots: Random, lot: int) -> Move:
    if lot < 9:
        return Ended()
    days = lots.choice(LENGTHS)
    left = game.state.setting.end_day - game.state.day
    return Ended(True, days if days <= left else 0)


def _about_orders(game: Campaign, lots: Random, lot: int) -> Move:
    """A recall, a seal or an unsealing, wanted or not."""
    orders = list(game.state.orders.values())
    if lot < 16 and orders:
        order = lots.choice(orders)
        return TookBack(order.seat, order.n)
    seat = lots.choice(_people(game))
    return OpenedUp(seat) if seat in game.state.sealed else SealedUp(seat)


def _people(game: Campaign) -> list[str]:
    return [seat for seat in game.state.setting.seats if seat != CONTROL] or [CONTROL]


def _seat(game: Campaign, lots: Random) -> str:
    """Any seat that has not sealed, control seldom."""
    if lots.randrange(10) == 0:
        return CONTROL
    still = [seat for seat in _people(game) if seat not in game.state.sealed]
    return lots.choice(still or _people(game))


def _kind(game: Campaign, seat: str, module: str, lots: Random) -> OrderKind | None:
    """A kind that the seat may give now: of the module, three times in four."""
    may = list(kinds_open(game.game.book, game.view(seat), seat))
    own = [kind for kind in may if kind.module == module]
    among = own if own and lots.randrange(4) else may
    return lots.choice(among) if among else None


def _order(game: Campaign, seat: str, kind: OrderKind, lots: Random) -> tuple[Move, Offered]:
    if lots.randrange(ASKED) == 0:
        offered = game.choices(seat, kind.name, 60)[0]
        if offered:
            return Gave(seat, *lots.choice(offered)), offered
    answers = answered(kind, game.view(seat), seat, lots)
    return Gave(seat, kind.name, answers), ()


def answered(kind: OrderKind, view: State, seat: str, lots: Random) -> Mapping[str, Answer]:
    """A kind's questions answered from its menus; what has an empty menu gets no answer."""
    answers: dict[str, Answer] = {}
    for question in kind.questions:
        menu = tuple(question.menu(view, seat, answers))
        if menu:
            answers[question.name] = lots.choice(menu)
    return answers
