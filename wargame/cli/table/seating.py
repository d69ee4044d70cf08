"""Who plays which seat: asked at a terminal, said on the command line, kept in the game."""

from __future__ import annotations

from collections.abc import Sequence

from wargame.bots.seating import demand_bot
from wargame.cli.table.asking import Door
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.state import Seat
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


def ask_seats(door: Door, game: Campaign) -> tuple[str, ...]:
    """Which seats people play: one or more numbers; Enter is the first seat alone."""
    seats = list(game.state.setting.seats.values())
    door.paper.write("", "Who plays? Bots play the seats that you leave out.")
    for n, seat in enumerate(seats, start=1):
        door.paper.write(f"{n:>3}. {seat.title}{_what(seat)}")
    while True:
        typed = door.ask(f"Numbers, as in 1 3; a for all, Enter for {seats[0].title}: ")
        if typed in ("a", "all"):
            return tuple(seat.name for seat in seats)
        words = typed.replace(",", " ").split()
        if all(_is_place(word, len(seats)) for word in words):
            return tuple(dict.fromkeys(seats[int(word) - 1].name for word in words or ["1"]))
        door.paper.write(f"Type numbers from 1 to {len(seats)}, with spaces between.")


def _what(seat: Seat) -> str:
    if seat.name == CONTROL:
        return " (the facilitator: sees all, previews and rules)"
    return " (a persona of control)" if seat.persona else ""


def _is_place(word: str, most: int) -> bool:
    return word.isdecimal() and word.isascii() and len(word) < 4 and 1 <= int(word) <= most


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
