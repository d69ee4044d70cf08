"""Canaries: words planted in what is hidden from a seat, to be looked for in all it is sent."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from tests.play.twins import hides
from wargame.engine.board import CONTROL, Agreement, sees
from wargame.engine.events import Told, UnitPlaced
from wargame.engine.state import State
from wargame.record.campaign import Campaign

CANARY = "canary"


def planted(opening: State, seat: str) -> State:
    """The opening with a canary in the words of every thing that is hidden from a seat."""
    found = opening.copy()
    for shelf in (found.units, found.markers, found.tracks, found.switches,
                  found.agreements, found.calendar):  # fmt: skip
        for name, thing in shelf.items():
            if hides(thing, seat):
                shelf[name] = _marked(thing, name)  # type: ignore[index]
    setting = found.setting
    found.setting = evolve(
        setting,
        texts={n: t if n in (seat, "public") else f"{CANARY} brief {n}"
               for n, t in setting.texts.items()},
        criteria=tuple(
            c if sees(seat, c.seen_by) else evolve(c, title=f"{CANARY} aim {c.name}")
            for c in setting.criteria
        ),
        injects={
            name: evolve(each, title=f"{CANARY} {name}", text=f"{CANARY} {name}")
            if not sees(seat, each.to) else each
            for name, each in setting.injects.items()
        },
        areas={
            name: area if sees(seat, area.seen_by) else evolve(area, title=f"{CANARY} {name}")
            for name, area in setting.areas.items()
        },
    )  # fmt: skip
    return found


def _marked(thing: Any, name: str) -> Any:
    words = f"{CANARY} {type(thing).__name__.lower()}:{name}."
    if isinstance(thing, Agreement):
        return evolve(thing, title=words, text=words)
    return evolve(thing, title=words)


def told_of(campaign: Campaign, seat: str) -> set[str]:
    """The units that the seat was told of by rule or by control: their names are no secret."""
    found = set()
    for line in campaign.ledger.lines.values():
        for effect in line.effects:
            event = effect.event
            if isinstance(event, Told) and event.seat == seat:
                found.add(event.about)
            elif isinstance(event, UnitPlaced) and sees(seat, event.unit.seen_by):
                found.add(f"unit:{event.unit.name}")
    return found


def singing(text: str, known: set[str]) -> list[str]:
    """The canaries in a text but for those of things that the seat was told of."""
    for about in known:
        text = text.replace(f"{CANARY} {about}.", "")
    places = [i for i in range(len(text)) if text.startswith(CANARY, i)]
    return [text[max(0, i - 200) : i + 60] for i in places]


def seats_of(opening: State) -> list[str]:
    return [seat for seat in opening.setting.seats if seat != CONTROL]
