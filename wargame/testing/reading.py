"""Reads Python sources for what may be said of them without running them."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

Function = ast.FunctionDef | ast.AsyncFunctionDef


def parsed(path: Path) -> ast.Module:
    """A file's syntax tree; SyntaxError where it is no Python."""
    return _parsed(path, path.stat().st_mtime_ns)


@cache
def _parsed(path: Path, changed: int) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"), str(path))


def functions(tree: ast.Module) -> Iterator[Function]:
    """All functions of a file, at any depth."""
    return (node for node in ast.walk(tree) if isinstance(node, Function))


def imported(tree: ast.Module, package: list[str]) -> Iterator[tuple[int, str]]:
    """Every module that a file in a package imports, with its line; relative ones made whole.

    `from a import b` counts as `a.b`: whether b is a module or a name, a is entered.
    """
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from ((node.lineno, alias.name) for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            above = package[: len(package) - node.level + 1] if node.level else []
            start = ".".join([*above, *filter(None, [node.module])])
            yield from ((node.lineno, f"{start}.{alias.name}") for alias in node.names)


def rules_in(folder: Path) -> list[Path]:
    """The Python files of a rule module, in order of name, without its tests."""
    return [path for path in sorted(folder.rglob("*.py")) if not is_test(path.relative_to(folder))]


def is_test(path: Path) -> bool:
    """Whether a file of a module's folder holds tests: `tests.py`, `test_*.py`, `tests/*`."""
    return path.stem.startswith("test") or "tests" in path.parts[:-1]


def package_of(folder: Path, path: Path) -> list[str]:
    """The package that a file of a rule module belongs to, as parts of its name."""
    return ["wargame", "rules", folder.name, *path.relative_to(folder).parts[:-1]]
