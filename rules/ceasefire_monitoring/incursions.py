"""Incursions: somebody crosses the line in a sector, and a team calms it or does not."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import HIDDEN, PUBLIC, Area
from wargame.engine.curves import over, saturating
from wargame.engine.dice import Throws
from wargame.engine.events import Event, Reported, Roll, TrackSet
from wargame.engine.state import State

from . import odds
from .counts import disciplined, one_sided, prompted
from .position import answer_in, heavy_near, hours, numbers, sectors, troops_at_line
from .words import (
    FULL,
    HARM,
    LETHAL,
    MONTH,
    PRESSURE,
    PROVOCATION,
    REASSURANCE,
    STRAIN,
    STRIKE_BACK,
    TEAMS,
)

_WHY = "ceasefire_monitoring 17: an incursion"


def incursions(state: State, dice: Throws) -> Iterator[Event]:
    """Whether somebody crosses the line in each sector in this step, and what is done."""
    p = numbers(state)
    anywhere = over(p.incursion, MONTH, state.days)
    heat = disciplined(state) * (p.one_sided if one_sided(state) else FULL) // FULL
    free = {a.name: state.marker(a.name, TEAMS) for a in sectors(state.setting)}
    for area in sectors(state.setting):
        chance = odds.incursion(anywhere, heat, state.track(PRESSURE), stands_open(state, area))
        roll = dice.chance("an incursion", area.name, chance, seen_by=HIDDEN)
        if roll.result == "yes":
            yield from _met(state, area, free, roll, dice)


def stands_open(state: State, sector: Area) -> int:
    """How much of a sector heavy troops, the force and the answer leave open, in thousandths."""
    p = numbers(state)
    left = FULL - saturating(heavy_near(state, sector.name), p.armour_half, FULL)
    left = left * (FULL - min(FULL, troops_at_line(state) * FULL // p.line_need)) // FULL
    if answer_in(state, sector.name) == STRIKE_BACK:
        left = left * (FULL - p.struck) // FULL
    return left


def _met(
    state: State, area: Area, free: dict[str, int], roll: Roll, dice: Throws
) -> Iterator[Event]:
    chance = prompted(numbers(state), _taken(state, area, free))
    calm = dice.chance("a team calms it", area.name, chance, seen_by=HIDDEN)
    rolls, text = (roll, calm), f"An incursion in {area.title} is calmed by a team."
    if calm.result == "no":
        text = f"An incursion in {area.title} is not calmed."
        yield from _harm(state, rolls)
    yield Reported(text, why=_WHY, rolls=rolls, seen_by=area.seen_by, why_seen_by=PUBLIC)
    if answer_in(state, area.name) == STRIKE_BACK:
        yield from _struck(state, rolls)


def _taken(state: State, area: Area, free: dict[str, int]) -> int:
    """The hours until a team is there; the sector's own first, then one from next door."""
    if free.get(area.name):
        free[area.name] -= 1
        return hours(state, area)
    own = hours(state, area) if not state.marker(area.name, TEAMS) else 0
    for door in area.links:
        if not own and free.get(door):
            free[door] -= 1
            return hours(state, area, near=1)
    return own


def _harm(state: State, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    p = numbers(state)
    changes = ((LETHAL, 1), (HARM, p.incursion_harm), (REASSURANCE, -p.incursion_shock))
    for name, by in changes:
        yield TrackSet(name, by=by, why=_WHY, rolls=rolls, why_seen_by=PUBLIC)


def _struck(state: State, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    """Striking back costs an escalation, and costs the other side too: paragraph 18."""
    p, why = numbers(state), "ceasefire_monitoring 18: an incursion is struck back"
    changes = ((LETHAL, 1), (PROVOCATION, p.strike_shock), (STRAIN, p.strike_shock))
    for name, by in changes:
        yield TrackSet(name, by=by, why=why, rolls=rolls, why_seen_by=PUBLIC)
