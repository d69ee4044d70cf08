"""What a seat learns: events as one seat may see them, folded forward into its view."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any, TypeVar

from attrs import define, evolve, field

from wargame.engine.apply import happen
from wargame.engine.board import (
    CONTROL,
    PUBLIC,
    Agreement,
    Audience,
    Due,
    Marker,
    Switch,
    Track,
    Unit,
    sees,
)
from wargame.engine.events import (
    AgreementSet,
    Effect,
    Event,
    MarkerSet,
    Refused,
    Scheduled,
    SwitchSet,
    Told,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
)
from wargame.engine.state import State, seen_setting


def first_view(truth: State, seat: str) -> State:
    """A seat's view of a position before anything happened: its own share of the board."""
    if seat == CONTROL:
        return truth.copy()
    return State(
        seen_setting(truth.setting, seat), seat, truth.turn, truth.phase, truth.day, truth.days,
        _own(truth.units, seat), _own(truth.markers, seat), _own(truth.tracks, seat),
        _own(truth.switches, seat), _own_agreements(truth, seat), _own(truth.calendar, seat),
    )  # fmt: skip


def _own(shelf: dict[str, Any], seat: str) -> dict[str, Any]:
    return {name: masked(thing, seat) for name, thing in shelf.items() if sees(seat, thing.seen_by)}


def _own_agreements(truth: State, seat: str) -> dict[str, Agreement]:
    return {
        name: masked(agreement, seat)
        for name, agreement in truth.agreements.items()
        if sees(seat, agreement.seen_by or agreement.parties)
    }


Masked = TypeVar("Masked", Unit, Marker, Track, Switch, Agreement, Due)


def masked(thing: Masked, seat: str) -> Masked:
    """The thing without who else may see it."""
    return thing if thing.seen_by == PUBLIC else thing.shown_to((seat,))


def thing_of(event: Event) -> str:
    """What an event is about, as a telling names it; empty where it is about no such thing."""
    namer = _THING.get(type(event))
    return "" if namer is None else namer(event)


_THING: dict[type[Event], Callable[[Any], str]] = {
    UnitPlaced: lambda event: f"unit:{event.unit.name}",
    UnitRemoved: lambda event: f"unit:{event.name}",
    MarkerSet: lambda event: f"marker:{event.area}/{event.name}",
    TrackSet: lambda event: f"track:{event.name}",
    SwitchSet: lambda event: f"switch:{event.name}",
}


@define
class Sight:
    """One seat's view, folded forward effect by effect, and what is withheld from it.

    `withheld` names the things of which a false telling stands; it is control's to know and
    never part of the view.
    """

    seat: str
    view: State
    withheld: set[str] = field(factory=set)

    @classmethod
    def of(cls, truth: State, seat: str) -> Sight:
        """The sight of a seat at the opening."""
        return cls(seat, first_view(truth, seat))

    def copy(self) -> Sight:
        """A sight of its own, to look ahead with."""
        return Sight(self.seat, self.view.copy(), self.withheld.copy())

    def take(self, effect: Effect) -> Event | None:
        """Fold one effect into the view; the event as the seat saw it, None where it saw
        nothing."""
        for event in self._learned((effect,)):
            seen = event if self.seat == CONTROL else self._told(effect, event)
            happen(self.view, seen)
            return seen
        return None

    def _told(self, effect: Effect, event: Event) -> Event:
        retold = _RETOLD.get(type(event))
        if retold is not None:
            event = retold(self.view, event, self.seat)
        if event.rolls or effect.seen_by != PUBLIC or effect.why_seen_by != PUBLIC:
            event = self._own_words(effect, event)
        return event

    def follow(self, effects: Iterable[Effect]) -> State:
        """Fold effects as `take` does, but tell nobody: the view, with no words made for it."""
        view, seat = self.view, self.seat
        shows = {} if seat == CONTROL else _SHOWN
        for event in self._learned(effects):
            shown = shows.get(type(event))
            happen(view, event if shown is None else shown(event, seat))
        return view

    def _learned(self, effects: Iterable[Effect]) -> Iterator[Event]:
        """The events of which anything reaches the seat. A telling changes what is withheld."""
        seat, withheld = self.seat, self.withheld
        for effect in effects:
            event, seen_by = effect.event, effect.seen_by
            if seat == CONTROL:
                yield event
                continue
            if type(event) is Told:
                self._note(event)
            elif withheld and thing_of(event) in withheld:
                continue
            if seen_by == PUBLIC or seat in seen_by:
                yield event

    def _note(self, event: Told) -> None:
        if event.seat == self.seat and event.about:
            self.withheld.discard(event.about)
            if event.false:
                self.withheld.add(event.about)

    def _own_words(self, effect: Effect, event: Event) -> Event:
        """The event without the words, throws and audiences that are not this seat's."""
        known = sees(self.seat, effect.why_seen_by)
        open_rolls = all(roll.seen_by == PUBLIC for roll in event.rolls)
        if known and open_rolls and event.seen_by is None and event.why_seen_by is None:
            return event
        rolls = (roll for roll in event.rolls if known and sees(self.seat, roll.seen_by))
        return evolve(
            event,
            seen_by=None if event.seen_by is None else _mine(effect.seen_by, self.seat),
            why_seen_by=None,
            why=event.why if known else "",
            rolls=tuple(evolve(roll, seen_by=PUBLIC) for roll in rolls),
        )


