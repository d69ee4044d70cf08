"""What control tells one seat, truly or not: of units, tracks, markers, switches; corrections."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import ClassVar

from attrs import frozen

from wargame.engine.board import HIDDEN, audience
from wargame.engine.events import Event, Reported, Told
from wargame.engine.orders import Answers, ask, ask_number, ask_text
from wargame.engine.state import State

from .asked import (
    EVERYONE,
    MARKER_HIGH,
    MARKER_LOW,
    NOT_THERE,
    TRACK_HIGH,
    TRACK_LOW,
    ControlOrder,
    ask_reason,
    hearers,
    marked_areas,
    markers_there,
    other_seats,
    settings_of,
    strongest_told,
    switches,
    told_places,
    tracks,
    units,
)


def believers(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The seats for which a false telling stands."""
    return dict.fromkeys(told.seat for told in state.beliefs.values())


def believed(state: State, seat: str, so_far: Answers) -> Iterable[str]:
    """The things of which the seat named was told falsely; of any seat before one is."""
    named = so_far.get("to")
    return dict.fromkeys(t.about for t in state.beliefs.values() if named in (None, t.seat))


@frozen
class TellUnit(ControlOrder):
    """Tell a seat where a unit is and how strong, truly or not."""

    to: str = ask("Tell which seat?", other_seats)
    unit: str = ask("Of which unit?", units)
    area: str = ask("Where is it to believe the unit?", told_places)
    strength: int = ask_number("How strong?", 0, strongest_told)
    reason: str = ask_reason()


@frozen
class TellTrack(ControlOrder):
    """Tell a seat where a track stands, truly or not."""

    to: str = ask("Tell which seat?", other_seats)
    track: str = ask("Of which track?", tracks)
    value: int = ask_number("At what value?", TRACK_LOW, TRACK_HIGH)
    reason: str = ask_reason()


@frozen
class TellMarker(ControlOrder):
    """Tell a seat what a marker in an area shows, truly or not."""

    to: str = ask("Tell which seat?", other_seats)
    area: str = ask("In which area?", marked_areas)
    marker: str = ask("Of which marker?", markers_there)
    value: int = ask_number("At what value?", MARKER_LOW, MARKER_HIGH)
    reason: str = ask_reason()


@frozen
class TellSwitch(ControlOrder):
    """Tell a seat how a switch stands, truly or not."""

    to: str = ask("Tell which seat?", other_seats)
    switch: str = ask("Of which switch?", switches)
    option: str = ask("At what?", settings_of)
    reason: str = ask_reason()


@frozen
class Correct(ControlOrder):
    """End a false telling: tell the seat how the thing truly is."""

    to: str = ask("Correct which seat?", believers)
    about: str = ask("About what?", believed)
    reason: str = ask_reason()


@frozen
class Announce(ControlOrder):
    """Say something to everyone or to one seat."""

    title: ClassVar[str] = "Announce"

    to: str = ask("Who hears it?", hearers, everyone="Everyone")
    text: str = ask_text("What do you say?", 500, ("Time is short: please seal your orders.",))
    reason: str = ask_reason()


def tell_unit(state: State, order: TellUnit) -> Iterator[Event]:
    """Paragraph 7."""
    why, true = f"control 7: {order.reason}", state.units[order.unit]
    about = f"unit:{order.unit}"
    if order.area == NOT_THERE:
        yield Told(order.to, about, false=True, why=why, why_seen_by=HIDDEN)
        return
    told = true.at(order.area).of_strength(order.strength)
    yield Told(order.to, about, unit=told, false=told != true, why=why, why_seen_by=HIDDEN)


def tell_track(state: State, order: TellTrack) -> Iterator[Event]:
    """Paragraph 8."""
    why, true = f"control 8: {order.reason}", state.tracks[order.track]
    told = true.showing(order.value)
    about = f"track:{order.track}"
    yield Told(order.to, about, track=told, false=told != true, why=why, why_seen_by=HIDDEN)


def tell_marker(state: State, order: TellMarker) -> Iterator[Event]:
    """Paragraph 8."""
    why, true = f"control 8: {order.reason}", state.markers[f"{order.area}/{order.marker}"]
    told = true.showing(order.value)
    about = f"marker:{true.key}"
    yield Told(order.to, about, marker=told, false=told != true, why=why, why_seen_by=HIDDEN)


def tell_switch(state: State, order: TellSwitch) -> Iterator[Event]:
    """Paragraph 8."""
    why, true = f"control 8: {order.reason}", state.switches[order.switch]
    told = true.turned(order.option)
    about = f"switch:{order.switch}"
    yield Told(order.to, about, switch=told, false=told != true, why=why, why_seen_by=HIDDEN)


def correct(state: State, order: Correct) -> Iterator[Event]:
    """Paragraph 9: nothing given of a thing says that it is not there."""
    shelf, _, name = order.about.partition(":")
    why = f"control 9: {order.reason}"
    yield Told(
        order.to,
        order.about,
        unit=state.units.get(name) if shelf == "unit" else None,
        marker=state.markers.get(name) if shelf == "marker" else None,
        track=state.tracks.get(name) if shelf == "track" else None,
        switch=state.switches.get(name) if shelf == "switch" else None,
        why=why,
        why_seen_by=HIDDEN,
    )


def announce(state: State, order: Announce) -> Iterator[Event]:
    """Paragraph 10."""
    to = audience("*" if order.to == EVERYONE else order.to)
    why = f"control 10: {order.reason}"
    yield Reported(order.text, seen_by=to, why=why, why_seen_by=HIDDEN)


def believed_otherwise(state: State, order: Correct) -> str:
    """Why there is nothing to correct."""
    stands = f"{order.to}|{order.about}" in state.beliefs
    return "" if stands else f"No false telling of '{order.about}' stands for this seat."


def says_nothing(state: State, order: Announce) -> str:
    """Why these words can't be announced."""
    return "" if order.text.strip() else "Say something: the announcement has no words."
