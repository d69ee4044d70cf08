"""How a command shows a result: as lines, as a table, or as JSON."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from wargame.plain import plain


def command(*words: str) -> str:
    """A command to type, its words quoted as a shell wants them."""
    import shlex

    return shlex.join(("wargame", *words))


def tell(text: str) -> None:
    """Print text as plain text."""
    print(plain(text, lines=True))


def show_json(result: Any) -> None:
    """Print a result as one JSON object, ASCII only."""
    import json

    print(json.dumps(result, indent=2))


def show_table(heads: Sequence[str], rows: Iterable[Sequence[object]]) -> None:
    """Print rows under their heads, columns as wide as they need."""
    cells = [[plain(str(cell)) for cell in row] for row in (heads, *rows)]
    widths = [max(len(row[i]) for row in cells) for i in range(len(heads))]
    for row in cells:
        padded = (cell.ljust(width) for cell, width in zip(row, widths, strict=True))
        print("  ".join(padded).rstrip())
