"""The measures by their number, each a ratio beside its yardstick."""

from __future__ import annotations

import resource
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

from attrs import evolve, fields

from benchmarks import yardsticks
from benchmarks.games import decisions, manned, played, played_out, started, table
from benchmarks.screens import screens
from benchmarks.timing import Measure, repeated, side_by_side
from wargame.engine.apply import happen
from wargame.engine.board import CONTROL
from wargame.engine.events import Effect
from wargame.engine.modules import RuleModule
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import Playing, State
from wargame.record.campaign import Campaign
from wargame.record.codec import line_of
from wargame.record.entries import Memory
from wargame.record.ledger import Game
from wargame.record.savefile.chain import START, link
from wargame.record.store import create, read_game
from wargame.record.timeline import Timeline
from wargame.scenario.wishes import Wishes


def play(rounds: int) -> Iterator[Measure]:
    """1: decisions a second; 14: with the journal's lines and chain; 16: with every seat's view."""
    book, opening = table()
    every, whole = table(Wishes(modules="full"))
    cases = {
        "ours": lambda: decisions(played(book, opening, 1)),
        "full": lambda: decisions(played(every, whole, 1)),
        "peer": yardsticks.peer_decisions(1),
        "lines": lambda: decisions(_written(book, opening)),
        "truth": lambda: decisions(_without_views(book, opening)),
    }
    took = side_by_side(cases, rounds)
    note = f"{1 / took['ours']:,.0f} decisions a second against {1 / took['peer']:,.0f}"
    yield Measure(
        1, "decisions, random bots on their views", "catanatron 3.2.1 actions",
        took["peer"] / took["ours"], 1.0, 6.0, more_is_better=True, note=note,
    )  # fmt: skip
    note = f"{1 / took['full']:,.0f} decisions a second"
    yield Measure(
        1, "the same with all thirteen modules", "catanatron 3.2.1 actions",
        took["peer"] / took["full"], 1.0, 6.0, more_is_better=True, note=note,
    )  # fmt: skip
    yield Measure(
        14, "journal lines and chain as it plays", "the same in memory",
        took["lines"] / took["ours"], 1.5, 1.3,
    )  # fmt: skip
    yield Measure(
        16, "every seat's view during play", "truth only", took["ours"] / took["truth"], 2.0, 1.35
    )


class _Chained(Memory):
    """A journal that makes each line and its hash, and syncs nothing."""

    def __init__(self) -> None:
        super().__init__()
        self.head = START

    def append(self, entries: object) -> None:
        super().append(entries)  # type: ignore[arg-type]
        for entry in entries:  # type: ignore[attr-defined]
            _, self.head = link(self.head, len(self.entries), line_of(entry), more=False)


def _written(book: Rulebook, opening: State) -> Campaign:
    return played(book, opening, 1, _Chained())


class _TruthOnly(Timeline):
    """A branch on which every seat sees the truth, folded once."""

    def view(self, seat: str) -> State:
        return self.state


def _without_views(book: Rulebook, opening: State) -> Campaign:
    campaign = started(book, opening, 1)
    line = campaign.line
    own = {field.name: getattr(line, field.name) for field in fields(Timeline)}
    campaign.ledger.lines[line.name] = _TruthOnly(**own)
    while not campaign.over:
        campaign.end_turn()
    return campaign


def files(rounds: int) -> Iterator[Measure]:
    """8: fold an event; 9: open a saved game; both beside `json.loads` of the same lines."""
    book, opening = table()
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "g.wargame"
        campaign = _saved(book, opening, path)
        lines = path.read_bytes().splitlines()
        effects = campaign.line.effects
        cases = {
            "json": yardsticks.parsing(lines),
            "fold": lambda: _folded(opening, effects),
            "open": lambda: _opened(path, len(lines)),
        }
        took = side_by_side(cases, rounds)
    note = f"{len(effects)} events in {len(campaign.line.turns)} turns"
    yield Measure(
        8, "fold one event", "json.loads of its line", took["fold"] / took["json"], 0.7, 0.25,
        note=note,
    )  # fmt: skip
    yield Measure(
        9, "open a saved game", "json.loads of its lines", took["open"] / took["json"], 2.5, 1.0
    )


def _saved(book: Rulebook, opening: State, path: Path) -> Campaign:
    """A game of the random bots, played into its file as any game is."""
    recorded = create(str(path), Game(book, opening, "1"))
    played_out(manned(recorded.campaign))
    recorded.close()
    return recorded.campaign


def _folded(opening: State, effects: list[Effect]) -> int:
    state = opening.copy()
    for effect in effects:
        happen(state, effect.event)
    return len(effects)


def _opened(path: Path, lines: int) -> int:
    read_game(str(path))
    return lines


