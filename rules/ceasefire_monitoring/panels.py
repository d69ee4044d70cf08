"""What the module shows a seat beside the map: the line sector by sector, and the counts."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Panel
from wargame.engine.state import State

from .counts import detection
from .pact import has_signed, in_force
from .position import (
    allowed,
    answer_in,
    hours,
    most_sensors,
    most_teams,
    owner_of,
    placed,
    sectors,
    turns,
)
from .words import (
    ANSWERS,
    ATTRIBUTION,
    CLAIMED_BY,
    DISCIPLINE_OF,
    PARTIES,
    RECORDED,
    RECORDED_HERE,
    SENSORS,
    TEAMS,
    TRUE,
)

Row = tuple[str, str, str]


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("The line", tuple(_line(state)))
    yield Panel("Violations", tuple(_counts(state)))
    yield Panel("Terms of the truce", tuple(_terms(state, seat)))


def _line(state: State) -> Iterator[Row]:
    for area in sectors(state.setting):
        count = state.marker(area.name, RECORDED_HERE)
        sensors, teams = state.marker(area.name, SENSORS), state.marker(area.name, TEAMS)
        taken = hours(state, area)
        sent = f"{teams} team{'' if teams == 1 else 's'}" if teams else "a formation"
        team = f"{sent} in {taken} h" if taken else "no team"
        means = f"{sensors} sensors, {team}, {answer_in(state, area.name).replace('_', ' ')}"
        yield area.title, f"{count:,} a day on {area.number('km')} km", means
    spare = most_sensors(state) - placed(state, SENSORS)
    yield "Sensors left", f"{spare} of {most_sensors(state)}", "packages"
    yield (
        "Teams free",
        f"{most_teams(state) - placed(state, TEAMS)} of {most_teams(state)}",
        "teams",
    )
    yield "Hardest answer allowed", ANSWERS[allowed(state)].replace("_", " "), "by the rules"


def _counts(state: State) -> Iterator[Row]:
    yield "Recorded", f"{state.track(RECORDED):,} a day", "by the monitors"
    for party in PARTIES:
        claim = state.tracks.get(CLAIMED_BY[party])
        if claim is not None:
            yield claim.title, f"{claim.value:,} a day", "a claim"
    if TRUE in state.tracks:
        yield "True", f"{state.track(TRUE):,} a day", "control alone sees it"
    share = state.track(ATTRIBUTION)
    yield "Attributed", f"{share // 10} %", "of the recorded, accepted by both"
    for area in sectors(state.setting):
        share = detection(state, area) // 10
        yield f"Seen in {area.title}", f"{share} %", "of what happens, as far as you know"


def _terms(state: State, seat: str) -> Iterator[Row]:
    yield "In force", "strengthened" if in_force(state) else "bare", ""
    for party in PARTIES:
        owner = owner_of(state, party)
        name = f"The {party}" if not owner else state.title(owner)
        yield name, "has signed" if has_signed(state, party) else "has not signed", ""
        switch = state.switches.get(DISCIPLINE_OF[party])
        if switch is not None and turns(state, seat, switch.name):
            yield "Your troops", switch.value, "known to you alone"
