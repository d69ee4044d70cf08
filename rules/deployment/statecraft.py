"""Doctrine for those who decide, pledge, host, consent and lend."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .counts import needed
from .lift import bookings, lent, lent_of
from .menus import lift_rows, most_goal, most_hosted, own_sites
from .offering import offers
from .pledges import (
    rotates,
    sustained,
)
from .position import (
    bound_for,
    commands,
    decision,
    distance,
    mandate,
    numbers,
    open_sites,
    room,
    site_areas,
    troops_away,
    truce_broken,
    zone,
)
from .words import (
    CONSENT,
    COVER,
    DISTANCE,
    GOAL,
    HOSTING,
    IN_PLACE,
    MANDATE,
    MANDATES,
    PROVOCATION,
    REASSURANCE,
    SUSTAINED,
    WINDOW,
    ZONES,
)

PROVOKED = 400
ENOUGH = 800
ROOM = 8_000
BRIGADE = 3_000


def go(state: State, seat: str) -> Iterator[Proposal]:
    """Go once the truce holds and a brigade can be kept up."""
    if decision(state) == "wait" and not truce_broken(state) and sustained(state) >= BRIGADE:
        reason = f"The truce holds and {sustained(state):,} troops can be kept up."
        yield Proposal({"decision": "go"}, reason, 90)


def get_ready(state: State, seat: str) -> Iterator[Proposal]:
    """Leave hold for wait while the truce holds."""
    if decision(state) == "hold" and not truce_broken(state):
        yield Proposal({"decision": "wait"}, "Formations slacken on hold; keep them ready.", 80)


def stop(state: State, seat: str) -> Iterator[Proposal]:
    """Take a go back when the truce is broken."""
    if decision(state) == "go" and truce_broken(state):
        yield Proposal({"decision": "wait"}, "The ceasefire is broken; nobody crosses now.", 95)


def goal_within_means(state: State, seat: str) -> Iterator[Proposal]:
    """A goal that all pledges together can keep up, once their conditions are met."""
    kept = sum(min(rotates(state, each), each.troops) for each in offers(state))
    goal = min(-(-kept // 1_000) * 1_000, most_goal(state, seat, {}))
    beyond = state.track(GOAL) - goal
    if goal and abs(beyond) > 2_000:
        reason = f"{goal:,} troops can be kept up by those who pledge."
        yield Proposal({"troops": goal}, reason, 64 if beyond > goal // 2 else 32)


def goal_asked(state: State, seat: str) -> Iterator[Proposal]:
    """The goal that the mandate asks."""
    goal = min(needed(numbers(state), mandate(state)), most_goal(state, seat, {}))
    goal = goal // 1_000 * 1_000
    if goal > state.track(GOAL):
        yield Proposal({"troops": goal}, f"The mandate asks {goal:,} troops.", 59)


def lesser_mandate(state: State, seat: str) -> Iterator[Proposal]:
    """A mandate nearer to what the force can do."""
    place = MANDATES.index(mandate(state)) if mandate(state) in MANDATES else 0
    kept = state.track(SUSTAINED)
    if place > 1 and kept * 2 < needed(numbers(state), MANDATES[place]):
        reason = f"{kept:,} troops that can be kept up are less than half of what it asks."
        yield from _mandate(state, MANDATES[place - 1], reason, 40)


def observe_only(state: State, seat: str) -> Iterator[Proposal]:
    """To observe and report, where the force is far from what reassuring asks."""
    kept, asked = state.track(SUSTAINED), needed(numbers(state), mandate(state))
    if mandate(state) in MANDATES[1:] and kept * 2 < asked:
        reason = f"{kept:,} troops can be kept up; they cover a mission that observes."
        yield from _mandate(state, MANDATES[0], reason, 62)


def greater_mandate(state: State, seat: str) -> Iterator[Proposal]:
    """A greater mandate for a force that covers the one it has."""
    place = MANDATES.index(mandate(state)) if mandate(state) in MANDATES else 0
    if place + 1 < len(MANDATES) and state.track(COVER) >= ENOUGH:
        reason = f"The force covers {state.track(COVER) // 10} % of what its mandate asks."
        yield from _mandate(state, MANDATES[place + 1], reason, 58)


def _mandate(state: State, wanted: str, reason: str, urgency: int) -> Iterator[Proposal]:
    switch = state.switches.get(MANDATE)
    if switch is not None and wanted in switch.options:
        yield Proposal({"mandate": wanted}, reason, urgency)


def step_back(state: State, seat: str) -> Iterator[Proposal]:
    """Less forward when provocation runs high."""
    if distance(state) and state.track(PROVOCATION) >= PROVOKED:
        reason = "Provocation runs high; stand further back."
        yield from _zone(state, distance(state) - 1, reason)


def step_forward(state: State, seat: str) -> Iterator[Proposal]:
    """More forward while the host's confidence is low and provocation too."""
    forward = distance(state) + 1
    calm = state.track(PROVOCATION) < PROVOKED // 2
    if forward < len(ZONES) and calm and state.track(REASSURANCE) < 450 and state.track(IN_PLACE):
        reason = "The host takes little comfort from a force so far away."
        welcome = any(
            state.marker(site, HOSTING) and zone(state.areas[site]) == forward
            for site in site_areas(state.setting)
        )
        yield from _zone(state, forward, reason, 61 if welcome else 35)


