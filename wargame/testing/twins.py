"""Twin positions: alike in all that one seat may see, different in what is hidden from it."""

from __future__ import annotations

from random import Random
from typing import Any

from attrs import evolve

from wargame.engine.board import CONTROL, HIDDEN, Agreement, Due, Marker, Switch, Track, Unit, sees
from wargame.engine.events import Told
from wargame.engine.state import Criterion, Inject, State


def hides(thing: Any, seat: str) -> bool:
    """Whether a thing on the board is hidden from a seat."""
    if isinstance(thing, Agreement):
        return not sees(seat, thing.seen_by or thing.parties)
    return not sees(seat, thing.seen_by)


def twin(opening: State, seat: str, lots: Random) -> State:
    """Another opening that the seat can't tell from this one: hidden things are moved, altered,
    removed or added."""
    found = opening.copy()
    for shelf in (found.units, found.markers, found.tracks, found.switches,
                  found.agreements, found.calendar):  # fmt: skip
        for name, thing in list(shelf.items()):
            if hides(thing, seat):
                _vary(shelf, name, thing, found, lots)
    _add(found, seat, lots)
    found.setting = evolve(
        found.setting,
        texts={n: t if n in (seat, "public") else f"{t} {lots.random()}"
               for n, t in found.setting.texts.items()},
        criteria=_other_criteria(found, seat, lots),
        injects={n: _other_words(i, lots) for n, i in found.setting.injects.items()},
    )  # fmt: skip
    return found


def _vary(shelf: Any, name: str, thing: Any, state: State, lots: Random) -> None:
    """Half of the time alter a thing; else remove it, or leave it."""
    lot = lots.randrange(4)
    if lot < 2:
        shelf[name] = _ALTER[type(thing)](thing, state, lots)
    elif lot == 2:
        del shelf[name]


def _another_unit(unit: Unit, state: State, lots: Random) -> Unit:
    moved = unit.at(lots.choice(list(state.areas))).of_strength(lots.randrange(2000))
    return evolve(moved, title=f"Unit {lots.random()}", readiness=lots.randrange(101))


def _another_switch(switch: Switch, state: State, lots: Random) -> Switch:
    return evolve(switch.turned(lots.choice(switch.options)), title=f"Switch {lots.random()}")


def _another_due(due: Due, state: State, lots: Random) -> Due:
    return evolve(due, day=due.day + lots.randrange(1, 60), title=f"Due {lots.random()}")


_ALTER: dict[type, Any] = {
    Unit: _another_unit,
    Switch: _another_switch,
    Due: _another_due,
    Marker: lambda marker, _, lots: marker.showing(lots.randint(marker.low, marker.high)),
    Track: lambda track, _, lots: track.showing(lots.randint(track.low, track.high)),
    Agreement: lambda a, _, lots: evolve(a, text=f"{lots.random()}", standing="offered"),
}


def _add(state: State, seat: str, lots: Random) -> None:
    """Things of the other seats, and what control knows, come on the board."""
    others = [name for name in state.setting.seats if name not in (seat, CONTROL)]
    if not others or lots.randrange(2):
        return
    other, area = lots.choice(others), lots.choice(list(state.areas))
    own = (other,)
    state.units["zz unit"] = Unit("zz unit", "Zz", "zz", other, area, 70, seen_by=own)
    state.markers[f"{area}/zz"] = Marker(area, "zz", 3, seen_by=own)
    state.tracks["zz track"] = Track("zz track", "Zz", 3, seen_by=HIDDEN)
    state.switches["zz switch"] = Switch("zz switch", "Zz", "a", ("a", "b"), other, own)
    state.agreements["zz pact"] = Agreement("zz pact", "Zz", "Zz", (other,), "agreed")
    state.calendar["zz due"] = Due("zz due", state.setting.end_day + 1, "zz", {}, "Zz", HIDDEN)
    about = "track:zz track"
    state.beliefs[f"{other}|{about}"] = Told(
        other, about, track=state.tracks["zz track"], false=True
    )


def _other_criteria(state: State, seat: str, lots: Random) -> tuple[Criterion, ...]:
    return tuple(
        c if sees(seat, c.seen_by) else evolve(c, title=f"{lots.random()}", met=lots.randrange(99))
        for c in state.setting.criteria
        if sees(seat, c.seen_by) or lots.randrange(3)
    )


def _other_words(inject: Inject, lots: Random) -> Inject:
    return evolve(inject, title=f"{lots.random()}", text=f"{lots.random()}")
