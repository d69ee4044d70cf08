"""Games played again: halted where phases end, compared move by move, or with other dice."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from attrs import define, fields

from wargame.engine.dice import Dice, Draw, middling
from wargame.engine.events import Effect
from wargame.engine.sight import thing_of
from wargame.engine.turn import begin
from wargame.plain import plain
from wargame.record.campaign import Campaign
from wargame.record.entries import MAIN, Memory
from wargame.record.ledger import Game, Ledger
from wargame.record.timeline import Timeline
from wargame.testing.moves import Ended, make
from wargame.testing.walk import Walked

_SHOWN = 160
"""Characters of a value that a sentence shows."""


@define
class _Loaded(Ledger):
    """A ledger whose dice are drawn as it is told."""

    draw: Draw = middling

    def dice(self) -> Dice:
        """The dice that were brought along."""
        return Dice(self.draw)


def with_dice(game: Game, draw: Draw = middling) -> Campaign:
    """A fresh game, its table set, thrown with dice of one's own: average ones unless given."""
    ledger = _Loaded(game, Memory(), {MAIN: Timeline.of(MAIN, game.opening)}, draw=draw)
    ledger.commit("setup", begin(game.book, game.opening, Dice(draw)).effects)
    return Campaign(ledger)


def halts(walked: Walked) -> Iterator[tuple[int, Campaign]]:
    """The walk made again, halted before each phase is ended: the move's place, and the game."""
    game = walked.subject.start(walked.seed)
    for n, move in enumerate(walked.moves):
        if isinstance(move, Ended) and not game.over:
            yield n, game
        make(game, move)


def parted(walked: Walked, game: Campaign) -> tuple[int, str] | None:
    """The first move at which a fresh game, led through the walk's moves, goes another way."""
    wanted, place = walked.game.line.effects, 0
    for n in range(-1, len(walked.moves)):
        if n >= 0:
            make(game, walked.moves[n])
        came = game.line.effects[place:]
        found = difference(wanted[place : place + len(came)], came)
        if found:
            return max(n, 0), found
        place += len(came)
    found = difference(wanted[place:], ())
    return (len(walked.moves) - 1, found) if found else None


def difference(one: Sequence[Effect], other: Sequence[Effect]) -> str:
    """The first effect in which two runs differ, in words; empty where they are alike."""
    for here, there in zip(one, other, strict=False):
        if here != there:
            return _apart(here, there)
    if len(one) == len(other):
        return ""
    more = (one if len(one) > len(other) else other)[min(len(one), len(other))]
    return f"only one of the two has {shown(more)}"


def _apart(here: Effect, there: Effect) -> str:
    if here.at != there.at or type(here.event) is not type(there.event):
        return f"one has {shown(here)} where the other has {shown(there)}"
    said = [
        f"{part} {plain(repr(first), _SHOWN)} against {plain(repr(second), _SHOWN)}"
        for part in (each.name for each in fields(type(here.event)))
        if (first := getattr(here.event, part)) != (second := getattr(there.event, part))
    ]
    return f"{shown(here)} differs in {'; '.join(said) or 'who may see it'}"


def shown(effect: Effect) -> str:
    """An effect for a sentence: what it is about, and where it stands."""
    day, phase, module, *_ = [*effect.at.split("|"), "", "", ""]
    about = thing_of(effect.event)
    name = type(effect.event).__name__
    return f"{name}{f' of {about}' if about else ''} (day {day}, {phase}, {module})"
