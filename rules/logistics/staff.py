"""What staff would propose for supply in each position."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.curves import share
from wargame.engine.modules import Proposal
from wargame.engine.state import State

from .flow import capacity, lines
from .need import need_planned, needed, tempo
from .position import corridors, due_for, hosted, numbers, owned, passage, used
from .rows import Corridor
from .words import (
    AIM,
    ALIKE,
    AMMUNITION,
    BLOCKED,
    BOTH,
    CHARGED,
    CIVIL,
    CIVIL_FREIGHT,
    CLOSED,
    CUT,
    EVEN,
    FLOW,
    FORWARD,
    FULL,
    GOAL,
    GOODS_FIRST,
    GUARD,
    MILITARY,
    MODE,
    OPEN,
    PASSAGE,
    RAIL_ONLY,
    ROAD_ONLY,
    SHARED,
    STOCK,
    STRAIN,
    SUPPLIED,
    TONNES,
    TROOPS_FIRST,
)

HALF_DRY = 10
"""Days of stock under which supply is a worry."""


def _way(row: Corridor) -> str:
    if row.rail in (0, 100):
        return "rail" if row.rail else "convoys"
    return "both"


def _routed(row: Corridor, by: str, part: int, reason: str, urgency: int) -> Proposal:
    return Proposal({"corridor": row.name, "by": by, "part": part}, reason, urgency)


def _waiting(state: State) -> Iterator[Corridor]:
    """Corridors that could be used and are not."""
    for row in corridors(state):
        free = not used(state, row) and due_for(state, "route", row) is None
        if free and passage(state, row) in (CHARGED, OPEN):
            yield row


def _missing(state: State) -> int:
    """Tonnes a day that the force at its goal would miss if the ceasefire broke."""
    return needed(numbers(state), state.track(GOAL), FULL).total - capacity(state)


def spread(state: State, seat: str) -> Iterator[Proposal]:
    """Use another corridor while supply hangs on one, or on too little."""
    going = [line for line in lines(state) if line.used and line.marks[PASSAGE] != BLOCKED]
    if len(going) > 1 and _missing(state) <= 0:
        return
    row = max(_waiting(state), key=lambda each: each.mid, default=None)
    if row is not None:
        reason = f"Supply would hang on too few ways in; {row.title} is open."
        yield _routed(row, _way(row), 50, reason, 65)


def around(state: State, seat: str) -> Iterator[Proposal]:
    """Take a closed corridor out of the plan where another is left."""
    if any(line.used for line in lines(state)):
        for row in corridors(state):
            if used(state, row) and passage(state, row) == CLOSED:
                reason = f"{row.title} is closed; others carry its part."
                yield _routed(row, _way(row), 0, reason, 70)


def by_rail(state: State, seat: str) -> Iterator[Proposal]:
    """Trains alone where they carry twice the need and convoys are not needed: cheaper."""
    p, need = numbers(state), need_planned(state).total
    for line in lines(state):
        alone = line.used and line.marks[MODE] == BOTH and not line.marks[CUT]
        if alone and line.rail(p) >= 2 * need and _missing(state) + line.road(p) <= 0:
            reason = f"Trains over {line.row.title} carry twice the need, at a third of the price."
            yield _routed(line.row, "rail", line.marks[FLOW], reason, 35)
            return


def all_of_it(state: State, seat: str) -> Iterator[Proposal]:
    """Convoys too where a line is cut, or where more would be needed in combat."""
    for line in lines(state):
        alone = line.used and line.marks[MODE] == RAIL_ONLY and 0 < line.row.rail < 100
        waits = due_for(state, "route", line.row) is not None
        if alone and not waits and (line.marks[CUT] or _missing(state) > 0):
            reason = f"Trains over {line.row.title} would not be enough in combat."
            yield _routed(line.row, "both", line.marks[FLOW], reason, 50)
            return


def _plan(state: State, days: int, urgency: int) -> Iterator[Proposal]:
    fighting = tempo(state) > FULL // 2
    goods, who = (AMMUNITION, FORWARD) if fighting else (EVEN, ALIKE)
    first = state.switch(GOODS_FIRST, EVEN), state.switch(TROOPS_FIRST, ALIKE)
    if state.track(AIM) == days and first == (goods, who):
        return
    reason = f"Hold {days} days; " + ("the front comes first." if fighting else "all served alike.")
    yield Proposal({"days": days, "goods": goods, "troops": who}, reason, urgency)


def stock_up(state: State, seat: str) -> Iterator[Proposal]:
    """Two months in stock."""
    yield from _plan(state, 60, 72)


def stock_lean(state: State, seat: str) -> Iterator[Proposal]:
    """Little in stock while two ways in stand open, a month else."""
    going = sum(line.used for line in lines(state))
    yield from _plan(state, 20 if going > 1 else 40, 70)


def guard_paid(state: State, seat: str) -> Iterator[Proposal]:
    """Guards where trains are least guarded."""
    found = [line for line in lines(state) if line.used and line.marks[MODE] != ROAD_ONLY]
    line = min(found, key=lambda each: state.marker(each.row.area, GUARD), default=None)
    if line is not None and state.marker(line.row.area, GUARD) < 400:
        answers = {"corridor": line.row.name, "work": "guard"}
        yield Proposal(answers, f"Trains over {line.row.title} are little guarded.", 48)


def build(state: State, seat: str) -> Iterator[Proposal]:
    """More room where the force at its goal would run short in combat."""
    short = _missing(state)
    for row in corridors(state):
        carries = state.marker(row.area, "rail") + state.marker(row.area, "road")
        free = used(state, row) and due_for(state, "work", row) is None
        if short > 0 and free and carries < row.high:
            work = "yard" if row.rail else "road"
            reason = f"In combat {short:,} tonnes a day would be missing."
            yield Proposal({"corridor": row.name, "work": work}, reason, 52)
            return


def open_up(state: State, seat: str) -> Iterator[Proposal]:
    """Open what is closed."""
    for row in owned(state, seat):
        if passage(state, row) == CLOSED and due_for(state, "terms", row) is None:
            answers = {"corridor": row.name, "terms": "open"}
            yield Proposal(answers, f"{row.title} is closed to supply.", 65)


def charge(state: State, seat: str) -> Iterator[Proposal]:
    """A charge that calms the border where convoys pass."""
    for row in owned(state, seat):
        convoys = used(state, row) and state.marker(row.area, MODE) != RAIL_ONLY
        if convoys and passage(state, row) == OPEN:
            answers = {"corridor": row.name, "terms": "charged"}
            yield Proposal(answers, f"Hauliers near {row.title} would be calmer for a share.", 55)
            return


def waive(state: State, seat: str) -> Iterator[Proposal]:
    """No charge where only trains pass."""
    for row in owned(state, seat):
        if passage(state, row) == CHARGED and state.marker(row.area, MODE) == RAIL_ONLY:
            answers = {"corridor": row.name, "terms": "open"}
            yield Proposal(answers, f"Trains pass {row.title}; the charge calms nobody.", 30)
            return


def repair(state: State, seat: str) -> Iterator[Proposal]:
    """Mend what is cut."""
    for row in hosted(state, seat):
        if state.marker(row.area, CUT) and used(state, row):
            answers = {"corridor": row.name, "how": "repair"}
            yield Proposal(answers, f"Damage holds up trains over {row.title}.", 60)


def guard(state: State, seat: str) -> Iterator[Proposal]:
    """Guard the busiest corridor that is little guarded."""
    rows = [r for r in hosted(state, seat) if used(state, r)]
    rows = [r for r in rows if state.marker(r.area, GUARD) < 500]
    rows = [r for r in rows if state.marker(r.area, MODE) != ROAD_ONLY]
    row = max(rows, key=lambda each: state.marker(each.area, FLOW), default=None)
    if row is not None:
        answers = {"corridor": row.name, "how": "guard"}
        yield Proposal(answers, f"Trains over {row.title} are little guarded.", 45)


def freight_first(state: State, seat: str) -> Iterator[Proposal]:
    """Supply first when it is short, civil freight when there is room, shared between."""
    need, most, now = need_planned(state).total, capacity(state), state.switch(CIVIL_FREIGHT)
    if now != MILITARY and (most < need or state.track(SUPPLIED) < FULL):
        yield Proposal({"freight": MILITARY}, "Supply of the force falls short.", 65)
    elif now == SHARED and most > 3 * need:
        yield Proposal({"freight": CIVIL}, "There is room to spare; exports may go first.", 35)
    elif now != SHARED and need < most < 3 * need:
        yield Proposal({"freight": SHARED}, "There is room for both again.", 40)


def disrupt_line(state: State, seat: str) -> Iterator[Proposal]:
    """Hold up trains where most of the flow goes."""
    yield from _disrupt(state, "line", 40, 350)


def disrupt_border(state: State, seat: str) -> Iterator[Proposal]:
    """Stir up a blockade where most of the flow goes."""
    yield from _disrupt(state, "border", 42, 600)


def disrupt_consent(state: State, seat: str) -> Iterator[Proposal]:
    """Press an owner who wavers."""
    yield from _disrupt(state, "consent", 38, 350)


def _disrupt(state: State, means: str, urgency: int, strained: int) -> Iterator[Proposal]:
    """The busiest corridor that these means can touch, while strain is no more than so much."""
    if state.track(STRAIN) > strained:
        return
    spared = {"line": ROAD_ONLY, "border": RAIL_ONLY}.get(means, 0)
    found = [
        line for line in lines(state)
        if line.used and line.marks[MODE] != spared
        and due_for(state, "disrupt", line.row) is None
        and not (means == "consent" and line.row.owner)
        and not (means == "border" and line.marks[PASSAGE] == BLOCKED)
    ]  # fmt: skip
    line = max(found, key=lambda each: each.marks[FLOW], default=None)
    if line is not None:
        answers = {"corridor": line.row.name, "means": means}
        yield Proposal(answers, f"Supply over {line.row.title} would be held up.", urgency)


def fly_in(state: State, seat: str) -> Iterator[Proposal]:
    """Fly in what is scarcest while stocks are short of what is to be held."""
    yield from _fly(state, seat, "force", state.track(AIM) * 2 // 3, 40)


def fly_in_freely(state: State, seat: str) -> Iterator[Proposal]:
    """Pay for it where stocks are all but gone."""
    yield from _fly(state, seat, "giver", HALF_DRY, 60)


def _fly(state: State, seat: str, pays: str, below: int, urgency: int) -> Iterator[Proposal]:
    if STOCK not in state.tracks or state.track(STOCK) >= below:
        return
    need = need_planned(state).each()
    left = {kind: share(state.track(TONNES[kind]), 1, tonnes) for kind, tonnes in need.items()}
    goods = min(left, key=lambda kind: left[kind])
    if f"fly_{seat}_{goods}" not in state.calendar:
        reason = f"There are {left[goods]} days of {goods} left."
        yield Proposal({"goods": goods, "pays": pays}, reason, urgency)
