"""Where two chosen treatments cannot go together: both are named, with table, row and field."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from attrs import frozen

from wargame.nearest import quoted
from wargame.scenario import kinds
from wargame.scenario.complaints import Complaints
from wargame.scenario.lines import Path as Where
from wargame.scenario.merging import is_rows
from wargame.scenario.tables import key_of
from wargame.scenario.toml import Document
from wargame.scenario.treatments import Treatment, dotted, is_keyed

_WHOLE = "\0whole"
_STANDING = "\0standing"


@frozen
class _Claim:
    """What one treatment makes of one field: of a row, of a table of keys, or of a whole table."""

    table: Where
    row: str
    field: str
    value: Any
    at: Where


def object_to(chosen: tuple[Treatment, ...], doc: Document, complaints: Complaints) -> None:
    """File where two of the chosen treatments exclude or contradict each other."""
    _excluded(chosen, doc, complaints)
    said: dict[tuple[Where, str, str], tuple[Treatment, _Claim]] = {}
    for treatment in chosen:
        for claim in _claims(treatment):
            place = (claim.table, claim.row, claim.field)
            first, before = said.setdefault(place, (treatment, claim))
            if first is not treatment and not _same(before.value, claim.value):
                sentence = _sentence(first, before, treatment, claim, doc)
                complaints.add(doc.path, doc.line(claim.at), sentence)


def _excluded(chosen: tuple[Treatment, ...], doc: Document, complaints: Complaints) -> None:
    names = [treatment.name for treatment in chosen]
    for treatment in chosen:
        for number, other in enumerate(treatment.head.excludes):
            if other in names and other != treatment.name:
                at = (*treatment.at, "excludes", number)
                both = f"{quoted(treatment.name)} and {quoted(other)}"
                sentence = f"the treatments {both} exclude each other; choose one of them."
                complaints.add(doc.path, doc.line(at), sentence)


def _claims(treatment: Treatment) -> Iterator[_Claim]:
    for table, value in treatment.tables.items():
        at = (*treatment.at, *table)
        if treatment.replaces(table):
            yield _Claim(table, "", _WHOLE, value, at)
        elif is_keyed(table) and isinstance(value, dict):
            yield from (_Claim(table, "", key, value[key], (*at, key)) for key in value)
        elif value and is_rows(value):
            yield from _row_claims(table, value, at)
        else:
            yield _Claim(table, "", _WHOLE, value, at)
    for name in treatment.head.replace:
        table = tuple(name.split("."))
        if table not in treatment.tables:
            yield _Claim(table, "", _WHOLE, (), (*treatment.at, "replace"))
    for table, names in treatment.drops.items():
        at = (*treatment.at, "drop", *table)
        yield from (_Claim(table, name, _STANDING, "drops", at) for name in names)


def _row_claims(table: Where, rows: list[dict[str, Any]], at: Where) -> Iterator[_Claim]:
    for number, row in enumerate(rows):
        key = key_of(table, row)
        if key:
            yield _Claim(table, key, _STANDING, "changes", (*at, number))
            for field, value in row.items():
                yield _Claim(table, key, field, value, (*at, number, field))


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def _sentence(
    first: Treatment, before: _Claim, second: Treatment, claim: _Claim, doc: Document
) -> str:
    both = f"the treatments {quoted(first.name)} (line {doc.line(before.at)}) and"
    both = f"{both} {quoted(second.name)}"
    table = f"table {quoted(dotted(claim.table))}"
    row = f", row {quoted(claim.row)}" if claim.row else ""
    if claim.field == _WHOLE:
        return f"{both} replace the {table} differently; choose one of them."
    if claim.field == _STANDING:
        return f"{both} disagree on {table}{row}: one drops it; choose one of them."
    values = f"{kinds.shown(before.value)} against {kinds.shown(claim.value)}"
    field = f", field {quoted(claim.field)}"
    return f"{both} set {table}{row}{field} differently: {values}; choose one of them."
