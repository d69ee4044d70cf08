"""A few random games in a process of their own, told line by line: run with `python -m`.

Reads what to play as JSON from its input: the module's name and folder, the scenario, the first
seed and how many orders a game.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from wargame.engine.board import CONTROL
from wargame.engine.modules import RuleModule
from wargame.library.importing import import_rules
from wargame.library.places import shipped_folder
from wargame.record.campaign import Campaign
from wargame.record.codec import line_of
from wargame.record.entries import MAIN, Entry
from wargame.testing.subject import Subject, subject
from wargame.testing.walk import walked

GAMES = 8
_MOST = 120
"""Seconds that a child may take."""


def told_apart(table: Subject, seed: int, decisions: int, hash_seeds: tuple[int, ...]) -> list[str]:
    """The same games as told by one process for each hash seed; empty where one has failed."""
    asked = {
        "name": table.module.name, "folder": str(table.folder), "scenario": table.scenario,
        "seed": seed, "decisions": decisions,
    }  # fmt: skip
    children = [_child(str(hash_seed)) for hash_seed in hash_seeds]
    try:
        said = [child.communicate(json.dumps(asked), _MOST)[0] for child in children]
    except subprocess.TimeoutExpired:
        return []
    finally:
        for child in children:
            child.kill()
            child.wait()
    return [] if any(child.returncode for child in children) else said


def _child(hash_seed: str) -> subprocess.Popen[str]:
    paths = os.pathsep.join(path for path in sys.path if path)
    return subprocess.Popen(
        [sys.executable, "-m", "wargame.testing.child"],
        env={**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONPATH": paths},
        stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True,
        encoding="utf-8",
    )  # fmt: skip


def told(game: Campaign, module: RuleModule) -> Iterator[str]:
    """A game as its journal has it, and what each seat is shown and advised at its end."""
    for effect in game.line.effects:
        yield json.dumps(line_of(Entry(MAIN, effect)))
    for seat in game.state.setting.seats:
        view = game.view(seat)
        if seat != CONTROL:
            yield f"advice for {seat}: {list(_advice(module, game, seat))}"
        yield f"panels of {seat}: {[str(panel) for panel in module.panels(view, seat)]}"
        yield f"choices of {seat}: {game.choices(seat)[0]}"


def _advice(module: RuleModule, game: Campaign, seat: str) -> Iterator[str]:
    for doctrine in module.doctrine:
        for proposal in doctrine.propose(game.view(seat), seat):
            yield str(proposal)


def main() -> None:
    """Play what the input asks and tell of it."""
    asked = json.loads(sys.stdin.read())
    folder = Path(asked["folder"])
    foreign = folder.parent.resolve() != Path(shipped_folder("rules")).resolve()
    module = import_rules(asked["name"], folder, foreign=foreign).MODULE
    table = subject(module, folder, asked["scenario"])
    for seed in range(asked["seed"], asked["seed"] + GAMES):
        game = walked(table, seed, asked["decisions"]).game
        sys.stdout.write("\n".join(told(game, module)) + "\n")


if __name__ == "__main__":
    main()
