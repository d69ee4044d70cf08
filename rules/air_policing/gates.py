"""The civil airspace: files, regulator, insurers, airlines; flights, and what ends them."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Agreement, Due
from wargame.engine.dice import Throws
from wargame.engine.events import (
    AgreementSet,
    Event,
    MarkerSet,
    Reported,
    Roll,
    Scheduled,
    TrackSet,
    Unscheduled,
)
from wargame.engine.state import State

from . import odds
from .cover import cover
from .position import airports, gate, grounded, hours, is_block, known, numbers, passed, truce
from .rows import Airport
from .words import (
    AIRSPACE,
    CASE,
    CEASEFIRE,
    CLEARED,
    CLOSED,
    DAY,
    FLYING,
    GATE,
    GROUND,
    INSURED,
    LADDER,
    LODGED,
    NAME,
    NO_FILE,
    OPEN,
    POOL,
    THERE,
)

MOST_DAYS = 61


def file_name(block: str) -> str:
    """The name of the file of a block among the agreements."""
    return f"file_{block}"


def filed_for(state: State, block: str) -> Airport | None:
    """The airport that a block's file names, while the file stands."""
    found = state.agreements.get(file_name(block))
    if found is None or found.standing == "ended":
        return None
    wanted = found.terms.get("airport")
    return next((row for row in airports(state) if row.name == wanted), None)


def airport_of(state: State, name: str) -> Airport | None:
    """An airport by name."""
    return next((row for row in airports(state) if row.name == name), None)


def _file(state: State, row: Airport) -> Agreement:
    owner, title = state.areas[row.block].owner, state.title(row.name)
    text = f"{title} is to be the first airport of {state.title(row.block)}."
    return Agreement(
        file_name(row.block), f"File for {title}", text, (owner,), "offered", owner,
        {"airport": row.name}, PUBLIC,
    )  # fmt: skip


def filed(state: State, row: Airport, dice: Throws) -> Iterator[Event]:
    """The host files for an airport, or names another first airport of the block."""
    at, why = gate(state, row.block), "air_policing 13: the host files for an airport"
    yield AgreementSet(_file(state, row), why=why)
    if at == NO_FILE and f"gate_{row.block}" not in state.calendar:
        p = numbers(state)
        roll = _days(dice, "days for the risk file", row.block, p.prepare_least, p.prepare_most)
        yield from _next(state, row.block, int(roll.result), why, (roll,))
    elif at > CLEARED:
        why = "air_policing 13: another airport, so insurers and airlines begin anew"
        yield MarkerSet(row.block, GATE, became=CLEARED, why=why)
        yield MarkerSet(row.block, THERE, became=0, why=why)
        yield from _next(state, row.block, numbers(state).review, why)


def _days(dice: Throws, label: str, block: str, least: int, most: int) -> Roll:
    return dice.number(label, block, least, min(max(least, most), least + MOST_DAYS))


def _next(
    state: State, block: str, days: int, why: str, rolls: tuple[Roll, ...] = ()
) -> Iterator[Event]:
    yield Scheduled(
        f"gate_{block}", state.day + days, NAME, {"block": block},
        f"{state.title(block)}: the next gate", why=why, rolls=rolls, seen_by=PUBLIC,
    )  # fmt: skip


def come_due(state: State, entry: Due, dice: Throws) -> Iterator[Event]:
    """A gate's day: the file is ready, somebody reviews it, or the first flights take off."""
    block = str(entry.what.get("block", ""))
    row = filed_for(state, block)
    if not is_block(state, block) or row is None:
        return
    if truce(state) != "holding" or grounded(state):
        why = "air_policing 13: put off while the ceasefire does not hold"
        yield from _next(state, block, numbers(state).review, why)
        return
    yield from _GATES[min(gate(state, block), INSURED)](state, row, dice)


def _lodged(state: State, row: Airport, dice: Throws) -> Iterator[Event]:
    why = "air_policing 13: the risk file goes to the regulator"
    yield MarkerSet(row.block, GATE, became=LODGED, why=why)
    yield from _next(state, row.block, numbers(state).review, why)


def _regulated(state: State, row: Airport, dice: Throws) -> Iterator[Event]:
    """Paragraph 14."""
    p, area = numbers(state), state.areas[row.block]
    case, covered = state.marker(row.block, CASE), cover(state, area)
    chance = odds.cleared(
        p.regulator, p.regulator_cover, p.regulator_ground,
        covered, state.track(GROUND), area.number("exposed", 500), case,
    )  # fmt: skip
    modifiers = (("air cover", covered), ("air defence", state.track(GROUND)), ("pressed", case))
    seen_by = known(state, GROUND)
    roll = dice.chance("the regulator clears it", row.block, chance, modifiers, seen_by)
    why = "air_policing 14: the regulator reviews the file"
    yield from _case_used(state, row.block, why)
    if roll.result == "no":
        yield from _again(state, row.block, why, roll)
        return
    yield MarkerSet(row.block, GATE, became=CLEARED, why=why, rolls=(roll,))
    yield MarkerSet(row.block, AIRSPACE, became=DAY, why=why)
    yield Reported(f"{area.title}: flights by day are no longer advised against.", seen_by=PUBLIC)
    yield from _next(state, row.block, p.review, why)


