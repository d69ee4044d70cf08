"""Reads a source tree for the house rules: which files there are and what they say."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from wargame.testing.reading import imported, parsed

ROOMS = ("wargame", "rules", "tests", "tools", "benchmarks")


def sources(root: Path, *rooms: str) -> Iterator[Path]:
    """The Python files under these top folders of a checkout, in order of name."""
    for room in rooms or ROOMS:
        yield from sorted((root / room).rglob("*.py"))


def at(root: Path, path: Path, line: int, what: str) -> str:
    """An offender as an editor can open it: file:line: what."""
    return f"{path.relative_to(root).as_posix()}:{line}: {what}"


def dotted(root: Path, path: Path) -> str:
    """The name that a file is imported by."""
    parts = path.relative_to(root).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


def imports(root: Path, path: Path) -> Iterator[tuple[int, str]]:
    """Every module that a file imports, at any depth, with its line."""
    package = dotted(root, path).split(".")
    if path.name != "__init__.py":
        package = package[:-1]
    return imported(parsed(path), package)
