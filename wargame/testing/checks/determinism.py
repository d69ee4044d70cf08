"""The same again: played twice, in other processes, from its record, saved and loaded."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import zip_longest

from wargame.engine.errors import OutOfSync
from wargame.plain import plain
from wargame.record.binding import bound
from wargame.record.campaign import Campaign
from wargame.record.codec import entry_of, line_of, opening_line, opening_of
from wargame.record.digest import board_of, digest
from wargame.record.entries import MAIN, Entry, Memory
from wargame.record.folding import Block
from wargame.record.ledger import Game
from wargame.record.reenactment import reenact
from wargame.testing.checks.check import Check, Fault
from wargame.testing.child import told_apart
from wargame.testing.moves import make
from wargame.testing.remembering import remembered
from wargame.testing.replaying import parted
from wargame.testing.subject import Subject
from wargame.testing.walk import Walked, walked
from wargame.testing.window import Kept

HASH_SEEDS = (0, 1, 2)
APART = 60
"""Orders of each game that is played in processes of their own."""
ORDERS = 60
"""Orders of each game that is played once more to see what a module keeps."""
GAMES = 6
"""So many such games are played."""
_SHOWN = 200
_UNSAVED = (OutOfSync, TypeError, ValueError)
"""What is raised where a value fits in no save."""


def nondeterministic(walked: Walked) -> Iterator[Fault]:
    """The walk's moves in a fresh game, compared effect by effect."""
    found = parted(walked, walked.subject.start(walked.seed))
    if found is not None:
        n, how = found
        yield Fault(f"The same moves with the same seed came out otherwise: {how}.", n)


def hashseed(table: Subject, seed: int) -> Iterator[Fault]:
    """One game in three processes that hash texts differently."""
    if table.folder is None:
        return
    said = [text.split("\n") for text in told_apart(table, seed, APART, HASH_SEEDS)]
    if not said:
        return
    for hash_seed, lines in zip(HASH_SEEDS[1:], said[1:], strict=True):
        for here, there in zip_longest(said[0], lines, fillvalue="nothing"):
            if here != there:
                one, other = _around(here, there)
                yield Fault(
                    f"The same game differs between PYTHONHASHSEED {HASH_SEEDS[0]} and "
                    f"{hash_seed}: {one} against {other}. Order what is read from a set."
                )
                return


def _around(here: str, there: str) -> tuple[str, str]:
    """Two lines from shortly before the place where they part."""
    apart = next((i for i, (a, b) in enumerate(zip(here, there, strict=False)) if a != b), 0)
    start = max(0, apart - 60)
    return plain(here[start:], _SHOWN), plain(there[start:], _SHOWN)


def replay_differs(walked: Walked) -> Iterator[Fault]:
    """The walk kept as a record, and the record verified by playing it again."""
    try:
        blocks = _kept(walked)
        game = _reopened(walked.subject.game(walked.seed), walked.subject)
    except _UNSAVED as error:
        yield Fault(f"No record can be kept of the game: {plain(str(error), _SHOWN)}")
        return
    found = reenact(game, blocks)
    if found is not None:
        entry = next(b.entries[found.line - b.line] for b in blocks if found.line < _end(b))
        what = type(getattr(entry.body, "event", entry.body)).__name__
        where = f"entry {found.line}, {what}"
        yield Fault(f"A record of the game does not verify: {where}: {found.how}.")


def _kept(walked: Walked) -> list[Block]:
    """The blocks of a record of the walk, as a save gives them back."""
    journal = Kept()
    game = walked.subject.start(walked.seed, journal=journal)
    for move in walked.moves:
        make(game, move)
    first, blocks = 1, list[Block]()
    for entries in journal.blocks:
        blocks.append(Block(first, [_as_saved(entry) for entry in entries]))
        first += len(entries)
    return blocks


def _end(block: Block) -> int:
    return block.line + len(block.entries)


def _as_saved(entry: Entry) -> Entry:
    """An entry as a save gives it back."""
    return entry_of(json.loads(json.dumps(line_of(entry))))


def _reopened(game: Game, table: Subject) -> Game:
    """A game as its save gives it back, bound to its rules."""
    line = json.loads(json.dumps(opening_line(game.opening, {"seed": game.seed, "salt": "s"})))
    opening, seed, _ = opening_of(line)
    return bound(Game(game.book, opening, seed), table.loaded.modules)


def roundtrip(walked: Walked) -> Iterator[Fault]:
    """The opening, every entry, the position and all views as a save gives them back."""
    game = walked.game
    entries = [Entry(MAIN, effect) for effect in game.line.effects]
    try:
        reopened = _reopened(walked.subject.game(walked.seed), walked.subject)
        saved = [_as_saved(entry) for entry in entries]
    except _UNSAVED as error:
        yield Fault(f"The game can't be saved and loaded: {plain(str(error), _SHOWN)}")
        return
    if reopened.opening != game.game.opening:
        yield Fault("The opening is not the same once it was saved and loaded.")
    for entry, again in zip(entries, saved, strict=True):
        if repr(entry) != repr(again):
            what = plain(str(line_of(entry)), _SHOWN)
            yield Fault(f"This entry is not the same once it was saved and loaded: {what}.")
            return
    yield from _positions(game, Campaign.resume(reopened, Memory(), saved))


def _positions(game: Campaign, loaded: Campaign) -> Iterator[Fault]:
    if digest(loaded.state) != digest(game.state):
        yield Fault("The position is not the same once it was saved and loaded.")
    for seat in game.state.setting.seats:
        if board_of(loaded.view(seat)) != board_of(game.view(seat)):
            yield Fault(f"What {seat} knows is not the same once it was saved and loaded.")


def remembers(table: Subject, seed: int) -> Iterator[Fault]:
    """Games played once more, and what the module's own files hold meanwhile."""
    walks = (walked(table, each, ORDERS) for each in range(seed, seed + GAMES))
    what = next(filter(None, map(remembered, walks)), "")
    if what:
        yield Fault(f"The module keeps something outside the position: {what}.")


CHECKS = (
    Check(
        "nondeterministic",
        "The same moves with the same seed lead to the same effects, whenever they are played.",
        "game",
        nondeterministic,
    ),
    Check(
        "hashseed",
        "A game is the same in every process, however Python hashes texts there.",
        "scenario",
        hashseed,
    ),
    Check(
        "replay-differs",
        "A record of a game verifies: played again from its entries it comes out the same.",
        "game",
        replay_differs,
    ),
    Check(
        "roundtrip",
        "A game that was saved and loaded has the same position and the same views.",
        "game",
        roundtrip,
    ),
    Check("remembers", "Nothing is kept outside the position.", "scenario", remembers),
)
