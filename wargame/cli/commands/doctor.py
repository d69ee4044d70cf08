"""`wargame doctor`: look at this machine, its folders and the saved games in them."""

from __future__ import annotations

import argparse
import os
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path

from attrs import asdict, frozen

from wargame.cli.results import show_json, show_table
from wargame.version import __version__

ENOUGH = 64 * 2**20
"""Bytes of free room below which the doctor warns; a game takes about a hundredth of it."""


@frozen
class Finding:
    """One thing looked at: how it is (good, note or bad) and what was found or should be done."""

    what: str
    health: str
    words: str


def run(asked: argparse.Namespace) -> int:
    """Print the findings; exit 1 where one is bad."""
    found = tuple(_findings())
    if asked.json:
        show_json({"findings": [asdict(each) for each in found]})
    else:
        show_table(("looked at", "health", "found"), [(f.what, f.health, f.words) for f in found])
    return 1 if any(each.health == "bad" for each in found) else 0


def _findings() -> Iterator[Finding]:
    yield Finding("wargame", "good", f"{__version__} on Python {sys.version.split()[0]}")
    yield _terminal()
    yield from _folders()
    yield from _content()
    yield from _saves()


def _terminal() -> Finding:
    if not sys.stdout.isatty():
        return Finding("terminal", "note", "none here; 'play' lets bots play and prints the game")
    wide, high = shutil.get_terminal_size()
    if wide < 80 or high < 24:
        return Finding("terminal", "note", f"{wide}x{high}; widen it to 80x24 if you can")
    return Finding("terminal", "good", f"{wide}x{high}, {os.environ.get('TERM', 'unnamed')}")


def _folders() -> Iterator[Finding]:
    from wargame.library import user_folder

    for kind in ("saves", "scenarios", "rules"):
        try:
            folder = user_folder(kind)
            room = shutil.disk_usage(_nearest_folder(folder)).free
        except OSError as error:
            yield Finding(f"{kind} folder", "bad", f"can't be used: {error.strerror}")
            continue
        if not os.access(_nearest_folder(folder), os.W_OK):
            yield Finding(f"{kind} folder", "bad", f"{folder} can't be written to")
        elif room < ENOUGH:
            yield Finding(f"{kind} folder", "bad", f"{folder}: {room // 2**20} MiB free; make room")
        else:
            yield Finding(f"{kind} folder", "good", f"{folder}, {room // 2**30} GiB free")


def _nearest_folder(folder: Path) -> Path:
    while not folder.exists() and folder != folder.parent:
        folder = folder.parent
    return folder


def _content() -> Iterator[Finding]:
    from wargame.engine.errors import BadContent
    from wargame.library import NotAllowed, load_module, rule_folders, scenarios

    yield Finding("scenarios", "good", ", ".join(scenarios()) or "none")
    for name in rule_folders():
        try:
            module = load_module(name)
        except NotAllowed:
            yield Finding(f"rules {name}", "note", f"not allowed: 'wargame rules allow {name}'")
        except BadContent as fault:
            yield Finding(f"rules {name}", "bad", str(fault))
        else:
            yield Finding(f"rules {name}", "good", f"{module.title} {module.version}")


def _saves() -> Iterator[Finding]:
    from wargame.library import user_folder
    from wargame.record.savefile import SaveError, read

    for path in sorted(user_folder("saves").glob("*.wargame")):
        try:
            reading = read(str(path))
        except SaveError as error:
            yield Finding(f"save {path.name}", "bad", str(error))
        else:
            words = reading.torn or f"{len(reading.lines)} lines, whole"
            yield Finding(f"save {path.name}", "note" if reading.torn else "good", words)
