"""Treatments as a file has them: named variations, each with the tables that it changes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import field, frozen

from wargame.nearest import quoted, unknown
from wargame.scenario.complaints import Complaints
from wargame.scenario.lines import Path as Where
from wargame.scenario.rows import asked, read_row
from wargame.scenario.spots import WORDS
from wargame.scenario.tables import OWN, TABLES
from wargame.scenario.toml import Document

NAMED = 200
"""Names that a treatment's `replace`, `drop` or `excludes` may hold."""
_KEYED = ("scenario", "cuts", "sets", "left_out")


@frozen(kw_only=True)
class Head:
    """A named variation: its tables are merged into the scenario's by row, or replace them."""

    title: str = field(metadata={"max": WORDS, "help": "What people call it."})
    text: str = field(default="", metadata={"lines": True, "help": "What it varies, and why."})
    replace: tuple[str, ...] = field(
        default=(), metadata={"most": NAMED, "help": "Tables that this treatment replaces whole."}
    )
    excludes: tuple[str, ...] = field(
        default=(), metadata={"most": NAMED, "help": "Treatments that it cannot go with."}
    )


HEAD = (*asked(Head), "drop")
"""The keys of a treatment that are about itself; every other is a table."""


@frozen
class Treatment:
    """A treatment: its head, the tables that it brings, the rows that it drops."""

    name: str
    head: Head
    tables: Mapping[Where, Any]
    drops: Mapping[Where, tuple[str, ...]]

    @property
    def at(self) -> Where:
        """Where it stands in the file."""
        return ("treatment", self.name)

    def replaces(self, table: Where) -> bool:
        """Whether this treatment's rows stand alone in that table."""
        return dotted(table) in self.head.replace or table[0] in self.head.replace


def dotted(table: Where) -> str:
    """The name of a table as an author writes it."""
    return ".".join(str(part) for part in table)


def tables_of(root: Mapping[str, Any]) -> dict[Where, Any]:
    """The tables under `root`: one part for the scenario's own, two for parameters and modules'."""
    found: dict[Where, Any] = {}
    for name, value in root.items():
        if name in (*TABLES, *_KEYED, "line") or not isinstance(value, dict) or not value:
            found[(name,)] = value
        else:
            found.update({(name, inner): table for inner, table in value.items()})
    return found


def is_keyed(table: Where) -> bool:
    """Whether a table is one of keys rather than of rows."""
    return table[0] in _KEYED if len(table) == 1 else table[0] == "parameters"


def is_row_table(table: Where) -> bool:
    """Whether a table is one of rows."""
    return table[0] in TABLES if len(table) == 1 else table[0] not in OWN


def treatments_of(
    doc: Document, modules: Iterable[str], complaints: Complaints
) -> dict[str, Treatment]:
    """Every treatment of a file that can be read, by name; `modules` may have tables."""
    listed = doc.root.get("treatment", {})
    if not isinstance(listed, dict):
        complaints.add(doc.path, doc.line(("treatment",)), "write [treatment.NAME] and its keys.")
        return {}
    reading = _Reading(doc, (*OWN[:-1], *modules), tuple(listed), complaints)
    read = (reading.treatment(name, raw) for name, raw in listed.items())
    return {treatment.name: treatment for treatment in read if treatment}


@frozen
class _Reading:
    doc: Document
    tables: tuple[str, ...]
    names: tuple[str, ...]
    complaints: Complaints

    def treatment(self, name: str, raw: Any) -> Treatment | None:
        at: Where = ("treatment", name)
        if not isinstance(raw, dict):
            self.say(at, f"write [treatment.{name}] and its keys below.")
            return None
        own = {key: value for key, value in raw.items() if key in asked(Head)}
        head = read_row(Head, own, at, self.doc, self.complaints)
        tables = {key: value for key, value in raw.items() if key not in HEAD}
        for key in tables:
            if key not in self.tables:
                known = (*HEAD, *self.tables)
                self.say((*at, key), unknown("key or table", key, known))
        drops = dict(self.drops(raw.get("drop", {}), (*at, "drop")))
        if head is None:
            return None
        self.check(head, at)
        return Treatment(name, head, tables_of(tables), drops)

    def drops(self, raw: Any, at: Where) -> Iterator[tuple[Where, tuple[str, ...]]]:
        for table, names in tables_of(raw).items() if isinstance(raw, dict) else [((), raw)]:
            parts = tuple(dotted(table).split("."))
            if not isinstance(names, list) or not all(isinstance(name, str) for name in names):
                self.say((*at, *table), 'name rows by table, such as drop = { unit = ["x"] }.')
            elif parts[0] not in self.tables or not is_row_table(parts):
                known = [name for name in self.tables if is_row_table((name,)) or name not in OWN]
                self.say((*at, *table), unknown("table of rows", dotted(parts), known))
            else:
                yield parts, tuple(names)

    def check(self, head: Head, at: Where) -> None:
        for number, table in enumerate(head.replace):
            if table.split(".")[0] not in self.tables:
                self.say((*at, "replace", number), unknown("table", table, self.tables))
        for number, other in enumerate(head.excludes):
            if other not in self.names:
                self.say((*at, "excludes", number), unknown("treatment", other, self.names))
            elif other == at[1]:
                self.say((*at, "excludes", number), f"{quoted(other)} cannot exclude itself.")

    def say(self, at: Where, sentence: str) -> None:
        self.complaints.add(self.doc.path, self.doc.line(at), sentence)
