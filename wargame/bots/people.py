"""Who plays which seat, and who is waited for: kept in the game, the same for every screen."""

from __future__ import annotations

from collections.abc import Sequence

from wargame.bots.seating import demand_bot
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.legal import kinds_open
from wargame.nearest import unknown
from wargame.record.campaign import Campaign

NOBODY = "nobody"
"""Stands for control where no people play it."""


def demand_seats(game: Campaign, names: Sequence[str]) -> tuple[str, ...]:
    """The seats named on the command line; IllegalOrder for one that is not at this table."""
    seats = game.state.setting.seats
    for name in names:
        if name not in seats:
            raise IllegalOrder(unknown("seat", name, seats))
    return tuple(names)


def seat_people(game: Campaign, people: Sequence[str], bot: str = "") -> None:
    """Give these seats to people and all others to bots: `bot`, or the one the scenario names.

    Control is played by people or by nobody.
    """
    if bot:
        demand_bot(bot)
    for name, seat in game.state.setting.seats.items():
        if name != CONTROL:
            played_by = "" if name in people else demand_bot(bot or seat.bot)
            if game.ledger.players.get(name) != (played_by, 0):
                game.hand_over(name, played_by)
    if (CONTROL in people) != control_sits(game):
        game.note("seat", CONTROL, "" if CONTROL in people else NOBODY, last=0)


def control_sits(game: Campaign) -> bool:
    """Whether people play control."""
    return game.ledger.players.get(CONTROL, (NOBODY, 0))[0] == ""


def present(game: Campaign) -> list[str]:
    """The seats that people play now, control last."""
    seats = [s for s in game.state.setting.seats if s != CONTROL and not game.player(s)]
    return [*seats, CONTROL] if control_sits(game) else seats


def waiting(game: Campaign) -> list[str]:
    """The people's seats that have not sealed in this phase, and have something to say."""
    return [
        seat
        for seat in present(game)
        if seat != CONTROL and seat not in game.state.sealed and has_say(game, seat)
    ]


def has_say(game: Campaign, seat: str) -> bool:
    """Whether a seat has any order to give in this phase."""
    return any(True for _ in kinds_open(game.game.book, game.view(seat), seat))


def can_be_ordered(game: Campaign) -> bool:
    """Whether anybody has orders in this phase, beside those of control that fit in any."""
    return not all(kind.cls.at_once for kind in game.game.book.in_phase[game.state.phase])
