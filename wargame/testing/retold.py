"""One phase ended twice from positions alike to a seat: what it reads may hang on no secret.

The hidden things of the game itself are moved, altered or removed. What happens may differ then.
But odds, reasons and refusals that the seat sees in both must be read from what it may see,
up to the first thing that happens otherwise.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from random import Random
from typing import Any

from attrs import evolve, frozen

from wargame.engine.dice import Dice
from wargame.engine.events import Effect, Event, Refused, Reported, Roll
from wargame.engine.sight import Sight
from wargame.engine.state import State
from wargame.engine.turn import play_phase
from wargame.record.campaign import Campaign
from wargame.testing.bystanders import owners
from wargame.testing.canaries import SHELVES
from wargame.testing.leaks import Leak
from wargame.testing.twins import hides, twin

TWINS = 2
_NUMBER = re.compile(r"\d+")


def weighed_otherwise(game: Campaign, seed: int) -> Iterator[Leak]:
    """What the end of the phase in play gives away to any seat."""
    lots = Random(seed)
    if game.over:
        return
    before = _ended(game, game.state)
    for seat in owners(game.state):
        others = [_twin(game.state, seat, lots) for _ in range(TWINS)]
        for other in (*others, _nudged(game.state, seat, lots)):
            seen = _seen(game, seat, before), _seen(game, seat, _ended(game, other))
            yield from _compared(_Pair(game, seat, other), *seen)


def _twin(state: State, seat: str, lots: Random) -> State:
    """The position with other hidden things of the kinds that it has; the setting stays."""
    found = twin(state, seat, lots)
    for name in (*SHELVES, "beliefs"):
        shelf, known = getattr(found, name), getattr(state, name)
        for added in [each for each in shelf if each not in known]:
            del shelf[added]
    found.setting = state.setting
    return found


def _nudged(state: State, seat: str, lots: Random) -> State:
    """The position with every hidden number a little away: most rules decide as they did, so
    that a sentence which tells the number is told of both."""
    found = state.copy()
    shelves: tuple[dict[str, Any], ...] = (found.markers, found.tracks)
    for shelf in shelves:
        for name, thing in shelf.items():
            if hides(thing, seat):
                by = lots.randint(1, max(1, thing.value // 10))
                up = thing.value + by <= thing.high
                shelf[name] = thing.showing(max(thing.value + (by if up else -by), thing.low))
    for name, unit in found.units.items():
        if hides(unit, seat):
            by = lots.randint(1, max(1, unit.strength // 10))
            found.units[name] = unit.of_strength(unit.strength + by)
    return found


def _ended(game: Campaign, state: State) -> tuple[Effect, ...]:
    dice = Dice.of(f"{game.game.seed}{game.line.salt}")
    return play_phase(game.game.book, state, dice, game.line.view).effects


def _seen(game: Campaign, seat: str, effects: tuple[Effect, ...]) -> list[tuple[str, Event]]:
    """Address and event of what a seat sees, in order."""
    withheld = {key.partition("|")[2] for key in game.state.beliefs if key.startswith(f"{seat}|")}
    sight = Sight(seat, game.view(seat).copy(), withheld)
    told = ((each.at, sight.take(each)) for each in effects)
    return [(at, event) for at, event in told if event is not None]


@frozen
class _Pair:
    """A game, a seat, and the other position that the seat can't tell from the game's."""

    game: Campaign
    seat: str
    other: State

    def leak(self, code: str, words: str) -> Leak:
        """A leak, in a sentence."""
        start = f"On day {self.game.state.day} '{self.seat}' would read"
        return Leak(code, f"{start} {words}, if only something hidden from it were changed.")

    def altered(self) -> set[tuple[str, str]]:
        """The numbers of hidden things that differ, as they read here and there."""
        found = set()
        for shelf, number in (("units", "strength"), ("tracks", "value"), ("markers", "value")):
            there = getattr(self.other, shelf)
            for name, thing in getattr(self.game.state, shelf).items():
                if name in there:
                    pair = getattr(thing, number), getattr(there[name], number)
                    found |= {(str(pair[0]), str(pair[1]))} if pair[0] != pair[1] else set()
        return found


def _compared(
    pair: _Pair, one: list[tuple[str, Event]], other: list[tuple[str, Event]]
) -> Iterator[Leak]:
    for (at, here), (there_at, there) in zip(one, other, strict=False):
        if here == there and at == there_at:
            continue
        if at == there_at and type(here) is type(there):
            yield from _read(pair, here, there)
        return


def _read(pair: _Pair, here: Event, there: Event) -> Iterator[Leak]:
    """What differs in two tellings of one event beyond what came of it."""
    for a, b in zip(here.rolls, there.rolls, strict=False):
        if a.address == b.address and _odds(a) != _odds(b):
            words = f"the odds {_odds(b)} instead of {_odds(a)} in '{a.label}'"
            yield pair.leak("leak-roll", words)
            return
    if isinstance(here, Refused) and isinstance(there, Refused):
        yield pair.leak("leak-refusal", f"{there.reasons} instead of {here.reasons}")
    elif evolve(here, why="") == evolve(there, why=""):
        yield pair.leak("leak-log", f"'{there.why}' instead of '{here.why}'")
    elif _repeats(pair, here, there):
        yield pair.leak("leak-log", f"the report {there} instead of {here}")


def _repeats(pair: _Pair, here: Event, there: Event) -> bool:
    """Whether two reports differ in a number that is a hidden thing's own."""
    if isinstance(here, Reported) and isinstance(there, Reported):
        return bool(_numbers_apart(here.text, there.text) & pair.altered())
    return False


def _numbers_apart(one: str, other: str) -> set[tuple[str, str]]:
    """The pairs of numbers in which two texts differ that are alike but for numbers."""
    one, other = one.replace(",", ""), other.replace(",", "")
    if _NUMBER.sub("#", one) != _NUMBER.sub("#", other):
        return set()
    pairs = zip(_NUMBER.findall(one), _NUMBER.findall(other), strict=True)
    return {(a, b) for a, b in pairs if a != b}


def _odds(roll: Roll) -> tuple[object, ...]:
    return roll.label, roll.outcomes, roll.modifiers