def _insured(state: State, row: Airport, dice: Throws) -> Iterator[Event]:
    """Paragraph 15."""
    p, case = numbers(state), state.marker(row.block, CASE)
    why = "air_policing 15: insurers review the airport"
    if hours(state, row.block) == CLOSED:
        yield from _next(state, row.block, p.review, why)
        return
    pool = state.track(POOL)
    chance = odds.insured(p.insurers, p.insurers_pool, p.pool_half, row.ease, pool, case)
    modifiers = (("ease of the airport", row.ease), ("pool", pool), ("pressed", case))
    roll = dice.chance("insurers cover it", row.block, chance, modifiers, known(state, POOL))
    yield from _case_used(state, row.block, why)
    if roll.result == "no":
        yield from _again(state, row.block, why, roll)
        return
    yield MarkerSet(row.block, GATE, became=INSURED, why=why, rolls=(roll,))
    ready = _days(dice, "days to get ready", row.block, p.airlines_least, p.airlines_most)
    why = "air_policing 16: airlines get ready"
    yield from _next(state, row.block, int(ready.result), why, (ready,))


def _first(state: State, row: Airport, dice: Throws) -> Iterator[Event]:
    """Paragraph 16."""
    why = "air_policing 16: airlines fly again"
    p = numbers(state)
    if hours(state, row.block) == CLOSED:
        yield from _next(state, row.block, p.review, why)
        return
    yield MarkerSet(row.block, GATE, became=FLYING, why=why)
    yield MarkerSet(row.block, THERE, became=min(row.flights, p.first_flights), why=why)
    yield AgreementSet(_file(state, row).stood("agreed"), why=why)
    text = f"A first commercial flight lands at {state.title(row.name)}."
    yield Reported(text, why=why, seen_by=PUBLIC)


def _again(state: State, block: str, why: str, roll: Roll) -> Iterator[Event]:
    yield from _next(state, block, numbers(state).review, why, (roll,))


def _case_used(state: State, block: str, why: str) -> Iterator[Event]:
    if state.marker(block, CASE):
        yield MarkerSet(block, CASE, became=0, why=why)


_GATES = {NO_FILE: _lodged, LODGED: _regulated, CLEARED: _insured, INSURED: _first}


# Flights


def level(state: State, row: Airport) -> int:
    """The flights a week towards which a block's flights grow: paragraph 17."""
    now = hours(state, row.block)
    if now == OPEN:
        return sum(each.flights for each in airports(state) if each.block == row.block)
    return row.flights * numbers(state).by_day // odds.FULL if now == DAY else 0


def grown(state: State) -> Iterator[Event]:
    """Flights grow day by day; they fall at once where hours are cut."""
    why = "air_policing 17: airlines add flights"
    for marker in state.markers.values():
        if marker.name != GATE or marker.value != FLYING or not is_block(state, marker.area):
            continue
        row = filed_for(state, marker.area)
        if row is None:
            continue
        most, now = level(state, row), state.marker(marker.area, THERE)
        more = passed(most, numbers(state).growth, state.day, state.days)
        becomes = min(most, now + more)
        if becomes != now:
            yield MarkerSet(marker.area, THERE, became=becomes, why=why)


def closed(state: State, block: str, why: str) -> Iterator[Event]:
    """A block closes: flights end, and the pool pays where there were any."""
    if hours(state, block) == CLOSED:
        return
    yield MarkerSet(block, AIRSPACE, became=CLOSED, why=why)
    if state.marker(block, THERE):
        yield MarkerSet(block, THERE, became=0, why=why)
        yield TrackSet(POOL, by=-numbers(state).pool_drawn, why=why)


def sent_back(state: State, block: str, why: str, rolls: tuple[Roll, ...] = ()) -> Iterator[Event]:
    """A block that the regulator had cleared goes back before it."""
    if gate(state, block) <= LODGED:
        return
    yield MarkerSet(block, GATE, became=LODGED, why=why, rolls=rolls)
    if f"gate_{block}" not in state.calendar:
        yield from _next(state, block, numbers(state).review, why)


def voided(state: State, block: str, why: str) -> Iterator[Event]:
    """A block's file ends, and what was on its way with it."""
    found = state.agreements.get(file_name(block))
    if found is not None and found.standing != "ended":
        yield AgreementSet(found.stood("ended"), why=why)
    if gate(state, block):
        yield MarkerSet(block, GATE, became=NO_FILE, why=why)
    if f"gate_{block}" in state.calendar:
        yield Unscheduled(f"gate_{block}", why=why)


def shut_by(state: State) -> str:
    """What closes all airspace now: `truce`, `ladder`, or nothing."""
    if not grounded(state):
        return ""
    return CEASEFIRE if truce(state) == "broken" else LADDER
