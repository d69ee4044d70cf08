"""Merges the chosen treatments into a scenario, as if the file had been written so."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from attrs import Factory, define, evolve, frozen

from wargame.nearest import unknown
from wargame.scenario.complaints import Complaints
from wargame.scenario.lines import Path as Where
from wargame.scenario.tables import key_of
from wargame.scenario.toml import Document
from wargame.scenario.treatments import Treatment, dotted, is_keyed, is_row_table, tables_of


@frozen
class Merged(Document):
    """A document whose parts came from several places of one file; `line` gives each its own."""

    origin: Mapping[Where, Where] = Factory(dict)

    def line(self, at: Where) -> int:
        """Return the line of the key, table or element `at` where the author wrote it."""
        for length in range(len(at), 0, -1):
            if at[:length] in self.origin:
                return Document.line(self, (*self.origin[at[:length]], *at[length:]))
        return Document.line(self, at)


@frozen
class _Row:
    keys: dict[str, Any]
    at: Where
    places: Mapping[str, Where] = Factory(dict)


def merged(doc: Document, chosen: tuple[Treatment, ...], complaints: Complaints) -> Document:
    """Return the scenario with the chosen treatments in it: replacing first, then merging.

    Rows that a treatment drops but nobody has are filed as complaints.
    """
    if not chosen:
        return doc
    merging = _Merging(doc, complaints, tables_of(doc.root))
    for treatment in chosen:
        merging.replace(treatment)
    for treatment in chosen:
        merging.merge(treatment)
    for treatment in chosen:
        merging.drop(treatment)
    return merging.document()


def is_rows(value: Any) -> bool:
    """Whether a raw value has the shape of a table of rows."""
    return isinstance(value, list) and all(isinstance(row, dict) for row in value)


@define
class _Merging:
    doc: Document
    complaints: Complaints
    tables: dict[Where, Any]
    origin: dict[Where, Where] = Factory(dict)
    rows: dict[Where, list[_Row]] = Factory(dict)

    def replace(self, treatment: Treatment) -> None:
        for table in [table for table in self.tables if treatment.replaces(table)]:
            del self.tables[table]
            self.origin.pop(table, None)
        for table, value in treatment.tables.items():
            if treatment.replaces(table):
                self.put(table, value, (*treatment.at, *table))

    def merge(self, treatment: Treatment) -> None:
        for table, value in treatment.tables.items():
            if treatment.replaces(table):
                continue
            place = (*treatment.at, *table)
            before = self.tables.setdefault(table, [] if is_row_table(table) else {})
            if is_row_table(table) and is_rows(value) and is_rows(before):
                self.merge_rows(table, value, place)
            elif is_keyed(table) and isinstance(value, dict) and isinstance(before, dict):
                self.merge_keys(table, value, place)
            else:
                self.put(table, value, place)

    def put(self, table: Where, value: Any, place: Where) -> None:
        self.tables[table] = value
        self.origin[table] = place

    def merge_keys(self, table: Where, value: dict[str, Any], place: Where) -> None:
        self.tables[table] = {**self.tables[table], **value}
        self.origin.update({(*table, key): (*place, key) for key in value})

    def merge_rows(self, table: Where, rows: list[dict[str, Any]], place: Where) -> None:
        standing = self.standing(table)
        places = {key_of(table, row.keys): number for number, row in enumerate(standing)}
        for number, row in enumerate(rows):
            at = (*place, number)
            key = key_of(table, row)
            if key and key in places:
                old = standing[places[key]]
                wrote = {field: (*at, field) for field in row}
                standing[places[key]] = evolve(
                    old, keys={**old.keys, **row}, places={**old.places, **wrote}
                )
            else:
                standing.append(_Row(row, at))

    def drop(self, treatment: Treatment) -> None:
        for table, names in treatment.drops.items():
            if not is_rows(self.tables.get(table, [])):
                continue
            standing = self.standing(table)
            known = [key_of(table, row.keys) for row in standing] + self.at_first(table)
            for name in names:
                if name not in known:
                    line = self.doc.line((*treatment.at, "drop", *table))
                    sentence = unknown(f"row of {dotted(table)}", name, filter(None, known))
                    self.complaints.add(self.doc.path, line, sentence)
            self.rows[table] = [row for row in standing if key_of(table, row.keys) not in names]

    def at_first(self, table: Where) -> list[str]:
        """What the file's own rows are known by: another treatment may have replaced them."""
        rows = tables_of(self.doc.root).get(table, [])
        return [key_of(table, row) for row in rows] if is_rows(rows) else []

    def standing(self, table: Where) -> list[_Row]:
        """The rows of a table as they stand now, each with its place."""
        if table not in self.rows:
            home = self.origin.get(table, table)
            rows = enumerate(self.tables.get(table, []))
            self.rows[table] = [_Row(row, (*home, number)) for number, row in rows]
        return self.rows[table]

    def document(self) -> Document:
        for table, rows in self.rows.items():
            self.tables[table] = [row.keys for row in rows]
            for number, row in enumerate(rows):
                self.origin[(*table, number)] = row.at
                self.origin.update(
                    {(*table, number, key): place for key, place in row.places.items()}
                )
        return Merged(self.doc.path, self.root(), self.doc.lines, self.origin)

    def root(self) -> dict[str, Any]:
        """The tables as one; what should have tables but is none stays, to be complained of."""
        root: dict[str, Any] = {}
        for table, value in self.tables.items():
            if len(table) == 1:
                # An empty table is made anew, lest the document's own be written into.
                root[str(table[0])] = {} if value == {} else value
            elif isinstance(above := root.setdefault(str(table[0]), {}), dict):
                above[str(table[1])] = value
        return root
