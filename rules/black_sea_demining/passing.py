"""What the set-up lays down and what passing days bring: mines drawn, found, struck, adrift."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Area, Audience
from wargame.engine.curves import MILLION
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, MarkerSet, Reported, TrackSet, UnitPlaced
from wargame.engine.state import State

from . import odds
from .chances import in_tens, may_be_there, of_so_many, outcomes
from .position import (
    covered,
    expected,
    inside,
    insurers,
    lanes,
    mined,
    numbers,
    passed,
)
from .sea import Sea
from .words import (
    AFLOAT,
    CARGO,
    COST,
    FOUND,
    FULL,
    HARM,
    HIT,
    HOST_STRAIN,
    LETHAL,
    MINES,
    MONTH,
    PREMIUM,
    REASSURANCE,
    SEA,
    TRUE,
    UNSWEPT,
)

WHY_DRAWN = "black_sea_demining 2: how many mines there are"


def secrecy(state: State, area: str) -> Audience:
    """Who may see what was read from the mines in an area."""
    marker = state.markers.get(f"{area}/{MINES}")
    return PUBLIC if marker is None else marker.seen_by


def drawn(state: State, dice: Throws) -> Iterator[Event]:
    """The true number of mines, and where they lie."""
    p, parts = numbers(state), expected(state.setting)
    if not parts:
        return
    every = narrowest(*(secrecy(state, area) for area in parts))
    table = outcomes(
        in_tens(may_be_there(p.mines_shape, sum(parts.values()), p.mines_shape * FULL))
    )
    roll = dice.throw("how many mines there are", next(iter(parts)), table, seen_by=every)
    left, rest = int(roll.result), sum(parts.values())
    yield TrackSet(TRUE, became=left, why=WHY_DRAWN, rolls=(roll,))
    for area, part in parts.items():
        here = of_so_many(left, odds.of_the_rest(part, rest))
        lot = dice.throw("how many mines lie here", area, outcomes(here), seen_by=every)
        yield MarkerSet(area, MINES, became=int(lot.result), why=WHY_DRAWN, rolls=(lot,))
        left, rest = left - int(lot.result), rest - part


def voyaged(state: State, dice: Throws) -> Iterator[Event]:
    """What a step brings at sea: the days lived through, then the throws for the whole of it."""
    sea = Sea.of(state).lived(state.days)
    yield TrackSet(PREMIUM, became=sea.premium, why="black_sea_demining 14: the premium moves")
    yield TrackSet(CARGO, became=sea.cargo, why="black_sea_demining 13: cargo moves")
    tally = {area.name: state.marker(area.name, MINES) for area in mined(state.setting)}
    for area in mined(state.setting):
        yield from _finds(state, sea, area, tally, dice)
    for lane in lanes(state.setting):
        if lane.name in tally and sea.calls.get(lane.name):
            yield from _strikes(state, sea, lane, tally, dice)
    for area in mined(state.setting):
        if area.kind == SEA:
            yield from _storms(state, sea, area, tally, dice)
    yield from _swept(state, sea)


def _swept(state: State, sea: Sea) -> Iterator[Event]:
    why = "black_sea_demining 4: search, and what drifts"
    for area in mined(state.setting):
        yield MarkerSet(area.name, UNSWEPT, became=sea.unswept[area.name], why=why)
        why_afloat = "black_sea_demining 10: mines afloat"
        yield MarkerSet(area.name, AFLOAT, became=sea.afloat[area.name], why=why_afloat)


def _finds(
    state: State, sea: Sea, area: Area, tally: dict[str, int], dice: Throws
) -> Iterator[Event]:
    """Mines found: each with the share of the area's mines that search has gone through."""
    name, before = area.name, state.marker(area.name, UNSWEPT)
    chance = odds.found_each(before, sea.unswept[name])
    if not chance:
        return
    table = outcomes(of_so_many(tally[name], chance))
    roll = dice.throw("mines are found", name, table, seen_by=secrecy(state, name))
    found, why = int(roll.result), "black_sea_demining 5: mines are found"
    tally[name] -= found
    yield MarkerSet(name, MINES, by=-found, why=why, rolls=(roll,))
    yield MarkerSet(name, FOUND, by=found, why=why)


