"""Canaries: words planted in what is hidden, to be looked for in all that a seat is sent."""

from __future__ import annotations

from typing import Any

from attrs import evolve

from wargame.engine.board import CONTROL, Agreement, sees
from wargame.engine.events import AgreementSet, Event, Scheduled, Told, UnitPlaced
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing.twins import hides

CANARY = "canary"
SHELVES = ("units", "markers", "tracks", "switches", "agreements", "calendar")


def planted(opening: State, seat: str) -> State:
    """The opening with a canary in the words of every thing that is hidden from a seat.

    For the seat `""`: of every thing that is hidden from anybody.
    """
    found = opening.copy()
    for name in SHELVES:
        shelf = getattr(found, name)
        for each, thing in shelf.items():
            if hides(thing, seat):
                shelf[each] = _marked(thing, each)
    setting = found.setting
    found.setting = evolve(
        setting,
        texts={
            name: text if name in (seat, "public") else _words("brief", name)
            for name, text in setting.texts.items()
        },
        criteria=tuple(
            each if sees(seat, each.seen_by) else evolve(each, title=_words("aim", each.name))
            for each in setting.criteria
        ),
        injects={
            name: each if sees(seat, each.to)
            else evolve(each, title=_words("inject", name), text=_words("inject", name))
            for name, each in setting.injects.items()
        },
        areas={
            name: each if sees(seat, each.seen_by) else evolve(each, title=_words("area", name))
            for name, each in setting.areas.items()
        },
    )  # fmt: skip
    return found


def _words(sort: str, name: str) -> str:
    return f"{CANARY} {sort}:{name}."


def _marked(thing: Any, name: str) -> Any:
    words = _words(type(thing).__name__.lower(), name)
    if isinstance(thing, Agreement):
        return evolve(thing, title=words, text=words)
    return evolve(thing, title=words)


def known_at_first(opening: State, seat: str) -> set[str]:
    """What a seat knows before anything happens, as `sort:name`."""
    setting = opening.setting
    shown = {
        f"{type(thing).__name__.lower()}:{name}"
        for shelf in SHELVES
        for name, thing in getattr(opening, shelf).items()
        if not hides(thing, seat)
    }
    shown |= {f"aim:{each.name}" for each in setting.criteria if sees(seat, each.seen_by)}
    shown |= {f"inject:{name}" for name, each in setting.injects.items() if sees(seat, each.to)}
    shown |= {f"area:{name}" for name, each in setting.areas.items() if sees(seat, each.seen_by)}
    return shown | {f"brief:{seat}"}


def told_of(campaign: Campaign, seat: str) -> set[str]:
    """What the seat was told of by rule or by control: these names are no secret any more."""
    effects = (each for line in campaign.ledger.lines.values() for each in line.effects)
    found = {_shown(each.event) for each in effects if sees(seat, each.seen_by)}
    return found - {""}


def _shown(event: Event) -> str:
    """What an event lays open to those who see it, as `sort:name`; empty for nothing."""
    if isinstance(event, Told):
        return event.about
    if isinstance(event, UnitPlaced):
        return f"unit:{event.unit.name}"
    if isinstance(event, AgreementSet):
        return f"agreement:{event.agreement.name}"
    return f"due:{event.name}" if isinstance(event, Scheduled) else ""


def singing(text: str, known: set[str]) -> list[str]:
    """The canaries in a text but for those of things that the seat was told of."""
    if CANARY not in text:
        return []
    for about in sorted(known):
        text = text.replace(f"{CANARY} {about}.", "")
    places = [i for i in range(len(text)) if text.startswith(CANARY, i)]
    return [text[max(0, i - 200) : i + 60] for i in places]


def seats_of(opening: State) -> list[str]:
    """The seats at the table but for control's."""
    return [seat for seat in opening.setting.seats if seat != CONTROL]
