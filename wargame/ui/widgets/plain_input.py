"""The field for words: a terminal is never sent what was typed or pasted, only its plain text."""

from __future__ import annotations

from textual.widgets import Input

from wargame.plain import plain

LONGEST = 10_000
"""Letters; a field that takes fewer has a `max_length` of its own."""


class PlainInput(Input):
    """A field that holds plain text, whatever is typed or pasted into it.

    Only a field that shows dots may be another: hidden words stay as they are.
    """

    def validate_value(self, value: str) -> str:
        """The text with control characters made visible, cut where nobody would read on."""
        return plain(value[:LONGEST])