def _strikes(
    state: State, sea: Sea, lane: Area, tally: dict[str, int], dice: Throws
) -> Iterator[Event]:
    """Mines that ships strike in a lane."""
    name, p = lane.name, numbers(state)
    afloat = state.marker(name, AFLOAT) * (p.afloat_times - 1) // FULL
    chance = odds.struck_each(sea.calls[name], p.strike, _in_lanes(state), afloat)
    if not chance:
        return
    table = outcomes(of_so_many(tally[name], chance))
    roll = dice.throw("ships strike mines", name, table, seen_by=secrecy(state, name))
    hits, why = int(roll.result), "black_sea_demining 11: a ship strikes a mine"
    tally[name] -= hits
    yield MarkerSet(name, MINES, by=-hits, why=why, rolls=(roll,))
    if hits:
        yield from _hit(state, lane, hits, why)


def _hit(state: State, lane: Area, hits: int, why: str) -> Iterator[Event]:
    p = numbers(state)
    text = f"A ship strikes a mine in {lane.title}."
    yield Reported(text, why=why, seen_by=lane.seen_by)
    yield TrackSet(HIT, by=hits, why=why)
    yield TrackSet(LETHAL, by=hits, why=why)
    yield TrackSet(HARM, by=hits * p.hit_harm, why=why)
    yield TrackSet(REASSURANCE, by=-hits * p.hit_shock, why=why)
    yield TrackSet(PREMIUM, by=hits * p.premium_hit, why="black_sea_demining 14: a ship is hit")


def _in_lanes(state: State) -> int:
    """The mines to be expected in all lanes before search."""
    parts = expected(state.setting)
    return sum(parts.get(lane.name, 0) for lane in lanes(state.setting)) // 1_000


def _storms(
    state: State, sea: Sea, area: Area, tally: dict[str, int], dice: Throws
) -> Iterator[Event]:
    """A storm breaks mines loose; they drift to one of the waters linked to these."""
    p, parts = numbers(state), expected(state.setting)
    towards = [link for link in area.links if link in parts]
    chance = odds.storm(p.storm, state.days)
    if not (towards and chance):
        return
    roll = dice.chance("a storm breaks mines loose", area.name, chance)
    if roll.result != "yes":
        return
    drift = dice.throw("where they drift", area.name, tuple((link, 1) for link in towards))
    to, why = str(drift.result), "black_sea_demining 9: a storm breaks mines loose"
    text = f"A storm breaks mines loose in {area.title}; they drift to {state.title(to)}."
    yield Reported(text, why=why, rolls=(roll, drift), seen_by=area.seen_by)
    table = outcomes(of_so_many(tally[area.name], odds.loosened(p.loose)))
    lot = dice.throw("mines break loose", area.name, table, seen_by=secrecy(state, area.name))
    loose = int(lot.result)
    tally[area.name], tally[to] = tally[area.name] - loose, tally[to] + loose
    yield MarkerSet(area.name, MINES, by=-loose, why=why, rolls=(lot,))
    yield MarkerSet(to, MINES, by=loose, why=why)
    _adrift(sea, area.name, to, parts, p.loose)


def _adrift(sea: Sea, origin: str, to: str, parts: dict[str, int], loose: int) -> None:
    """Move what is to be expected of the mines as the mines themselves have moved."""
    gone = sea.unswept[origin] * loose // FULL
    come = gone * parts[origin] // parts[to]
    afloat = sea.unswept[to] * sea.afloat[to] // MILLION + come
    sea.unswept[origin] -= gone
    sea.unswept[to] += come
    sea.afloat[to] = min(MILLION, afloat * MILLION // max(1, sea.unswept[to]))


def spent(state: State) -> Iterator[Event]:
    """What vessels at sea and insurers cost."""
    p = numbers(state)
    afloat = [unit for unit in state.units.values() if inside(state, unit)]
    ships = sum(unit.strength for unit in afloat if unit.word("purse") == COST)
    millions = passed(p.vessel_day * ships, 1_000, state.day, state.days)
    yield from _paid(COST, millions, "black_sea_demining 8: vessels at sea")
    for row in insurers(state):
        each = p.cover_cost * covered(state, row)
        per = 100 * MONTH * (p.strain_million if row.purse == HOST_STRAIN else 1)
        due = passed(each, per, state.day, state.days)
        yield from _paid(row.purse, due, "black_sea_demining 15: what insurance costs")


def _paid(purse: str, amount: int, why: str) -> Iterator[Event]:
    if amount and purse in (COST, HOST_STRAIN):
        yield TrackSet(purse, by=amount, why=why)


def settled(state: State) -> Iterator[Event]:
    """The days of those who came in within the last step are counted now."""
    for unit in state.units.values():
        if unit.number("late") and inside(state, unit):
            why = "black_sea_demining 7: at work since it came in"
            yield UnitPlaced(unit.having(late=0), why=why)
