"""`wargame scenario …`: list, show and check scenarios, and print their JSON Schema."""

from __future__ import annotations

import argparse
from typing import Any

from wargame.cli.results import show_json, show_table, tell


def list_all(asked: argparse.Namespace) -> int:
    """Every scenario there is; one that can't be read is listed with its fault."""
    from wargame.engine.errors import BadContent
    from wargame.library import scenarios
    from wargame.scenario.describe import described

    found = described(scenarios())
    rows: list[dict[str, str]] = []
    for name, each in found.items():
        if isinstance(each, BadContent):
            rows.append({"name": name, "title": "can't be read", "fault": str(each)})
        else:
            rows.append({"name": name, "title": each.title, "hours": each.hours})
    if asked.json:
        show_json({"scenarios": rows})
    else:
        show_table(("name", "title", "hours"), [tuple(row.values()) for row in rows])
    return 0


def show(asked: argparse.Namespace) -> int:
    """What one scenario offers: cuts, sets, seats, treatments."""
    from wargame.scenario.describe import describe

    found = describe(asked.scenario)
    if asked.json:
        import attrs

        show_json({**attrs.asdict(found), "path": str(found.path)})
        return 0
    tell(f"{found.title} ({found.name} {found.version})\n{found.marking}\n\n{found.summary}")
    tell(f"\nBegins {found.start}; {found.hours}.")
    _show_choices(found)
    return 0


def _show_choices(found: Any) -> None:
    cuts = [(_starred(n, found.default_cut), _days(cut)) for n, cut in found.cuts.items()]
    sets = [(_starred(n, found.default_set), ", ".join(s)) for n, s in found.sets.items()]
    tell("\nCuts (--cut)")
    show_table(("name", "turns in days"), cuts)
    tell("\nSets (--modules)")
    show_table(("name", "modules"), sets)
    tell("\nSeats")
    show_table(("name", "title"), [(seat.name, seat.title) for seat in found.seats])
    if found.treatments:
        tell("\nTreatments (--treatment)")
        for treatment in found.treatments:
            tell(f"  {treatment.name}: {treatment.title}. {treatment.text}")


def _starred(name: str, default: str) -> str:
    return f"{name} *" if name == default else name


def _days(cut: tuple[int, ...]) -> str:
    if len(set(cut)) == 1:
        return f"{len(cut)} of {cut[0]}"
    return ", ".join(str(days) for days in cut)


def check(asked: argparse.Namespace) -> int:
    """Load a scenario in every way it offers; exit 1 with every fault, by file and line."""
    from wargame.library import find_scenario
    from wargame.scenario.load import check as faults_of

    find_scenario(asked.scenario)
    faults = faults_of(asked.scenario)
    if asked.json:
        import attrs

        show_json({"good": not faults, "complaints": [attrs.asdict(fault) for fault in faults]})
    else:
        for fault in faults:
            tell(str(fault))
        if not faults:
            tell(f"'{asked.scenario}' is good: every cut, set and treatment loads.")
    return 1 if faults else 0


def schema(asked: argparse.Namespace) -> int:
    """The JSON Schema of a scenario file, with the tables of the modules at hand."""
    from wargame.library import NotAllowed, load_module, rule_folders
    from wargame.scenario.editor import schema as schema_of

    modules = []
    for name in rule_folders():
        try:
            modules.append(load_module(name))
        except NotAllowed:
            continue
    show_json(schema_of(modules))
    return 0
