"""Reads a source tree for the house rules: which files there are and what they say."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOMS = ("wargame", "rules", "tests", "tools", "benchmarks")
Function = ast.FunctionDef | ast.AsyncFunctionDef


def sources(root: Path, *rooms: str) -> Iterator[Path]:
    """The Python files under these top folders of a checkout, in order of name."""
    for room in rooms or ROOMS:
        yield from sorted((root / room).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def at(root: Path, path: Path, line: int, what: str) -> str:
    """An offender as an editor can open it: file:line: what."""
    return f"{path.relative_to(root).as_posix()}:{line}: {what}"


def dotted(root: Path, path: Path) -> str:
    """The name that a file is imported by."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def functions(tree: ast.Module) -> Iterator[Function]:
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def imports(root: Path, path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, at any depth, with its line; relative ones made whole.

    `from a import b` counts as `a.b`: whether b is a module or a name, a is entered.
    """
    package = dotted(root, path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*above, *filter(None, [node.module])])
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)
