"""Describes a row class as JSON Schema, for editors that check scenario files while one types."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from enum import Enum
from typing import Any

from attrs import NOTHING, Attribute, has

from wargame.scenario import kinds
from wargame.scenario.rows import TEXT, asked, hints_of

_TYPES: dict[Any, dict[str, Any]] = {
    bool: {"type": "boolean"},
    int: {"type": "integer"},
    float: {"type": "number"},
    date: {"type": "string", "format": "date"},
}


def schema_of(cls: type) -> dict[str, Any]:
    """Return the JSON Schema (draft 2020-12) of a table that `read_row` reads as `cls`."""
    wanted = asked(cls)
    properties = {key: _field(cls, spot) for key, spot in wanted.items()}
    required = [key for key, spot in wanted.items() if spot.default is NOTHING]
    return {
        "type": "object",
        **_first_line(cls.__doc__),
        "properties": properties,
        **({"required": required} if required else {}),
        "additionalProperties": False,
    }


def _field(cls: type, spot: Attribute[Any]) -> dict[str, Any]:
    described = _kind(hints_of(cls)[spot.name], spot.metadata)
    if "help" in spot.metadata:
        described["description"] = spot.metadata["help"]
    # attrs' own mark for "no default" is an enum too.
    default = None if spot.default is NOTHING else spot.default
    default = default.value if isinstance(default, Enum) else default
    return {**described, "default": default} if isinstance(default, int | str) else described


def _kind(kind: Any, meta: Mapping[Any, Any]) -> dict[str, Any]:
    offered = kinds.members(kind)
    if len(offered) > 1:
        return {"anyOf": [_kind(member, meta) for member in offered]}
    (kind,) = offered
    most = {"most": meta["most"]} if "most" in meta else {}
    if has(kind):
        return schema_of(kind)
    if kinds.is_mapping(kind):
        inner = _kind(kinds.element_of(kind), meta)
        return {"type": "object", "additionalProperties": inner, **_renamed(most, "maxProperties")}
    if kinds.is_list(kind):
        inner = _kind(kinds.element_of(kind), meta)
        return {"type": "array", "items": inner, **_renamed(most, "maxItems")}
    return _single(kind, meta)


def _single(kind: Any, meta: Mapping[Any, Any]) -> dict[str, Any]:
    words = kinds.words_of(kind) or tuple(meta.get("choices", ()))
    if words:
        return {"enum": list(words)}
    if kind is str:
        return {"type": "string", "maxLength": meta.get("max", TEXT)}
    bounds = {"minimum": "low", "maximum": "high"} if kind in (int, float) else {}
    limits = {word: meta[key] for word, key in bounds.items() if meta.get(key) is not None}
    return {**_TYPES.get(kind, {}), **limits}


def _renamed(most: dict[str, int], word: str) -> dict[str, int]:
    return {word: most["most"]} if most else {}


def _first_line(docstring: str | None) -> dict[str, str]:
    return {"description": docstring.strip().splitlines()[0]} if docstring else {}
