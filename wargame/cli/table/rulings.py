"""Control's ruling on one effect of the preview: accept, void, overrule, or another outcome."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from attrs import evolve

from wargame.cli.table.menus import Option, ask_whole, ask_words, pick
from wargame.cli.table.sitting import Sitting
from wargame.engine.board import HIDDEN
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import (
    Effect,
    Event,
    MarkerSet,
    Roll,
    SwitchSet,
    TrackSet,
    UnitPlaced,
)
from wargame.engine.rulings import Ruling
from wargame.render.telling.cards import effect_lines, telling
from wargame.render.telling.sentences import sentence
from wargame.render.telling.words import plainly, rolled, share


def rule_on_one(sitting: Sitting) -> None:
    """Pick an effect, decide, give the reason; the ruling is kept at once."""
    cards = telling(sitting.game, sitting.game.preview())
    if not cards:
        sitting.paper.write("Nothing would happen in this phase that could be ruled on.")
        return
    card = pick(sitting, "Which effect?", [Option(c, c.sentence) for c in cards])
    if card is None:
        return
    sitting.paper.write("", *effect_lines(1, card))
    way = pick(sitting, "How do you rule?", _ways(card.effect.event))
    ruling = None if way is None else _ruling(sitting, card.effect, way)
    if ruling is None:
        sitting.paper.write("No ruling was given.")
        return
    _give(sitting, ruling)


def rulings_given(sitting: Sitting) -> None:
    """Read the rulings of this phase, and take one back."""
    standing = [r for r in sitting.game.line.rulings_in_force() if r.turn >= 0]
    if not standing:
        sitting.paper.write("No ruling is in force in this phase.")
        return
    options = [Option(r, _ruled(sitting, r)) for r in standing]
    ruling = pick(sitting, "Rulings in force. Which one do you take back?", options)
    if ruling is not None:
        _give(sitting, Ruling(ruling.at, "accept", "Control took its ruling back."))


def _ruled(sitting: Sitting, ruling: Ruling) -> str:
    what = ""
    if ruling.replaces is not None:
        what = sentence(sitting.game.game.book, sitting.game.state, ruling.replaces)
    return f"{ruling.verdict}: {' '.join(what.split()) or ruling.at} Reason: {ruling.reason}"


def _give(sitting: Sitting, ruling: Ruling) -> None:
    try:
        sitting.game.rule(ruling)
    except IllegalOrder as refusal:
        sitting.paper.write(*refusal.reasons)
        return
    sitting.paper.write("Ruled, and kept. The preview shows what it leads to; look at it again.")


Way = Literal["moderate", "overrule", "void", "defer"]
LATEST = 360
"""Days by which an effect can be put off."""


def _ways(event: Event) -> list[Option[Way]]:
    found: list[Option[Way]] = []
    if event.rolls:
        found.append(Option("moderate", "moderate: another outcome that a throw itself states"))
    if isinstance(event, TrackSet | MarkerSet | SwitchSet | UnitPlaced):
        found.append(Option("overrule", "overrule: something else happens in its place"))
    return [
        *found,
        Option("void", "void: it does not happen"),
        Option("defer", "put off: it happens some days later"),
    ]


def _ruling(sitting: Sitting, effect: Effect, way: Way) -> Ruling | None:
    """The ruling as control words it; None where control goes back."""
    ruling: Ruling | None = Ruling(effect.at, way, "", replaces=effect.event)
    if ruling is not None and way in _ASKED:
        ruling = _ASKED[way](sitting, effect.event, ruling)
    if ruling is None:
        return None
    reason = ask_words(sitting, "Why? (for the record)", 280, "")
    if not reason:
        sitting.paper.write("A ruling needs a reason.")
        return None
    return evolve(ruling, reason=reason)


def _moderated(sitting: Sitting, event: Event, ruling: Ruling) -> Ruling | None:
    found = _another_outcome(sitting, event)
    return None if found is None else evolve(ruling, fixed=dict([found]))


def _overruled(sitting: Sitting, event: Event, ruling: Ruling) -> Ruling | None:
    instead = _instead(sitting, event)
    if instead is None:
        return None
    return evolve(ruling, outcome=(evolve(instead, why="control: ruled", why_seen_by=HIDDEN),))


def _put_off(sitting: Sitting, event: Event, ruling: Ruling) -> Ruling | None:
    days = ask_whole(sitting, "By how many days?", 1, LATEST)
    return None if days is None else evolve(ruling, days=days)


_ASKED: dict[Way, Callable[[Sitting, Event, Ruling], Ruling | None]] = {
    "moderate": _moderated,
    "overrule": _overruled,
    "defer": _put_off,
}


def _another_outcome(sitting: Sitting, event: Event) -> tuple[str, int | str] | None:
    roll: Roll | None = event.rolls[0]
    if len(event.rolls) > 1:
        roll = pick(sitting, "Which throw?", [Option(r, rolled(r)) for r in event.rolls])
    if roll is None:
        return None
    options = [
        Option(outcome, f"{plainly(str(outcome))} ({share(weight, roll.total)})")
        for outcome, weight in roll.outcomes
    ]
    result = pick(sitting, f"{plainly(roll.label)}: what came?", options, now=roll.result)
    return None if result is None else (roll.address, result)


def _instead(sitting: Sitting, event: Event) -> Event | None:
    if isinstance(event, SwitchSet):
        options = [Option(o, plainly(o)) for o in sitting.view.switches[event.name].options]
        chosen = pick(sitting, "What is it turned to instead?", options)
        return None if chosen is None else SwitchSet(event.name, chosen)
    if isinstance(event, UnitPlaced):
        areas = [Option(a.name, a.title) for a in sitting.view.areas.values()]
        area = pick(sitting, "Where is it instead?", areas, now=event.unit.area)
        return None if area is None else UnitPlaced(event.unit.at(area))
    return _value_instead(sitting, event)


def _value_instead(sitting: Sitting, event: Event) -> Event | None:
    if isinstance(event, TrackSet):
        track = sitting.view.tracks[event.name]
        value = ask_whole(sitting, f"{track.title}: what value?", track.low, track.high)
        return None if value is None else TrackSet(event.name, became=value)
    if isinstance(event, MarkerSet):
        marker = sitting.view.markers[f"{event.area}/{event.name}"]
        title = marker.title or plainly(marker.name)
        value = ask_whole(sitting, f"{title}: what value?", marker.low, marker.high)
        return None if value is None else MarkerSet(event.area, event.name, became=value)
    return None
