"""The tables of keys in docs/playing.md, made from what the screens know of their keys."""

from __future__ import annotations

import re

from textual.keys import format_key

from wargame.ui.keymap import KnownKey, known_keys

TABLE = re.compile(r"(<!-- keys: (?P<groups>[a-z ]+) -->\n).*?(<!-- end -->)", re.DOTALL)
PLAIN = {"↑": "Up", "↓": "Down", "←": "Left", "→": "Right", "⏎": "Enter", "|": "&#124;"}


def with_keys(text: str) -> str:
    """The document with the keys of each group, such as "orders", where it asks for them."""
    known = known_keys()

    def table(found: re.Match[str]) -> str:
        groups = found["groups"].split()
        rows = [_row(key) for group in groups for key in _of(group, known)]
        return "\n".join(
            [f"{found[1]}| key | what it does | id |", "| --- | --- | --- |", *rows, found[3]]
        )

    return TABLE.sub(table, text)


def groups(text: str) -> set[str]:
    """The groups whose keys a document shows."""
    return {group for found in TABLE.finditer(text) for group in found["groups"].split()}


def _of(group: str, known: dict[str, KnownKey]) -> list[KnownKey]:
    return [key for name, key in known.items() if name.partition(".")[0] == group]


def _row(key: KnownKey) -> str:
    return f"| {', '.join(map(_named, key.keys.split(',')))} | {key.words} | `{key.id}` |"


def _named(key: str) -> str:
    before, _, last = key.rpartition("+")
    shown = format_key(last)
    shown = PLAIN.get(shown, shown.capitalize() if len(shown) > 1 else shown)
    return f"`{before}+{shown}`" if before else f"`{shown}`"
