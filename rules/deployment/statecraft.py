"""Doctrine for those who decide, pledge, host, consent and lend."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .counts import needed
from .lift import bookings, lent, lent_of
from .menus import lift_rows, most_goal, most_hosted, own_sites
from .pledges import excess, met, offer, own_rows, rotates, rows, sustained
from .position import commands, decision, distance, mandate, numbers, room, truce_broken, zone
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
ENOUGH = 1_000
ROOM = 4_000
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
    """A goal that the pledges can keep up."""
    goal = min(sustained(state) // 1_000 * 1_000, most_goal(state, seat, {}))
    if goal and abs(goal - state.track(GOAL)) > 2_000:
        reason = f"{goal:,} troops can be kept up by those who pledge now."
        yield Proposal({"troops": goal}, reason, 45)


def goal_asked(state: State, seat: str) -> Iterator[Proposal]:
    """The goal that the mandate asks."""
    goal = min(needed(numbers(state), mandate(state)), most_goal(state, seat, {}))
    goal = goal // 1_000 * 1_000
    if goal > state.track(GOAL):
        yield Proposal({"troops": goal}, f"The mandate asks {goal:,} troops.", 50)


def lesser_mandate(state: State, seat: str) -> Iterator[Proposal]:
    """A mandate nearer to what the force can do."""
    place = MANDATES.index(mandate(state)) if mandate(state) in MANDATES else 0
    kept = state.track(SUSTAINED)
    if place > 1 and kept * 2 < needed(numbers(state), MANDATES[place]):
        reason = f"{kept:,} troops that can be kept up are less than half of what it asks."
        yield from _mandate(state, MANDATES[place - 1], reason, 40)


def greater_mandate(state: State, seat: str) -> Iterator[Proposal]:
    """A greater mandate for a force that covers the one it has."""
    place = MANDATES.index(mandate(state)) if mandate(state) in MANDATES else 0
    if place + 1 < len(MANDATES) and state.track(COVER) >= ENOUGH:
        reason = "The force covers all that its mandate asks."
        yield from _mandate(state, MANDATES[place + 1], reason, 40)


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
        yield from _zone(state, forward, reason)


def _zone(state: State, place: int, reason: str) -> Iterator[Proposal]:
    switch = state.switches.get(DISTANCE)
    if switch is not None and ZONES[place] in switch.options:
        yield Proposal({"distance": ZONES[place]}, reason, 35)


def pledge_more(state: State, seat: str) -> Iterator[Proposal]:
    """Pledge what can be rotated while all pledges together miss the goal."""
    missing = state.track(GOAL) - sum(offer(state, row).troops for row in rows(state))
    for row in own_rows(state, seat):
        given = offer(state, row)
        kept = max(given.troops, min(row.high, rotates(state, given)))
        more = min(kept, given.troops + max(missing, 0)) // 100 * 100
        if missing > 0 and more > given.troops and more >= row.low:
            reason = f"The pledges miss the goal by {missing:,} troops; these can be kept up."
            urgency = 55 + min(10, (more - given.troops) // 1_000)
            yield Proposal({"contributor": row.name, "troops": more}, reason, urgency)


def pledge_less(state: State, seat: str) -> Iterator[Proposal]:
    """Pledge no more than rotates."""
    for row in own_rows(state, seat):
        given = offer(state, row)
        less = rotates(state, given) // 100 * 100
        if max(row.low, 1) <= less < given.troops:
            reason = f"{row.title} can keep up {less:,} troops and no more."
            yield Proposal({"contributor": row.name, "troops": less}, reason, 40)


def firm_up(state: State, seat: str) -> Iterator[Proposal]:
    """Drop a condition that is not met."""
    for row in own_rows(state, seat):
        given = offer(state, row)
        if row.condition and given.troops and not met(state, given):
            reason = f"{state.title(row.condition)} is not what it should be; go without."
            yield Proposal({"contributor": row.name, "terms": "firm"}, reason, 45)


def hedge(state: State, seat: str) -> Iterator[Proposal]:
    """Hang a firm pledge on its condition while the condition is met."""
    for row in own_rows(state, seat):
        given = offer(state, row)
        if row.condition and given.troops and given.firm and state.track(PROVOCATION) >= PROVOKED:
            reason = "With so much provocation the pledge should hang on its condition."
            yield Proposal({"contributor": row.name, "terms": "conditional"}, reason, 30)


def call_reserves(state: State, seat: str) -> Iterator[Proposal]:
    """Call what an overstretched contributor lacks."""
    beyond = excess(state)
    for row in own_rows(state, seat):
        left = offer(state, row).reserve // 1_000 * 1_000
        if row.name in beyond and left:
            short = beyond[row.name] * row.high * numbers(state).rotation // 1_000
            troops = min(left, max(1_000, short // 1_000 * 1_000))
            reason = f"{row.title} has more away than it can rotate."
            yield Proposal({"contributor": row.name, "troops": troops}, reason, 50)


def open_site(state: State, seat: str) -> Iterator[Proposal]:
    """Open a site within the distance when those open are nearly full."""
    far = distance(state)
    mine = [s for s in own_sites(state, seat, {}) if zone(state.areas[s]) <= far]
    if any(room(state, site) >= ROOM for site in mine):
        return
    for site in mine:
        most = most_hosted(state, seat, {"site": site})
        troops = min(state.marker(site, HOSTING) + ROOM, most) // 500 * 500
        if troops > state.marker(site, HOSTING):
            reason = "No site has room for a brigade."
            yield Proposal({"site": site, "troops": troops}, reason, 55)
            return


def withhold(state: State, seat: str) -> Iterator[Proposal]:
    """Withhold consent while the force grows forward or to fight."""
    if state.switch(CONSENT) != "withheld" and (distance(state) or state.track(IN_PLACE) > 20_000):
        reason = "The force grows beyond what was spoken of."
        yield from _consent(state, "withheld", reason, 60)


def offer_terms(state: State, seat: str) -> Iterator[Proposal]:
    """Offer consent on conditions to a force in the rear."""
    if state.switch(CONSENT) == "withheld" and not distance(state):
        few = state.track(IN_PLACE) <= 20_000
        if few:
            reason = "A condition keeps a small force small and in the rear."
            yield from _consent(state, "conditional", reason, 25)


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
