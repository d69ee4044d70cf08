"""The findings of one run: one a fault, each with the smallest game that shows it."""

from __future__ import annotations

import re
import shlex
from collections.abc import Callable, Sequence
from pathlib import Path

from attrs import define, field

from wargame.testing.checks.check import Fault
from wargame.testing.finding import Finding
from wargame.testing.following import RETOLD
from wargame.testing.keeping import keep
from wargame.testing.moves import Move
from wargame.testing.places import shown
from wargame.testing.probes import Probe
from wargame.testing.shrink import PLAYED, smallest
from wargame.testing.subject import Subject

_PLACE = re.compile(r"[\w./-]+\.(?:py|md|toml):\d+")
_NUMBER = re.compile(r"\d+")
MOST = 5
"""So many findings of one code are told; more say nothing new."""


@define
class Found:
    """What was found of one module. `heard` is told of each finding when it is made."""

    module: str
    name: str
    """The module as the command line names it: its name, or its folder."""
    out: Path | None
    decisions: int
    heard: Callable[[Finding], None]
    findings: list[Finding] = field(factory=list)
    known: set[tuple[str, str]] = field(factory=set)

    def has(self, code: str) -> bool:
        """Whether as much was found of a code as is told."""
        return sum(each.code == code for each in self.findings) >= MOST

    def has_any(self, codes: Sequence[str]) -> bool:
        """Whether anything was found of these codes."""
        return any(each.code in codes for each in self.findings)

    def standing(self, code: str, message: str, scenario: str = "", seed: int = -1) -> None:
        """A fault of the module as it stands, or of the module on a scenario."""
        place = _PLACE.search(message)
        key = place[0] if place else _NUMBER.sub("#", message)
        replay = "" if place or seed < 0 else self._again(seed)
        self._add(code, key, Finding(code, message, self.module, scenario, seed, -1, replay))

    def played(
        self,
        code: str,
        fault: Fault,
        table: Subject,
        seed: int,
        moves: Sequence[Move],
        probe: Probe | None = None,
        most: int = PLAYED,
    ) -> None:
        """A fault that a game shows: made small with `probe`, kept, and told once a place.

        With no `probe` the last move can't be made again, and the game is kept up to it.
        """
        place = _PLACE.search(fault.message)
        key = place[0] if place else ""
        if (code, key) in self.known or self.has(code):
            return
        if probe is None:
            moves = moves[:-1]
        else:
            fault, moves = _smaller(probe, fault, moves, most)
        step = fault.step if fault.step >= 0 else len(moves) - 1
        replay = self._kept(code, table, seed, moves) or self._again(seed)
        scenario = shown(table.scenario)
        self._add(
            code, key, Finding(code, fault.message, self.module, scenario, seed, step, replay)
        )

    def _add(self, code: str, key: str, finding: Finding) -> None:
        if (code, key) in self.known or self.has(code):
            return
        if code in RETOLD and any(place == key for _, place in self.known):
            return
        self.known.add((code, key))
        self.findings.append(finding)
        self.heard(finding)

    def _kept(self, code: str, table: Subject, seed: int, moves: Sequence[Move]) -> str:
        """The command that tells the game kept; empty where none can be: the finding counts."""
        if self.out is None:
            return ""
        try:
            return keep(self.out, f"{self.module}-{code}", table, seed, moves)
        except OSError:
            return ""

    def _again(self, seed: int) -> str:
        words = ("wargame", "rules", "check", self.name, "--decisions", str(self.decisions))
        return shlex.join((*words, "--seed", str(seed)))


def _smaller(
    probe: Probe, fault: Fault, moves: Sequence[Move], most: int
) -> tuple[Fault, Sequence[Move]]:
    """The fault in the smallest game that shows it; as it was, where it does not show again."""
    if probe(moves) is None:
        return fault, moves
    fewer = smallest(moves, lambda some: probe(some) is not None, most)
    return probe(fewer) or fault, fewer
