"""Reading the board: who gives, who asks, who is to be deterred, and who knows what."""

from __future__ import annotations

from wargame.engine.board import PUBLIC, Audience, audience
from wargame.engine.once import once
from wargame.engine.state import Setting, State

from .parameters import Parameters
from .rows import Instrument, Party
from .words import BACKSTOP, HOST, NAME, NO_WORD, PARTNER, READINGS, WILL


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def seats_of(setting: Setting, owner: str) -> tuple[str, ...]:
    """The seats that an owner's name stands for: itself, or all on the side of that name."""
    if owner in setting.seats:
        return (owner,)
    return tuple(seat.name for seat in setting.seats.values() if owner and seat.side == owner)


def instruments(state: State) -> tuple[Instrument, ...]:
    """The scenario's instruments."""
    return state.rows.get(f"{NAME}.instrument", ())


def instrument(state: State, name: str) -> Instrument | None:
    """An instrument by name."""
    return next((row for row in instruments(state) if row.name == name), None)


@once
def _parties(setting: Setting) -> dict[str, Party]:
    rows: tuple[Party, ...] = setting.rows.get(f"{NAME}.party", ())
    return {seat: row for row in rows for seat in seats_of(setting, row.owner)}


def party(state: State, seat: str) -> Party | None:
    """What a seat has to do with the backstop; None where nothing, or where it gives."""
    return _parties(state.setting).get(seat)


def is_a(state: State, seat: str, *kinds: str) -> bool:
    """Whether a seat is a party of one of these kinds."""
    found = party(state, seat)
    return found is not None and found.kind in kinds


def asks(state: State, seat: str) -> bool:
    """Whether a seat is a partner or the host."""
    return is_a(state, seat, PARTNER, HOST)


@once
def _givers(setting: Setting) -> tuple[str, ...]:
    rows: tuple[Instrument, ...] = setting.rows.get(f"{NAME}.instrument", ())
    found = (seat for row in rows for seat in seats_of(setting, row.owner))
    return tuple(dict.fromkeys(found))


def givers(state: State) -> tuple[str, ...]:
    """The seats that own an instrument."""
    return _givers(state.setting)


@once
def _in_the_know(setting: Setting) -> tuple[str, ...]:
    return tuple(s for s, row in _parties(setting).items() if row.kind in (PARTNER, HOST))


def in_the_know(state: State, row: Instrument) -> Audience:
    """Who knows an instrument's true standing: its owner, the partners, the host."""
    return audience(*seats_of(state.setting, row.owner), *_in_the_know(state.setting))


def between_them(state: State, seat: str) -> Audience:
    """A seat and the givers: who hears what passes between them."""
    return audience(seat, *givers(state))


def will_seen_by(state: State) -> Audience:
    """Who knows the giver's will: for throws that read it."""
    found = state.tracks.get(WILL)
    return PUBLIC if found is None else found.seen_by


def said(state: State) -> str:
    """What the switch says; nothing where there is none."""
    found = state.switch(BACKSTOP, NO_WORD)
    return found if found in READINGS else NO_WORD


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per


def clamped(gap: int, down: int, up: int) -> int:
    """A move towards something so far away, by no more than these."""
    return max(-down, min(up, gap))
