"""What the plain game is written on: a line read, lines written, all of it plain text."""

from __future__ import annotations

import os
import shutil
import sys
import textwrap
from collections.abc import Callable, Iterable
from getpass import getpass

from attrs import define

from wargame.plain import plain

LONGEST = 2_000
"""Of a line that somebody types, so many characters are read."""
CLEAR = "\x1b[2J\x1b[3J\x1b[H"


class Left(Exception):
    """Whoever sits at the screen leaves the game; all of it is saved already."""


@define
class Paper:
    """Reads lines and writes lines. `read` is given the prompt and raises EOFError at the end.

    `width` in columns. `height` in lines is a page; 0 never pauses. `clear` is what empties a
    real terminal's screen, and stays empty for all others. `marking` heads every page.
    """

    read: Callable[[str], str]
    put: Callable[[str], object]
    width: int = 79
    height: int = 24
    clear: str = ""
    marking: str = ""
    read_hidden: Callable[[str], str] | None = None
    """Reads a line that does not show; `read` where there is no terminal to hide it."""
    unread: int = 0
    """Rows written since a line was last read."""

    @classmethod
    def at_terminal(cls) -> Paper:
        """The terminal that the program was started in."""
        for stream in (sys.stdin, sys.stdout):
            getattr(stream, "reconfigure", lambda **_: None)(errors="replace")
        size = shutil.get_terminal_size((80, 24))
        dumb = os.environ.get("TERM", "dumb") in ("", "dumb") or not sys.stdout.isatty()
        width = max(40, min(size.columns, 100) - 1)
        paper = cls(input, sys.stdout.write, width, max(size.lines, 12), "" if dumb else CLEAR)
        paper.read_hidden = getpass if sys.stdin.isatty() else None
        return paper

    def write(self, *lines: str) -> None:
        """Write lines, folded to the width under their own indent."""
        for line in lines:
            for row in self.rows(line):
                self.put(row + "\n")
                self.unread += 1

    def write_whole(self, *lines: str) -> None:
        """Write lines as they are, however long: for paths and commands to be copied."""
        for line in lines:
            self.put(plain(line) + "\n")
            self.unread += 1

    def rows(self, text: str) -> list[str]:
        """One line as rows of plain characters that fit the width."""
        line = plain(text).rstrip()
        if len(line) <= self.width:
            return [line]
        body = line.lstrip(" ")
        indent = " " * min(len(line) - len(body) + _hang(body), self.width // 2)
        return textwrap.wrap(line, self.width, subsequent_indent=indent) or [""]

    def ask(self, prompt: str) -> str:
        """One line, plain and trimmed. Left at the end of the input."""
        try:
            typed = self.read(plain(prompt))
        except EOFError:
            self.put("\n")
            raise Left from None
        self.unread = 0
        return plain(typed[:LONGEST].strip())

    def ask_hidden(self, prompt: str) -> str:
        """One line as it was typed, which does not show. Left at the end of the input."""
        try:
            typed = (self.read_hidden or self.read)(plain(prompt))
        except EOFError:
            self.put("\n")
            raise Left from None
        return typed[:LONGEST]

    def wait(self, prompt: str) -> str:
        """Let whoever reads go on; `q` leaves here as at every prompt."""
        typed = self.ask(prompt)
        if typed == "q":
            raise Left
        return typed

    def make_room(self, rows: int) -> None:
        """Wait for Enter where so many more rows would push unread ones off the screen."""
        if self.height and self.unread and self.unread + rows >= self.height:
            self.wait("-- Enter goes on: ")

    def page(self, lines: Iterable[str]) -> None:
        """Write lines a screen at a time, the marking at the head of each; Enter turns the page."""
        rows = [row for line in lines for row in self.rows(line)]
        head = self.rows(self.marking) if self.marking else []
        room = self.height - len(head) - 2 if self.height else len(rows) or 1
        self.make_room(len(head) + len(rows))
        for start in range(0, len(rows), room):
            self.write(*head, *rows[start : start + room])
            left = len(rows) - start - room
            if (
                left > 0
                and self.wait(f"-- {left} more lines; Enter goes on, x skips them: ") == "x"
            ):
                return

    def hide(self) -> None:
        """Take what stands on the screen out of sight."""
        if self.clear:
            self.put(self.clear)
        else:
            self.put("\n" * max(self.height, 24) * 2)


def _hang(body: str) -> int:
    """How far further lines of an item stand in: under its first word."""
    mark, _, rest = body.partition(" ")
    if rest and (mark in ("-", "*") or mark.rstrip(".").isdigit()):
        return len(body) - len(rest.lstrip(" "))
    return 0
