"""Who plays which seat: asked at a terminal, said on the command line, kept in the game."""

from __future__ import annotations

from wargame.cli.table.asking import Door
from wargame.engine.board import CONTROL
from wargame.engine.state import Seat
from wargame.record.campaign import Campaign


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
