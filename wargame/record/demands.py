"""What an asker must meet: a seat that is there, a free name, a reason, play going on."""

from __future__ import annotations

import re
from collections.abc import Collection

from wargame.engine.errors import IllegalOrder
from wargame.engine.standing import over
from wargame.engine.state import State
from wargame.nearest import one_of, quoted

_NAME = re.compile(r"[a-z0-9_-]{1,64}")


def no_seat(state: State, seat: str) -> tuple[str, ...]:
    """Why this seat can't do anything: there is none. Nothing where there is."""
    seats = state.setting.seats
    if seat in seats:
        return ()
    return (f"There is no seat {quoted(seat)} at this table. It has {one_of(seats)}.",)


def demand_seat(state: State, seat: str) -> None:
    """IllegalOrder for a seat that is not at the table."""
    reasons = no_seat(state, seat)
    if reasons:
        raise IllegalOrder(*reasons)


def demand_play(state: State) -> None:
    """IllegalOrder where play has ended on the branch."""
    if over(state):
        raise IllegalOrder("The game is over on this branch; branch from an earlier turn.")


def demand_reason(what: str, reason: str) -> None:
    """IllegalOrder where control does not say why."""
    if not reason.strip():
        raise IllegalOrder(f"{what} needs a reason: say why in a few words.")


def demand_new_branch(name: str, taken: Collection[str]) -> None:
    """IllegalOrder for a name that a branch can't have."""
    if name in taken:
        raise IllegalOrder(f"There is a branch {quoted(name)} already; take another name.")
    if not _NAME.fullmatch(name):
        raise IllegalOrder(
            f"{quoted(name)} won't do for a branch: take a new name of a-z, 0-9, _ and -, "
            "at most 64 characters."
        )
