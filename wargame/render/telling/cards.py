"""The effects of a preview as cards before control: what, why, who sees it, and the throws."""

from __future__ import annotations

from collections.abc import Iterator

from attrs import frozen

from wargame.engine.adjudication import Played
from wargame.engine.apply import happen
from wargame.engine.board import PUBLIC
from wargame.engine.events import Effect
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


def telling(game: Campaign, played: Played) -> list[Card]:
    """The effects of a preview that can be ruled on, each with its sentence."""
    position = game.state.copy()
    cards = []
    for effect in played.effects:
        said = sentence(game.game.book, position, effect.event)
        if said and OF_THE_SEQUENCE not in effect.at:
            cards.append(Card(effect, " ".join(said.split())))
        happen(position, effect.event)
    return cards


def effect_lines(n: int, card: Card) -> Iterator[str]:
    """A card as lines: what, why, who sees it, and the throws."""
    event, seen_by = card.effect.event, card.effect.seen_by
    because = f" [{event.why}]" if event.why else ""
    whom = "all" if seen_by == PUBLIC else ", ".join(seen_by) or "control alone"
    yield f"{n:>3}. {card.sentence}{because} (seen by {whom})"
    for roll in event.rolls:
        yield f"      {rolled(roll)}"
