"""Walks a TOML text once, before the parser: holds it to its limits and notes each line."""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_right

from attrs import Factory, define

from wargame.engine.errors import BadContent
from wargame.scenario.complaints import fault

LINES = 500_000
LINE = 65_536
STRING = 65_536
KEY = 128
KEY_PARTS = 16
DEPTH = 32
BARE = 64
PARTS = 300_000

Path = tuple[str | int, ...]

_BLANK = re.compile(r"[ \t]*+")
_GAP = re.compile(r"(?:[ \t\n]|#[^\n]*+)*+")
_END_OF_LINE = re.compile(r"[ \t]*+(?:#[^\n]*+)?(?:\n|\Z)")
_KEY_PART = re.compile(r"""[A-Za-z0-9_-]++|"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+'""")
_STRING = re.compile(
    r'''"""(?:[^"\\]|\\[\s\S]|"{1,2}+(?!"))*+"{3,5}|'''
    r"""'''(?:[^']|'{1,2}+(?!'))*+'{3,5}|"""
    r"""(?!\"{3}|'{3})(?:"(?:[^"\\\n]|\\.)*+"|'[^'\n]*+')"""
)
_BARE = re.compile(r"[0-9A-Za-z+._:-]++(?: [0-9]{2}:[0-9:.Zz+-]++)?")


class Astray(Exception):
    """The text is not TOML at the offset `at`, as far as this walk can tell."""

    def __init__(self, at: int) -> None:
        super().__init__(at)
        self.at = at


def lines_of(text: str, path: str) -> dict[Path, int]:
    """Return the line (from 1) of every key, table, row and, where it differs, list element.

    Raises `BadContent` for what the parser must not be given, `Astray` where the text is not TOML;
    `path` names the file in complaints.
    """
    if text.count("\n") > LINES:
        raise fault(path, LINES + 1, f"the file has more than {LINES} lines; split it.")
    starts = [0, *(found.end() for found in re.finditer("\n", text))]
    for line, (start, end) in enumerate(zip(starts, [*starts[1:], len(text)], strict=True), 1):
        if end - start > LINE:
            raise fault(path, line, f"the line is longer than {LINE} characters; break it up.")
    walk = _Walk(text, path, starts)
    walk.document()
    return walk.lines


@define
class _Walk:
    text: str
    path: str
    starts: list[int]
    at: int = 0
    parts: int = 0
    lines: dict[Path, int] = Factory(dict)
    rows: dict[Path, int] = Factory(dict)

    def document(self) -> None:
        table: Path = ()
        self.skip(_GAP)
        while self.at < len(self.text):
            if self.text.startswith("[", self.at):
                table = self.header()
            else:
                self.pair(table)
            self.skip(_END_OF_LINE)
            self.skip(_GAP)

    def header(self) -> Path:
        array = self.text.startswith("[[", self.at)
        line = self.line()
        self.at += 1 + array
        *above, last = self.key()
        self.expect("]]" if array else "]")
        path = (*self.within(tuple(above)), last)
        return self.row(path, line) if array else self.table(path, line)

    def within(self, parts: Path) -> Path:
        """Follow `parts` down from the root, into the last row of each array of tables."""
        path: Path = ()
        for part in parts:
            path = (*path, part)
            self.note(path, self.line())
            if path in self.rows:
                path = (*path, self.rows[path] - 1)
        return path

    def row(self, path: Path, line: int) -> Path:
        self.note(path, line)
        number = self.rows.get(path, 0)
        self.rows[path] = number + 1
        self.note((*path, number), line)
        return (*path, number)

    def table(self, path: Path, line: int) -> Path:
        self.note(path, line)
        self.lines[path] = line
        return path

    def pair(self, table: Path) -> None:
        path = table
        line = self.line()
        for part in self.key():
            path = (*path, part)
            self.note(path, line)
        self.expect("=")
        self.value(path, line)

    def key(self) -> Path:
        parts = [self.key_part()]
        self.skip(_BLANK)
        while self.text.startswith(".", self.at):
            self.at += 1
            parts.append(self.key_part())
            self.skip(_BLANK)
            if len(parts) > KEY_PARTS:
                raise self.beyond(f"the key has more than {KEY_PARTS} parts; use fewer dots.")
        return tuple(parts)

    def key_part(self) -> str:
        self.skip(_BLANK)
        raw = self.take(_KEY_PART)
        self.count()
        if len(raw) > KEY:
            raise self.beyond(f"a key is longer than {KEY} characters; shorten it.")
        if raw[0] not in "\"'":
            return raw
        try:
            return str(tomllib.loads(f"key = {raw}")["key"])
        except tomllib.TOMLDecodeError:
            raise Astray(self.at) from None

    def value(self, path: Path, line: int) -> None:
        self.skip(_BLANK)
        opening = self.text[self.at : self.at + 1]
        if opening == "[":
            self.array(path, line)
        elif opening == "{":
            self.inline_table(path)
        elif opening in ('"', "'"):
            self.string()
        elif len(self.take(_BARE)) > BARE:
            raise self.beyond(f"a number is longer than {BARE} characters; shorten it.")

    def string(self) -> None:
        line = self.line()
        if len(self.take(_STRING)) > STRING:
            raise fault(self.path, line, f"a text is longer than {STRING} characters; shorten it.")

    def array(self, path: Path, line: int) -> None:
        self.at += 1
        self.skip(_GAP)
        number = 0
        while not self.text.startswith("]", self.at):
            here = self.line()
            self.note((*path, number), here, line)
            self.count()
            self.value((*path, number), here)
            number += 1
            self.separator("]")
        self.at += 1

    def inline_table(self, path: Path) -> None:
        self.at += 1
        self.skip(_GAP)
        while not self.text.startswith("}", self.at):
            self.pair(path)
            self.separator("}")
        self.at += 1

    def separator(self, closing: str) -> None:
        self.skip(_GAP)
        if not self.text.startswith(closing, self.at):
            self.expect(",")
            self.skip(_GAP)

    def count(self) -> None:
        self.parts += 1
        if self.parts > PARTS:
            raise self.beyond(f"the file holds more than {PARTS} keys and elements; split it.")

    def note(self, path: Path, line: int, known: int = 0) -> None:
        """Keep the line of `path` unless it is `known` from what encloses it."""
        if len(path) > DEPTH:
            raise self.beyond(f"tables or lists lie more than {DEPTH} deep; flatten them.")
        if line != known:
            self.lines.setdefault(path, line)

    def line(self) -> int:
        return bisect_right(self.starts, self.at)

    def skip(self, pattern: re.Pattern[str]) -> None:
        self.take(pattern)

    def take(self, pattern: re.Pattern[str]) -> str:
        found = pattern.match(self.text, self.at)
        if found is None:
            raise Astray(self.at)
        self.at = found.end()
        return found.group()

    def expect(self, sign: str) -> None:
        self.skip(_BLANK)
        if not self.text.startswith(sign, self.at):
            raise Astray(self.at)
        self.at += len(sign)

    def beyond(self, sentence: str) -> BadContent:
        return fault(self.path, self.line(), sentence)