def _zone(state: State, place: int, reason: str, urgency: int = 50) -> Iterator[Proposal]:
    switch = state.switches.get(DISTANCE)
    if switch is not None and ZONES[place] in switch.options:
        yield Proposal({"distance": ZONES[place]}, reason, urgency)


def open_site(state: State, seat: str) -> Iterator[Proposal]:
    """Open sites within the distance while the force that is to come finds no room."""
    far = distance(state)
    mine = [s for s in own_sites(state, seat, {}) if zone(state.areas[s]) <= far]
    free = sum(max(room(state, s) - bound_for(state, s), 0) for s in open_sites(state))
    if free >= state.track(GOAL) - troops_away(state):
        return
    yield from _open(state, seat, mine, 64)


def open_forward(state: State, seat: str) -> Iterator[Proposal]:
    """Open a site nearer to the line than the force may go now, to draw it there."""
    far = distance(state) + 1
    mine = [s for s in own_sites(state, seat, {}) if zone(state.areas[s]) == far]
    roomy = any(room(state, s) >= BRIGADE for s in mine)
    if not roomy and not truce_broken(state):
        yield from _open(state, seat, mine, 40)


def _open(state: State, seat: str, sites: list[str], urgency: int) -> Iterator[Proposal]:
    """Up to three of these sites, what is worth most first, with room for two brigades more."""
    closed = [s for s in sites if room(state, s) - bound_for(state, s) < BRIGADE]
    ranked = sorted(closed, key=lambda s: -state.areas[s].number("worth", 1))
    for place, site in enumerate(ranked[:3]):
        most = most_hosted(state, seat, {"site": site})
        troops = min(state.marker(site, HOSTING) + ROOM, most) // 500 * 500
        if troops > state.marker(site, HOSTING):
            reason = f"More is to come than finds room; {state.title(site)} could take it."
            yield Proposal({"site": site, "troops": troops}, reason, urgency - 4 * place)


def withhold(state: State, seat: str) -> Iterator[Proposal]:
    """Withhold consent while the force grows forward or to fight."""
    if state.switch(CONSENT) != "withheld" and (distance(state) or state.track(IN_PLACE) > 20_000):
        reason = "The force grows beyond what was spoken of."
        yield from _consent(state, "withheld", reason, 60)


def offer_terms(state: State, seat: str) -> Iterator[Proposal]:
    """Offer consent on conditions to a force in the rear."""
    if state.switch(CONSENT) == "withheld" and not distance(state):
        there = state.track(IN_PLACE)
        if there <= 20_000:
            reason = "A condition keeps a small force small and in the rear."
            yield from _consent(state, "conditional", reason, 56 if there >= BRIGADE else 25)


def _consent(state: State, wanted: str, reason: str, urgency: int) -> Iterator[Proposal]:
    if wanted in state.switches[CONSENT].options:
        yield Proposal({"consent": wanted}, reason, urgency)


def lend(state: State, seat: str) -> Iterator[Proposal]:
    """Lend more when a coming window is fully booked, or none is lent."""
    booked, most, now = bookings(state), lent(state), state.day // WINDOW
    full = any(booked.get(now + ahead, 0) * 10 >= most * 9 for ahead in range(4))
    for row in lift_rows(state):
        lends = lent_of(state, row)
        if full and lends < row.most and commands(state, seat, row.owner):
            troops = min(row.most, lends + 2_000) // 500 * 500
            if troops > lends:
                reason = "Lift is what the force waits for."
                yield Proposal({"lift": row.name, "troops": troops}, reason, 55)


def take_back(state: State, seat: str) -> Iterator[Proposal]:
    """Take back half of what nobody books."""
    if any(bookings(state).values()):
        return
    for row in lift_rows(state):
        lends = lent_of(state, row)
        if lends >= 2_000 and commands(state, seat, row.owner):
            troops = lends // 1_000 * 500
            reason = "Nobody has booked it."
            yield Proposal({"lift": row.name, "troops": troops}, reason, 20)
