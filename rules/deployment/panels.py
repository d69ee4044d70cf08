"""What the module shows a seat beside the map: the force, the pledges, the lift."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Unit
from wargame.engine.modules import Panel
from wargame.engine.state import State

from .counts import needed
from .lift import bookings, lent
from .menus import lift_rows
from .pledges import holds, offer, rotates, rows, sustained, troops_under
from .position import is_formation, lead_days, mandate, numbers, stands, troops_away
from .words import GOAL, IN_PLACE, MOVING, RETURNING, WINDOW

Row = tuple[str, str, str]
_KINDS = {
    "infantry": "infantry", "heavy_armour": "heavy armour", "rapid_reaction": "rapid reaction",
    "air_defence": "air defence", "headquarters": "headquarters", "engineers": "engineers",
}  # fmt: skip


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Formations", tuple(_formations(state)))
    yield Panel("Pledges", tuple(_pledges(state)))
    yield Panel("Lift", tuple(_lift(state)))
    yield Panel("Size", tuple(_size(state)))


def _formations(state: State) -> Iterator[Row]:
    for unit in state.units.values():
        if is_formation(unit):
            words = f"{unit.strength:,} {_KINDS[unit.kind]}, ready {unit.readiness} %"
            yield unit.title, words, _where(state, unit)


def _where(state: State, unit: Unit) -> str:
    due = next((d for d in state.calendar.values() if d.what.get("unit") == unit.name), None)
    when = "" if due is None else f", due {state.setting.date(due.day)}"
    if unit.posture == MOVING:
        to = "" if due is None else f" to {state.title(str(due.what.get('to', '')))}"
        return f"on its way{to}{when}"
    if unit.posture == RETURNING:
        return f"on its way home{when}"
    if stands(state, unit):
        return f"in {state.title(unit.area)}, {unit.posture or 'presence'}"
    return f"at home, {lead_days(state, unit)} days from crossing"


def _pledges(state: State) -> Iterator[Row]:
    for row in rows(state):
        given = offer(state, row)
        words = f"{given.troops:,} pledged, {troops_under(state, row.name):,} sent"
        keeps = f"rotates {rotates(state, given):,} of {given.pool:,}"
        if given.standing != "agreed":
            keeps = "no pledge stands"
        elif not holds(state, given):
            keeps += f"; only while {state.title(row.condition)} is {' or '.join(row.when)}"
        yield row.title, words, keeps


def _lift(state: State) -> Iterator[Row]:
    for row in lift_rows(state):
        loan = state.agreements.get(f"lift_{row.name}")
        lends = row.lent if loan is None else int(loan.terms.get("troops", 0))
        yield row.title, f"{lends:,} of {row.most:,}", f"troops each {WINDOW} days"
    booked, most, now = bookings(state), lent(state), state.day // WINDOW
    for window in range(now, now + 4):
        date = state.setting.date(window * WINDOW)
        yield f"From {date}", f"{booked.get(window, 0):,} booked", f"of {most:,} lent"


def _size(state: State) -> Iterator[Row]:
    p, goal = numbers(state), state.track(GOAL)
    in_place, kept = state.track(IN_PLACE), sustained(state)
    pledged = sum(o.troops for row in rows(state) if holds(state, o := offer(state, row)))
    yield "Force goal", f"{goal:,}", f"at {p.rotation} to 1 a pool of {goal * p.rotation:,}"
    yield "Pledged, conditions met", f"{pledged:,}", f"{pledged - goal:+,} against the goal"
    yield "Can be kept up", f"{kept:,}", f"{kept - goal:+,} against the goal"
    coming = troops_away(state) - in_place
    yield "In place", f"{in_place:,}", f"{coming:,} on their way"
    asked = needed(p, mandate(state))
    yield "The mandate asks", f"{asked:,}", mandate(state).replace("_", " ")
    per_km = in_place * 10 // p.front_km
    yield "Troops per km of front", f"{per_km // 10}.{per_km % 10}", f"on {p.front_km:,} km"
