"""`wargame rules perft NAME`: counts the tree of a module's example, to be compared."""

from __future__ import annotations

import argparse
from typing import Any

import attrs

from wargame.cli.refusals import DOES_NOT_HOLD, say
from wargame.cli.results import show_json, show_table, tell
from wargame.cli.rule_folder import in_library, named
from wargame.engine.errors import BadContent, IllegalOrder
from wargame.engine.rulebook import Rulebook
from wargame.testing.guard import STOPS
from wargame.testing.perft import Nodes, Tree
from wargame.testing.places import raised_in
from wargame.testing.subject import EXAMPLE, Subject, module_of, subject

DEEPEST = 1_000
WORDS = {
    "decisions": "positions in which a seat decides",
    "chances": "throws",
    "endings": "ends of the game",
    "open": "positions at the depth asked for, left unopened",
}


def run(asked: argparse.Namespace) -> int:
    """Count and tell; exit 1 where the module raises."""
    if not 0 <= asked.depth <= DEEPEST:
        raise IllegalOrder(f"--depth takes a number from 0 to {DEEPEST}, not {asked.depth}.")
    table = _table(asked.name)
    try:
        nodes = _counted(table, asked.depth, asked.must_move)
    except (BadContent, IllegalOrder):
        raise
    except STOPS as error:
        say(f"{_raised(error, table)}, while its tree was counted.")
        return DOES_NOT_HOLD
    if asked.json:
        show_json(_as_json(asked, table, nodes))
        return 0
    tell(f"{table.loaded.name} to a depth of {asked.depth}:")
    rows = [(name, f"{count:,}", WORDS[name]) for name, count in attrs.asdict(nodes).items()]
    show_table(("nodes", "how many", "what they are"), rows)
    return 0


def _table(name: str) -> Subject:
    """A module on its own example."""
    found = named(name)
    if not (found.path / EXAMPLE).is_file():
        raise IllegalOrder(f"'{found.name}' has no {EXAMPLE}; its tree starts there.")
    module, folder = module_of(found.name if in_library(found) else found.path)
    return subject(module, folder, found.path / EXAMPLE)


def _counted(table: Subject, depth: int, must_move: bool) -> Nodes:
    """Equal positions are counted once and their numbers used again."""
    book = Rulebook.of(table.loaded.modules, table.loaded.setting)
    return Tree(book, must_move=must_move, merged=True).count(table.loaded.opening, depth)


def _raised(error: BaseException, table: Subject) -> str:
    place = raised_in(error, table.folder)
    where = f"`{place.function}` ({place})" if place else "The engine"
    return f"{where} raised {type(error).__name__}: {error}"


def _as_json(asked: argparse.Namespace, table: Subject, nodes: Nodes) -> dict[str, Any]:
    return {
        "module": table.module.name,
        "scenario": table.loaded.name,
        "depth": asked.depth,
        "must_move": asked.must_move,
        **attrs.asdict(nodes),
    }