def length(rounds: int) -> Iterator[Measure]:
    """11: an order late against early; 12, 13: copying a state, at a game's end against its start.

    The long game is for orders alone: a state grows with the offers that seats ever made.
    """
    book, opening = table()
    early, late = started(book, opening, 1), _long(book, opening)
    ended = played(book, opening, 1).state
    cases = {
        "early": repeated(lambda: _one_order(early), 50),
        "late": repeated(lambda: _one_order(late), 50),
        "copy early": repeated(early.state.copy, 2000),
        "copy late": repeated(ended.copy, 2000),
        "peer copy": repeated(_grown_peer().copy, 200),
    }
    took = side_by_side(cases, rounds)
    note = f"{len(late.line.effects):,} effects against {len(early.line.effects)}"
    yield Measure(
        11, "one order late in a game", "one order early", took["late"] / took["early"], 1.3, 1.05,
        note=note,
    )  # fmt: skip
    pieces = sum(len(shelf) for shelf in (ended.units, ended.markers, ended.tracks))
    note = f"{len(ended.agreements)} agreements late, {len(early.state.agreements)} early"
    yield Measure(
        12, f"copy a state of {pieces} pieces", "catanatron Game.copy",
        took["copy late"] / took["peer copy"], 0.2, 0.05,
    )  # fmt: skip
    yield Measure(
        13, "copy a state late", "copy it early", took["copy late"] / took["copy early"], 1.1, 1.0,
        note=note,
    )  # fmt: skip


def _grown_peer() -> object:
    game = yardsticks.peer_game(1)
    for _ in range(500):
        if game.winning_color() is None:
            game.play_tick()
    return game


def _long(book: Rulebook, opening: State) -> Campaign:
    """A game of short turns, some ten thousand effects long, with a turn still to play."""
    cut = (3,) * 400
    setting = evolve(opening.setting, cut=cut, endings=())
    start = opening.copy()
    start.setting = setting
    campaign = started(book, start, 1)
    while len(campaign.line.effects) < 10_000 and campaign.state.day < 1190:
        campaign.end_turn()
    return campaign


def _one_order(campaign: Campaign) -> None:
    seat = next(name for name in campaign.state.setting.seats if name != CONTROL)
    found = _first_order(campaign, seat)
    campaign.recall(campaign.give(seat, *found))


_FIRST: dict[int, tuple[str, dict[str, int | str]]] = {}


def _first_order(campaign: Campaign, seat: str) -> tuple[str, dict[str, int | str]]:
    if id(campaign) not in _FIRST:
        while campaign.state.phase_now().open:
            campaign.end_phase()
        _FIRST[id(campaign)] = campaign.choices(seat, limit=1)[0][0]
    return _FIRST[id(campaign)]


def disk(rounds: int) -> Iterator[Measure]:
    """15: an order acknowledged after the disk has it, beside one bare fdatasync; wall time."""
    book, opening = table()
    with tempfile.TemporaryDirectory(dir=".") as folder:
        recorded = create(f"{folder}/g.wargame", Game(book, opening, "1"))
        cases = {
            "order": lambda: 2 * repeated(lambda: _one_order(recorded.campaign), 25)(),
            "sync": yardsticks.bare_sync(50),
        }
        took = side_by_side(cases, rounds, time.perf_counter)
        recorded.close()
    note = f"{took['order'] * 1e3:.2f} ms an order"
    yield Measure(
        15, "a durable order", "one bare fdatasync", took["order"] / took["sync"], 2.0, 1.2,
        note=note,
    )  # fmt: skip


def starts(rounds: int) -> Iterator[Measure]:
    """18: `new`, `verify`, `rules list`, `--help` beside a bare start of Python; processor time."""
    with tempfile.TemporaryDirectory() as folder:
        save = f"{folder}/g.wargame"
        yardsticks.started("-m", "wargame", "new", "practice", save, "--seed", "7")()
        cases = {
            "bare": yardsticks.started("-c", "pass"),
            "--help": yardsticks.started("-m", "wargame", "--help"),
            "--version": yardsticks.started("-m", "wargame", "--version"),
            "verify": yardsticks.started("-m", "wargame", "verify", save),
            "rules list": yardsticks.started("-m", "wargame", "rules", "list"),
        }
        took = side_by_side(cases, rounds, _children)
    for name in ("--help", "--version", "verify", "rules list"):
        yield Measure(
            18, f"`wargame {name}`", "python -c pass", took[name] / took["bare"], 9.0, 6.0,
            note=f"{took[name] * 1e3:.0f} ms of processor time",
        )  # fmt: skip


def _children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def idle(rounds: int) -> Iterator[Measure]:
    """20: a module with no hook for what happens, beside the same game without it."""
    book, opening = table()
    quiet = RuleModule(name="quiet", title="Quiet", version="1")
    setting = opening.setting
    more = evolve(setting, modules=(*setting.modules, Playing("quiet", "Quiet", "1")))
    wider = opening.copy()
    wider.setting = more
    with_it = Rulebook.of((*book.modules.values(), quiet), more)
    cases = {
        "with": lambda: decisions(played(with_it, wider, 1)),
        "without": lambda: decisions(played(book, opening, 1)),
    }
    took = side_by_side(cases, rounds)
    yield Measure(
        20, "a module that hooks nothing", "the game without it", took["with"] / took["without"],
        1.02, 1.0,
    )  # fmt: skip


GROUPS = (play, files, length, disk, starts, idle, screens)
