"""One line of a save file: canonical bytes, and the hash that chains it to all before."""

from __future__ import annotations

import codecs
import json
import re
from hashlib import sha256
from typing import Any, NamedTuple, NoReturn

import msgspec

from wargame.record.savefile.errors import BadEntry

Entry = dict[str, Any]

MAX_LINE = 1 << 20
MAX_DEPTH = 32
MAX_INT = 1 << 53
START = b"0" * 64
RESERVED = ("n", "more", "h")
MORE = b',"more":true'
TAIL = len(b',"h":""}') + len(START)

_ESCAPE = re.compile(rb"\\.")
_QUOTED = re.compile(rb'"[^"]*"')
_ROUND = bytes.maketrans(b"{}", b"[]")
_NO_BRACKET = bytes(byte for byte in range(256) if byte not in b'"[]{}')
# Digits become "0", opening brackets "[", the rest " ": two quick searches then tell nearly
# every line that can be neither too deep nor hold too large a number.
_MARKS = bytes(48 if 48 <= byte <= 57 else 91 if byte in b"[{" else 32 for byte in range(256))
_LONG_NUMBER = b"0" * len(str(MAX_INT))


class Line(NamedTuple):
    """A checked line: its number from 1, its bytes without the newline, and what they say.

    `entry` keeps `n` and the caller's own keys; `more` tells that the block goes on with the
    next line.
    """

    number: int
    raw: bytes
    entry: Entry
    more: bool

    @property
    def head(self) -> str:
        """The line's hash, 64 hex characters."""
        return self.raw[-66:-2].decode("ascii")


def _no_float(text: str) -> NoReturn:
    raise ValueError(f"holds the number {text}, which is not an integer")


_decoder = msgspec.json.Decoder(dict[str, Any], float_hook=_no_float)


def canonical(entry: Entry) -> bytes:
    """The one way to write an entry: ASCII JSON, keys in their order, no spaces."""
    raw = msgspec.json.encode(entry)
    if raw.isascii() and b"\x7f" not in raw:
        return raw
    return raw.decode().encode("ascii", _ESCAPED).replace(b"\x7f", b"\\u007f")


def _escaped(error: UnicodeError) -> tuple[str, int]:
    assert isinstance(error, UnicodeEncodeError)
    return json.dumps(error.object[error.start : error.end])[1:-1], error.end


_ESCAPED = "wargame-escaped"
codecs.register_error(_ESCAPED, _escaped)


def decode(raw: bytes) -> Entry:
    """The entry that canonical bytes hold; ValueError says what any other bytes are."""
    entry = _read(raw)
    if canonical(entry) != raw:
        raise ValueError("is JSON, but not written the one way that a save has it")
    return entry


def _read(raw: bytes) -> Entry:
    """The entry that bytes hold, in whatever way it is written."""
    if len(raw) > MAX_LINE:
        raise ValueError("is longer than 1 MiB")
    marks = raw.translate(_MARKS)
    if marks.count(b"[") > MAX_DEPTH and _depth(raw) > MAX_DEPTH:
        raise ValueError(f"is nested more than {MAX_DEPTH} deep")
    try:
        entry = _decoder.decode(raw)
    except (msgspec.MsgspecError, RecursionError) as error:
        raise ValueError(f"is not JSON as a save has it: {error}") from None
    if _LONG_NUMBER in marks and _too_big(entry):
        raise ValueError("holds a number beyond 2^53")
    return entry


def _depth(raw: bytes) -> int:
    """How deep brackets outside of strings nest; no less where they don't match."""
    shape = _ESCAPE.sub(b"", raw).translate(_ROUND, _NO_BRACKET).replace(b'""', b"")
    shape = _QUOTED.sub(b"", shape)
    for depth in range(MAX_DEPTH + 1):
        inner = shape.replace(b"[]", b"")
        if inner == shape:
            return depth + len(shape)
        shape = inner
    return MAX_DEPTH + 1


def _too_big(value: Any) -> bool:
    if isinstance(value, dict):
        return any(map(_too_big, value.values()))
    if isinstance(value, list):
        return any(map(_too_big, value))
    return isinstance(value, int) and abs(value) > MAX_INT


def _head(previous: bytes, body: bytes) -> bytes:
    return sha256(previous + body).hexdigest().encode("ascii")


def link(previous: bytes, n: int, entry: Entry, *, more: bool) -> tuple[bytes, bytes]:
    """The line for an entry (without newline) and its hash; BadEntry if no file can hold it."""
    if not isinstance(entry, dict) or any(key in entry for key in RESERVED):
        raise BadEntry(f"Entry {n} must be an object without the keys n, more and h.")
    try:
        body = canonical({"n": n, **entry} | ({"more": True} if more else {}))[:-1]
        head = _head(previous, body)
        raw = body + b',"h":"' + head + b'"}'
        _demand_same(entry, _read(raw))
    except (ValueError, TypeError, RecursionError, msgspec.MsgspecError) as error:
        raise BadEntry(f"Entry {n} cannot be saved: it {error}.") from error
    return raw, head


def _demand_same(entry: Entry, read: Entry) -> None:
    if {key: value for key, value in read.items() if key not in RESERVED} != entry:
        raise ValueError("holds something other than text, integers, true, false, null or lists")


def check(previous: bytes, n: int, raw: bytes) -> Line:
    """Line `n` + 1 if its bytes fit the chain; ValueError says what is wrong with them."""
    body = raw[:-TAIL]
    if raw != body + b',"h":"' + _head(previous, body) + b'"}':
        raise ValueError(_why(raw, n))
    if not raw.startswith(b'{"n":%d,' % n):
        raise ValueError(_out_of_order(raw, n) or "has no number")
    entry = decode(raw)
    del entry["h"]
    more = "more" in entry
    if more is not body.endswith(MORE):
        raise ValueError('has the key "more" in the wrong place')
    entry.pop("more", None)
    return Line(n + 1, raw, entry, more)


def _why(raw: bytes, n: int) -> str:
    if len(raw) > MAX_LINE:
        return "is longer than 1 MiB"
    if raw.startswith(b"\xef\xbb\xbf"):
        return "begins with a byte order mark: another program has rewritten the file"
    if raw.endswith(b"\r"):
        return "ends in CR LF: another program has rewritten the file"
    if b"\0" in raw:
        return "holds NUL bytes: a part of the file is lost"
    return _out_of_order(raw, n) or "was altered: its hash does not fit what stands here and before"


def _out_of_order(raw: bytes, n: int) -> str | None:
    found = re.match(rb'\{"n":(\d{1,12}),', raw)
    if found is None or int(found[1]) == n:
        return None
    return f"has number {int(found[1])} where {n} is due: lines are missing, doubled or swapped"
