"""TOML behind limits: `read_toml` gives a document that knows the line of every key."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path
from typing import Any

from attrs import Factory, frozen

from wargame.nearest import quoted
from wargame.plain import is_plain, plain
from wargame.scenario.complaints import Complaints, fault
from wargame.scenario.lines import Astray, lines_of
from wargame.scenario.lines import Path as Where
from wargame.scenario.textfile import LARGEST, read_text

LARGEST_NUMBER = 2**53

_PLACE = re.compile(
    r"^(?P<what>.*) \(at (?:line (?P<line>\d+), column \d+|end of document)\)$", re.S
)
_REMEDIES = {
    "Cannot overwrite": "this key stands twice in its table; keep one",
    "Cannot declare": "this table stands twice; put its keys under one heading",
    "Invalid value": "texts stand in quotation marks, true and false without capitals",
    "Invalid initial character for a key part": "a { } table stays on one line, its keys unquoted",
    "Unterminated string": "close the text with its quotation mark",
    "Unclosed array": "close the list with ]",
    "Cannot mutate immutable": "add the key inside the braces",
}


@frozen
class Document:
    """A TOML file as read: `root` is its plain content, `line` its map back to the file."""

    path: str
    root: dict[str, Any]
    lines: dict[Where, int] = Factory(dict)

    def line(self, at: Where) -> int:
        """Return the line of the key, table or element `at`, else of what encloses it nearest."""
        for length in range(len(at), 0, -1):
            if at[:length] in self.lines:
                return self.lines[at[:length]]
        return 1


def read_toml(path: Path, *, floats: bool = False) -> Document:
    """Return the document in `path`; raise `BadContent` naming file and line for any fault.

    Limits hold before the parser sees the text: 8 MiB, 500,000 lines, 300,000 keys, 16 parts a key,
    32 levels, 65,536 characters a line or text. Whole numbers stay within 2^53; decimals need
    `floats`. Texts come out plain; a key that is not plain is refused.
    """
    return parse_toml(read_text(path, LARGEST), str(path), floats=floats)


def parse_toml(text: str, path: str, *, floats: bool = False) -> Document:
    """Return the document in `text`, which came from the file named `path`."""
    lines = _within_limits(text, path)
    try:
        root = tomllib.loads(text)
    except tomllib.TOMLDecodeError as failure:
        raise _not_toml(str(failure), text, path) from None
    except (RecursionError, ValueError, OverflowError):
        raise fault(path, 0, "cannot be read as TOML; look for an impossible number.") from None
    complaints = Complaints()
    document = Document(path, root, lines)
    cleaned = _Cleaner(document, complaints, floats).clean(root, ())
    complaints.settle()
    return Document(path, cleaned, lines)


def _within_limits(text: str, path: str) -> dict[Where, int]:
    try:
        return lines_of(text, path)
    except Astray as astray:
        raise _astray(text, path, astray.at) from None


def _astray(text: str, path: str, at: int) -> Exception:
    """Ask the parser what is wrong; it is given no more than the walk has found within limits."""
    line = text.count("\n", 0, at) + 1
    end = text.find("\n", at)
    try:
        tomllib.loads(text[: at + 200 if end < 0 else min(end, at + 200)])
    except (ValueError, RecursionError) as failure:
        return _not_toml(str(failure), text, path, line)
    return fault(path, line, "this is not TOML; write `key = value` or a [table] heading.")


def _not_toml(message: str, text: str, path: str, line: int | None = None) -> Exception:
    found = _PLACE.match(message)
    what = found["what"] if found else message
    if found and found["line"]:
        line = int(found["line"])
    remedy = next((hint for start, hint in _REMEDIES.items() if what.startswith(start)), None)
    sentence = f"this is not TOML: {plain(what, 200)}" + (f"; {remedy}." if remedy else ".")
    return fault(path, line or text.count("\n") + 1, sentence)


@frozen
class _Cleaner:
    """Rebuilds the parsed values: texts plain, numbers within bounds, or a complaint each."""

    document: Document
    complaints: Complaints
    floats: bool

    def clean(self, value: Any, at: Where) -> Any:
        if isinstance(value, str):
            return plain(value, lines=True)
        if isinstance(value, dict):
            return {key: self.member(key, inner, at) for key, inner in value.items()}
        if isinstance(value, list):
            return [self.clean(inner, (*at, number)) for number, inner in enumerate(value)]
        if isinstance(value, float):
            self.decimal(value, at)
        elif isinstance(value, int) and abs(value) > LARGEST_NUMBER:
            self.say(at, f"the number is beyond 2^53 ({LARGEST_NUMBER}); write a smaller one.")
        return value

    def member(self, key: str, value: Any, at: Where) -> Any:
        if not key or not is_plain(key):
            self.say((*at, key), f"the key {quoted(key)} is empty or holds invisible characters.")
        return self.clean(value, (*at, key))

    def decimal(self, value: float, at: Where) -> None:
        if not self.floats:
            self.say(at, "decimals are not used here; write a whole number in a smaller unit.")
        elif not abs(value) <= LARGEST_NUMBER:
            self.say(at, "the number is not finite or beyond 2^53; write a smaller one.")

    def say(self, at: Where, sentence: str) -> None:
        self.complaints.add(self.document.path, self.document.line(at), sentence)
