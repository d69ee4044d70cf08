"""What days along the line bring: the three counts, what is attributed, how the terms wear."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import HIDDEN, PUBLIC, Area, Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, MarkerSet, Reported, Roll, SwitchSet, TrackSet
from wargame.engine.state import State

from . import harm, odds, sayings
from .counts import (
    NOISE,
    attribution_level,
    detection,
    disciplined,
    heats,
    line_answered,
    passed,
    per_hundred,
    true_of,
)
from .incursions import incursions
from .position import answer_in, length, numbers, placed, sectors
from .words import (
    ATTRIBUTION,
    BARE,
    BLOCK,
    BROKEN,
    CEASEFIRE,
    COST,
    FULL,
    HOLD,
    HOLDING,
    LADDER,
    MONTH,
    PROVOCATION,
    REASSURANCE,
    RECORDED,
    RECORDED_HERE,
    SENSORS,
    STRAINED,
    STRENGTHENED,
    STRIKE_BACK,
    TEAMS,
    TERMS,
    TRUCE_STEP,
    TRUE,
)


@frozen
class Counted:
    """One sector in one step: thousandths of a true violation a day, and of a recorded one."""

    area: Area
    true: int
    recorded: int
    rolls: tuple[Roll, ...]


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """What the days of a step bring along the line."""
    if due or state.days <= 0 or not sectors(state.setting):
        return
    yield from _paid(state)
    if state.switch(CEASEFIRE, HOLDING) == BROKEN:
        return
    found = count(state, dice)
    rolls = tuple(dict.fromkeys(roll for each in found for roll in each.rolls))
    recorded = sum(each.recorded for each in found) // FULL
    yield from _told(found, recorded, rolls)
    yield from _attributed(state, dice)
    yield from _worn(state)
    yield from harm.harmed(state, [(each.area, each.true) for each in found], rolls, dice)
    yield from incursions(state, dice)
    yield from _provoked(state, rolls)
    yield from sayings.said(state, recorded, rolls, dice)
    yield from _strained(state, recorded, rolls)
    yield from _lost(state, dice)


def count(state: State, dice: Throws) -> list[Counted]:
    """Count every sector: heat of the line, of the sector, and what is seen of it."""
    table = [(factor, 1) for factor in heats(state.days)]
    local = [(factor, 1) for factor in heats(MONTH)]
    line = dice.throw("heat of the line", "the line", table, seen_by=HIDDEN)
    found = []
    for area in sectors(state.setting):
        heat = dice.throw("heat of a sector", area.name, local, seen_by=HIDDEN)
        noise = [(factor, 1) for factor in NOISE]
        luck = dice.throw("what is seen", area.name, noise, seen_by=HIDDEN)
        true = true_of(state, area, int(line.result), int(heat.result))
        seen = true * detection(state, area) * int(luck.result) // (FULL * FULL)
        found.append(Counted(area, true, min(true, seen), (line, heat, luck)))
    return found


def _told(found: list[Counted], recorded: int, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    true = sum(each.true for each in found) // FULL
    why = "ceasefire_monitoring 3: what happens along the line"
    yield TrackSet(TRUE, became=true, why=why, rolls=rolls)
    for each in found:
        why = "ceasefire_monitoring 10: recorded in a sector"
        seen = each.recorded // FULL
        yield MarkerSet(
            each.area.name, RECORDED_HERE, became=seen, why=why, rolls=each.rolls,
            why_seen_by=PUBLIC,
        )  # fmt: skip
    why = "ceasefire_monitoring 10: recorded along the line"
    yield TrackSet(RECORDED, became=recorded, why=why, rolls=rolls, why_seen_by=PUBLIC)


def _attributed(state: State, dice: Throws) -> Iterator[Event]:
    noise = [(factor, 1) for factor in NOISE]
    luck = dice.throw("what can be attributed", "the line", noise, seen_by=HIDDEN)
    share = min(FULL, attribution_level(state) * int(luck.result) // FULL)
    why = "ceasefire_monitoring 11: what is attributed"
    yield TrackSet(ATTRIBUTION, became=share, why=why, rolls=(luck,), why_seen_by=PUBLIC)


def _worn(state: State) -> Iterator[Event]:
    """Terms that are broken without answer wear off: paragraph 7."""
    if state.switch(TERMS, BARE) != STRENGTHENED:
        return
    open_share = FULL - line_answered(state)
    rate = numbers(state).wear * disciplined(state) * open_share
    by = passed(rate, FULL * FULL * MONTH, state)
    if by:
        yield TrackSet(HOLD, by=-by, why="ceasefire_monitoring 7: broken without answer")


def _provoked(state: State, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    """Blocking and striking back are felt, the more there is to answer: paragraph 18."""
    p, rate = numbers(state), 0
    for area in sectors(state.setting):
        each = {BLOCK: p.block_provokes, STRIKE_BACK: p.strike_provokes}
        rate += area.number("km") * each.get(answer_in(state, area.name), 0)
    by = passed(rate * int(rolls[0].result), length(state.setting) * MONTH * FULL, state)
    if by:
        why = "ceasefire_monitoring 18: violations are blocked or struck back"
        yield TrackSet(PROVOCATION, by=by, why=why, rolls=rolls, why_seen_by=PUBLIC)


def _strained(state: State, recorded: int, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    """Between holding and strained, by what is recorded: paragraph 20."""
    p, now = numbers(state), state.switch(CEASEFIRE, HOLDING)
    density = per_hundred(state, recorded)
    if density >= p.strained_from:
        why = "ceasefire_monitoring 20: people hear of it"
        by = passed(p.unease, MONTH, state)
        yield TrackSet(REASSURANCE, by=-by, why=why, rolls=rolls, why_seen_by=PUBLIC)
        if now == HOLDING:
            yield from _turned(state, STRAINED, rolls)
    elif density < p.holding_below and now == STRAINED and state.track(LADDER) <= TRUCE_STEP:
        yield from _turned(state, HOLDING, rolls)


def _turned(state: State, became: str, rolls: tuple[Roll, ...]) -> Iterator[Event]:
    switch = state.switches.get(CEASEFIRE)
    if switch is not None and became in switch.options:
        why = f"ceasefire_monitoring 20: by its recorded count the ceasefire is {became}"
        yield SwitchSet(CEASEFIRE, became, why=why, rolls=rolls, why_seen_by=PUBLIC)


def _lost(state: State, dice: Throws) -> Iterator[Event]:
    """Packages of sensors that break or are broken: paragraph 9."""
    chance = numbers(state).sensor_lost
    for area in sectors(state.setting):
        packages = state.marker(area.name, SENSORS)
        if not packages:
            continue
        odd = odds.lost(chance, packages, state.days)
        roll = dice.chance("a package of sensors is lost", area.name, odd)
        if roll.result == "yes":
            why = "ceasefire_monitoring 9: a package of sensors is lost"
            yield MarkerSet(area.name, SENSORS, by=-1, why=why, rolls=(roll,))
            text = f"A package of sensors is lost in {area.title}."
            yield Reported(text, why=why, rolls=(roll,), seen_by=area.seen_by)


def _paid(state: State) -> Iterator[Event]:
    by = passed(placed(state, TEAMS) * numbers(state).team_price, MONTH, state)
    if by:
        yield TrackSet(COST, by=by, why="ceasefire_monitoring 15: what the teams cost")


def opened(state: State, dice: Throws) -> Iterator[Event]:
    """The true count at the opening; what the seats see of it then is the scenario's to say."""
    found = sum(true_of(state, area, FULL, FULL) for area in sectors(state.setting))
    if found and state.switch(CEASEFIRE, HOLDING) != BROKEN:
        why = "ceasefire_monitoring 3: what happens along the line"
        yield TrackSet(TRUE, became=found // FULL, why=why)
