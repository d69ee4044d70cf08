"""Rulings as control gives them, made whole against what ending the phase would lead to."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping

from attrs import evolve

from wargame.engine.adjudication import ENGINE, Played
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import (
    Effect,
    Event,
    MarkerSet,
    Told,
    TrackSet,
    UnitPlaced,
)
from wargame.engine.orders import Answers, OrderKind
from wargame.engine.rulings import Ruling, by_address
from wargame.engine.state import State

_SEQUENCE = (f"{ENGINE}|sequence", f"{ENGINE}|calendar")
"""The engine's own bookkeeping: a day that came can't be made not to have come."""
_SETTLED = -1
"""The turn of a ruling on a phase that is over: it can't be stale any more."""


def in_force(settled: Iterable[Ruling], given: Iterable[Ruling]) -> tuple[Ruling, ...]:
    """The rulings that bear on the phase in play: the last one given at each address, and from
    the phases before it those whose effects were put off.

    To accept an address at which nothing stands takes back whatever was ruled there.
    """
    put_off = (evolve(each, turn=_SETTLED) for each in settled if each.verdict == "defer")
    standing = by_address(given).values()
    return (*put_off, *(r for r in standing if r.verdict != "accept" or r.replaces is not None))


def made_whole(ruling: Ruling, unruled: Played) -> Ruling:
    """The ruling with the effect that it replaces and, for one put off, what comes later.

    `unruled` is what the phase leads to without a ruling there. IllegalOrder where it makes none.
    """
    if not ruling.reason.strip():
        raise IllegalOrder("A ruling needs a reason.")
    if ruling.verdict == "freeze":
        return _freezing(ruling, unruled)
    effect = next((each for each in unruled.effects if each.at == ruling.at), None)
    own = effect is not None and _hook(effect) in _SEQUENCE
    if ruling.verdict == "accept" and (effect is None or own):
        return evolve(ruling, replaces=None, outcome=(), fixed={})
    if effect is None:
        raise IllegalOrder(f"There is no effect at '{ruling.at}' now; the preview lists them all.")
    if own:
        raise IllegalOrder(
            "The sequence of play and the calendar can't be ruled on; rule on what comes of them."
        )
    whole = _VERDICTS[ruling.verdict](evolve(ruling, replaces=effect.event), effect)
    for event in whole.outcome:
        _demand_sense(event, unruled.state)
    return whole


def _hook(effect: Effect) -> str:
    return "|".join(effect.at.split("|")[2:4])


def _freezing(ruling: Ruling, unruled: Played) -> Ruling:
    hooks = [each for each in dict.fromkeys(map(_hook, unruled.effects)) if each not in _SEQUENCE]
    if ruling.at not in hooks:
        offer = f"freeze one of: {', '.join(hooks)}." if hooks else "there is nothing to freeze."
        raise IllegalOrder(f"No hook '{ruling.at}' does anything now; {offer}")
    return evolve(ruling, replaces=None, outcome=(), fixed={})


def _moderated(ruling: Ruling, effect: Effect) -> Ruling:
    stated = {roll.address: [o for o, _ in roll.outcomes] for roll in effect.event.rolls}
    if not ruling.fixed:
        raise IllegalOrder("To moderate, fix a throw of this effect to one of its outcomes.")
    for address, outcome in ruling.fixed.items():
        if address not in stated:
            raise IllegalOrder(f"'{address}' is no throw of this effect; it has: {[*stated]}.")
        if outcome not in stated[address]:
            raise IllegalOrder(f"'{outcome}' can't be thrown there; {stated[address]} can.")
    return evolve(ruling, outcome=())


def _overruled(ruling: Ruling, _: Effect) -> Ruling:
    if not ruling.outcome:
        raise IllegalOrder("To overrule, say what happens instead; void it if nothing does.")
    return evolve(ruling, fixed={})


def _put_off(ruling: Ruling, effect: Effect) -> Ruling:
    return evolve(ruling, outcome=ruling.outcome or (_later(effect.event),), fixed={})


def _demand_sense(event: Event, state: State) -> None:
    if isinstance(event, UnitPlaced) and event.unit.area not in state.areas:
        raise IllegalOrder(f"There is no area '{event.unit.area}' to place a unit in.")
    if isinstance(event, Told) and event.seat not in state.setting.seats:
        raise IllegalOrder(f"There is no seat '{event.seat}' to tell anything.")


def _later(event: Event) -> Event:
    """The event as it is to happen on another day: a change counts from what stands then."""
    if isinstance(event, TrackSet | MarkerSet):
        return evolve(event, became=None)
    return event


def offered(kind: OrderKind, truth: State, seat: str, answers: Answers) -> bool:
    """Whether an order that control would admit answers each question, with what there is."""
    if {question.name for question in kind.questions} != set(answers):
        return False
    so_far = {question.name: answers[question.name] for question in kind.questions}
    return not any(q.objection(truth, seat, so_far, so_far[q.name]) for q in kind.questions)


def meets(ruling: Ruling, unruled: Played) -> bool:
    """Whether the effect ruled on comes where the ruling itself does not stand.

    A throw that is fixed may lead elsewhere, so that the effect itself is not seen again.
    """
    return any((e.at, e.event) == (ruling.at, ruling.replaces) for e in unruled.effects)


def put_again(ruling: Ruling) -> str:
    """What control reads of a stale ruling."""
    return (
        f"The ruling at {ruling.at} no longer meets the effect it was given on; "
        "look at the preview and rule again, or accept there to take it back."
    )


_VERDICTS: Mapping[str, Callable[[Ruling, Effect], Ruling]] = {
    "accept": lambda ruling, _: evolve(ruling, outcome=(), fixed={}),
    "void": lambda ruling, _: evolve(ruling, outcome=(), fixed={}),
    "moderate": _moderated,
    "overrule": _overruled,
    "defer": _put_off,
}
