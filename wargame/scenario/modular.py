"""The tables of rule modules: their rows and parameters; those of modules left out are skipped."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import frozen

from wargame.engine.modules import Parameter, RuleModule, parameters_of
from wargame.nearest import quoted, unknown
from wargame.scenario import kinds
from wargame.scenario.cast import Cast
from wargame.scenario.lines import Path as Where
from wargame.scenario.reading import Placed, Reading
from wargame.scenario.tables import OWN
from wargame.scenario.wishes import WISHED, Key

Rows = dict[str, tuple[Placed, ...]]
MODULE_ROWS = 5_000
"""Rows that one table of a rule module may have."""


@frozen
class Modular:
    """Reads what a scenario says to its rule modules."""

    reading: Reading
    cast: Cast

    @property
    def in_play(self) -> Mapping[str, RuleModule]:
        """The modules in play, by name."""
        return {module.name: module for module in self.cast.modules}

    def rows(self) -> Rows:
        """By `module.table`, the rows of the modules in play; files unknown tables."""
        playing = {p.name for p in self.cast.playing}
        found: Rows = {}
        for name, tables in self.reading.doc.root.items():
            if name in OWN:
                continue
            if name not in self.cast.known:
                known = (*OWN, *self.cast.known)
                self.reading.say((name,), unknown("table", name, known))
            elif not isinstance(tables, dict):
                what = "is a rule module; write [[…]] rows of its tables"
                self.reading.say((name,), f"{quoted(name)} {what}, such as [[{name}.row]].")
            elif name in playing:
                found |= self.module_rows(self.in_play[name], tables)
        return found

    def module_rows(self, module: RuleModule, tables: Mapping[str, Any]) -> Rows:
        found: Rows = {}
        for table in tables:
            at: Where = (module.name, table)
            if table not in module.rows:
                self.reading.say(at, unknown(f"table of {module.name}", table, module.rows))
                continue
            raw = self.reading.raw_rows(at)
            if len(raw) > MODULE_ROWS:
                self.reading.say(at, f"{len(raw)} rows; at most {MODULE_ROWS} fit.")
            else:
                name = f"{module.name}.{table}"
                found[name] = self.reading.read(at, module.rows[table], raw)
        return found

    def parameters(self, wished: Mapping[Key, int]) -> dict[str, dict[str, int]]:
        """By module in play, the parameters that the scenario and the wishes set."""
        found: dict[str, dict[str, int]] = {}
        given = self.reading.doc.root.get("parameters", {})
        if not isinstance(given, dict):
            self.reading.say(("parameters",), "write [parameters.MODULE] and name = value.")
            given = {}
        for name, values in given.items():
            at: Where = ("parameters", name)
            if name not in self.cast.known:
                self.reading.say(at, unknown("rule module", name, self.cast.known))
            elif not isinstance(values, dict):
                self.reading.say(at, f"write [parameters.{name}] and name = value below.")
            elif name in self.in_play:
                found[name] = self.set_by_file(self.in_play[name], values)
        self.wished(wished, found)
        return found

    def set_by_file(self, module: RuleModule, values: Mapping[str, Any]) -> dict[str, int]:
        known = {p.name: p for p in parameters_of(module.parameters)}
        for name, value in values.items():
            fault = _fault(f"parameter of {module.name}", name, value, known)
            if fault:
                self.reading.say(("parameters", module.name, name), fault)
        return {name: value for name, value in values.items() if type(value) is int}

    def wished(self, wished: Mapping[Key, int], found: dict[str, dict[str, int]]) -> None:
        """Set what was wished for; no line of the file is at fault for a wish."""
        for (module, name), value in wished.items():
            if module not in self.in_play:
                fault = unknown("module in play", module, self.in_play)
            else:
                known = {p.name: p for p in parameters_of(self.in_play[module].parameters)}
                fault = _fault(f"parameter of {module}", name, value, known)
                found.setdefault(module, {})[name] = value
            if fault:
                self.reading.complaints.add(WISHED, 0, fault)

    def skipped(self, due: tuple[Placed, ...]) -> tuple[str, ...]:
        """One line for each module that is left out though rows of the scenario are for it."""
        out = [name for name in self.cast.known if name not in self.in_play]
        lines = ((name, self.left(name, due)) for name in out)
        return tuple(
            f"The rule module {quoted(name)} is not in play; skipped: {', '.join(left)}."
            for name, left in lines
            if left
        )

    def left(self, name: str, due: tuple[Placed, ...]) -> list[str]:
        root = self.reading.doc.root
        tables, parameters = root.get(name, {}), root.get("parameters", {})
        waiting = sum(placed.row.module == name for placed in due)
        counts = {f"{name}.{table}": len(rows) for table, rows in _lists(tables).items()}
        if isinstance(parameters, dict) and isinstance(parameters.get(name), dict):
            counts[f"parameters.{name}"] = len(parameters[name])
        counts["due"] = waiting
        return [f"{count} of {table}" for table, count in counts.items() if count]


def _lists(tables: Any) -> dict[str, list[Any]]:
    if not isinstance(tables, dict):
        return {}
    return {name: rows for name, rows in tables.items() if isinstance(rows, list)}


def _fault(what: str, name: str, value: Any, known: Mapping[str, Parameter]) -> str:
    if name not in known:
        return unknown(what, name, known)
    p = known[name]
    if type(value) is not int:
        return f"{quoted(name)} must be a whole number, not {kinds.shown(value)}."
    if p.low <= value <= p.high:
        return ""
    return f"{quoted(name)} is {value}; it lies between {p.low} and {p.high} {p.unit}."
