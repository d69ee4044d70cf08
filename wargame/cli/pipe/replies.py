"""What the pipe says: positions, forms, orders and events as plain JSON."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec
from attrs import fields

from wargame.bots.staff import Drafted
from wargame.engine.events import Effect, Event
from wargame.engine.orders import Choice, Number, OrderKind, Question
from wargame.engine.state import State

_UNSAID = ("seen_by", "why_seen_by")


def view_of(view: State) -> dict[str, Any]:
    """A position as JSON: shelves of things by name."""
    found: dict[str, Any] = msgspec.to_builtins(
        {
            "areas": view.areas,
            "units": view.units,
            "markers": view.markers,
            "tracks": view.tracks,
            "switches": view.switches,
            "agreements": view.agreements,
            "calendar": view.calendar,
        }
    )
    found["orders"] = [
        {"n": o.n, "seat": o.seat, "kind": o.kind, "answers": dict(o.answers), "by": o.by}
        for o in view.orders.values()
    ]
    return found


def event_of(n: int, event: Event) -> dict[str, Any]:
    """An event as JSON, with the number that it has for its reader."""
    plainly: dict[str, Any] = msgspec.to_builtins(event)
    said = {f.name: plainly[f.name] for f in fields(type(event)) if f.name not in _UNSAID}
    for roll in said["rolls"]:
        del roll["seen_by"]
    return {"n": n, "event": type(event).__name__, **said}


def effect_of(n: int, effect: Effect) -> dict[str, Any]:
    """An effect as control reads it: the event with its address and audiences."""
    said = event_of(n, effect.event)
    return {**said, "at": effect.at, "to": list(effect.seen_by), "why_to": list(effect.why_seen_by)}


def form_of(kind: OrderKind, view: State, seat: str) -> dict[str, Any]:
    """An order kind as a form to fill in."""
    return {
        "kind": kind.name,
        "title": kind.title,
        "help": kind.help,
        "effort": kind.cls.effort,
        "group": kind.cls.group,
        "questions": [_question(q, view, seat) for q in kind.questions],
    }


def _question(question: Question, view: State, seat: str) -> dict[str, Any]:
    said: dict[str, Any] = {"name": question.name, "ask": question.ask}
    if isinstance(question, Choice):
        return {**said, "type": "choice", "options": list(question.menu(view, seat, {}))}
    if isinstance(question, Number):
        low, high = question.bounds(view, seat, {})
        return {**said, "type": "number", "low": low, "high": high, "step": question.step}
    return {**said, "type": "text", "max": question.most, "offers": list(question.offers)}


def order_of(seat: str, kind: str, answers: Mapping[str, int | str]) -> dict[str, Any]:
    """An order, ready to be sent back."""
    return {"kind": kind, "seat": seat, "answers": dict(answers)}


def draft_of(lines: Iterable[Drafted]) -> list[dict[str, Any]]:
    """A staff draft: orders, each with its reason and its cost in main efforts."""
    return [
        {**order_of(d.seat, d.kind, d.answers), "reason": d.reason, "effort": d.effort}
        for d in lines
    ]
