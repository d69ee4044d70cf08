"""Ways to rule on an effect: what each asks of control, and the ruling that its answers make."""

from __future__ import annotations

from attrs import evolve, frozen

from wargame.engine.board import HIDDEN
from wargame.engine.events import (
    Answer,
    Effect,
    Event,
    MarkerSet,
    Roll,
    SwitchSet,
    TrackSet,
    UnitPlaced,
)
from wargame.engine.rulebook import Rulebook
from wargame.engine.rulings import Ruling, Verdict
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.render.telling.sentences import sentence
from wargame.render.telling.words import plainly, rolled, share, value_in_words

LATEST = 360
"""Days by which an effect can be put off."""
TAKEN_BACK = "Control took its ruling back."
MOST_REASON = 280
_REPLACEABLE = (TrackSet, MarkerSet, SwitchSet, UnitPlaced)


@frozen
class Offer:
    """One answer on offer, and its words."""

    answer: Answer
    words: str


@frozen
class Asked:
    """What a way to rule asks: one of `offers`, or a whole number from `low` to `high`."""

    question: str
    offers: tuple[Offer, ...] = ()
    low: int = 0
    high: int = 0
    now: Answer | None = None


@frozen
class Way:
    """One way to rule on an effect."""

    verdict: Verdict
    words: str


ACCEPT = Way("accept", "accept: it stands as it is; you are asked again if it changes")


def ways(event: Event) -> tuple[Way, ...]:
    """The ways to rule on an effect, beside accepting it as it is."""
    found = []
    if event.rolls:
        found.append(Way("moderate", "moderate: another outcome that a throw itself states"))
    if isinstance(event, _REPLACEABLE):
        found.append(Way("overrule", "overrule: something else happens in its place"))
    return (
        *found,
        Way("void", "void: it does not happen"),
        Way("defer", "put off: it happens some days later"),
    )


def throws(event: Event) -> tuple[Offer, ...]:
    """The throws behind an effect, by their address, that can be given another outcome."""
    return tuple(Offer(roll.address, rolled(roll)) for roll in event.rolls)


def asked(way: Verdict, view: State, event: Event, throw: str = "") -> Asked | None:
    """What a way asks before its reason; None where it asks nothing.

    `throw` is the address of the throw to moderate; the first one unless given.
    """
    if way == "moderate":
        return _outcomes(next(r for r in event.rolls if throw in ("", r.address)))
    if way == "overrule":
        return _instead(view, event)
    return Asked("By how many days?", low=1, high=LATEST) if way == "defer" else None


def _outcomes(roll: Roll) -> Asked:
    offers = tuple(
        Offer(outcome, f"{plainly(str(outcome))} ({share(weight, roll.total)})")
        for outcome, weight in roll.outcomes
    )
    return Asked(f"{plainly(roll.label)}: what came?", offers, now=roll.result)


def _instead(view: State, event: Event) -> Asked | None:
    if isinstance(event, SwitchSet):
        options = view.switches[event.name].options
        offers = tuple(Offer(option, value_in_words(view, option)) for option in options)
        return Asked("What is it turned to instead?", offers)
    if isinstance(event, UnitPlaced):
        offers = tuple(Offer(area.name, area.title) for area in view.areas.values())
        return Asked("Where is it instead?", offers, now=event.unit.area)
    if isinstance(event, TrackSet):
        track = view.tracks[event.name]
        return Asked(f"{track.title}: what value?", low=track.low, high=track.high)
    if isinstance(event, MarkerSet):
        marker = view.markers[f"{event.area}/{event.name}"]
        title = marker.title or plainly(marker.name)
        return Asked(f"{title}: what value?", low=marker.low, high=marker.high)
    return None


def ruled(
    way: Verdict, effect: Effect, reason: str, answer: Answer | None = None, throw: str = ""
) -> Ruling:
    """The ruling that a way and its answer make; `answer` is None where nothing was asked."""
    ruling = Ruling(effect.at, way, reason, replaces=effect.event)
    if answer is None:
        return ruling
    if way == "moderate":
        return evolve(ruling, fixed={throw or effect.event.rolls[0].address: answer})
    if way == "defer":
        return evolve(ruling, days=int(answer))
    instead = _replaced(effect.event, answer)
    return evolve(ruling, outcome=(evolve(instead, why="control: ruled", why_seen_by=HIDDEN),))


def _replaced(event: Event, answer: Answer) -> Event:
    if isinstance(event, SwitchSet):
        return SwitchSet(event.name, str(answer))
    if isinstance(event, UnitPlaced):
        return UnitPlaced(event.unit.at(str(answer)))
    if isinstance(event, TrackSet):
        return TrackSet(event.name, became=int(answer))
    assert isinstance(event, MarkerSet)
    return MarkerSet(event.area, event.name, became=int(answer))


def rulings_standing(game: Campaign) -> list[Ruling]:
    """The rulings of the phase in play, but for those by which control took one back.

    Such a one holds its effect as it came, and is put again if that changes.
    """
    return [
        ruling
        for ruling in game.line.rulings_in_force()
        if ruling.turn >= 0 and (ruling.verdict, ruling.reason) != ("accept", TAKEN_BACK)
    ]


def taken_back(ruling: Ruling) -> Ruling:
    """What takes a ruling back."""
    return Ruling(ruling.at, "accept", TAKEN_BACK)


def ruling_in_words(book: Rulebook, view: State, ruling: Ruling) -> str:
    """A ruling on one line: the verdict, what it was given on, the reason."""
    what = "" if ruling.replaces is None else sentence(book, view, ruling.replaces)
    return f"{ruling.verdict}: {' '.join(what.split()) or ruling.at} Reason: {ruling.reason}"
