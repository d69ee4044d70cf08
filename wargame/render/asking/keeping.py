"""Half-filled forms put away: kept in the game for their seat's eyes, found when it comes back."""

from __future__ import annotations

import json
from collections.abc import Mapping

from wargame.engine.events import Answer
from wargame.record.campaign import Campaign

NOTE = "form"
MOST = 12
"""Of so many kinds a seat's half-filled form is kept; the oldest goes first."""

Shelf = dict[str, dict[str, Answer]]


def kept(game: Campaign, seat: str) -> Shelf:
    """A seat's half-filled forms: answers by kind. What can't be read counts as none."""
    try:
        found = json.loads(game.ledger.notes.get((NOTE, seat), "{}"))
    except ValueError:
        return {}
    if not isinstance(found, dict):
        return {}
    return {kind: answers for kind, answers in found.items() if _is_filled(answers)}


def _is_filled(answers: object) -> bool:
    return isinstance(answers, dict) and all(type(each) in (int, str) for each in answers.values())


def keep(game: Campaign, seat: str, kind: str, answers: Mapping[str, Answer]) -> None:
    """Keep a half-filled form; one without answers is forgotten. Nothing is noted twice."""
    shelf = kept(game, seat)
    before = {name: dict(each) for name, each in shelf.items()}
    shelf.pop(kind, None)
    if answers:
        shelf[kind] = dict(answers)
    if shelf != before:
        game.note(NOTE, seat, json.dumps(dict(list(shelf.items())[-MOST:])))


def forget(game: Campaign, seat: str, kind: str) -> None:
    """Forget a form that has been given."""
    keep(game, seat, kind, {})
