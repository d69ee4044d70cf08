"""The sorts of field that a row may have: words, text, whole numbers, names, who may see it."""

from __future__ import annotations

from typing import Any

from attrs import field

from wargame.engine.board import NO_TRAITS, PUBLIC, Audience

WORDS = 120
MOST = 64
"""Elements that a list or table inside a row may have."""


def words(about: str, **default: Any) -> Any:
    """A short name or title."""
    return field(metadata={"max": WORDS, "help": about}, **default)


def text(about: str, **default: Any) -> Any:
    """Lines of text."""
    return field(metadata={"lines": True, "help": about}, **default)


def whole(low: int, high: int, about: str, **default: Any) -> Any:
    """A whole number within bounds."""
    return field(metadata={"low": low, "high": high, "help": about}, **default)


def referring(to: str, about: str, **default: Any) -> Any:
    """Names of other things of the scenario."""
    return field(metadata={"refers": to, "most": 1_000, "help": about}, **default)


def traits(about: str) -> Any:
    """Numbers and words that rules read."""
    return field(default=NO_TRAITS, metadata={"most": MOST, "help": about})


def of_modules() -> Any:
    """The rule modules that a row belongs to."""
    about = "Only where one of these rule modules is in play; always where none is named."
    return referring("module", about, default=())


def seen_by(default: Audience = PUBLIC) -> Any:
    """Who may see what the row puts on the board."""
    about = 'Seats or sides that may see it; ["*"] is everybody, [] control alone.'
    return referring("audience", about, default=default)
