"""What moves slowly: confidence, provocation, support at home; and incidents at sites."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import PUBLIC, Area, Marker, Unit
from wargame.engine.curves import saturating
from wargame.engine.dice import Throws, narrowest
from wargame.engine.events import Event, Reported, Roll, TrackSet
from wargame.engine.state import State

from .counts import FULL, Count
from .odds import calmed, incident_anywhere, incident_there
from .parameters import Parameters
from .pledges import excess
from .position import distance, guards, mandate, numbers, passed, stands
from .words import (
    ALERT,
    CONSENT,
    FIGHTS,
    INCIDENTS,
    PROVOCATION,
    RAPID,
    REASSURANCE,
    SECURITY,
    SUPPORT,
    WINDOW,
)

USUAL_SUPPORT = 500


def confidence_level(p: Parameters, asked: str, found: Count) -> int:
    """Where the host's confidence tends, in tenths of a percent: paragraph 22."""
    if not found.troops:
        return p.confidence_alone
    mid, line = found.zones[1], found.zones[2]
    near = p.confidence_near * (mid + 2 * line) // (2 * found.troops)
    rise = p.confidence_rear + near + (p.confidence_fights if asked in FIGHTS else 0)
    return p.confidence_alone + rise * saturating(found.troops, p.confidence_half, FULL) // FULL


def provocation_level(p: Parameters, consent: int, found: Count) -> int:
    """Where provocation tends, in tenths of a percent: paragraph 23.

    Size gives up to two fifths, heavy armour and nearness up to three tenths each; `consent` is
    what it leaves of that, in thousandths.
    """
    shown = found.troops - found.sheltered // 2
    size = saturating(shown, p.provocation_half, 400)
    heavy = saturating(found.heavy, p.provocation_heavy_half, 300)
    forward = found.zones[1] + 2 * found.zones[2]
    near = saturating(forward, p.provocation_half, 300)
    return min(FULL, (size + heavy + near) * 2 * p.provocation_weight // FULL) * consent // FULL


def consent_leaves(state: State, found: Count) -> int:
    """What consent leaves of the provocation, in thousandths."""
    given, p = state.switch(CONSENT, "withheld"), numbers(state)
    if given == "given":
        return p.consent_given
    rear_only = not (distance(state) or found.zones[1] or found.zones[2])
    if given == "conditional" and rear_only and mandate(state) not in FIGHTS:
        return p.consent_conditional
    return FULL


def drifted(state: State, found: Count) -> Iterator[Event]:
    """Confidence, provocation and support move on their way."""
    p = numbers(state)
    level = confidence_level(p, mandate(state), found)
    why = "deployment 22: confidence moves towards its level"
    yield from _towards(state, REASSURANCE, level, p.confidence_pace, why)
    level = provocation_level(p, consent_leaves(state, found), found)
    why = "deployment 23: provocation moves towards its level"
    yield from _towards(state, PROVOCATION, level, p.provocation_pace, why)
    yield from _support(state, p, found)


def _towards(state: State, name: str, level: int, pace: int, why: str) -> Iterator[Event]:
    most = passed(pace, WINDOW, state.day, state.days)
    by = max(-most, min(most, level - state.track(name)))
    if by:
        yield TrackSet(name, by=by, why=why)


def _support(state: State, p: Parameters, found: Count) -> Iterator[Event]:
    """Paragraph 26."""
    why = "deployment 26: support at home"
    if not found.troops:
        if state.track(SUPPORT) < USUAL_SUPPORT:
            yield from _towards(state, SUPPORT, USUAL_SUPPORT, p.habit, why)
        return
    beyond = excess(state)
    worn = sum(
        unit.strength * beyond[name]
        for unit in state.units.values()
        if (name := unit.word("contributor")) in beyond and stands(state, unit)
    )
    rate = p.habit * FULL + p.strain * worn // found.troops
    by = passed(rate, FULL * WINDOW, state.day, state.days)
    if by:
        yield TrackSet(SUPPORT, by=-by, why=why)


def incidents(state: State, dice: Throws) -> Iterator[Event]:
    """What happens at sites, and whether a team calms it: paragraph 24."""
    p = numbers(state)
    base = incident_anywhere(p.incident, state.days)
    hot = FULL + state.track(PROVOCATION)
    teams = [
        unit
        for unit in state.units.values()
        if unit.kind == RAPID and unit.posture == ALERT and guards(state, unit)
    ]
    track = state.tracks.get(PROVOCATION)
    for marker in state.markers.values():
        if marker.name != SECURITY or marker.area not in state.areas:
            continue
        chance = incident_there(base, marker.value, hot - FULL)
        seen_by = narrowest(marker.seen_by, track.seen_by if track else PUBLIC)
        roll = dice.chance("an incident", marker.area, chance, _modifiers(marker, hot), seen_by)
        if roll.result == "yes":
            yield from _incident(state, state.areas[marker.area], teams, roll, dice)


def _modifiers(marker: Marker, hot: int) -> tuple[tuple[str, int], ...]:
    return (("security of the site", -marker.value), ("provocation", hot - FULL))


def _incident(
    state: State, area: Area, teams: list[Unit], roll: Roll, dice: Throws
) -> Iterator[Event]:
    team = next((t for t in teams if t.area == area.name or t.area in area.links), None)
    rolls: tuple[Roll, ...] = (roll,)
    if team is not None:
        teams.remove(team)
        answer = dice.chance(
            "an answer calms it", area.name, calmed(numbers(state).calming), seen_by=team.seen_by
        )
        rolls = (roll, answer)
        if answer.result == "yes":
            why = "deployment 24: an incident, answered and calmed"
            text = f"An incident near {area.title} is calmed by {team.title}."
            yield Reported(text, why=why, rolls=rolls, seen_by=area.seen_by)
            return
    why = "deployment 24: an incident at a site"
    text = f"There is an incident near {area.title}."
    yield Reported(text, why=why, rolls=rolls, seen_by=area.seen_by)
    yield TrackSet(INCIDENTS, by=1, why=why)
    yield TrackSet(REASSURANCE, by=-numbers(state).incident_shock, why=why)
