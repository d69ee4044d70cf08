"""Doctrine for contributors: what they pledge, on what terms, and when they call reserves."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .pledges import Offer, excess, met, offer, own_rows, rotates, rows, troops_under
from .position import at_home, numbers
from .rows import Contributor
from .words import GOAL, PROVOCATION

PROVOKED = 400


def offers(state: State) -> tuple[Offer, ...]:
    """Every contributor's pledge."""
    return tuple(offer(state, row) for row in rows(state))


def pledge_more(state: State, seat: str) -> Iterator[Proposal]:
    """Pledge what can be rotated while all pledges together miss the goal."""
    for row, given in _own_offers(state, seat):
        kept = max(given.troops, min(row.high, rotates(state, given)))
        yield from _pledge(state, given, kept, "these can be kept up")


def pledge_beyond(state: State, seat: str) -> Iterator[Proposal]:
    """Pledge all that a contributor could, where that frees a formation, rotation or not."""
    for row, given in _own_offers(state, seat):
        if met(state, given) and _frees(state, given, row.high):
            yield from _pledge(state, given, row.high, "it frees a formation, if not for long")


def _own_offers(state: State, seat: str) -> Iterator[tuple[Contributor, Offer]]:
    return ((row, offer(state, row)) for row in own_rows(state, seat))


def _pledge(state: State, given: Offer, most: int, because: str) -> Iterator[Proposal]:
    row, missing = given.row, state.track(GOAL) - sum(each.troops for each in offers(state))
    more = min(most, given.troops + max(missing, 0)) // 100 * 100
    if more > given.troops and more >= row.low:
        reason = f"The pledges miss the goal by {missing:,} troops; {because}."
        urgency = 48 if met(state, given) else 34
        if met(state, given) and _frees(state, given, more):
            urgency = 66
        urgency += min(6, (more - given.troops) // 1_000)
        yield Proposal({"contributor": row.name, "troops": more}, reason, urgency)


def _frees(state: State, given: Offer, troops: int) -> bool:
    """Whether a formation waits that a greater pledge would let go."""
    sent = troops_under(state, given.row.name)
    return any(
        unit.word("contributor") == given.row.name
        and at_home(state, unit)
        and given.troops < sent + unit.strength <= troops
        for unit in state.units.values()
    )


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
            sent = troops_under(state, row.name)
            waits = any(
                u.word("contributor") == row.name
                and at_home(state, u)
                and sent + u.strength <= given.troops
                for u in state.units.values()
            )
            answers = {"contributor": row.name, "terms": "firm"}
            yield Proposal(answers, reason, 63 if waits else 45)


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
            yield Proposal({"contributor": row.name, "troops": troops}, reason, 61)
