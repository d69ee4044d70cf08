"""Reading the board: whose jets, which blocks, what the truce and the rules in force allow."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Area, Audience, narrower
from wargame.engine.once import once
from wargame.engine.state import Setting, State

from .parameters import Parameters
from .rows import Airport, Loan, Post, Wing
from .words import (
    AIR_RULES,
    AIRSPACE,
    BLOCK,
    CEASEFIRE,
    ENGAGE,
    ENGAGEMENT,
    GATE,
    IDENTIFY,
    LADDER,
    NAME,
    SELF_DEFENCE,
    WARN,
)


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    sitting = state.setting.seats.get(seat)
    return bool(owner) and (seat == owner or (sitting is not None and sitting.side == owner))


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def wings(state: State) -> tuple[Wing, ...]:
    """The scenario's wings."""
    return state.rows.get(f"{NAME}.wing", ())


def posts(state: State) -> tuple[Post, ...]:
    """The commitments elsewhere."""
    return state.rows.get(f"{NAME}.post", ())


def loans(state: State) -> tuple[Loan, ...]:
    """The tankers that may be lent."""
    return state.rows.get(f"{NAME}.loan", ())


def airports(state: State) -> tuple[Airport, ...]:
    """The airports that may reopen, those alone that lie on the map."""
    rows: tuple[Airport, ...] = state.rows.get(f"{NAME}.airport", ())
    areas = state.areas
    return tuple(row for row in rows if row.name in areas and row.block in _blocks(state.setting))


@once
def _blocks(setting: Setting) -> dict[str, Area]:
    return {area.name: area for area in setting.areas.values() if area.kind == BLOCK}


def blocks(state: State) -> tuple[Area, ...]:
    """The blocks of airspace, in board order."""
    return tuple(_blocks(state.setting).values())


def is_block(state: State, name: object) -> bool:
    """Whether a name is that of a block."""
    return name in _blocks(state.setting)


def own_blocks(state: State, seat: str) -> Iterator[Area]:
    """The blocks that a seat opens and closes."""
    return (area for area in blocks(state) if commands(state, seat, area.owner))


def reached(state: State, row: Wing) -> tuple[str, ...]:
    """The blocks that a wing's ground alert reaches: those linked to its base, else all."""
    base = state.areas.get(row.base)
    near = tuple(a.name for a in blocks(state) if base is not None and a.name in base.links)
    return near or tuple(a.name for a in blocks(state))


def gate(state: State, block: str) -> int:
    """How many gates a block has passed."""
    return state.marker(block, GATE)


def hours(state: State, block: str) -> int:
    """Closed, by day, open."""
    return state.marker(block, AIRSPACE)


def truce(state: State) -> str:
    """The ceasefire as it stands; it holds where the scenario has none."""
    return state.switch(CEASEFIRE, "holding")


def grounded(state: State) -> str:
    """Why nothing may fly at all, in a sentence; empty where it may."""
    if truce(state) == "broken":
        return "The ceasefire is broken: no airspace opens."
    if state.track(LADDER) >= numbers(state).shut_step:
        return f"The ladder stands at step {state.track(LADDER)}: no airspace opens."
    return ""


def rules_in_force(state: State) -> str:
    """The rules for jets: none engage where the force as a whole may only defend itself."""
    said = state.switch(AIR_RULES, IDENTIFY)
    if said == ENGAGE and state.switch(ENGAGEMENT) == SELF_DEFENCE:
        return WARN
    return said


def known(state: State, *names: str) -> Audience:
    """Who may know the odds that were read from these tracks and switches."""
    found: Audience = PUBLIC
    for name in names:
        thing = state.tracks.get(name) or state.switches.get(name)
        found = found if thing is None else narrower(found, thing.seen_by)
    return found


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per
