"""Reads one row of a scenario file into a frozen attrs value, or says everything wrong with it."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from typing import Any, TypeVar, get_type_hints

from attrs import NOTHING, Attribute, fields, frozen, has

from wargame.nearest import quoted, unknown
from wargame.plain import plain
from wargame.scenario import kinds
from wargame.scenario.complaints import Complaints
from wargame.scenario.lines import Path as Where
from wargame.scenario.toml import Document

T = TypeVar("T")
TEXT = 4_096

_FAULTY: Any = object()


def read_row(
    cls: type[T],
    table: object,
    at: Where,
    doc: Document,
    complaints: Complaints,
    **fixed: Any,
) -> T | None:
    """Return the `cls` that `table` describes, or None after filing each of its faults.

    `at` is where the table stands in `doc`; `fixed` gives fields that are not read from the file.
    Fields may be `int`, `bool`, `str`, a date, a `Literal`, an enum, an attrs class, a tuple or a
    mapping of these, or a union of plain ones. A field's `metadata` may hold `low` and `high` (for
    numbers), `choices`, `max` (letters of a text), `most` (elements of a list or mapping), `lines`
    (the text may have several) and `key` (its name in the file).
    """
    row: T = _Reader(doc, complaints).row(cls, table, at, fixed)
    return None if row is _FAULTY else row


@cache
def hints_of(cls: type) -> dict[str, Any]:
    """Return the resolved types of the fields of `cls`."""
    return get_type_hints(cls)


def asked(cls: type, fixed: Mapping[str, Any] | None = None) -> dict[str, Attribute[Any]]:
    """Return the fields of `cls` that a file gives, by their names in the file."""
    skipped = fixed or {}
    return {
        found.metadata.get("key", found.alias or found.name): found
        for found in fields(cls)
        if found.init and found.name not in skipped and found.alias not in skipped
    }


@frozen
class _Reader:
    doc: Document
    complaints: Complaints

    def row(self, cls: type, table: object, at: Where, fixed: Mapping[str, Any]) -> Any:
        if not isinstance(table, Mapping):
            return self.refuse(at, f"expected a table of keys, not {kinds.shown(table)}.")
        wanted = asked(cls, fixed)
        before = len(self.complaints)
        for key in table:
            if key not in wanted:
                self.refuse((*at, key), unknown("key", key, wanted))
        values = dict(fixed)
        for key, spot in wanted.items():
            kind = hints_of(cls)[spot.name]
            if key in table:
                values[spot.alias or spot.name] = self.fit(
                    table[key], kind, spot.metadata, (*at, key)
                )
            elif spot.default is NOTHING:
                self.refuse(at, f"{quoted(key)} is missing here; add {key} = {kinds.sample(kind)}.")
        return _FAULTY if len(self.complaints) > before else self.made(cls, values, at)

    def made(self, cls: type, values: dict[str, Any], at: Where) -> Any:
        try:
            return cls(**values)
        except (TypeError, ValueError) as refusal:
            return self.refuse(at, str(refusal.args[0] if refusal.args else refusal))

    def fit(self, value: Any, kind: Any, meta: Mapping[Any, Any], at: Where) -> Any:
        kind = kinds.chosen(kind, value)
        element = kinds.element_of(kind)
        if has(kind):
            return self.row(kind, value, at, {})
        if kinds.is_mapping(kind):
            return self.mapping(value, element, meta, at)
        if kinds.is_list(kind):
            exact = {"length": kinds.length_of(kind)} if kinds.length_of(kind) else {}
            return self.elements(value, element, {**meta, **exact}, at)
        return self.single(value, kind, meta, at)

    def mapping(self, value: Any, element: Any, meta: Mapping[Any, Any], at: Where) -> Any:
        if not isinstance(value, Mapping):
            return self.refuse(at, f"{_label(at)} must be a table, not {kinds.shown(value)}.")
        self.bound(len(value), meta, at)
        return {
            plain(key): self.fit(inner, element, meta, (*at, key)) for key, inner in value.items()
        }

    def elements(self, value: Any, element: Any, meta: Mapping[Any, Any], at: Where) -> Any:
        if not isinstance(value, list):
            return self.refuse(at, f"{_label(at)} must be a list, not {kinds.shown(value)}.")
        self.bound(len(value), meta, at)
        return tuple(
            self.fit(inner, element, meta, (*at, number)) for number, inner in enumerate(value)
        )

    def bound(self, count: int, meta: Mapping[Any, Any], at: Where) -> None:
        if "most" in meta and count > meta["most"]:
            self.refuse(at, f"{_label(at)} has {count} elements; at most {meta['most']} fit.")
        if "length" in meta and count != meta["length"]:
            self.refuse(at, f"{_label(at)} has {count} elements; it needs {meta['length']}.")

    def single(self, value: Any, kind: Any, meta: Mapping[Any, Any], at: Where) -> Any:
        fitted = kinds.converted(value, kind)
        if fitted is kinds.MISFIT:
            return self.refuse(at, f"{_label(at)} {kinds.must_be(kind, value)}")
        for refusal in _out_of_bounds(fitted, meta):
            return self.refuse(at, f"{_label(at)} {refusal}")
        return plain(fitted, lines=bool(meta.get("lines"))) if type(fitted) is str else fitted

    def refuse(self, at: Where, sentence: str) -> Any:
        self.complaints.add(self.doc.path, self.doc.line(at), sentence)
        return _FAULTY


def _label(at: Where) -> str:
    name = next((part for part in reversed(at) if isinstance(part, str)), "the row")
    number = at[-1] if at else ""
    return f"{quoted(name)} element {number + 1}" if isinstance(number, int) else quoted(name)


def _out_of_bounds(value: Any, meta: Mapping[Any, Any]) -> list[str]:
    if isinstance(value, str):
        return _bad_text(value, meta)
    if not isinstance(value, int) or isinstance(value, bool):
        return []
    low, high = meta.get("low"), meta.get("high")
    if low is not None and value < low:
        return [f"is {value}; the least is {low}."]
    if high is not None and value > high:
        return [f"is {value}; the most is {high}."]
    return _not_on_offer(value, meta)


def _bad_text(value: str, meta: Mapping[Any, Any]) -> list[str]:
    longest = meta.get("max", TEXT)
    if len(value) > longest:
        return [f"is {len(value)} characters long; at most {longest} fit."]
    return _not_on_offer(value, meta)


def _not_on_offer(value: int | str, meta: Mapping[Any, Any]) -> list[str]:
    choices = meta.get("choices")
    if choices is None or value in choices:
        return []
    return ["has an " + unknown("value", str(value), map(str, choices))]
