"""What staff would order in each position, with a reason in one line: rows for bots."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Area
from wargame.engine.modules import Doctrine, Proposal
from wargame.engine.state import State

from . import keeping, menus
from .orders import (
    GrantPassage,
    Insure,
    MakeTrouble,
    RequestPassage,
    SetFirst,
    SetStraits,
    SetTraffic,
    Task,
)
from .position import (
    alarm,
    commands,
    covered,
    in_use,
    inside,
    insurers,
    lanes,
    mined,
    numbers,
    own_vessels,
    searched,
    truce,
    unswept,
)
from .words import (
    AFLOAT,
    CORVETTE,
    FIRST,
    FULL,
    HARASS,
    LANE,
    MINEHUNTER,
    MINES,
    PLAN,
    PREMIUM,
    SCARE,
    SEA,
    TASKED,
    TRAFFIC,
)

DEAR, CHEAP = 45, 20
"""Premiums, in hundredths of a percent, above which insurance helps and below which it is idle."""
AFLOAT_MUCH = 300_000


def _unfit(state: State) -> Iterator[Area]:
    """Lanes with mines that do not count as searched, those with most cargo first."""
    return (a for a in lanes(state.setting) if a.number(MINES) and not searched(state, a.name))


def back_to_plan(state: State, seat: str) -> Iterator[Proposal]:
    """Minehunters whose lane is searched go back to the order of lanes."""
    for unit in own_vessels(state, seat):
        tasked = unit.kind == MINEHUNTER and unit.posture == TASKED and inside(state, unit)
        if tasked and searched(state, unit.area):
            reason = f"{state.title(unit.area)} is searched; others are not."
            yield Proposal({"unit": unit.name, "to": PLAN}, reason, 45)


def to_the_lane(state: State, seat: str) -> Iterator[Proposal]:
    """Minehunters to the unsearched lane that most cargo waits for."""
    lane = next(_unfit(state), None)
    for unit in own_vessels(state, seat):
        free = unit.kind == MINEHUNTER and unit.posture == PLAN and inside(state, unit)
        if lane is not None and free and lane.name != state.switch(FIRST):
            reason = f"Most cargo waits for {lane.title}."
            yield Proposal({"unit": unit.name, "to": lane.name}, reason, 35)
            return


def patrol(state: State, seat: str) -> Iterator[Proposal]:
    """Corvettes where mines drift or an alarm stands, else where most cargo passes."""
    where = max(mined(state.setting), key=lambda a: _worry(state, a), default=None)
    for unit in own_vessels(state, seat):
        patrols = unit.kind == CORVETTE and inside(state, unit)
        if where is not None and patrols and unit.area != where.name:
            reason = f"A patrol in {where.title} sees what drifts and who is about."
            yield Proposal({"unit": unit.name, "to": where.name}, reason, 40)


def _worry(state: State, area: Area) -> int:
    alarmed = 500 if alarm(state, area.name) is not None else 0
    return state.marker(area.name, AFLOAT) // FULL + alarmed + area.number("kt") // 100


def first_by_cargo(state: State, seat: str) -> Iterator[Proposal]:
    """The unsearched lane with most cargo first, and those before it."""
    options = tuple(menus.firsts(state, seat, {}))
    now = state.switch(FIRST)
    if now in state.areas and not searched(state, now) and state.areas[now].kind == LANE:
        return
    for lane in _unfit(state):
        if lane.name in options and lane.name != now:
            reason = f"{lane.title} is not searched, and most cargo waits for it."
            yield Proposal({"area": lane.name}, reason, 65)
            return


def sea_first(state: State, seat: str) -> Iterator[Proposal]:
    """The open sea once every lane is searched."""
    now, options = state.switch(FIRST), tuple(menus.firsts(state, seat, {}))
    if next(_unfit(state), None) is not None:
        return
    for area in mined(state.setting):
        much = unswept(state, area.name) > 2 * numbers(state).residual * FULL
        if area.kind == SEA and area.name in options and much:
            if area.name != now:
                reason = f"The lanes are searched; most mines are in {area.title}."
                yield Proposal({"area": area.name}, reason, 40)
            return


def open_searched(state: State, seat: str) -> Iterator[Proposal]:
    """Let a lane that is closed open as soon as it is searched."""
    for name in menus.own_lanes(state, seat, {}):
        marker = state.markers.get(f"{name}/{TRAFFIC}")
        if marker is not None and marker.value == 0 and truce(state) != "broken":
            reason = f"{state.title(name)} can carry cargo once it is searched."
            yield Proposal({"lane": name, "rule": "searched"}, reason, 60)


def close_unsafe(state: State, seat: str) -> Iterator[Proposal]:
    """Keep ships out of a lane in which many mines are afloat."""
    for name in menus.own_lanes(state, seat, {}):
        unsafe = state.marker(name, AFLOAT) >= AFLOAT_MUCH and not searched(state, name)
        if state.marker(name, TRAFFIC) == 2 and unsafe:
            reason = f"Mines are afloat in {state.title(name)}, and it is not searched."
            yield Proposal({"lane": name, "rule": "searched"}, reason, 55)


def open_anyway(state: State, seat: str) -> Iterator[Proposal]:
    """Open a lane before it is searched."""
    for name in menus.own_lanes(state, seat, {}):
        area = state.areas[name]
        used = in_use(state, area, lambda lane: searched(state, lane))
        if state.marker(name, TRAFFIC) < 2 and not used and truce(state) == "holding":
            reason = f"Cargo waits, and {area.title} may take months to search."
            yield Proposal({"lane": name, "rule": "open"}, reason, 45)


def insure(state: State, seat: str) -> Iterator[Proposal]:
    """Take over more of the premium while it is dear."""
    for row in insurers(state):
        cover = min(covered(state, row) + 200, row.most // 100 * 100)
        more = commands(state, seat, row.owner) and cover > covered(state, row)
        if more and state.track(PREMIUM) > DEAR:
            reason = "The premium is dear; cover keeps ships coming."
            yield Proposal({"fund": row.name, "cover": cover}, reason, 50)


def save(state: State, seat: str) -> Iterator[Proposal]:
    """Take cover back once the premium is low."""
    for row in insurers(state):
        standing = covered(state, row) if commands(state, seat, row.owner) else 0
        if standing and state.track(PREMIUM) < CHEAP:
            reason = "The premium is low; ships come without cover."
            cover = max(0, standing // 100 * 100 - 200)
            yield Proposal({"fund": row.name, "cover": cover}, reason, 35)


def scare(state: State, seat: str) -> Iterator[Proposal]:
    """Report mines in the lane with most cargo."""
    for lane in lanes(state.setting):
        if lane.number(MINES) and lane.number("kt") and alarm(state, lane.name) is None:
            reason = f"Ships that fear {lane.title} stay away, and nobody need sign for it."
            yield Proposal({"area": lane.name, "how": SCARE}, reason, 35)
            return


def harass(state: State, seat: str) -> Iterator[Proposal]:
    """Hinder search in the lane that is searched first."""
    lane = next(_unfit(state), None)
    if lane is not None and alarm(state, lane.name) is None:
        reason = f"Search in {lane.title} can be slowed from a distance."
        yield Proposal({"area": lane.name, "how": HARASS}, reason, 40)


DOCTRINE = (
    Doctrine("back to the order of lanes", Task, back_to_plan),
    Doctrine("to the lane that cargo waits for", Task, to_the_lane, "assertive"),
    Doctrine("patrol where mines drift", Task, patrol),
    Doctrine("first the lane with most cargo", SetFirst, first_by_cargo),
    Doctrine("the open sea after the lanes", SetFirst, sea_first),
    Doctrine("ask for a visit", RequestPassage, keeping.visit),
    Doctrine("hand vessels over", RequestPassage, keeping.hand_over, "cautious"),
    Doctrine("ask at closed straits", RequestPassage, keeping.knock, "assertive"),
    Doctrine("let a lane open once searched", SetTraffic, open_searched),
    Doctrine("close an unsafe lane", SetTraffic, close_unsafe, "cautious"),
    Doctrine("open a lane before it is searched", SetTraffic, open_anyway, "assertive"),
    Doctrine("insure while it is dear", Insure, insure),
    Doctrine("save while it is cheap", Insure, save),
    Doctrine("grant while the truce holds", GrantPassage, keeping.let_pass),
    Doctrine("no warships for show", GrantPassage, keeping.keep_out),
    Doctrine("grant briefly, or not in war", GrantPassage, keeping.let_pass_briefly, "cautious"),
    Doctrine("the straits as the convention asks", SetStraits, keeping.stance),
    Doctrine("open rather than answer each", SetStraits, keeping.on_notice, "assertive"),
    Doctrine("report mines in a lane", MakeTrouble, scare),
    Doctrine("hinder those who search", MakeTrouble, harass, "assertive"),
)
"""The rows, in the order in which they are asked."""
