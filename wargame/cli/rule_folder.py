"""A rule module as the command line names it: by its name in the library, or by its folder."""

from __future__ import annotations

import os
from pathlib import Path

from wargame.cli.refusals import say
from wargame.cli.results import command
from wargame.engine.errors import IllegalOrder
from wargame.library import NotAllowed, RuleFolder, is_allowed, rule_folders, warning_of


def named(name: str, *, allowing: bool = False) -> RuleFolder:
    """The folder meant; with `allowing`, one of the user's is allowed as it lies now.

    Raises IllegalOrder where there is none, NotAllowed for one that is not allowed.
    """
    found = _found(name)
    if not found.shipped:
        if allowing:
            _let_in(found.path)
        _demand(found, name)
    return found


def in_library(folder: RuleFolder) -> bool:
    """Whether a module can be loaded by its name."""
    return rule_folders().get(folder.name) == folder


def _found(name: str) -> RuleFolder:
    from wargame.nearest import unknown

    known = rule_folders()
    if name in known:
        return known[name]
    path = Path(name).resolve()
    for folder in known.values():
        if folder.path.resolve() == path:
            return folder
    if not os.path.isfile(path / "__init__.py"):
        raise IllegalOrder(unknown("rule module", name, known))
    return RuleFolder(path.name, path, shipped=False)


def _demand(found: RuleFolder, name: str) -> None:
    """Say how to allow it: one that lies elsewhere has no name to allow it by."""
    from wargame.library.trust import demand_allowed

    try:
        demand_allowed(found.path)
    except NotAllowed as refused:
        if in_library(found):
            raise
        how = command("rules", "check", name, "--allow")
        words = f"Read it first; then allow and check it with `{how}`."
        raise NotAllowed(*refused.reasons[:-1], words) from None


def _let_in(path: Path) -> None:
    """Say what it means and allow it; say nothing where it is allowed as it is."""
    from wargame.library.trust import allow_at

    if not is_allowed(path):
        say(warning_of(path))
        say(f"Allowed '{path.name}' as it lies there now, sha256 {allow_at(path)}.")
