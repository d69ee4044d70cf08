"""The kinds of value a scenario row may hold: how each is told apart, converted and named."""

from __future__ import annotations

import types
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from enum import Enum
from typing import Any, Literal, Union, get_args, get_origin

from attrs import has

from wargame.nearest import quoted, unknown

MISFIT: Any = object()

_NAMES: dict[Any, str] = {
    bool: "true or false",
    int: "a whole number",
    float: "a number",
    str: "a text in quotation marks",
    date: "a date such as 2026-11-22",
}


def is_union(kind: Any) -> bool:
    return get_origin(kind) in (Union, types.UnionType)


def is_mapping(kind: Any) -> bool:
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, Mapping)


def is_list(kind: Any) -> bool:
    origin = get_origin(kind) or kind
    return isinstance(origin, type) and issubclass(origin, Sequence) and origin is not str


def is_enum(kind: Any) -> bool:
    return isinstance(kind, type) and issubclass(kind, Enum)


def element_of(kind: Any) -> Any:
    """Return what a list or mapping kind holds; `Any` if it does not say."""
    args = get_args(kind)
    if not args or not (is_mapping(kind) or is_list(kind)):
        return Any
    return args[1] if is_mapping(kind) else args[0]


def length_of(kind: Any) -> int | None:
    """Return how many elements a list kind must have, or None for any number."""
    args = get_args(kind)
    return None if not args or args[-1] is Ellipsis or is_mapping(kind) else len(args)


def members(kind: Any) -> tuple[Any, ...]:
    """Return the kinds a union offers to a file (TOML has no null, so None is left out)."""
    if not is_union(kind):
        return (kind,)
    return tuple(member for member in get_args(kind) if member is not types.NoneType)


def chosen(kind: Any, value: Any) -> Any:
    """Return the member of a union that `value` suits, else the only member, else the union."""
    offered = members(kind)
    suited = next((member for member in offered if _suits(member, value)), None)
    return suited or (offered[0] if len(offered) == 1 else kind)


def _suits(kind: Any, value: Any) -> bool:
    if isinstance(value, dict):
        return is_mapping(kind) or has(kind)
    if isinstance(value, list):
        return is_list(kind)
    return converted(value, kind) is not MISFIT


def converted(value: Any, kind: Any) -> Any:
    """Return `value` as a plain `kind`, or `MISFIT`. A truth value is never a number."""
    if kind is Any:
        return value
    if is_enum(kind):
        return next((member for member in kind if _same(member.value, value)), MISFIT)
    if get_origin(kind) is Literal:
        return next((word for word in get_args(kind) if _same(word, value)), MISFIT)
    if kind is float and type(value) is int:
        return float(value)
    return value if type(value) is kind else MISFIT


def _same(one: Any, other: Any) -> bool:
    return type(one) is type(other) and bool(one == other)


def words_of(kind: Any) -> tuple[Any, ...]:
    """Return the values that an enum or `Literal` admits; none for any other kind."""
    if is_enum(kind):
        return tuple(member.value for member in kind)
    return get_args(kind) if get_origin(kind) is Literal else ()


def must_be(kind: Any, value: Any) -> str:
    """Return the end of a sentence that refuses `value`."""
    words = words_of(kind)
    if words and isinstance(value, str):
        return "has an " + unknown("value", value, map(str, words))
    return f"must be {named(kind)}, not {shown(value)}."


def named(kind: Any) -> str:
    """Return what an author calls `kind`."""
    words = words_of(kind)
    if words:
        return "one of " + ", ".join(str(word) for word in words)
    if is_union(kind):
        return " or ".join(named(member) for member in members(kind))
    if is_mapping(kind):
        return "a table"
    return "a list" if is_list(kind) else _NAMES.get(kind, "a table")


def shown(value: object) -> str:
    """Return a short name for a value as it stands in a file."""
    if isinstance(value, str):
        return f"the text {quoted(value)}"
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int | float):
        return f"the number {value}"
    if isinstance(value, datetime):
        return "a date with a time"
    return "a list" if isinstance(value, list) else "a table" if isinstance(value, dict) else "that"


def sample(kind: Any) -> str:
    """Return what may stand after `=` where a value of this kind is missing."""
    kind = members(kind)[0]
    if is_list(kind) or is_mapping(kind):
        return "[…]" if is_list(kind) else "{ … }"
    return {str: '"…"', int: "0", bool: "false"}.get(kind, "…")
