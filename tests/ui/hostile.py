"""The thirteen texts that have broken screens: markup, actions, escapes, directions."""

from __future__ import annotations

HOSTILE = (
    "[bold red]markup[/bold red]",
    "[/]",
    "[/bold]",
    "[@click=app.quit]click[/]",
    "[link=https://x/]link[/link]",
    "\x1b]0;owned\x07title",
    "\x1b[2Jcleared",
    "\x9b31mC1",
    "bell\x07 back\x08\x08",
    "null\x00delete\x7f",
    "right\u202eto left\u202c",
    "line\u2028separator\u2029",
    "tag\U000e0041 bom\ufeff lone\ud800",
)

ALL_AT_ONCE = "\x1b[2J\x9b1m\x07\x00\u202e\u2028\U000e0041\ufeff[/][@click=app.quit]click[/]"
"""What is worst of each, short enough for a narrow pane; a file can hold it, too."""


def is_harmless(shown: str) -> bool:
    """No control character, no direction, nothing invisible."""
    return all(line.isprintable() for line in shown.splitlines())
