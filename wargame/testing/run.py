"""Plays a rule module and puts every check to it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from itertools import count, islice
from pathlib import Path

from attrs import define

from wargame.engine.errors import BadContent
from wargame.engine.modules import RuleModule
from wargame.testing.breaking import during, told
from wargame.testing.checks import CHECKS, Check, Fault
from wargame.testing.finding import Finding
from wargame.testing.following import FOLLOWS
from wargame.testing.found import MOST, Found
from wargame.testing.guard import PATIENCE, STOPS, Hangs, Watch, guarded, patience
from wargame.testing.listening import listening
from wargame.testing.moves import Gave, Move
from wargame.testing.places import shown
from wargame.testing.probes import break_probe, game_probe, step_probe, watch_probe
from wargame.testing.shape import misshapen
from wargame.testing.shrink import PLAYED
from wargame.testing.subject import Subject, folder_of, module_of, sources_of, subjects
from wargame.testing.walk import Broken, Step, Walked, steps

Progress = Callable[[int], None]
"""Told how many decisions were played so far."""
Allow = Callable[[float], None]
"""Told how many seconds of processor time what comes next may take."""
BROKEN = 10
"""So many games in a row that break off end the play on a scenario."""
ENDLESS = ("hangs", "endless")
"""What does not end once is not played again."""
FOLLOWED = ("crash", "garbage-crash", "nonsense", "dead-end", *ENDLESS)
"""Where one of these was found, what is raised while another is looked for says nothing new."""
WHOLE = 2
"""The first games of a scenario are put to every check of games, later ones to a share."""
SHARE = 5
"""Later games are put to one check of games in so many."""
LONG = 6
"""A check may take so many times the processor time of a move."""
FEWER = 400
"""So many moves are played to make a game small for a check of whole games."""
NOTHING = "It is in play on none of the scenarios asked, or has no example.toml; give it one."


def check_module(
    module: RuleModule | str | Path,
    scenarios: Iterable[str | Path] | None = None,
    decisions: int = 2000,
    seed: int = 0,
    progress: Progress | None = None,
    *,
    out: Path | None = None,
    heard: Callable[[Finding], None] | None = None,
    alive: Allow | None = None,
    checks: tuple[Check, ...] = CHECKS,
) -> list[Finding]:
    """Play a rule module at random and put every check to it; what is wrong with it.

    `module` is the module, its name in the library or its folder. It is played on its own
    `example.toml`, and a shipped one on the shipped scenarios too, unless `scenarios` are given.
    `decisions` counts orders given or refused on all of them together; `seed` is the first
    game's. Games that show a fault are kept in the folder `out`, if given. `heard` is told of
    each finding as it is made, `alive` of how many seconds of processor time what comes next may
    take. Raises NotAllowed for a module that the user has not allowed.
    """
    name = str(module.name if isinstance(module, RuleModule) else module)
    found = Found(Path(name).name, name, out, decisions, heard or (lambda _: None))
    watch, folder = Watch(), folder_of(module)
    with listening(watch, folder), patience() as allow:
        allowed = allow if alive is None else _both(allow, alive)
        run = Run(found, watch, seed, checks, allowed, progress or (lambda _: None))
        run.of_steps = run.of_sort("step")
        run.inspect(module, scenarios, decisions)
    return found.findings


def _both(first: Allow, second: Allow) -> Allow:
    def allow(seconds: float) -> None:
        first(seconds)
        second(seconds)

    return allow


@define
class Run:
    """One module being checked."""

    found: Found
    watch: Watch
    seed: int
    checks: tuple[Check, ...]
    allow: Allow
    progress: Progress
    of_steps: tuple[Check, ...] = ()
    done: int = 0
    """Decisions played so far."""

    def inspect(
        self, what: RuleModule | str | Path, sources: Iterable[str | Path] | None, decisions: int
    ) -> None:
        """Load the module and its scenarios, and put all checks to it."""
        try:
            module, folder = module_of(what)
            tables = self._tables(module, folder, sources)
        except BadContent as bad:
            for complaint in bad.complaints:
                where = f"{shown(complaint.path)}:{complaint.line}"
                self.found.standing("import-error", f"{where}: {complaint.sentence}")
            tables = ()
        self._heard()
        if tables:
            self._look("static", tables[0])
        for table, share in shared_out(tables, decisions):
            self._play(table, share)
            if not self.found.has_any(ENDLESS):
                self._look("scenario", table, self.seed)

    def _tables(
        self, module: RuleModule, folder: Path | None, sources: Iterable[str | Path] | None
    ) -> tuple[Subject, ...]:
        """What a module is played on; nothing where it can't be, which is told. May raise
        BadContent."""
        odd = list(misshapen(module, folder))
        for sentence in odd:
            self.found.standing("import-error", sentence)
        if odd:
            return ()
        tables = subjects(module, folder, sources or sources_of(module, folder))
        if not tables:
            self.found.standing("import-error", f"{NOTHING} ({self.found.name})")
        return tables

    def _play(self, table: Subject, decisions: int) -> None:
        """Play game after game until so many decisions are made."""
        watched = table.of(guarded(table.module, self.watch))
        last, broken = self.done + decisions, 0
        for number in count():
            if self.done >= last or broken >= BROKEN or self.found.has_any(ENDLESS):
                return
            before = self.done
            whole = self._game(table, watched, number, last - self.done)
            self.done = max(self.done, before + 1)
            broken = 0 if whole else broken + 1
            self.progress(self.done)

    def _game(self, table: Subject, watched: Subject, number: int, most: int) -> bool:
        """Play one game and look at it; whether it could be played to its end."""
        seed, moves = self.seed + number, list[Move]()
        self.allow(PATIENCE)
        self.watch.calls = 0
        try:
            game = watched.start(seed)
            for step in steps(table, seed, most, game):
                moves.append(step.move)
                self._step(step, moves)
        except Broken as broken:
            self._broke(table, seed, broken.moves, broken.__cause__ or broken)
            return False
        except STOPS as error:
            self._broke(table, seed, (), error)
            return False
        finally:
            self.allow(0)
            self._heard(table, seed, moves)
        self._look_at(Walked(table, seed, tuple(moves), game, len(moves)), number)
        return True

    def _step(self, step: Step, moves: list[Move]) -> None:
        self.done += isinstance(step.move, Gave)
        self.watch.calls = 0
        if self.watch.seen:
            self._heard(step.subject, step.seed, moves)
        table, seed = step.subject, step.seed
        for check in self.of_steps:
            for fault in self._faults(check, table, seed, step):
                probe = step_probe(check, table, seed, bool(step.offered))
                self.found.played(check.code, fault, table, seed, tuple(moves), probe)
        self.allow(PATIENCE)

    def _look_at(self, walked: Walked, number: int) -> None:
        """Put the checks of games to one: all to the first games, a share of them later."""
        checks = self.of_sort("game")
        families = list(dict.fromkeys(check.family or check.code for check in checks))
        for check in checks:
            place = families.index(check.family or check.code)
            if (number >= WHOLE and (number + place) % SHARE) or self.found.has(check.code):
                continue
            table, seed = walked.subject, walked.seed
            for fault in self._faults(check, table, seed, walked):
                probe = game_probe(check, table, seed)
                self.found.played(check.code, fault, table, seed, walked.moves, probe, FEWER)

    def _look(self, sort: str, table: Subject, *given: int) -> None:
        """Put the checks of one sort to a module as it stands, or to it on a scenario."""
        scenario = shown(table.scenario) if given else ""
        for check in self.of_sort(sort):
            for fault in self._faults(check, table, self.seed, table, *given):
                self.found.standing(check.code, fault.message, scenario, *given)

    def _faults(self, check: Check, table: Subject, seed: int, *given: object) -> list[Fault]:
        """What a check finds; what the module raises meanwhile is a finding of its own."""
        faults: list[Fault] = []
        if self.found.has_any(FOLLOWS.get(check.code, ())):
            return faults
        self.allow(PATIENCE * LONG)
        try:
            faults.extend(islice(check.look(*given), MOST))
        except STOPS as error:
            if not self.found.has_any(FOLLOWED):
                code, sentence = during(error, table.folder, check.code)
                self.found.standing(code, sentence, shown(table.scenario), seed)
        finally:
            self.allow(0)
        return faults

    def of_sort(self, sort: str) -> tuple[Check, ...]:
        return tuple(check for check in self.checks if check.sort == sort)

    def _broke(
        self, table: Subject, seed: int, moves: tuple[Move, ...], error: BaseException
    ) -> None:
        code, sentence = told(error, table.folder, self.watch.last, moves)
        probe = None if isinstance(error, Hangs) else break_probe(table, seed, error, sentence)
        most = FEWER if code == "endless" else PLAYED
        self.found.played(code, Fault(sentence), table, seed, moves, probe, most)

    def _heard(
        self, table: Subject | None = None, seed: int = -1, moves: Sequence[Move] = ()
    ) -> None:
        """Tell what the guard saw since it was last asked."""
        for code, sentence in self.watch.taken():
            if table is None or code == "prints":
                self.found.standing(code, sentence)
            else:
                probe = watch_probe(code, table, seed)
                self.found.played(code, Fault(sentence), table, seed, tuple(moves), probe)


def shared_out(tables: Sequence[Subject], decisions: int) -> tuple[tuple[Subject, int], ...]:
    """How many decisions are played on each scenario: half on the first, its own example."""
    if not tables:
        return ()
    first, *others = tables
    each = decisions // 2 // len(others) if others else 0
    return ((first, decisions - each * len(others)), *((table, each) for table in others))
