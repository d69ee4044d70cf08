"""A sentence for each event; none for those that a reader would only stumble over."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from wargame.engine.board import CONTROL, Agreement, Unit
from wargame.engine.events import (
    AgreementSet,
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
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import State
from wargame.render.telling.words import (
    bare,
    change,
    number,
    order_in_words,
    plainly,
    value_in_words,
)


def sentence(book: Rulebook, view: State, event: Event) -> str:
    """An event as its reader saw it, told on the position just before; may be empty."""
    return _SAID[type(event)](book, view, event)


def _phase(book: Rulebook, view: State, event: PhaseBegan) -> str:
    date = view.setting.date(event.day)
    if event.phase == "over":
        return f"{date}: play has ended."
    if event.phase == "passage":
        return f"{date} to {view.setting.date(event.day + event.days)}: {event.days} days pass."
    titles = {phase.name: phase.title for phase in view.setting.phases}
    if event.phase == view.phase and event.turn == view.turn:
        return f"Turn {event.turn} now lasts {_days(event.days)}."
    return f"Turn {event.turn}, {titles.get(event.phase, event.phase)} ({date}):"


def _days(days: int) -> str:
    return "1 day" if days == 1 else f"{days} days"


def _ordered(book: Rulebook, view: State, event: Ordered) -> str:
    own = event.seat == view.seat
    if own and not event.by:
        return ""
    said = order_in_words(book, view, event.kind, event.answers)
    if own:
        return f"Ordered, drafted by {_drafter(event.by)}: {said}."
    by = f" (drafted by {_drafter(event.by)})" if event.by else ""
    admitted = f" Admitted by control: {event.admitted}" if event.admitted else ""
    return f"{view.title(event.seat)} ordered{by}: {said}.{admitted}"


def _drafter(by: str) -> str:
    return "the staff" if by in ("staff", "automatic") else f"the bot '{by}'"


def _recalled(book: Rulebook, view: State, event: Recalled) -> str:
    if event.seat == view.seat:
        return ""
    return f"{view.title(event.seat)} recalled its order {event.n}."


def _sealed(book: Rulebook, view: State, event: Sealed) -> str:
    return ""


def _unsealed(book: Rulebook, view: State, event: Unsealed) -> str:
    return f"Control opened the orders of {view.title(event.seat)} again."


def _refused(book: Rulebook, view: State, event: Refused) -> str:
    given = view.orders.get(event.n)
    what = f" ({order_in_words(book, view, given.kind, given.answers)})" if given else ""
    whose = "Your order" if event.seat == view.seat else f"An order of {view.title(event.seat)}"
    reasons = event.full if view.seat in ("", CONTROL) and event.full else event.reasons
    return f"{whose}{what} was not carried out: {' '.join(reasons)}"


def _placed(book: Rulebook, view: State, event: UnitPlaced) -> str:
    unit, before = event.unit, view.units.get(event.unit.name)
    if before is None:
        return f"{unit.title}, {_standing(view, unit)}."
    changes = [*_moved(view, before, unit), *_altered(before, unit)]
    return f"{unit.title} {', '.join(changes) or f'stays in {view.title(unit.area)}'}."


def _standing(view: State, unit: Unit) -> str:
    strength = f"{number(unit.strength)} strong, " if unit.strength else ""
    return f"{view.title(unit.side)}, {strength}is in {view.title(unit.area)}"


def alike(view: State, event: Event) -> tuple[str, str]:
    """What an event has in common with others like it, and whom it befell; empty for most.

    Units whose readiness alone changes come by the dozen, and are told in one sentence.
    """
    if not isinstance(event, UnitPlaced) or event.rolls:
        return "", ""
    unit, before = event.unit, view.units.get(event.unit.name)
    if before is None or before.readiness == unit.readiness:
        return "", ""
    if before.at_readiness(unit.readiness) != unit:
        return "", ""
    return f"Readiness {change(unit.readiness - before.readiness)} percent", unit.title


def _moved(view: State, before: Unit, unit: Unit) -> list[str]:
    if before.area == unit.area:
        return []
    return [f"moves from {view.title(before.area)} to {view.title(unit.area)}"]


def _altered(before: Unit, unit: Unit) -> list[str]:
    found = []
    if before.strength != unit.strength:
        by = change(unit.strength - before.strength)
        found.append(f"is now {number(unit.strength)} strong ({by})")
    if before.readiness != unit.readiness:
        by = change(unit.readiness - before.readiness)
        found.append(f"is at readiness {unit.readiness} percent ({by})")
    if before.posture != unit.posture:
        found.append(f"takes the posture '{plainly(unit.posture or 'none')}'")
    return found


def _removed(book: Rulebook, view: State, event: UnitRemoved) -> str:
    before = view.units.get(event.name)
    was = f" (was in {view.title(before.area)})" if before else ""
    return f"{view.title(event.name)} leaves the board{was}."


def _marker(book: Rulebook, view: State, event: MarkerSet) -> str:
    before = view.markers.get(f"{event.area}/{event.name}")
    title = (before.title if before else "") or plainly(event.name)
    unit = before.unit if before else ""
    return f"{title}, {view.title(event.area)}: {_to(event, unit)}."


def _track(book: Rulebook, view: State, event: TrackSet) -> str:
    before = view.tracks.get(event.name)
    return f"{view.title(event.name)}: {_to(event, before.unit if before else '')}."


def _to(event: TrackSet | MarkerSet, unit: str) -> str:
    became = event.became or 0
    if not event.by:
        return f"stays at {number(became, unit)}"
    before = bare(became - event.by, unit)
    return f"{before} to {number(became, unit)} ({change(event.by, unit)})"


def _switch(book: Rulebook, view: State, event: SwitchSet) -> str:
    was = f", was '{value_in_words(view, event.by)}'" if event.by else ""
    return f"{view.title(event.name)}: now '{value_in_words(view, event.became)}'{was}."


def _agreement(book: Rulebook, view: State, event: AgreementSet) -> str:
    return agreement_in_words(view, event.agreement)


def agreement_in_words(view: State, agreement: Agreement) -> str:
    """An agreement on one line: what, its terms, how it stands and with whom."""
    said = agreement.title or plainly(agreement.name)
    if "value" in agreement.terms:
        said += f" - {plainly(str(agreement.terms['value']))}"
    elif agreement.terms and not agreement.text:
        said += " - " + ", ".join(f"{plainly(k)} {v}" for k, v in agreement.terms.items())
    by = ""
    if agreement.standing == "offered" and agreement.offered_by:
        by = f" by {view.title(agreement.offered_by)}"
    return f"{said}: {agreement.standing}{by}. {agreement.text}".strip()


def _scheduled(book: Rulebook, view: State, event: Scheduled) -> str:
    return f"Expected on {view.setting.date(event.day)}: {event.title or plainly(event.name)}."


def _unscheduled(book: Rulebook, view: State, event: Unscheduled) -> str:
    due = view.calendar.get(event.name)
    title = (due.title if due else "") or plainly(event.name)
    if due is not None and due.day <= view.day + view.days:
        return f"Due {view.setting.date(due.day)}: {title}."
    return f"No longer expected: {title}."


def _told(book: Rulebook, view: State, event: Told) -> str:
    whom = "You are" if event.seat == view.seat else f"{view.title(event.seat)} is"
    false = " (falsely)" if event.false else ""
    said = [event.text] if event.text else []
    if event.unit is not None:
        said.append(f"{event.unit.title}: {_standing(view, event.unit)}.")
    for thing in (event.track, event.marker):
        if thing is not None:
            said.append(f"{thing.title or thing.name} stands at {number(thing.value, thing.unit)}.")
    if event.switch is not None:
        said.append(f"{event.switch.title} is '{value_in_words(view, event.switch.value)}'.")
    return f"{whom} told{false}: {' '.join(said) or _gone(view, event.about)}"


def _gone(view: State, about: str) -> str:
    return f"{view.title(about.partition(':')[2])} is not there."


def _reported(book: Rulebook, view: State, event: Reported) -> str:
    return event.text


_SAID: dict[type[Event], Callable[[Rulebook, State, Any], str]] = {
    PhaseBegan: _phase, Ordered: _ordered, Recalled: _recalled, Sealed: _sealed,
    Unsealed: _unsealed, Refused: _refused, UnitPlaced: _placed, UnitRemoved: _removed,
    MarkerSet: _marker, TrackSet: _track, SwitchSet: _switch, AgreementSet: _agreement,
    Scheduled: _scheduled, Unscheduled: _unscheduled, Told: _told, Reported: _reported,
}  # fmt: skip
