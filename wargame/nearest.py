"""The nearest right name for a misspelt one, as a sentence can end with it."""

from __future__ import annotations

from collections.abc import Iterable

from wargame.plain import plain

_SHOWN = 12
_NAME = 64


def quoted(name: str) -> str:
    """Return `name` plain, cut to a line's measure, in quotation marks."""
    return f"'{plain(name, _NAME)}'"


def one_of(names: Iterable[str]) -> str:
    """Return the names as a list for a sentence, the first twelve of a longer one."""
    known = list(names)
    listed = ", ".join(plain(name, _NAME) for name in known[:_SHOWN])
    rest = len(known) - _SHOWN
    return f"{listed} and {rest} more" if rest > 0 else listed or "none"


def nearest(name: str, known: Iterable[str]) -> str | None:
    """Return the known name that `name` most likely stands for, or None."""
    from difflib import get_close_matches

    by_folded = {right.casefold(): right for right in known}
    found = get_close_matches(name[:_NAME].casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def unknown(what: str, name: str, known: Iterable[str]) -> str:
    """Return the sentence that refuses an unknown name and offers the right ones.

    >>> unknown("key", "strenght", ["name", "strength"])
    "unknown key 'strenght'; did you mean 'strength'? Known here: name, strength."
    """
    names = list(known)
    match = nearest(name, names)
    offer = f"; did you mean {quoted(match)}?" if match else "."
    return f"unknown {what} {quoted(name)}{offer} Known here: {one_of(names)}."
