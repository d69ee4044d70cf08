"""What the module shows a seat beside the map: waters, lanes, vessels, and the straits."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Unit
from wargame.engine.modules import Panel
from wargame.engine.state import State

from .belief import mean_left
from .passage import chance_of
from .position import (
    alarm,
    at_table,
    covered,
    in_use,
    inside,
    insurers,
    lanes,
    mined,
    numbers,
    outside,
    searched,
    strait,
    straits,
    tonnage_inside,
    unswept,
)
from .words import (
    AFLOAT,
    ASKED,
    FIRST,
    FOUND,
    MINEHUNTER,
    PLAN,
    PREMIUM,
    RULES,
    TRAFFIC,
    VESSELS,
)

Row = tuple[str, str, str]


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Mines", tuple(_waters(state)))
    yield Panel("Lanes", tuple(_lanes(state)))
    yield Panel("Vessels", tuple(_vessels(state)))
    yield Panel("Straits and insurance", tuple(_straits(state)))


def _waters(state: State) -> Iterator[Row]:
    for area in mined(state.setting):
        left = unswept(state, area.name) // 10_000
        found = state.marker(area.name, FOUND)
        afloat = state.marker(area.name, AFLOAT) // 10_000
        words = f"about {mean_left(state, area.name):,} left, {found:,} found"
        adrift = f", {afloat} % of them afloat" if afloat else ""
        yield area.title, words, f"{left} % unswept of {area.number('nm2'):,} sq nm{adrift}"


def _lanes(state: State) -> Iterator[Row]:
    first = state.switch(FIRST)
    for lane in lanes(state.setting):
        rule = RULES[min(2, state.marker(lane.name, TRAFFIC))]
        used = in_use(state, lane, lambda name: searched(state, name))
        fit = "searched" if searched(state, lane.name) else "not searched"
        words = f"{'in use' if used else 'not in use'}, {fit}"
        entry = alarm(state, lane.name)
        notes = [f"rule: {rule}", f"{lane.number('kt'):,} kt a month"]
        notes += ["first in the order"] if lane.name == first else []
        notes += [f"alarm until {state.setting.date(entry.day)}"] if entry else []
        yield lane.title, words, ", ".join(notes)


def _vessels(state: State) -> Iterator[Row]:
    for unit in state.units.values():
        if unit.kind in VESSELS:
            sort = "minehunters" if unit.kind == MINEHUNTER else "corvettes"
            yield (
                unit.title,
                f"{unit.strength} {sort}, ready {unit.readiness} %",
                _where(state, unit),
            )


def _where(state: State, unit: Unit) -> str:
    if inside(state, unit):
        leaves = unit.number("leaves", -1)
        until = f", until {state.setting.date(leaves)}" if leaves >= 0 else ""
        doing = "order of lanes" if unit.posture == PLAN else state.title(unit.area)
        return f"{doing}{until}"
    due = state.calendar.get(f"passage_{unit.name}")
    if unit.posture == ASKED and due is not None:
        return f"asked to pass, answer due {state.setting.date(due.day)}"
    return "waits outside" if outside(state, unit) else state.title(unit.area)


def _straits(state: State) -> Iterator[Row]:
    p, row = numbers(state), strait(state)
    if row is not None:
        who = "its owner answers" if at_table(state, row.owner) else "a throw answers"
        yield row.title, straits(state), who
    inside_now = tonnage_inside(state)
    yield "Outside tonnage", f"{inside_now:,} t of {p.tonnage_all:,}", f"{p.tonnage_one:,} for one"
    for unit in state.units.values():
        if row is not None and outside(state, unit) and not at_table(state, row.owner):
            chance = chance_of(state, unit, row.leaning) // 10_000
            yield f"{unit.title} asks", f"{chance} % to be let in", f"{p.notice_days} days' notice"
    premium = state.track(PREMIUM)
    yield "War-risk premium", f"{premium // 100}.{premium % 100:02} %", "of hull value"
    for fund in insurers(state):
        yield (
            fund.title,
            f"takes over {covered(state, fund) // 10} %",
            f"at most {fund.most // 10} %",
        )