def _shown_unit(event: UnitPlaced, seat: str) -> UnitPlaced:
    unit = event.unit
    return event if unit.seen_by == PUBLIC else UnitPlaced(masked(unit, seat))


def _shown_agreement(event: AgreementSet, seat: str) -> AgreementSet:
    agreement = event.agreement
    return event if agreement.seen_by == PUBLIC else AgreementSet(masked(agreement, seat))


def _shown_entry(event: Scheduled, seat: str) -> Scheduled:
    if event.seen_by is None or event.seen_by == PUBLIC:
        return event
    return Scheduled(event.name, event.day, event.module, event.what, event.title, seen_by=(seat,))


def _shown_telling(event: Told, seat: str) -> Told:
    return _retold_telling(None, event, seat)


_SHOWN: dict[type[Event], Callable[[Any, str], Event]] = {
    UnitPlaced: _shown_unit, AgreementSet: _shown_agreement,
    Scheduled: _shown_entry, Told: _shown_telling,
}  # fmt: skip
"""Events that lay something on the board with its own audience, as a view keeps them."""


def _mine(seen_by: Audience, seat: str) -> Audience:
    return PUBLIC if seen_by == PUBLIC else (seat,)


def _retold_unit(view: State, event: UnitPlaced, seat: str) -> UnitPlaced:
    before = view.units.get(event.unit.name)
    by = event.unit.strength - (0 if before is None else before.strength)
    if by == event.by and event.unit.seen_by == PUBLIC:
        return event
    return evolve(event, unit=masked(event.unit, seat), by=by)


def _retold_removed(view: State, event: UnitRemoved, seat: str) -> UnitRemoved:
    before = view.units.get(event.name)
    return _counted(event, 0 if before is None else -before.strength)


def _retold_track(view: State, event: TrackSet, seat: str) -> TrackSet:
    before = view.tracks.get(event.name)
    return _counted(event, 0 if before is None else (event.became or 0) - before.value)


def _retold_marker(view: State, event: MarkerSet, seat: str) -> MarkerSet:
    before = view.markers.get(f"{event.area}/{event.name}")
    return _counted(event, 0 if before is None else (event.became or 0) - before.value)


Counted = TypeVar("Counted", UnitRemoved, TrackSet, MarkerSet)


def _counted(event: Counted, by: int) -> Counted:
    """The event with its change counted from what this seat last knew."""
    return event if event.by == by else evolve(event, by=by)


def _retold_switch(view: State, event: SwitchSet, seat: str) -> SwitchSet:
    before = view.switches.get(event.name)
    by = "" if before is None else before.value
    return event if event.by == by else evolve(event, by=by)


def _retold_agreement(view: State, event: AgreementSet, seat: str) -> AgreementSet:
    before = view.agreements.get(event.agreement.name)
    by = "" if before is None else before.standing
    if by == event.by and event.agreement.seen_by == PUBLIC:
        return event
    return evolve(event, agreement=masked(event.agreement, seat), by=by)


def _retold_telling(view: State | None, event: Told, seat: str) -> Told:
    return evolve(
        event,
        false=False,
        unit=event.unit and evolve(event.unit, seen_by=(seat,)),
        marker=event.marker and evolve(event.marker, seen_by=(seat,)),
        track=event.track and evolve(event.track, seen_by=(seat,)),
        switch=event.switch and evolve(event.switch, seen_by=(seat,)),
    )


def _retold_refusal(view: State, event: Refused, seat: str) -> Refused:
    return evolve(event, full=())


_RETOLD: dict[type[Event], Callable[[State, Any, str], Event]] = {
    UnitPlaced: _retold_unit, UnitRemoved: _retold_removed, TrackSet: _retold_track,
    MarkerSet: _retold_marker, SwitchSet: _retold_switch, AgreementSet: _retold_agreement,
    Told: _retold_telling, Refused: _retold_refusal,
}  # fmt: skip
