"""Finds scenarios by name or path."""

from __future__ import annotations

import os
from pathlib import Path

from wargame.library.places import NAME, bad, folders_in, shipped_folder, user_folder
from wargame.nearest import quoted, unknown

FILE = "scenario.toml"


def scenarios() -> dict[str, Path]:
    """Return the `scenario.toml` of every known scenario by name, sorted.

    The project's own come before a user's of the same name, which stays reachable by its path.
    """
    found: dict[str, Path] = {}
    for kind_of_home in (user_folder("scenarios"), shipped_folder("scenarios")):
        for folder in folders_in(kind_of_home):
            if NAME.fullmatch(folder.name) and os.path.isfile(folder / FILE):
                found[folder.name] = folder / FILE
    return dict(sorted(found.items()))


def find_scenario(name_or_path: str) -> Path:
    """Return the `scenario.toml` meant by a name, a folder or a file; else raise `BadContent`."""
    known = scenarios()
    if name_or_path in known:
        return known[name_or_path]
    path = Path(name_or_path)
    if os.path.isfile(path / FILE):
        return path / FILE
    if path.suffix == ".toml" and os.path.isfile(path):
        return path
    if os.path.isdir(path):
        raise bad(name_or_path, 0, f"this folder holds no {FILE}; name a scenario's folder.")
    if os.path.lexists(path):
        none = f"unknown scenario {quoted(name_or_path)}: this file is none"
        raise bad(name_or_path, 0, f"{none}; name a folder with a {FILE}, or its file.")
    raise bad(name_or_path, 0, unknown("scenario", name_or_path, known))
