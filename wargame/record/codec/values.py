"""Values as a save file has them: objects without their defaults, lists, texts, whole numbers."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypeVar

import msgspec
from attrs import NOTHING, Attribute, Factory, fields

Plain = dict[str, Any]

_AS_THEY_ARE = frozenset((str, int, bool, type(None)))

Made = TypeVar("Made")


_SHAPES: dict[type, dict[str, Any]] = {}


def shape(cls: type) -> dict[str, Any]:
    """An attrs class's fields with their defaults: its own first, then those of every event."""
    found = _SHAPES.get(cls)
    if found is None:
        ranked = sorted(fields(cls), key=lambda each: each.inherited)
        found = _SHAPES[cls] = {each.name: _default(each) for each in ranked}
    return found


def _default(each: Attribute[Any]) -> Any:
    default: Any = each.default
    made_by = default.factory if isinstance(default, Factory) else None  # type: ignore[arg-type]
    return default if made_by is None else made_by()


def bare(value: Any) -> Any:
    """A value without what its class says anyway; a changed default would change old saves."""
    kind = type(value)
    if kind in _AS_THEY_ARE:
        return value
    if kind is tuple or kind is list:
        return [each if type(each) in _AS_THEY_ARE else bare(each) for each in value]
    if kind is dict or isinstance(value, Mapping):
        return {str(name): bare(each) for name, each in value.items()}
    found: Plain = {}
    for name, usual in shape(kind).items():
        each = getattr(value, name)
        if each is not usual and (usual is NOTHING or each != usual):
            found[name] = each if type(each) in _AS_THEY_ARE else bare(each)
    return found


def whole(value: Any) -> Any:
    """A value with all that it holds: for objects whose class the reader may not know."""
    if type(value) in _AS_THEY_ARE:
        return value
    if isinstance(value, tuple | list):
        return [whole(each) for each in value]
    if isinstance(value, Mapping):
        return {str(name): whole(each) for name, each in value.items()}
    return {name: whole(getattr(value, name)) for name in shape(type(value))}


def made(cls: type[Made], plain: Any) -> Made:
    """The object that a plain value stands for; ValueError says what does not fit."""
    if not isinstance(plain, dict):
        raise ValueError(f"a {cls.__name__} is due here")
    stray = plain.keys() - shape(cls).keys()
    if stray:
        raise ValueError(f"a {cls.__name__} has no '{min(stray)}'")
    return msgspec.convert(plain, cls, str_keys=True)
