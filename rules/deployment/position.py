"""Reading the board: who commands what, where formations stand, what the sites can take."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Area, Audience, Unit, audience, narrower
from wargame.engine.once import once
from wargame.engine.state import Setting, State

from .parameters import Parameters
from .words import (
    CEASEFIRE,
    DECISION,
    DISTANCE,
    FORMATIONS,
    HOME,
    HOSTING,
    MANDATE,
    MOVING,
    NAME,
    RETURNING,
    SITES,
    ZONES,
)


def numbers(state: State) -> Parameters:
    """The parameters in force."""
    found: Parameters = state.parameters[NAME]
    return found


def commands(state: State, seat: str, owner: str) -> bool:
    """Whether a seat is the owner named, or sits on the side named."""
    if seat == owner:
        return bool(owner)
    sitting = state.setting.seats.get(seat)
    return sitting is not None and bool(owner) and sitting.side == owner


def names_of(state: State, seat: str) -> tuple[str, ...]:
    """The owners' names that a seat answers to: its own and its side's."""
    sitting = state.setting.seats.get(seat)
    return (seat, sitting.side) if sitting is not None and sitting.side else (seat,)


def seats_of(state: State, owner: str) -> tuple[str, ...]:
    """The seats that an owner's name stands for: itself, or all on the side of that name."""
    if owner in state.setting.seats:
        return (owner,)
    return tuple(seat.name for seat in state.setting.seats.values() if owner and seat.side == owner)


def turns(state: State, seat: str, switch: str) -> bool:
    """Whether a seat turns a switch."""
    found = state.switches.get(switch)
    return found is not None and commands(state, seat, found.owner)


def decision(state: State) -> str:
    """Hold, wait or go."""
    return state.switch(DECISION, "wait")


def mandate(state: State) -> str:
    """What the force is there to do."""
    return state.switch(MANDATE, "reassure")


def distance(state: State) -> int:
    """The most forward zone that the lead allows, as its place in `ZONES`."""
    word = state.switch(DISTANCE, ZONES[0])
    return ZONES.index(word) if word in ZONES else 0


def truce_broken(state: State) -> bool:
    """Whether the ceasefire has broken down."""
    return state.switch(CEASEFIRE) == "broken"


def zone(area: Area) -> int:
    """An area's zone, as its place in `ZONES`; the rear where it says none."""
    word = area.traits.get("zone", ZONES[0])
    return ZONES.index(word) if word in ZONES else 0


@once
def site_areas(setting: Setting) -> frozenset[str]:
    """The areas in the country where formations can stand."""
    return frozenset(a.name for a in setting.areas.values() if a.traits.get("site") in SITES)


@once
def home_areas(setting: Setting) -> frozenset[str]:
    """The areas where formations wait outside the country."""
    return frozenset(a.name for a in setting.areas.values() if a.traits.get("site") == HOME)


def is_formation(unit: Unit) -> bool:
    """Whether a unit is one of the force's, not an observer or another module's."""
    return unit.kind in FORMATIONS and "contributor" in unit.traits


def stands(state: State, unit: Unit) -> bool:
    """In place in the country, between two sites included; not on its way home."""
    return (
        unit.kind in FORMATIONS
        and "contributor" in unit.traits
        and unit.posture != RETURNING
        and unit.area in site_areas(state.setting)
    )


def guards(state: State, unit: Unit) -> bool:
    """In place at a site, and not leaving it."""
    return unit.posture != MOVING and stands(state, unit)


def away(state: State, unit: Unit) -> bool:
    """In place or on its way in."""
    if unit.kind not in FORMATIONS:
        return False
    return unit.posture == MOVING or stands(state, unit)


def at_home(state: State, unit: Unit) -> bool:
    """Waiting at home, free to be sent."""
    return (
        unit.kind in FORMATIONS
        and "contributor" in unit.traits
        and unit.posture not in (MOVING, RETURNING)
        and unit.area in home_areas(state.setting)
    )


def own_formations(state: State, seat: str) -> Iterator[Unit]:
    """The formations that a seat commands, in board order."""
    owners = names_of(state, seat)
    for unit in state.units.values():
        if unit.kind in FORMATIONS and unit.side in owners:
            yield unit


def open_sites(state: State) -> Iterator[str]:
    """The sites that a host has opened, within the distance in force."""
    most, areas = distance(state), state.setting.areas
    for marker in state.markers.values():
        if marker.name == HOSTING and marker.value > 0:
            area = areas.get(marker.area)
            if area is not None and zone(area) <= most:
                yield area.name


def strength_at(state: State, area: str) -> int:
    """The troops that stand in an area."""
    return sum(u.strength for u in state.units.values() if u.area == area and stands(state, u))


def room(state: State, area: str) -> int:
    """How many more troops a site takes; below zero where too many stand there."""
    return state.marker(area, HOSTING) - strength_at(state, area)


def bound_for(state: State, area: str) -> int:
    """The troops on the calendar for a site."""
    return sum(
        state.units[str(due.what["unit"])].strength
        for due in state.calendar.values()
        if due.module == NAME and due.what.get("to") == area and due.what.get("unit") in state.units
    )


def troops_away(state: State) -> int:
    """The troops in place and on their way in."""
    return sum(unit.strength for unit in state.units.values() if away(state, unit))


def lead_days(state: State, unit: Unit) -> int:
    """The days between the order and the day on which a formation can cross."""
    own = unit.number("lead")
    if own > 0:
        return own
    p = numbers(state)
    if unit.strength >= p.division_from:
        return p.lead_division
    return p.lead_brigade if unit.strength >= p.brigade_from else p.lead_battlegroup


def home_of(state: State, unit: Unit, otherwise: str) -> str:
    """Where a formation goes when it goes home; empty where the map has no home at all."""
    for name in (unit.word("home"), otherwise):
        if name in state.areas:
            return name
    return next((a.name for a in state.areas.values() if a.traits.get("site") == HOME), "")


def party(state: State, unit: Unit, area: str = "") -> Audience:
    """Who knows a formation's movements: its command and their side, the lead, the site's host."""
    names = [mate for seat in seats_of(state, unit.side) for mate in _mates(state, seat)]
    lead = state.switches.get(DECISION)
    names += () if lead is None else seats_of(state, lead.owner)
    names += () if area not in state.areas else seats_of(state, state.areas[area].owner)
    return narrower(audience(*names), unit.seen_by)


def _mates(state: State, seat: str) -> tuple[str, ...]:
    """A seat and those on its side."""
    side = state.setting.seats[seat].side
    return (seat, *(seats_of(state, side) if side not in state.setting.seats else ()))


def passed(rate: int, per: int, day: int, days: int) -> int:
    """What `rate` each `per` days brings from `day` on; the calendar carries the remainders."""
    return rate * (day + days) // per - rate * day // per
