"""`wargame rules new NAME`: writes a rule module that works, to be changed into one's own."""

from __future__ import annotations

import argparse
from pathlib import Path

from wargame.cli.results import command, show_table, tell
from wargame.engine.adjudication import ENGINE
from wargame.engine.errors import IllegalOrder
from wargame.library import rule_folders, user_folder
from wargame.testing.scaffold import write_module

HOLDS = {
    "RULES.md": "what it does, in numbered paragraphs",
    "__init__.py": "the rules: an order, its numbers, what comes of it",
    "example.toml": "the smallest scenario that exercises them",
}
TESTS = "a test for each paragraph"


def run(asked: argparse.Namespace) -> int:
    """Write the module's folder; nothing is ever overwritten."""
    home = Path(asked.folder) if asked.folder else user_folder("rules")
    shipped = rule_folders().get(asked.name)
    if asked.name == ENGINE or (shipped is not None and shipped.shipped):
        raise IllegalOrder(f"'{asked.name}' is one of the project's own; choose another name.")
    written = write_module(asked.name, home / asked.name, asked.title)
    tell(f"Written into {home / asked.name}:")
    show_table(("file", "what it holds"), [(p.name, HOLDS.get(p.name, TESTS)) for p in written])
    tell("\nIt works as it stands. Change it, and after each change:")
    _tell_next(home / asked.name, in_library=not asked.folder)
    return 0


def _tell_next(folder: Path, in_library: bool) -> None:
    """The commands of an author's loop, and how the module gets into a game."""
    name = folder.name if in_library else str(folder)
    tell(f"  {command('rules', 'check', name, '--allow')}")
    tell(f"  python -m pytest -W error {folder}")
    if in_library:
        tell("To play it, allow it as it is and put it into a scenario that has what it asks for:")
        tell(f"  {command('rules', 'allow', name)}")
        tell(f"  {command('play', str(folder / 'example.toml'))}")
        tell(f"  wargame new SCENARIO SAVE --with {name}")
    else:
        tell(f"To play it, move it into {user_folder('rules')} and allow it there.")
