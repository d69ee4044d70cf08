"""How many violations there are, how many are seen, and whose they are: plain arithmetic."""

from __future__ import annotations

from wargame.engine.board import Area
from wargame.engine.curves import saturating
from wargame.engine.state import State

from .parameters import Parameters
from .position import (
    answer_in,
    covered,
    discipline,
    hours,
    length,
    numbers,
    sectors,
    troops_at_line,
)
from .words import (
    AIR,
    AS_RECORDED,
    ATTRIBUTION,
    BARE,
    BLOCK,
    CLAIMS_OF,
    FULL,
    HOLD,
    HOST,
    LEGITIMACY,
    NETWORK,
    PARTIES,
    PER_KM,
    PRESS,
    PRESSURE,
    REPORT,
    RESTRAIN,
    RIVAL,
    STRENGTHENED,
    STRIKE_BACK,
    TEAMS,
    TERMS,
    TOLERATE,
    US,
)

CLEAR = 800
"""Networks as healthy as this lose nothing."""

DAYS_2 = (
    20, 60, 110, 160, 220, 280, 350, 420, 500, 590,
    690, 800, 930, 1_080, 1_260, 1_480, 1_780, 2_200, 2_900, 4_170,
)  # fmt: skip
"""Heat of the line in a step of a day or two: twenty equal chances, mean 1,000."""
DAYS_10 = (
    120, 190, 260, 330, 400, 460, 520, 590, 660, 730,
    810, 890, 980, 1_080, 1_190, 1_330, 1_510, 1_770, 2_250, 3_930,
)  # fmt: skip
"""The same in a step of up to ten days."""
DAYS_30 = (
    400, 480, 540, 600, 650, 700, 750, 800, 840, 880,
    920, 970, 1_020, 1_080, 1_150, 1_230, 1_330, 1_480, 1_740, 2_440,
)  # fmt: skip
"""The same in a longer step, and of one sector against the others in any step."""
NOISE = tuple(range(810, 1_200, 20))
"""What chance makes of what is seen: twenty equal chances, mean 1,000."""


def heats(days: int) -> tuple[int, ...]:
    """The table of heats for a step of so many days."""
    if days <= 2:
        return DAYS_2
    return DAYS_10 if days <= 10 else DAYS_30


def leeway(p: Parameters, word: str) -> int:
    """What a party's discipline makes of its violations, in thousandths."""
    return {RESTRAIN: p.restrained, TOLERATE: FULL, PRESS: p.pressed}.get(word, FULL)


def disciplined(state: State) -> int:
    """What both parties' discipline makes of the violations, in thousandths."""
    p = numbers(state)
    return sum(leeway(p, discipline(state, party)) for party in PARTIES) // len(PARTIES)


def one_sided(state: State) -> bool:
    """Whether one party restrains its troops while the other presses."""
    return {discipline(state, HOST), discipline(state, RIVAL)} == {RESTRAIN, PRESS}


def left_by(p: Parameters, terms: str, hold: int) -> int:
    """What the terms of the truce leave of the violations, in thousandths."""
    return FULL - p.cut * hold // FULL if terms == STRENGTHENED else FULL


def true_of(state: State, sector: Area, heat: int, local: int) -> int:
    """The true violations in a sector, thousandths of one a day."""
    p = numbers(state)
    pressed = FULL + p.pressure_weight * state.track(PRESSURE) // FULL
    terms = left_by(p, state.switch(TERMS, BARE), state.track(HOLD))
    usual = p.base * sector.number("km") * sector.number("hot", FULL)
    return usual * disciplined(state) * pressed * terms * heat * local // (PER_KM * FULL**5)


def patrols(state: State, sector: Area) -> int:
    """How much of a sector patrols walk, in thousandths."""
    p = numbers(state)
    teams = state.marker(sector.name, TEAMS) * p.team_troops * PER_KM // sector.number("km")
    troops = troops_at_line(state) * PER_KM // length(state.setting) + teams
    return saturating(troops, p.patrol_half, FULL)


