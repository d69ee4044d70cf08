"""Finds rule modules and loads those that are the project's own or allowed."""

from __future__ import annotations

import os
import re
from keyword import iskeyword
from pathlib import Path
from typing import TYPE_CHECKING

from attrs import frozen

from wargame.library.places import bad, folders_in, shipped_folder, user_folder
from wargame.library.trust import demand_allowed
from wargame.nearest import quoted, unknown

if TYPE_CHECKING:
    from wargame.engine.modules import RuleModule

_NAME = re.compile(r"[a-z][a-z0-9_]{0,63}")
_SAID = re.compile(r'^    (title|version)="([^"\\]+)",$', re.MULTILINE)


@frozen
class RuleFolder:
    """A folder that holds a rule module; `shipped` if it is one of the project's own."""

    name: str
    path: Path
    shipped: bool


def rule_folders() -> dict[str, RuleFolder]:
    """Return every rule module's folder by name, sorted; imports none.

    The project's own cannot be replaced by a user's of the same name.
    """
    found: dict[str, RuleFolder] = {}
    for home, shipped in ((user_folder("rules"), False), (shipped_folder("rules"), True)):
        for path in folders_in(home):
            if _is_module(path):
                found[path.name] = RuleFolder(path.name, path, shipped)
    return dict(sorted(found.items()))


def _is_module(path: Path) -> bool:
    named = _NAME.fullmatch(path.name) and not iskeyword(path.name)
    return bool(named) and os.path.isfile(path / "__init__.py")


def find_rules(name: str) -> RuleFolder:
    """Return the folder of the rule module `name`; raise `BadContent` if there is none."""
    known = rule_folders()
    if name not in known:
        raise bad(name, 0, unknown("rule module", name, known))
    return known[name]


def called(rules: RuleFolder) -> tuple[str, str] | None:
    """Return title and version as a module's `MODULE` says them in plain words; import nothing.

    None where it says them in another way, or is a user's, which may not load at all.
    """
    source = (rules.path / "__init__.py").read_text(encoding="utf-8") if rules.shipped else ""
    said = dict(_SAID.findall(source))
    return (said["title"], said["version"]) if len(said) == 2 else None


def load_module(name: str) -> RuleModule:
    """Return the `MODULE` of the rule module `name`.

    Raises `NotAllowed` for a foreign one that the user has not allowed as it is, `BadContent`
    with file and line for one that cannot be imported or holds no `MODULE` of that name.
    """
    rules = find_rules(name)
    if not rules.shipped:
        demand_allowed(rules.path)
    from wargame.library.importing import import_rules

    return _module_in(import_rules(name, rules.path, foreign=not rules.shipped), rules)


def module_at(path: Path) -> RuleModule:
    """Return the `MODULE` of the rule module that lies at `path`, from its sources.

    Whoever calls answers for it: one that is not the project's own is not asked for here.
    Raises `BadContent` with file and line.
    """
    from wargame.library.importing import import_rules

    folder = path.resolve()
    if not _is_module(folder):
        raise bad(path, 0, "is no rule module's folder; name one that holds an `__init__.py`.")
    return _module_in(
        import_rules(folder.name, folder, foreign=True), RuleFolder(folder.name, folder, False)
    )


def _module_in(imported: object, rules: RuleFolder) -> RuleModule:
    from wargame.engine.adjudication import ENGINE
    from wargame.engine.modules import RuleModule

    first = rules.path / "__init__.py"
    if rules.name == ENGINE:
        raise bad(rules.path, 0, f"'{ENGINE}' is the engine's own name; rename the folder.")
    module = getattr(imported, "MODULE", None)
    if not isinstance(module, RuleModule):
        raise bad(first, 1, "holds no MODULE; write `MODULE = RuleModule(name=…, …)`.")
    if module.name != rules.name:
        other = quoted(str(module.name))
        raise bad(first, 1, f"MODULE calls itself {other}; its name must be '{rules.name}'.")
    return module
