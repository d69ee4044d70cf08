"""`wargame rules …`: list and show rule modules, and allow those of one's own folder."""

from __future__ import annotations

import argparse
from pathlib import Path
from typing import Any

from wargame.cli.refusals import REFUSED
from wargame.cli.results import show_json, show_table, tell


def list_all(asked: argparse.Namespace) -> int:
    """Every module that may be loaded, and those that wait to be allowed."""
    rows, waiting = _shelf()
    if asked.json:
        show_json({"modules": rows, **({"not_allowed": waiting} if waiting else {})})
        return 0
    show_table(("name", "title", "version"), [tuple(row.values()) for row in rows])
    for name in waiting:
        tell(f"'{name}' is not allowed yet: 'wargame rules allow {name}'.")
    return 0


def _shelf() -> tuple[list[dict[str, str]], list[str]]:
    from wargame.engine.errors import BadContent
    from wargame.library import NotAllowed, called, load_module, rule_folders

    rows, waiting = [], []
    for name, folder in rule_folders().items():
        try:
            said = called(folder)
            if said is None:
                module = load_module(name)
                said = module.title, module.version
        except NotAllowed:
            waiting.append(name)
        except BadContent as fault:
            rows.append({"name": name, "title": f"can't be loaded: {fault}", "version": "-"})
        else:
            rows.append({"name": name, "title": said[0], "version": said[1]})
    return rows, waiting


def show(asked: argparse.Namespace) -> int:
    """One module: its orders, its parameters with their sources, and its rules in full."""
    from wargame.engine.modules import parameters_of
    from wargame.engine.orders import kind_of
    from wargame.library import load_module, rule_folders

    module = load_module(asked.name)
    kinds = [kind_of(module.name, order) for order in module.orders]
    numbers = parameters_of(module.parameters)
    folder = rule_folders()[asked.name].path
    if asked.json:
        show_json(_as_json(module, kinds, numbers))
        return 0
    tell(f"{module.title} ({module.name} {module.version})")
    tell("\nOrders")
    for kind in kinds:
        tell(f"  {kind.title}: {kind.help}")
    tell("\nParameters (low / mid / high, confidence, source)")
    for n in numbers:
        tell(f"  {n.name}: {n.low} / {n.mid} / {n.high} {n.unit} [{n.confidence}] {n.source}")
    tell("\n" + _rules_of(folder))
    return 0


def _as_json(module: Any, kinds: list[Any], numbers: tuple[Any, ...]) -> dict[str, Any]:
    import attrs

    return {
        "name": module.name,
        "title": module.title,
        "version": module.version,
        "orders": [{"kind": k.name, "title": k.title, "help": k.help} for k in kinds],
        "parameters": [attrs.asdict(number) for number in numbers],
    }


def _rules_of(folder: Path) -> str:
    rules = folder / "RULES.md"
    return rules.read_text(encoding="utf-8") if rules.is_file() else "It has no RULES.md."


def allow(asked: argparse.Namespace) -> int:
    """Allow a module of one's own folder, after saying what that means."""
    from wargame.engine.errors import IllegalOrder
    from wargame.library import allow as let_in
    from wargame.library import rule_folders, warning_of
    from wargame.nearest import unknown

    folders = rule_folders()
    if asked.name not in folders:
        raise IllegalOrder(unknown("rule module", asked.name, folders))
    if folders[asked.name].shipped:
        tell(f"'{asked.name}' is the project's own and needs no leave.")
        return 0
    tell(warning_of(folders[asked.name].path))
    if not (asked.yes or _said_yes()):
        tell(f"Not allowed. 'wargame rules allow {asked.name} --yes' allows it without asking.")
        return REFUSED
    tell(f"Allowed '{asked.name}', sha256 {let_in(asked.name)}.")
    return 0


def _said_yes() -> bool:
    try:
        return input("Allow it? Type yes: ").strip().lower() == "yes"
    except EOFError:
        print()
        return False
