"""What is on offer for each question."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.orders import Among, Answers
from wargame.engine.state import State

from .position import commands, contenders, inside, insurers, lanes, mined, names_of, outside
from .words import ASKED, FIRST, MINEHUNTER, PLAN, STRAITS, VESSELS, WATERS


def at_work(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Own vessels in these waters."""
    owners = names_of(state, seat)
    return Among(state.units, lambda unit: unit.side in owners and inside(state, unit))


def posts(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """Where vessels may be sent: any waters; minehunters also by the order of lanes."""
    unit = state.units.get(str(so_far.get("unit", "")))
    if unit is None or unit.kind == MINEHUNTER:
        yield PLAN
    for area in state.setting.areas.values():
        if area.kind in WATERS:
            yield area.name


def may_ask(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Own vessels outside that have not asked to pass."""
    owners = names_of(state, seat)
    return Among(
        state.units,
        lambda unit: unit.side in owners and outside(state, unit) and unit.posture != ASKED,
    )


def have_asked(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """Vessels whose request waits."""
    return Among(state.units, lambda unit: unit.kind in VESSELS and unit.posture == ASKED)


def has_vessels(state: State, seat: str) -> bool:
    """Whether a seat commands a vessel."""
    owners = names_of(state, seat)
    return any(unit.kind in VESSELS and unit.side in owners for unit in state.units.values())


def firsts(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """What may stand first in the order."""
    switch = state.switches.get(FIRST)
    return iter(()) if switch is None else iter(switch.options)


def stances(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """What the straits may be."""
    switch = state.switches.get(STRAITS)
    return iter(()) if switch is None else iter(switch.options)


def own_lanes(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The lanes that a seat opens and closes."""
    return (lane.name for lane in lanes(state.setting) if commands(state, seat, lane.owner))


def own_funds(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The funds that a seat insures from."""
    return (row.name for row in insurers(state) if commands(state, seat, row.owner))


def most_cover(state: State, seat: str, so_far: Answers) -> int:
    """The most of the premium that a fund can take over, in thousandths."""
    asked = so_far.get("fund")
    return max((row.most for row in insurers(state) if asked in (None, row.name)), default=0)


def contends(state: State, seat: str) -> bool:
    """Whether a seat contests these waters."""
    return any(commands(state, seat, row.owner) for row in contenders(state))


def minable(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The waters in which mines may lie."""
    return (area.name for area in mined(state.setting))
