"""Doctrine for commanders and observers: whom to send where, in which posture, whom to relieve."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import define

from wargame.engine.board import Unit
from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .menus import observers
from .pledges import excess, holds, offer, rows, troops_under
from .position import (
    at_home,
    away,
    bound_for,
    decision,
    guards,
    mandate,
    numbers,
    open_sites,
    own_formations,
    room,
    stands,
    strength_at,
    troops_away,
    truce_broken,
)
from .words import (
    ALERT,
    FIGHTS,
    GOAL,
    HEADQUARTERS,
    HOSTING,
    PATROL,
    PRESENCE,
    PROVOCATION,
    RAPID,
    SECURITY,
    SHELTER,
    SITES,
    SUPPORT,
)

PROVOKED, WEAK, FULL = 400, 50, 1_000
TIRED, WAVERS = 78, 470
"""Percent readiness below which a formation is worn; support at home that reserves would cost."""


@define
class Plan:
    """What a draft may still send: troops within the goal, by contributor, and room by site."""

    left: int
    pledged: dict[str, int]
    space: dict[str, int]
    there: dict[str, int]
    """Troops at each open site and bound for it."""

    @classmethod
    def of(cls, state: State) -> Plan:
        """As the board stands."""
        bound = {site: bound_for(state, site) for site in open_sites(state)}
        given = {row.name: offer(state, row) for row in rows(state)}
        return cls(
            state.track(GOAL) - troops_away(state),
            {
                name: each.troops - troops_under(state, name) if holds(state, each) else 0
                for name, each in given.items()
            },
            {site: room(state, site) - troops for site, troops in bound.items()},
            {site: strength_at(state, site) + troops for site, troops in bound.items()},
        )

    def barest(self, troops: int, but: str = "") -> str:
        """The site with room for so many that has fewest."""
        fit = [site for site, free in self.space.items() if site != but and free >= troops]
        return min(fit, key=lambda site: self.there[site], default="")

    def takes(self, unit: Unit) -> str:
        """The site to which a formation goes, its troops then taken off; empty where none may."""
        name, troops = unit.word("contributor"), unit.strength
        if troops > min(self.left, self.pledged.get(name, self.left)):
            return ""
        site = self.barest(troops)
        if site:
            self.left -= troops
            self.pledged[name] = self.pledged.get(name, troops) - troops
            self.space[site] -= troops
            self.there[site] += troops
        return site


def _worth(state: State, unit: Unit) -> int:
    """What a formation adds, in troops: a first headquarters adds a share of all the others."""
    others = troops_away(state)
    if unit.kind != HEADQUARTERS or _commanded(state):
        return unit.strength
    return max(unit.strength, others * (FULL - numbers(state).no_headquarters) // FULL)


def _commanded(state: State) -> bool:
    return any(u.kind == HEADQUARTERS and away(state, u) for u in state.units.values())


def send(state: State, seat: str) -> Iterator[Proposal]:
    """Send the strongest formations first, each where fewest stand, within goal and pledge."""
    if decision(state) == "hold":
        return
    plan = Plan.of(state)
    free = [(_worth(state, u), u) for u in own_formations(state, seat) if at_home(state, u)]
    for worth, unit in sorted(free, key=lambda each: -each[0]):
        site = plan.takes(unit)
        if site:
            reason = f"{state.title(site)} has room and few troops, and {unit.title} is free."
            urgency = 50 + worth // 200 - (unit.readiness < WEAK) * 10
            yield Proposal({"unit": unit.name, "to": site}, reason, urgency)


def spread(state: State, seat: str) -> Iterator[Proposal]:
    """Move a formation from a site with several to a site with none."""
    for unit in own_formations(state, seat):
        if not guards(state, unit) or strength_at(state, unit.area) < 2 * unit.strength:
            continue
        site = Plan.of(state).barest(unit.strength, but=unit.area)
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
    """Bring home the least ready formation of a contributor that has too many away.

    Before reserves are called, where the publics would mind.
    """
    worn = excess(state)
    tired = [
        unit
        for unit in own_formations(state, seat)
        if unit.word("contributor") in worn and stands(state, unit) and unit.readiness < TIRED
    ]
    if tired:
        unit = min(tired, key=lambda unit: unit.readiness)
        reason = f"{unit.title} is worn, and nobody can relieve it in place."
        urgency = 63 if state.track(SUPPORT) < WAVERS else 55
        yield Proposal({"unit": unit.name}, reason, urgency)


def out_of_a_war(state: State, seat: str) -> Iterator[Proposal]:
    """Bring the least ready formation out of a war that the mandate does not ask it to fight."""
    if mandate(state) in FIGHTS or not truce_broken(state):
        return
    there = [unit for unit in own_formations(state, seat) if guards(state, unit)]
    if there:
        unit = min(there, key=lambda unit: (unit.readiness, -unit.strength))
        reason = f"The truce is broken, and {unit.title} is not there to fight."
        yield Proposal({"unit": unit.name}, reason, 72)


def observe(state: State, seat: str) -> Iterator[Proposal]:
    """Send an observer that sees nothing to a site without one: most troops, then most room."""
    mine = tuple(observers(state, seat, {}))
    watched = {state.units[name].area for name in mine}
    bare = [
        (strength_at(state, area.name), state.marker(area.name, HOSTING), area)
        for area in state.areas.values()
        if area.traits.get("site") in SITES and area.name not in watched
    ]
    for there, room_, area in sorted(bare, key=lambda each: (-each[0], -each[1], each[2].name))[:3]:
        name = next((n for n in mine if not _sees(state, state.units[n].area, there)), "")
        if name:
            reason = f"{there:,} troops stand in {area.title}, room for {room_:,}; nobody watches."
            yield Proposal({"unit": name, "to": area.name}, reason, 45)
            mine = tuple(other for other in mine if other != name)


def _sees(state: State, area: str, most: int) -> bool:
    """Whether an observer is well placed: at a site, with troops there or none to be had."""
    at_site = state.areas[area].traits.get("site") in SITES
    return at_site and (strength_at(state, area) > 0 or not most)
