"""Every promise of docs/guarantees.md names a test that is there."""

from __future__ import annotations

import ast
import re
from pathlib import Path

CHECKOUT = Path(__file__).resolve().parents[1]
PROMISES = (CHECKOUT / "docs" / "guarantees.md").read_text(encoding="utf-8")
NAMED = re.findall(r"`(tests/[\w/]+\.py)::(\w+)`", PROMISES)


def functions(path: Path) -> set[str]:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    return {node.name for node in ast.walk(tree) if isinstance(node, ast.FunctionDef)}


def test_every_promise_names_a_test_that_is_there() -> None:
    gone = [
        f"{file}::{name}"
        for file, name in NAMED
        if not (CHECKOUT / file).is_file() or name not in functions(CHECKOUT / file)
    ]
    assert [] == gone


def test_every_promise_is_held_by_something() -> None:
    rows = [line for line in PROMISES.splitlines() if line.startswith("| ") and "---" not in line]
    bare = [row for row in rows if "`tests/" not in row and not row.startswith("| promise")]
    assert [] == bare
    assert len(rows) - PROMISES.count("| promise |") == len(NAMED)
