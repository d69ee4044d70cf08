"""The ledger of a game: what is appended to the journal and folded into its branches."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from attrs import define, evolve, field, frozen

from wargame.engine.dice import Dice
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Effect
from wargame.engine.rulebook import Rulebook
from wargame.engine.rulings import Ruling
from wargame.engine.standing import over
from wargame.engine.state import State
from wargame.record.digest import digest
from wargame.record.entries import MAIN, Body, Branched, Closed, Entry, Journal, Room, Seal
from wargame.record.timeline import Timeline


@frozen
class Game:
    """What is played: the bound rules, the starting board and the seed of the dice."""

    book: Rulebook
    opening: State
    seed: str


@define
class Ledger:
    """Journal first, fold after: nothing is acknowledged that is not kept."""

    game: Game
    journal: Journal
    lines: dict[str, Timeline]
    branch_name: str = MAIN
    keys: dict[tuple[str, str], tuple[int, tuple[Any, ...]]] = field(factory=dict)
    """By branch and key: the number of the order that came with it, and the order."""
    players: dict[str, tuple[str, int]] = field(factory=dict)
    """Seats played by a bot: its name and the last turn for which it plays (0: until told)."""
    notes: dict[tuple[str, str], str] = field(factory=dict)
    """What the room noted last, by sort and seat."""
    closed: str = ""

    @classmethod
    def of(cls, game: Game, journal: Journal) -> Ledger:
        """A ledger with nothing in it."""
        return cls(game, journal, {MAIN: Timeline.of(MAIN, game.opening)})

    @property
    def line(self) -> Timeline:
        """The branch in play."""
        return self.lines[self.branch_name]

    def dice(self) -> Dice:
        """The dice of the branch in play."""
        return Dice.of(f"{self.game.seed}{self.line.salt}")

    def given_before(self, key: str, order: tuple[Any, ...]) -> int | None:
        """The number of the order that came with this key, if one did."""
        found = self.keys.get((self.branch_name, key)) if key else None
        if found is None:
            return None
        n, before = found
        if before != order:
            raise IllegalOrder(f"The key '{key}' was used for another order.")
        return n

    def append(self, body: Body, key: str = "") -> None:
        """Keep one entry."""
        entry = Entry(self.branch_name, body, key)
        self.journal.append((entry,))
        self._fold(entry)

    def commit(self, of: str, effects: tuple[Effect, ...], key: str = "") -> None:
        """Keep a block of effects, sealed where the journal outlasts the program."""
        branch = self.branch_name
        entries = [Entry(branch, effect) for effect in effects]
        if key:
            entries[0] = evolve(entries[0], key=key)
        if self.journal.keeps:
            entries.append(Entry(self.branch_name, self._seal(of, effects)))
        self.journal.append(entries)
        self.closed = ""
        self.line.take(effects)
        if key:
            self._note_key((branch, key), effects[0])

    def _seal(self, of: str, effects: tuple[Effect, ...]) -> Seal:
        ahead = Timeline(self.branch_name, self.line.opening, self.line.state.copy())
        ahead.take(effects)
        before, after = self.line.state, ahead.state
        ended = before.turn if over(after) or after.turn > before.turn else 0
        return Seal(of, after.turn, after.phase, after.day, digest(after), ended)

    def recount(self, entries: Iterable[Entry]) -> None:
        """Fold entries that the journal holds."""
        for entry in entries:
            self._fold(entry)

    def _fold(self, entry: Entry) -> None:
        body = entry.body
        self.closed = body.reason if isinstance(body, Closed) else ""
        if type(body) is Effect:
            self._fold_effect(entry, body)
        elif isinstance(body, Ruling):
            self.lines[entry.branch].rulings.append(body)
        elif isinstance(body, Branched):
            parent = self.lines[body.parent]
            branch = parent.cut_at(body.turn, body.name, parent.salt + body.salt)
            branch.reason = body.reason
            self.lines[body.name], self.branch_name = branch, body.name
        elif isinstance(body, Room):
            self._fold_room(body)

    def _fold_room(self, body: Room) -> None:
        if body.what == "seat":
            self.players[body.seat] = (body.text, int(body.details.get("last", 0)))
        else:
            self.notes[body.what, body.seat] = body.text

    def _fold_effect(self, entry: Entry, effect: Effect) -> None:
        self.branch_name = entry.branch
        self.lines[entry.branch].take((effect,))
        if entry.key:
            self._note_key((entry.branch, entry.key), effect)

    def _note_key(self, key: tuple[str, str], effect: Effect) -> None:
        event: Any = effect.event
        self.keys[key] = (event.n, (event.seat, event.kind, dict(event.answers)))
