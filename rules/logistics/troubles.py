"""What goes wrong by itself as days pass: lines, borders, consent, depots, prices."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import HIDDEN, PUBLIC
from wargame.engine.dice import Throws
from wargame.engine.events import (
    Event,
    MarkerSet,
    Reported,
    Roll,
    Scheduled,
    SwitchSet,
    TrackSet,
)
from wargame.engine.state import State

from . import odds
from .need import need_now
from .position import corridors, numbers, passage, used
from .rows import Corridor
from .words import (
    BLOCKED,
    CHARGED,
    CLOSED,
    CUT,
    FLOW,
    FUEL_PRICE,
    FULL,
    GOODS,
    GUARD,
    HIGH,
    MODE,
    NAME,
    OPEN,
    ORDINARY,
    PASSAGE,
    RAIL,
    RAIL_ONLY,
    ROAD_ONLY,
    TONNES,
)

Rolls = tuple[Roll, ...]


def befell(state: State, dice: Throws) -> Iterator[Event]:
    """What befalls corridors, depots and prices at the beginning of a step."""
    for row in corridors(state):
        yield from _of_corridor(state, row, dice)
    yield from _fire(state, dice)
    yield from _spike(state, dice)


def _of_corridor(state: State, row: Corridor, dice: Throws) -> Iterator[Event]:
    """At most one thing at a time befalls a corridor: consent, then the line, then the border."""
    changed = tuple(_consent(state, row, dice))
    if changed or passage(state, row) == CLOSED or not used(state, row):
        yield from changed
        return
    p, mode = numbers(state), state.marker(row.area, MODE)
    if mode != ROAD_ONLY:
        chance = odds.line_cut(p.sabotage, state.days, state.marker(row.area, GUARD))
        roll = dice.chance("a line is cut", row.name, chance, seen_by=HIDDEN)
        if roll.result == "yes":
            yield from line_cut(state, row, (roll,))
            return
    if mode != RAIL_ONLY and passage(state, row) != BLOCKED:
        calmed = p.charge_calms if passage(state, row) == CHARGED else 0
        chance = odds.border_blocked(p.blockade, state.days, calmed)
        roll = dice.chance("a border is blocked", row.name, chance, seen_by=HIDDEN)
        if roll.result == "yes":
            yield from border_blocked(state, row, dice, (roll,))


def _consent(state: State, row: Corridor, dice: Throws) -> Iterator[Event]:
    """Whether an owner who has no seat shuts or opens: paragraph 6."""
    p = numbers(state)
    if row.owner or p.consent_stands != 1:
        return
    if passage(state, row) == CLOSED:
        chance = odds.mind_changed(p.consent_won, state.days, row.wavers)
        roll = dice.chance("passage is given again", row.name, chance, seen_by=HIDDEN)
        if roll.result == "yes":
            why = "logistics 6: the owner lets supply pass"
            yield _set(row, PASSAGE, OPEN, why, (roll,))
            yield told(f"{row.title} opens to supply.", why)
        return
    chance = odds.mind_changed(p.consent_lost, state.days, row.wavers)
    roll = dice.chance("passage is refused", row.name, chance, seen_by=HIDDEN)
    if roll.result == "yes":
        yield from consent_lost(state, row, (roll,))


def line_cut(state: State, row: Corridor, rolls: Rolls = ()) -> Iterator[Event]:
    """Trains are held up: part of the rail capacity is gone until it is mended."""
    rail, cut = state.marker(row.area, RAIL), state.marker(row.area, CUT)
    after = min(cut + rail * numbers(state).cut_share // FULL, rail)
    why = "logistics 15: damage holds up trains"
    yield _set(row, CUT, after, why, rolls)
    yield told(f"Damage holds up trains. {row.title}.", why)
    yield from _held_up(state, row)


def border_blocked(state: State, row: Corridor, dice: Throws, rolls: Rolls = ()) -> Iterator[Event]:
    """Hauliers, farmers or others block the border for a while; trains still pass."""
    p, why = numbers(state), "logistics 16: the border is blocked"
    lasts = dice.number("days of the blockade", row.name, p.blockade_least, p.blockade_most, HIDDEN)
    yield _set(row, PASSAGE, BLOCKED, why, (*rolls, lasts))
    yield told(f"The border is blocked; convoys wait. {row.title}.", why)
    yield Scheduled(
        f"reopen_{row.name}",
        state.day + int(lasts.result),
        NAME,
        {"act": "reopen", "corridor": row.name, PASSAGE: passage(state, row)},
        f"{row.title}: the blockade ends",
        why=why,
    )
    yield from _held_up(state, row)


def consent_lost(state: State, row: Corridor, rolls: Rolls = ()) -> Iterator[Event]:
    """An owner refuses passage."""
    why = "logistics 6: the owner refuses passage"
    yield _set(row, PASSAGE, CLOSED, why, rolls)
    yield told(f"{row.title} is closed to supply.", why)
    yield from _held_up(state, row)


def _set(row: Corridor, name: str, value: int, why: str, rolls: Rolls) -> MarkerSet:
    """Everybody sees what befell; that nobody reads by which throw keeps ordered acts unseen."""
    return MarkerSet(row.area, name, became=value, why=why, rolls=rolls, why_seen_by=PUBLIC)


def told(text: str, why: str) -> Reported:
    """What everybody hears of."""
    return Reported(text, why=why, seen_by=PUBLIC)


def _held_up(state: State, row: Corridor) -> Iterator[Event]:
    """What was on its way over a corridor comes out of stock: paragraph 9."""
    going = [each for each in corridors(state) if passage(state, each) != CLOSED]
    total = sum(state.marker(each.area, FLOW) for each in going)
    part = state.marker(row.area, FLOW)
    if not part or passage(state, row) == CLOSED:
        return
    for kind, tonnes in need_now(state).each().items():
        lost = tonnes * numbers(state).stuck * part // total
        if lost:
            why = "logistics 9: what was on its way is held up"
            yield TrackSet(TONNES[kind], by=-lost, why=why)


def _fire(state: State, dice: Throws) -> Iterator[Event]:
    """Paragraph 17."""
    p = numbers(state)
    chance = odds.befalls(p.fire, state.days)
    roll = dice.chance("a depot burns", "depots", chance)
    if roll.result != "yes":
        return
    which = dice.throw("what burns", "depots", ((kind, 1) for kind in GOODS))
    name = TONNES[str(which.result)]
    lost = state.track(name) * p.fire_share // FULL
    yield TrackSet(name, by=-lost, why="logistics 17: a depot burns", rolls=(roll, which))


def _spike(state: State, dice: Throws) -> Iterator[Event]:
    """Paragraph 18."""
    p = numbers(state)
    if state.switch(FUEL_PRICE, ORDINARY) == HIGH or FUEL_PRICE not in state.switches:
        return
    roll = dice.chance("fuel grows dear", "market", odds.befalls(p.spike, state.days))
    if roll.result == "yes":
        why = "logistics 18: fuel grows dear"
        yield SwitchSet(FUEL_PRICE, HIGH, why=why, rolls=(roll,))
        yield Scheduled(
            "fuel_price", state.day + p.spike_days, NAME, {"act": "price"},
            "The price of fuel comes down", why=why,
        )  # fmt: skip
