"""Injects: news that control releases, or that comes by itself on its day; each comes once."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.board import HIDDEN, Agreement, Due
from wargame.engine.events import (
    AgreementSet,
    Event,
    Reported,
    Scheduled,
    SwitchSet,
    TrackSet,
    Unscheduled,
)
from wargame.engine.orders import Answers, ask
from wargame.engine.state import Inject, State

from .asked import ControlOrder, ask_reason


def shelf_name(inject: str) -> str:
    """What the board calls an inject, on the calendar and once it is out."""
    return f"inject {inject}"


def unreleased(state: State, seat: str, so_far: Answers) -> Iterator[str]:
    """The injects that have not come yet."""
    return (name for name in state.setting.injects if shelf_name(name) not in state.agreements)


@frozen
class ReleaseInject(ControlOrder):
    """Release an inject now: its words to those it is for, and the changes that come with it."""

    inject: str = ask("Which inject?", unreleased)
    reason: str = ask_reason()


def schedule(state: State) -> Iterator[Event]:
    """Paragraph 11: injects with a day wait on control's calendar."""
    for inject in state.setting.injects.values():
        if inject.day is not None:
            what, title = {"inject": inject.name}, inject.title
            yield Scheduled(shelf_name(inject.name), inject.day, "control", what, title)


def come_due(state: State, due: Due) -> Iterator[Event]:
    """Paragraph 11: an inject's day has come."""
    inject = state.setting.injects.get(str(due.what.get("inject", "")))
    if inject is not None and shelf_name(inject.name) not in state.agreements:
        yield from _released(inject, "control 11: it comes on its day")


def release_inject(state: State, order: ReleaseInject) -> Iterator[Event]:
    """Paragraph 11: control releases it by hand."""
    why = f"control 11: {order.reason}"
    yield Unscheduled(shelf_name(order.inject), why=why, why_seen_by=HIDDEN)
    yield from _released(state.setting.injects[order.inject], why)


def _released(inject: Inject, why: str) -> Iterator[Event]:
    """The inject goes on control's shelf as an agreement without parties, which marks it as out."""
    out = Agreement(shelf_name(inject.name), inject.title, inject.text, (), "ended")
    yield AgreementSet(out, why=why, why_seen_by=HIDDEN)
    words = f"{inject.title}: {inject.text}" if inject.text else inject.title
    yield Reported(words, seen_by=inject.to, why=why, why_seen_by=HIDDEN)
    for track, by in inject.tracks.items():
        yield TrackSet(track, by=by, why=why, why_seen_by=HIDDEN)
    for switch, option in inject.switches.items():
        yield SwitchSet(switch, option, why=why, why_seen_by=HIDDEN)
