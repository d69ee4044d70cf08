"""Reads the tables of a (merged) scenario file row by row, keeping what can be read."""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import Any

from attrs import frozen

from wargame.nearest import quoted
from wargame.scenario import kinds
from wargame.scenario.complaints import Complaints
from wargame.scenario.lines import Path as Where
from wargame.scenario.rows import read_row
from wargame.scenario.tables import TABLES, Header, Lists, key_of
from wargame.scenario.toml import Document
from wargame.scenario.treatments import dotted

NAME = re.compile(r"[a-z0-9_-]{1,64}")
_NO_KEYS: Mapping[str, Any] = {}


@frozen
class Placed:
    """A row as read, and where it stands in the file."""

    row: Any
    at: Where


@frozen
class Reading:
    """A document being read: every fault goes to its complaints, and the reading goes on."""

    doc: Document
    complaints: Complaints

    def say(self, at: Where, sentence: str) -> None:
        """File one fault at a place of the document."""
        self.complaints.add(self.doc.path, self.doc.line(at), sentence)

    def header(self) -> Header | None:
        """The scenario's own table."""
        if "scenario" not in self.doc.root:
            self.say((), "the table [scenario] is missing; add it with name, title and start.")
            return None
        at: Where = ("scenario",)
        header = read_row(Header, self.doc.root["scenario"], at, self.doc, self.complaints)
        if header:
            self.demand_name(header.name, (*at, "name"))
        return header

    def listed(self, name: str) -> Any:
        """One of the tables that are not rows: `cuts`, `sets` or `line`; empty where faulty."""
        given = {name: self.doc.root[name]} if name in self.doc.root else {}
        read = read_row(Lists, given, (), self.doc, self.complaints)
        return getattr(read or Lists(), name)

    def rows(
        self, table: str, defaults: Mapping[str, Mapping[str, Any]] = _NO_KEYS
    ) -> tuple[Placed, ...]:
        """The rows of one of the scenario's own tables; `defaults`, by row name, fill gaps."""
        raw = self.raw_rows((table,))
        if len(raw) > TABLES[table].most:
            self.say((table,), f"{len(raw)} rows of {table}; at most {TABLES[table].most} fit.")
            return ()
        filled = [{**defaults.get(str(row.get("name")), _NO_KEYS), **row} for row in raw]
        return self.read((table,), TABLES[table].row, filled)

    def raw_rows(self, table: Where) -> list[dict[str, Any]]:
        """The rows of a table as they are in the file; none where it is not one of rows."""
        value: Any = self.doc.root
        for part in table:
            value = value.get(part, []) if isinstance(value, dict) else []
        if isinstance(value, list) and all(isinstance(row, dict) for row in value):
            return value
        found = kinds.shown(value)
        self.say(table, f"write [[{dotted(table)}]] above each row; this is {found}.")
        return []

    def read(self, table: Where, cls: type, raw: list[dict[str, Any]]) -> tuple[Placed, ...]:
        """Rows as values of `cls`, each with its place; faulty ones are left out."""
        self.demand_single(table, raw)
        read = (
            Placed(
                read_row(cls, row, (*table, number), self.doc, self.complaints), (*table, number)
            )
            for number, row in enumerate(raw)
        )
        found = tuple(placed for placed in read if placed.row is not None)
        for placed in found:
            if hasattr(placed.row, "name"):
                self.demand_name(placed.row.name, (*placed.at, "name"))
        return found

    def demand_name(self, name: str, at: Where) -> None:
        """File a name that is not one."""
        if not NAME.fullmatch(name):
            sentence = f"{quoted(name)} is no name; use a-z, 0-9, - and _, at most 64 of them."
            self.say(at, f"{sentence} Words for people go into the title.")

    def demand_single(self, table: Where, raw: list[dict[str, Any]]) -> None:
        """File every row that is known by the same key as an earlier one."""
        first: dict[str, int] = {}
        for number, row in enumerate(raw):
            key = key_of(table, row)
            before = first.setdefault(key, number)
            if key and before != number:
                line = self.doc.line((*table, before))
                sentence = f"a second {dotted(table)} {quoted(key)}; the first is on line {line}."
                self.say((*table, number), f"{sentence} Rename or remove one.")
