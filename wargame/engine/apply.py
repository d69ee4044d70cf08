"""One `apply` for all events: completing what a rule left out, then changing the board."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from attrs import evolve

from wargame.engine.board import HIDDEN, PUBLIC, Agreement, Audience, Due, audience, narrower
from wargame.engine.events import (
    AgreementSet,
    Effect,
    Event,
    MarkerSet,
    Ordered,
    PhaseBegan,
    Recalled,
    Refused,
    Reported,
    Scheduled,
    Sealed,
    SwitchSet,
    Told,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
    Unscheduled,
    Unsealed,
)
from wargame.engine.state import Given, State


def apply(state: State, event: Event) -> State:
    """The position after an event. Pure: the state given stays as it is."""
    after = state.copy()
    happen(after, event)
    return after


def happen(state: State, event: Event) -> None:
    """Fold one event into a position in place; a change of an absent name changes nothing."""
    _APPLY[type(event)](state, event)


def _phase_began(state: State, event: PhaseBegan) -> None:
    if event.turn != state.turn:
        state.spent.clear()
    if (event.turn, event.phase) != (state.turn, state.phase):
        state.sealed.clear()
        state.orders.clear()
    state.turn, state.phase, state.day, state.days = event.turn, event.phase, event.day, event.days


def _ordered(state: State, event: Ordered) -> None:
    seat = event.seat
    if not event.now:
        state.orders[event.n] = Given(
            event.n, seat, event.kind, event.answers, event.effort, event.by, event.admitted
        )
    state.counts[seat] = state.counts.get(seat, 0) + 1
    if event.effort:
        state.spent[seat] = state.spent.get(seat, 0) + event.effort


def _recalled(state: State, event: Recalled) -> None:
    order = state.orders.pop(event.n, None)
    if order is not None and order.effort:
        state.spent[order.seat] -= order.effort


def _sealed(state: State, event: Sealed) -> None:
    state.sealed[event.seat] = True


def _unsealed(state: State, event: Unsealed) -> None:
    state.sealed.pop(event.seat, None)


def _nothing(state: State, event: Event) -> None:
    """Refusals and reports change no board."""


def _unit_placed(state: State, event: UnitPlaced) -> None:
    state.units[event.unit.name] = event.unit


def _unit_removed(state: State, event: UnitRemoved) -> None:
    state.units.pop(event.name, None)


def _marker_set(state: State, event: MarkerSet) -> None:
    key = f"{event.area}/{event.name}"
    marker = state.markers.get(key)
    if marker is not None and event.became is not None:
        state.markers[key] = marker.showing(event.became)


def _track_set(state: State, event: TrackSet) -> None:
    track = state.tracks.get(event.name)
    if track is not None and event.became is not None:
        state.tracks[event.name] = track.showing(event.became)


def _switch_set(state: State, event: SwitchSet) -> None:
    switch = state.switches.get(event.name)
    if switch is not None:
        state.switches[event.name] = switch.turned(event.became)


def _agreement_set(state: State, event: AgreementSet) -> None:
    state.agreements[event.agreement.name] = event.agreement


def _scheduled(state: State, event: Scheduled) -> None:
    seen_by = HIDDEN if event.seen_by is None else event.seen_by
    state.calendar[event.name] = Due(
        event.name, event.day, event.module, event.what, event.title, seen_by
    )


def _unscheduled(state: State, event: Unscheduled) -> None:
    state.calendar.pop(event.name, None)


def _told(state: State, event: Told) -> None:
    if state.seat == event.seat:
        _told_here(state, event)
    elif not state.seat and event.about:
        key = f"{event.seat}|{event.about}"
        state.beliefs.pop(key, None)
        if event.false:
            state.beliefs[key] = event


def _told_here(state: State, event: Told) -> None:
    if event.unit is not None:
        state.units[event.unit.name] = event.unit
    elif event.marker is not None:
        state.markers[event.marker.key] = event.marker
    elif event.track is not None:
        state.tracks[event.track.name] = event.track
    elif event.switch is not None:
        state.switches[event.switch.name] = event.switch
    elif event.about:
        shelf, _, name = event.about.partition(":")
        shelves: dict[str, dict[str, Any]] = {
            "unit": state.units, "marker": state.markers,
            "track": state.tracks, "switch": state.switches,
        }  # fmt: skip
        shelves[shelf].pop(name, None)


_APPLY: dict[type[Event], Callable[[State, Any], None]] = {
    PhaseBegan: _phase_began, Ordered: _ordered, Recalled: _recalled,
    Sealed: _sealed, Unsealed: _unsealed, Refused: _nothing,
    UnitPlaced: _unit_placed, UnitRemoved: _unit_removed, MarkerSet: _marker_set,
    TrackSet: _track_set, SwitchSet: _switch_set, AgreementSet: _agreement_set,
    Scheduled: _scheduled, Unscheduled: _unscheduled, Told: _told, Reported: _nothing,
}  # fmt: skip


def complete(state: State, event: Event) -> Event | None:
    """The event with what a rule may leave out filled in; None where it would change nothing."""
    filler = _COMPLETE.get(type(event))
    return event if filler is None else filler(state, event)


def _complete_track(state: State, event: TrackSet) -> TrackSet | None:
    track = state.tracks.get(event.name)
    if track is None:
        return None
    wanted = track.value + event.by if event.became is None else event.became
    became = min(max(wanted, track.low), track.high)
    if became == track.value and not event.rolls:
        return None
    return TrackSet(
        event.name, became - track.value, became, why=event.why, rolls=event.rolls,
        seen_by=event.seen_by, why_seen_by=event.why_seen_by,
    )  # fmt: skip


def _complete_marker(state: State, event: MarkerSet) -> MarkerSet | None:
    marker = state.markers.get(f"{event.area}/{event.name}")
    if marker is None:
        return None
    wanted = marker.value + event.by if event.became is None else event.became
    became = min(max(wanted, marker.low), marker.high)
    if became == marker.value and not event.rolls:
        return None
    return MarkerSet(
        event.area, event.name, became - marker.value, became, why=event.why, rolls=event.rolls,
        seen_by=event.seen_by, why_seen_by=event.why_seen_by,
    )  # fmt: skip


def _complete_switch(state: State, event: SwitchSet) -> SwitchSet | None:
    switch = state.switches.get(event.name)
    if switch is None or event.became not in switch.options:
        return None
    if switch.value == event.became and not event.rolls:
        return None
    return SwitchSet(
        event.name, event.became, switch.value, why=event.why, rolls=event.rolls,
        seen_by=event.seen_by, why_seen_by=event.why_seen_by,
    )  # fmt: skip


def _complete_placed(state: State, event: UnitPlaced) -> UnitPlaced:
    before = state.units.get(event.unit.name)
    by = event.unit.strength - (0 if before is None else before.strength)
    if event.by == by:
        return event
    return UnitPlaced(
        event.unit, by, why=event.why, rolls=event.rolls,
        seen_by=event.seen_by, why_seen_by=event.why_seen_by,
    )  # fmt: skip


def _complete_removed(state: State, event: UnitRemoved) -> UnitRemoved | None:
    before = state.units.get(event.name)
    return None if before is None else evolve(event, by=-before.strength)


def _complete_agreement(state: State, event: AgreementSet) -> AgreementSet:
    before = state.agreements.get(event.agreement.name)
    by = before.standing if before else ""
    if event.by == by:
        return event
    return AgreementSet(
        event.agreement, by, why=event.why, rolls=event.rolls,
        seen_by=event.seen_by, why_seen_by=event.why_seen_by,
    )  # fmt: skip


def _complete_scheduled(state: State, event: Scheduled) -> Scheduled:
    if event.day > state.day:
        return event
    return evolve(event, day=state.day + 1)


def _complete_unscheduled(state: State, event: Unscheduled) -> Unscheduled | None:
    return event if event.name in state.calendar else None


_COMPLETE: dict[type[Event], Callable[[State, Any], Event | None]] = {
    TrackSet: _complete_track, MarkerSet: _complete_marker, SwitchSet: _complete_switch,
    UnitPlaced: _complete_placed, UnitRemoved: _complete_removed,
    AgreementSet: _complete_agreement, Scheduled: _complete_scheduled,
    Unscheduled: _complete_unscheduled,
}  # fmt: skip


def effect(state: State, event: Event, at: str) -> Effect:
    """The completed event at its address, its audiences settled against the position before it."""
    seen_by = event.seen_by
    if seen_by is None:
        seen_by = own_audience(state, event)
    why_seen_by = event.why_seen_by
    if why_seen_by is None:
        why_seen_by = seen_by
        for roll in event.rolls:
            why_seen_by = narrower(why_seen_by, roll.seen_by)
    return Effect(at, seen_by, why_seen_by, event)


def own_audience(state: State, event: Event) -> Audience:
    """The audience of the thing that an event changes."""
    return _AUDIENCE[type(event)](state, event)


def _of_agreement(agreement: Agreement) -> Audience:
    return agreement.seen_by or audience(*agreement.parties)


def _of_seat(_: State, event: Any) -> Audience:
    return audience(event.seat)


def _of_all(_: State, event: Event) -> Audience:
    return PUBLIC


def _of_none(_: State, event: Event) -> Audience:
    return HIDDEN


_AUDIENCE: dict[type[Event], Callable[[State, Any], Audience]] = {
    PhaseBegan: _of_all, Ordered: _of_seat, Recalled: _of_seat, Sealed: _of_all,
    Unsealed: _of_all, Refused: _of_seat, Told: _of_seat,
    UnitPlaced: lambda _, event: event.unit.seen_by,
    UnitRemoved: lambda state, event: state.units[event.name].seen_by,
    MarkerSet: lambda state, event: state.markers[f"{event.area}/{event.name}"].seen_by,
    TrackSet: lambda state, event: state.tracks[event.name].seen_by,
    SwitchSet: lambda state, event: state.switches[event.name].seen_by,
    AgreementSet: lambda _, event: _of_agreement(event.agreement),
    Scheduled: _of_none,
    Unscheduled: lambda state, event: state.calendar[event.name].seen_by,
    Reported: _of_none,
}  # fmt: skip
