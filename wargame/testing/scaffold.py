"""Writes a new rule module's folder: rules, an order, an example, doctrine and tests that pass."""

from __future__ import annotations

import re
from keyword import iskeyword
from pathlib import Path
from string import Template

from wargame.engine.errors import IllegalOrder
from wargame.plain import is_plain

TEMPLATE = Path(__file__).parent / "template"
NAME = re.compile(r"[a-z][a-z0-9_]{0,39}")
TITLE = re.compile(r"[^\"\\{}]{1,60}")
"""What stands between quotes in Python and TOML as it is."""
SUFFIX = ".txt"


def write_module(name: str, folder: Path, title: str = "") -> list[Path]:
    """Write the module `name` into `folder`, which must not exist; the files, in reading order.

    Raises IllegalOrder for a name or title that is none, or a folder that is there.
    """
    title = title or name.replace("_", " ").capitalize()
    _demand(name, title)
    if folder.exists():
        raise IllegalOrder(f"{folder} is there already; nothing is written over it.")
    folder.mkdir(parents=True)
    words = {"name": name, "title": title}
    written = []
    for source in sorted(TEMPLATE.glob(f"*{SUFFIX}"), key=_reading_order):
        path = folder / source.name.removesuffix(SUFFIX).replace("test_module", f"test_{name}")
        text = Template(source.read_text(encoding="utf-8")).substitute(words)
        path.write_text(text, encoding="utf-8")
        written.append(path)
    return written


def _demand(name: str, title: str) -> None:
    if not NAME.fullmatch(name) or iskeyword(name):
        raise IllegalOrder(
            f"'{name}' is no name for a rule module: a small letter first, then at most 39 small "
            "letters, digits and underscores, and no word of Python's own."
        )
    if not TITLE.fullmatch(title) or not is_plain(title) or title != title.strip():
        raise IllegalOrder(
            "A title is 1 to 60 printable characters, with no quotation mark, brace or backslash."
        )


def _reading_order(path: Path) -> tuple[int, str]:
    first = ("RULES.md.txt", "__init__.py.txt", "example.toml.txt")
    return (first.index(path.name) if path.name in first else len(first)), path.name
