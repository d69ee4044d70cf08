"""The facilitator's own orders: each done when given, each an entry with a reason."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from typing import Any

from wargame.engine.board import CONTROL, Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event
from wargame.engine.modules import Panel, RuleModule
from wargame.engine.state import State

from . import changes, injects, tellings
from .asked import ControlOrder

_DONE: dict[type[ControlOrder], Callable[[State, Any], Iterable[Event]]] = {
    changes.SetTrack: changes.set_track,
    changes.SetMarker: changes.set_marker,
    changes.TurnSwitch: changes.turn_switch,
    changes.PlaceUnit: changes.place_unit,
    changes.RemoveUnit: changes.remove_unit,
    tellings.TellUnit: tellings.tell_unit,
    tellings.TellTrack: tellings.tell_track,
    tellings.TellMarker: tellings.tell_marker,
    tellings.TellSwitch: tellings.tell_switch,
    tellings.Correct: tellings.correct,
    tellings.Announce: tellings.announce,
    injects.ReleaseInject: injects.release_inject,
    changes.SetLength: changes.set_length,
}
_AGAINST: dict[type[ControlOrder], Callable[[State, Any], str]] = {
    changes.SetTrack: changes.track_stands,
    changes.SetMarker: changes.marker_stands,
    changes.TurnSwitch: changes.switch_stands,
    changes.PlaceUnit: changes.unit_stands,
    changes.SetLength: changes.length_stands,
    tellings.Correct: tellings.believed_otherwise,
    tellings.Announce: tellings.says_nothing,
}


def setup(state: State, dice: Throws) -> Iterable[Event]:
    """Injects with a day go on the calendar."""
    return injects.schedule(state)


def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    """Injects whose day has come."""
    for entry in due:
        yield from injects.come_due(state, entry)


def adjudicate(state: State, order: Any, dice: Throws) -> Iterable[Event]:
    """Do what control orders; no dice."""
    return _DONE[type(order)](state, order)


def objections(state: State, order: Any) -> Iterator[str]:
    """No reason given, or nothing would change."""
    if not order.reason.strip():
        yield "Give a reason: it stands in the record."
    against = _AGAINST.get(type(order))
    found = "" if against is None else against(state, order)
    if found:
        yield found


def panels(state: State, seat: str) -> Iterator[Panel]:
    """For control alone: the false tellings that stand, and the injects still to come."""
    if seat != CONTROL:
        return
    told = ((t.about, state.title(t.seat), "false") for t in state.beliefs.values())
    yield Panel("False tellings that stand", tuple(told))
    waiting = (state.setting.injects[name] for name in injects.unreleased(state, seat, {}))
    rows = (
        (inject.title, "" if inject.day is None else state.setting.date(inject.day), inject.text)
        for inject in waiting
    )
    yield Panel("Injects to come", tuple(rows))


MODULE = RuleModule(
    name="control",
    title="Control",
    version="1",
    orders=tuple(_DONE),
    setup=setup,
    upkeep=upkeep,
    adjudicate=adjudicate,
    objections=objections,
    panels=panels,
)
