"""What a module says of itself, looked at before it is played: each part is of its type."""

from __future__ import annotations

import ast
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import attrs

from wargame.engine.events import Event
from wargame.engine.modules import Doctrine, Odds, RuleModule, Uses
from wargame.engine.orders import Order
from wargame.plain import plain
from wargame.testing.guard import GIVES
from wargame.testing.places import shown
from wargame.testing.reading import parsed

_SHOWN = 60
_LISTS: Mapping[str, tuple[type, str]] = {
    "uses": (Uses, "`Uses(…)`"),
    "doctrine": (Doctrine, "`Doctrine(…)`"),
    "odds": (Odds, "`Odds(…)`"),
}
_CLASSES: Mapping[str, tuple[type, str]] = {
    "orders": (Order, "classes of orders"),
    "reacts_to": (Event, "types of events"),
}


def misshapen(module: RuleModule, folder: Path | None) -> Iterator[str]:
    """What is wrong with the parts of a module, each with file and line."""
    where = _place(folder)
    for part, value, wanted in _odd_parts(module):
        yield f"{where}`{part}` of MODULE has {plain(repr(value), _SHOWN)}; it takes {wanted}."


def _odd_parts(module: RuleModule) -> Iterator[tuple[str, object, str]]:
    for part in ("title", "version"):
        value = getattr(module, part)
        if not isinstance(value, str):
            yield part, value, "a text"
    for hook in GIVES:
        if not callable(getattr(module, hook)):
            yield hook, getattr(module, hook), "a function"
    for part, (kind, words) in (*_LISTS.items(), *_CLASSES.items()):
        value = getattr(module, part)
        if not isinstance(value, tuple):
            yield part, value, f"a tuple of {words}"
            continue
        fits = _is_a if part in _LISTS else _is_class_of
        yield from ((part, each, words) for each in value if not fits(each, kind))
    yield from _odd_classes(module)


def _odd_classes(module: RuleModule) -> Iterator[tuple[str, object, str]]:
    rows: Any = module.rows
    if not isinstance(rows, Mapping):
        yield "rows", rows, "a mapping from names of tables to classes made with attrs"
        return
    for name, cls in rows.items():
        if not (isinstance(name, str) and _is_attrs(cls)):
            yield "rows", {name: cls}, "names of tables and classes made with attrs"
    if module.parameters is not None and not _is_attrs(module.parameters):
        yield "parameters", module.parameters, "a class made with attrs"


def _is_a(value: object, kind: type) -> bool:
    return isinstance(value, kind)


def _is_class_of(value: object, kind: type) -> bool:
    return isinstance(value, type) and issubclass(value, kind)


def _is_attrs(value: object) -> bool:
    return isinstance(value, type) and attrs.has(value)


def _place(folder: Path | None) -> str:
    """Where MODULE stands; empty where that is not known."""
    first = None if folder is None else folder / "__init__.py"
    if first is None or not first.is_file():
        return ""
    lines = (
        node.lineno
        for node in parsed(first).body
        if isinstance(node, ast.Assign)
        and any(isinstance(name, ast.Name) and name.id == "MODULE" for name in node.targets)
    )
    return f"{shown(str(first))}:{next(lines, 1)}: "
