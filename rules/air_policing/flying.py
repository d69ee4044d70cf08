"""Doctrine for those who fly: stations, posts, tankers, rules, and those who test them."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Area
from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .cover import worth
from .jets import (
    jets_a_station,
    jets_on,
    tankers_sent,
    tankers_there,
    tasks,
)
from .menus import own_wings
from .position import blocks, gate, hours, numbers, posts, truce
from .rows import Wing
from .words import (
    AIR_RULES,
    ALERT,
    COVER,
    ENGAGE,
    ENGAGEMENT,
    IDENTIFY,
    INCURSIONS,
    LODGED,
    PROVOCATION,
    REST,
    RIVAL_STRAIN,
    SELF_DEFENCE,
    TANKERS,
    WARN,
)

PROVOKED = 300
COVERED = 800
STRAINED = 600
FLIGHT = 4
"""The fewest jets that are worth an order."""


def barest(state: State) -> Area | None:
    """The block that gains most from jets: little cover, much worth, a file under way first."""
    wanting = [a for a in blocks(state) if state.marker(a.name, COVER) < COVERED and worth(a)]
    return max(wanting, key=lambda area: _want(state, area), default=None)


def _want(state: State, area: Area) -> int:
    gap = (1_000 - state.marker(area.name, COVER)) * worth(area)
    near = max(0, 1_500 - area.number("exposed", 500))
    return gap * near * (2 if gate(state, area.name) >= LODGED else 1)


def cover_barest(state: State, seat: str) -> Iterator[Proposal]:
    """Resting jets, and alert beyond two pairs, to the block that gains most."""
    block = barest(state)
    if block is None:
        return
    for row in own_wings(state, seat):
        given = tasks(state, row)
        for source, kept in ((REST, 0), (ALERT, 8)):
            jets = given.get(source, 0) - kept
            if jets >= FLIGHT:
                reason = f"{block.title} is the barest that counts."
                yield _shift(row, source, block.name, jets, reason, 50)


def _shift(row: Wing, source: str, to: str, jets: int, reason: str, urgency: int) -> Proposal:
    return Proposal({"wing": row.name, "source": source, "to": to, "jets": jets}, reason, urgency)


def _tankers(state: State, block: str, more: int, reason: str, urgency: int) -> Proposal:
    sent = state.marker(block, TANKERS)
    return Proposal({"block": block, "tankers": sent + more}, reason, urgency)


def man_post(state: State, seat: str) -> Iterator[Proposal]:
    """Jets back to a post that is owed more, from rest, alert or a station."""
    for post in posts(state):
        missing = post.jets - jets_on(state, post.name)
        if missing <= 0:
            continue
        for row in own_wings(state, seat):
            given = tasks(state, row)
            source = max((duty for duty in given if duty != post.name), key=lambda d: given[d])
            jets = min(missing, given[source])
            if jets > 0:
                reason = f"{post.title} lacks {missing} of {post.jets} jets."
                yield _shift(row, source, post.name, jets, reason, 55)


def borrow(state: State, seat: str) -> Iterator[Proposal]:
    """Half of what a post has, for the barest block."""
    block = barest(state)
    for post in posts(state):
        for row in own_wings(state, seat):
            jets = tasks(state, row).get(post.name, 0) // 2
            if block is not None and jets >= FLIGHT:
                reason = f"{block.title} needs them more for now."
                yield _shift(row, post.name, block.name, jets, reason, 35)


def back_stations(state: State, seat: str) -> Iterator[Proposal]:
    """Idle tankers to the block with most jets that fly without."""
    idle = tankers_there(state) - tankers_sent(state)
    if idle <= 0:
        return
    wanted = [(_lacking(state, area), area.name) for area in blocks(state)]
    missing, block = max(wanted, default=(0, ""), key=lambda each: each[0])
    more = min(idle, missing)
    if more > 0:
        yield _tankers(state, block, more, "Jets fly there without tankers.", 60)


def _lacking(state: State, area: Area) -> int:
    """The tankers that would back all the jets over a block, beyond those it has."""
    p, jets = numbers(state), jets_on(state, area.name)
    stations = jets * 1_000 * 10 // jets_a_station(p, p.hours_backed)
    return -(-stations * p.tankers_each // 10) - state.marker(area.name, TANKERS)


def fewer_tankers(state: State, seat: str) -> Iterator[Proposal]:
    """Fewer tankers sent where more are sent than there are, or than jets need."""
    for area in blocks(state):
        sent = state.marker(area.name, TANKERS)
        spare = min(sent, max(-_lacking(state, area), sent - tankers_there(state)))
        if spare > 0:
            yield _tankers(state, area.name, -spare, f"{spare} tankers serve nobody there.", 30)


def warn(state: State, seat: str) -> Iterator[Proposal]:
    """Warn once something came, or when the force may no longer engage."""
    if state.switch(AIR_RULES) == IDENTIFY and state.track(INCURSIONS):
        reason = f"{state.track(INCURSIONS)} incursions; what is only looked at flies on."
        yield Proposal({"rules": WARN}, reason, 50)


def engage(state: State, seat: str) -> Iterator[Proposal]:
    """Engage after several incursions, while little provoked and allowed."""
    allowed = state.switch(ENGAGEMENT) != SELF_DEFENCE
    calm = state.track(PROVOCATION) < PROVOKED
    if state.switch(AIR_RULES) == WARN and state.track(INCURSIONS) >= 3 and calm and allowed:
        yield Proposal({"rules": ENGAGE}, "Warnings have not stopped them.", 45)


def identify(state: State, seat: str) -> Iterator[Proposal]:
    """Step down when provocation runs high."""
    if state.switch(AIR_RULES, IDENTIFY) != IDENTIFY and state.track(PROVOCATION) >= PROVOKED:
        yield Proposal({"rules": IDENTIFY}, "Provocation runs high; a mistake would cost.", 45)


def probe(state: State, seat: str) -> Iterator[Proposal]:
    """The barest block where something flies or is reviewed."""
    if state.track(RIVAL_STRAIN) >= STRAINED or truce(state) == "broken":
        return
    worth_it = [a for a in blocks(state) if hours(state, a.name) or gate(state, a.name)]
    area = min(worth_it, key=lambda a: state.marker(a.name, COVER), default=None)
    if area is not None:
        reason = f"Cover over {area.title} is {state.marker(area.name, COVER) // 10} %."
        yield Proposal({"target": area.name}, reason, 40 if hours(state, area.name) else 25)


def probe_post(state: State, seat: str) -> Iterator[Proposal]:
    """A post that is left thin."""
    for post in posts(state):
        missing = post.jets - jets_on(state, post.name)
        if missing * 2 >= post.jets > 0 and state.track(RIVAL_STRAIN) < STRAINED:
            reason = f"{missing} of {post.jets} jets are missing there."
            yield Proposal({"target": post.name}, reason, 45)


def lacking(state: State) -> int:
    """The tankers that would back all jets on stations, beyond those that are sent."""
    return sum(max(0, _lacking(state, area)) for area in blocks(state))
