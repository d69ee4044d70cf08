"""The effects of a preview as cards before control: what, why, who sees it, and the throws."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.adjudication import Played
from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC
from wargame.engine.events import Effect
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.render.telling.sentences import sentence
from wargame.render.telling.words import rolled

OF_THE_SEQUENCE = "|engine|"
"""Stands in the address of the sequence of play, which control changes by other means."""


@frozen
class Card:
    """One effect of the preview, told as control sees it."""

    effect: Effect
    sentence: str
    whom: str = "all"


def telling(game: Campaign, played: Played) -> list[Card]:
    """The effects of a preview that can be ruled on, each with its sentence."""
    position = game.state.copy()
    cards = []
    for effect in played.effects:
        said = sentence(game.game.book, position, effect.event)
        if said and OF_THE_SEQUENCE not in effect.at:
            whom = _whom(position, effect)
            cards.append(Card(effect, " ".join(said.split()), whom))
        happen(position, effect.event)
    return cards


def _whom(position: State, effect: Effect) -> str:
    if effect.seen_by == PUBLIC:
        return "all"
    return ", ".join(position.title(seat) for seat in effect.seen_by) or "control alone"


def effect_lines(n: int, card: Card) -> Iterator[str]:
    """A card as lines: what, why, who sees it, and the throws."""
    event = card.effect.event
    because = f" [{event.why}]" if event.why else ""
    yield f"{n:>3}. {card.sentence}{because} (seen by {card.whom})"
    for roll in event.rolls:
        yield f"      {rolled(roll)}"