def seen_share(p: Parameters, us: int, clear: int, means: tuple[int, int, int]) -> int:
    """How much is seen, in thousandths; `means` are sensors, aircraft and patrols, likewise.

    `clear` is what jamming leaves of sensors and aircraft. More of any means never sees less.
    """
    sensors, air, walked = means
    missed = FULL - p.seen_anyhow
    missed = missed * (FULL * FULL - p.sensors_see * sensors * clear // FULL) // (FULL * FULL)
    missed = missed * (FULL * FULL - p.air_sees * air * clear // FULL) // (FULL * FULL)
    missed = missed * (FULL * FULL - p.patrols_see * walked) // (FULL * FULL)
    most = p.seen_without + (max(p.seen_with, p.seen_without) - p.seen_without) * us // FULL
    return most * (FULL - missed) // FULL


def clear_of_jamming(p: Parameters, network: int) -> int:
    """What jamming leaves of sensors and aircraft, in thousandths."""
    return FULL - p.jamming * max(0, CLEAR - network) // CLEAR


def detection(state: State, sector: Area) -> int:
    """How much of what happens in a sector is seen, in thousandths."""
    p = numbers(state)
    means = covered(state, sector), state.track(AIR), patrols(state, sector)
    return seen_share(p, state.track(US), clear_of_jamming(p, state.track(NETWORK)), means)


def line_detection(state: State) -> int:
    """The same for the whole line, by length."""
    seen = sum(area.number("km") * detection(state, area) for area in sectors(state.setting))
    return seen // length(state.setting)


def attribution_level(state: State) -> int:
    """The share of the recorded that can be attributed, in thousandths, before chance."""
    p, whole = numbers(state), length(state.setting)
    sensors = sum(a.number("km") * covered(state, a) for a in sectors(state.setting)) // whole
    means = (500 * sensors + 200 * state.track(AIR) + 300 * state.track(US)) // FULL
    found = p.attribution_low + max(0, p.attribution_high - p.attribution_low) * means // FULL
    found = found * (500 + state.track(LEGITIMACY)) // FULL
    disputed = sum(state.switch(CLAIMS_OF[party], AS_RECORDED) != AS_RECORDED for party in PARTIES)
    return max(0, min(FULL, found - p.disputed * disputed))


def prompted(p: Parameters, taken: int) -> int:
    """The chance that a team calms an incursion, taking so many hours, per million."""
    return p.calming * p.prompt // max(p.prompt, taken) if taken else 0


def answered(state: State, sector: Area) -> int:
    """How much of what happens in a sector does not go without answer, in thousandths."""
    p, known = numbers(state), state.track(ATTRIBUTION)
    calm = prompted(p, hours(state, sector)) // FULL
    bite = {REPORT: 0, BLOCK: calm, STRIKE_BACK: (calm + FULL) // 2}[answer_in(state, sector.name)]
    return known + (FULL - known) * bite // FULL


def line_answered(state: State) -> int:
    """The same for the whole line, by length."""
    found = sum(area.number("km") * answered(state, area) for area in sectors(state.setting))
    return found // length(state.setting)


def gravity(p: Parameters, answer: str) -> int:
    """How much more harm comes of a violation, by how it is answered, in thousandths."""
    return {BLOCK: p.risk_block, STRIKE_BACK: p.risk_strike}.get(answer, FULL)


def exposure(state: State, sector: Area) -> int:
    """How far the force is exposed in a sector, in thousandths."""
    p = numbers(state)
    teams = state.marker(sector.name, TEAMS) * p.team_troops * PER_KM // sector.number("km")
    troops = troops_at_line(state) * PER_KM // length(state.setting) + teams
    return saturating(troops, p.exposure_half, FULL)


def per_hundred(state: State, count: int) -> int:
    """A count for the whole line, on 100 km."""
    return count * PER_KM // length(state.setting)


def passed(rate: int, per: int, state: State) -> int:
    """What `rate` each `per` days brings in the step; the calendar carries the remainders."""
    return rate * (state.day + state.days) // per - rate * state.day // per
