"""The JSON Schema of `scenario.toml`, for editors that check a file while one types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from wargame.engine.modules import Parameter, RuleModule, parameters_of
from wargame.scenario.reading import NAME
from wargame.scenario.schema import schema_of
from wargame.scenario.tables import LISTS, TABLES, Header, Lists, Table
from wargame.scenario.treatments import Head

DRAFT = "https://json-schema.org/draft/2020-12/schema"
Schema = dict[str, Any]


def schema(modules: Iterable[RuleModule] = ()) -> Schema:
    """The JSON Schema (draft 2020-12) of a scenario file.

    The tables and parameters of `modules` are described in full; those of others are let pass.
    """
    known = tuple(modules)
    tables = _tables(known)
    return {
        "$schema": DRAFT,
        "title": "A scenario of wargame: scenario.toml",
        "type": "object",
        "properties": {
            "scenario": _named(schema_of(Header)),
            **tables,
            "treatment": _table_of(_treatment(tables)),
        },
        "required": ["scenario", "cuts", "seat"],
        "additionalProperties": _table_of(_rows({"type": "object"})),
    }


def _tables(modules: tuple[RuleModule, ...]) -> Schema:
    lists = schema_of(Lists)["properties"]
    lists["line"]["items"] |= {"minItems": 2, "maxItems": 2}
    by_module = {module.name: _parameters(module) for module in modules}
    whole_numbers = _table_of({"type": "integer"})
    return {
        **{name: lists[name] for name in LISTS},
        **{name: _own(table) for name, table in TABLES.items()},
        "parameters": {**_table_of(whole_numbers), "properties": by_module},
        **{module.name: _module(module) for module in modules if module.rows},
    }


def _own(table: Table) -> Schema:
    return {**_rows(_named(schema_of(table.row))), "maxItems": table.most}


def _named(row: Schema) -> Schema:
    """A row whose name, if it has one, is held to the form of a name."""
    if "name" in row["properties"]:
        row["properties"]["name"] = {"type": "string", "pattern": f"^{NAME.pattern}$"}
    return row


def _rows(row: Schema) -> Schema:
    return {"type": "array", "items": row}


def _table_of(inner: Schema) -> Schema:
    return {"type": "object", "additionalProperties": inner}


def _module(module: RuleModule) -> Schema:
    tables = {name: _rows(schema_of(cls)) for name, cls in module.rows.items()}
    return {"type": "object", "properties": tables, "additionalProperties": False}


def _parameters(module: RuleModule) -> Schema:
    known = {p.name: _parameter(p) for p in parameters_of(module.parameters)}
    return {"type": "object", "properties": known, "additionalProperties": False}


def _parameter(p: Parameter) -> Schema:
    about = f"{p.title}, {p.unit}; source: {p.source} ({p.confidence})"
    return {
        "type": "integer",
        "minimum": p.low,
        "maximum": p.high,
        "default": p.mid,
        "description": about,
    }


def _treatment(tables: Schema) -> Schema:
    """A treatment: its own keys, and the scenario's tables with rows that may be parts of rows."""
    names = _rows({"type": "string"})
    head = schema_of(Head)
    drop = {"type": "object", "additionalProperties": {"anyOf": [names, _table_of(names)]}}
    properties = {
        **head["properties"],
        "drop": drop,
        "scenario": _in_part(schema_of(Header)),
        **{name: _in_part(table) for name, table in tables.items()},
    }
    other = _table_of(_rows({"type": "object"}))
    return {**head, "properties": properties, "additionalProperties": other}


def _in_part(described: Any) -> Any:
    """The same schema with nothing required."""
    if isinstance(described, Mapping):
        kept = {key: value for key, value in described.items() if not _requires(key, value)}
        return {key: _in_part(value) for key, value in kept.items()}
    return described


def _requires(key: str, value: Any) -> bool:
    return key == "required" and isinstance(value, list)
