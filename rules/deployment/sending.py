"""Doctrine for commanders and observers: whom to send where, in which posture, whom to relieve."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Unit
from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .menus import observers
from .pledges import excess, holds, offer, row_of, troops_under
from .position import (
    at_home,
    bound_for,
    decision,
    guards,
    open_sites,
    own_formations,
    room,
    stands,
    strength_at,
    troops_away,
)
from .words import ALERT, GOAL, PATROL, PRESENCE, PROVOCATION, RAPID, SECURITY, SHELTER, SITES

PROVOKED = 400


def _barest(state: State, troops: int, but: str = "") -> str:
    """The open site with room that has the fewest troops there and bound for it."""
    best, fewest = "", 0
    for site in open_sites(state):
        bound = bound_for(state, site)
        if site == but or room(state, site) - bound < troops:
            continue
        standing = strength_at(state, site) + bound
        if not best or standing < fewest:
            best, fewest = site, standing
    return best


def _may_go(state: State, unit: Unit) -> bool:
    row = row_of(state, unit.word("contributor"))
    if row is None:
        return True
    given = offer(state, row)
    return holds(state, given) and troops_under(state, row.name) + unit.strength <= given.troops


def send(state: State, seat: str) -> Iterator[Proposal]:
    """Send ready formations where fewest stand, within goal and pledge."""
    if decision(state) == "hold":
        return
    left = state.track(GOAL) - troops_away(state)
    for unit in own_formations(state, seat):
        if at_home(state, unit) and unit.strength <= left and _may_go(state, unit):
            site = _barest(state, unit.strength)
            if site:
                reason = f"{state.title(site)} has fewest troops, and {unit.title} is free."
                urgency = 40 + unit.readiness // 5
                yield Proposal({"unit": unit.name, "to": site}, reason, urgency)


def spread(state: State, seat: str) -> Iterator[Proposal]:
    """Move a formation from a site with several to a site with none."""
    for unit in own_formations(state, seat):
        if not guards(state, unit) or strength_at(state, unit.area) < 2 * unit.strength:
            continue
        site = _barest(state, unit.strength, but=unit.area)
        if site and not strength_at(state, site) and not bound_for(state, site):
            reason = f"Nobody stands in {state.title(site)}."
            yield Proposal({"unit": unit.name, "to": site}, reason, 35)
            return


def posture(state: State, seat: str) -> Iterator[Proposal]:
    """Rapid reaction on alert; others on patrol where a site is weakly guarded."""
    for unit in own_formations(state, seat):
        if not guards(state, unit):
            continue
        now = unit.posture or PRESENCE
        if unit.kind == RAPID and now != ALERT:
            reason = f"{unit.title} answers incidents only on alert."
            yield Proposal({"unit": unit.name, "posture": ALERT}, reason, 60)
        elif unit.kind != RAPID and now == PRESENCE and state.marker(unit.area, SECURITY) < 700:
            reason = f"{state.title(unit.area)} is not well guarded."
            yield Proposal({"unit": unit.name, "posture": PATROL}, reason, 30)


def shelter(state: State, seat: str) -> Iterator[Proposal]:
    """Shelter while provocation runs high."""
    if state.track(PROVOCATION) < PROVOKED:
        return
    for unit in own_formations(state, seat):
        if guards(state, unit) and unit.kind != RAPID and unit.posture != SHELTER:
            reason = "Provocation runs high; a sheltered formation shows less."
            yield Proposal({"unit": unit.name, "posture": SHELTER}, reason, 40)


def relieve(state: State, seat: str) -> Iterator[Proposal]:
    """Bring home the least ready formation of a contributor that has too many away."""
    worn = excess(state)
    tired = [
        unit
        for unit in own_formations(state, seat)
        if unit.word("contributor") in worn and stands(state, unit) and unit.readiness < 70
    ]
    if tired:
        unit = min(tired, key=lambda unit: unit.readiness)
        reason = f"{unit.title} is worn, and nobody can relieve it in place."
        yield Proposal({"unit": unit.name}, reason, 55)


def observe(state: State, seat: str) -> Iterator[Proposal]:
    """Send an observer that sees nothing to the site with most troops that has none."""
    mine = tuple(observers(state, seat, {}))
    watched = [state.units[name].area for name in mine]
    best, most = "", 0
    for area in state.areas.values():
        if area.traits.get("site") in SITES and area.name not in watched:
            there = strength_at(state, area.name)
            if there > most:
                best, most = area.name, there
    for name in mine if best else ():
        if not strength_at(state, state.units[name].area):
            reason = f"{most:,} troops stand in {state.title(best)}, and nobody watches."
            yield Proposal({"unit": name, "to": best}, reason, 45)
            return
