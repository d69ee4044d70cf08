"""How a file is cut and named: its length, its functions, its first line, its words."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

from tests.house.reading import at, sources
from wargame.testing.reading import Function, functions, parsed

MOST_LINES = 300
MOST_BODY_LINES = 30

_NEVER = {
    *("manager", "handler", "util", "helper", "service"),
    *("managers", "handlers", "utils", "helpers", "services"),
}
_NEVER_ALONE = {"data", "info", "process"}
_WORD = re.compile(r"[A-Z]+(?![a-z])|[A-Z]?[a-z]+")


def long_files(root: Path) -> list[str]:
    return [
        at(root, path, lines, f"{lines} lines; at most {MOST_LINES}")
        for path in sources(root)
        if (lines := len(path.read_text(encoding="utf-8").splitlines())) > MOST_LINES
    ]


def body_lines(function: Function) -> int:
    """The lines of a function's body, its docstring left out."""
    body = function.body[1:] if ast.get_docstring(function) is not None else function.body
    if not body:
        return 0
    return (function.end_lineno or 0) - body[0].lineno + 1


def long_functions(root: Path) -> list[str]:
    return [
        at(
            root,
            path,
            function.lineno,
            f"{function.name} has {lines} lines; at most {MOST_BODY_LINES}",
        )
        for path in sources(root)
        for function in functions(parsed(path))
        if (lines := body_lines(function)) > MOST_BODY_LINES
    ]


def files_without_a_first_line(root: Path) -> list[str]:
    """Files that do not begin by saying what they are for."""
    return [
        at(root, path, 1, "begin with a docstring of one line that says what the file is for")
        for path in sources(root)
        if not _says_what_it_is_for(path)
    ]


def _says_what_it_is_for(path: Path) -> bool:
    text = path.read_text(encoding="utf-8")
    start = 2 if text.startswith("#!") else 1
    tree = parsed(path)
    docstring = ast.get_docstring(tree)
    return bool(docstring) and tree.body[0].lineno == start


def forbidden_names(root: Path) -> list[str]:
    return [
        at(root, path, line, f"{name}: a name of the field says more")
        for path in sources(root)
        for line, name in _names(root, path)
        if _is_forbidden(name)
    ]


def _names(root: Path, path: Path) -> Iterator[tuple[int, str]]:
    yield from ((1, part) for part in path.relative_to(root).with_suffix("").parts)
    for node in ast.walk(parsed(path)):
        if isinstance(node, Function | ast.ClassDef):
            yield node.lineno, node.name


def _is_forbidden(name: str) -> bool:
    words = {word.lower() for word in _WORD.findall(name)}
    return bool(words & _NEVER) or name.lower() in _NEVER_ALONE
