"""Bystanders: hidden things that no rule has business with, laid on a board beside what is there.

A unit of a kind that no module names, a track, a marker, a switch, an agreement and a calendar
entry that no module declares, all of one seat and seen by it alone. Two sorts of company are laid:

- `far`: the unit stands where nobody ever goes, or off the map. Nothing that the other seats are
  sent may differ, byte by byte, from the same game without it.
- `near`: such units stand in every area. Rules may let a seat meet them, so what happens may
  differ; but their names and numbers may not be read in any words.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from wargame.engine.board import (
    CONTROL,
    Agreement,
    Audience,
    Due,
    Marker,
    Switch,
    Track,
    Unit,
    audience,
)
from wargame.engine.events import AgreementSet, Effect, MarkerSet, Scheduled, Told, UnitPlaced
from wargame.engine.state import State
from wargame.testing.canaries import CANARY
from wargame.testing.moves import Gave, Move

NUMBER = 739_391_713
"""A strength that nobody would guess."""
KIND = "bystander"


def owners(state: State) -> list[str]:
    """The seats that a bystander may belong to."""
    return [seat for seat in state.setting.seats if seat != CONTROL]


def outsiders(state: State, owner: str) -> list[str]:
    """The seats that a bystander of this owner is hidden from: all of other sides."""
    seats = state.setting.seats
    mine = {owner, seats[owner].side or owner}
    return [name for name in owners(state) if not mine & {name, seats[name].side or name}]


def far(opening: State, owner: str, area: str, unit: bool = True) -> State:
    """The opening with a bystander of each sort; the unit in an area where nobody goes, or off
    the map where there is none."""
    found, own = opening.copy(), audience(owner)
    if unit:
        found.units[f"{CANARY}-far"] = _unit(f"{CANARY}-far", owner, area, own)
    where = area or next(iter(opening.areas), "")
    if where:
        marker = Marker(where, f"{CANARY}-stock", NUMBER, f"{CANARY} stock", seen_by=own)
        found.markers[marker.key] = marker
    _lay_the_rest(found, owner, own)
    return found


def near(opening: State, owner: str) -> State:
    """The opening with a bystander in every area."""
    found, own = opening.copy(), audience(owner)
    for place, area in enumerate(opening.areas):
        name = f"{CANARY}-{place}-near"
        found.units[name] = _unit(name, owner, area, own)
    _lay_the_rest(found, owner, own)
    return found


def _unit(name: str, owner: str, area: str, own: Audience) -> Unit:
    words = f"{CANARY} unit:{name}."
    return Unit(name, words, KIND, owner, area, NUMBER, seen_by=own)


def _lay_the_rest(state: State, owner: str, own: Audience) -> None:
    name, words = f"{CANARY}-thing", f"{CANARY} thing"
    state.tracks[name] = Track(name, words, NUMBER, high=10 * NUMBER, seen_by=own)
    state.switches[name] = Switch(name, words, "a", ("a", f"{CANARY}-b"), owner, own)
    state.agreements[name] = Agreement(name, words, words, (owner,), "agreed", owner)
    state.calendar[name] = Due(name, state.setting.end_day + 1, KIND, {}, words, own)


def left_alone(opening: State, moves: Iterable[Move], effects: Iterable[Effect]) -> str:
    """The last area that no unit, marker, order or event of a game ever names; empty if none."""
    named = {unit.area for unit in opening.units.values()}
    named |= {marker.area for marker in opening.markers.values()}
    for move in moves:
        if isinstance(move, Gave):
            named |= {str(answer) for answer in move.answers.values()}
    named |= set(_touched(effects))
    free = [area for area in opening.areas if area not in named]
    return free[-1] if free else ""


def _touched(effects: Iterable[Effect]) -> Iterator[str]:
    for effect in effects:
        event = effect.event
        if isinstance(event, UnitPlaced):
            yield event.unit.area
        elif isinstance(event, MarkerSet):
            yield event.area
        elif isinstance(event, Scheduled):
            yield from (str(each) for each in event.what.values())
        elif isinstance(event, AgreementSet):
            yield from (str(each) for each in event.agreement.terms.values())
        elif isinstance(event, Told) and event.unit is not None:
            yield event.unit.area


def is_bystander(name: str) -> bool:
    """Whether a name is one that was planted here."""
    return name.startswith(f"{CANARY}-")
