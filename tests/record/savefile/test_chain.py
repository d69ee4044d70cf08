"""A line of a save is written one way and read back as it was given."""

from __future__ import annotations

import json
from hashlib import sha256

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.record.savefile.sample import entries, text
from wargame.record.savefile import BadEntry
from wargame.record.savefile.chain import (
    MAX_DEPTH,
    MAX_INT,
    MAX_LINE,
    START,
    Line,
    canonical,
    check,
    decode,
    link,
)


def chained(body: str) -> bytes:
    """A first line with a right hash, whatever stands in it; `body` lacks the closing brace."""
    head = sha256(START + body.encode()).hexdigest()
    return f'{body},"h":"{head}"}}'.encode()


@given(entries, st.booleans())
def test_a_line_reads_back_as_it_was_given(entry: dict, more: bool) -> None:
    raw, head = link(START, 0, entry, more=more)
    assert Line(1, raw, {"n": 0, **entry}, more) == check(START, 0, raw)
    assert head == check(START, 0, raw).head.encode()


@given(entries)
def test_a_line_is_printable_ascii_and_plain_json(entry: dict) -> None:
    raw, _ = link(START, 7, entry, more=False)
    assert all(0x20 <= byte < 0x7F for byte in raw)
    assert {"n": 7, **entry, "h": raw[-66:-2].decode()} == json.loads(raw)


@given(st.dictionaries(text, text))
def test_the_quick_and_the_slow_way_to_write_agree(entry: dict) -> None:
    assert json.dumps(entry, separators=(",", ":")).encode() == canonical(entry)


@given(entries)
def test_the_hash_covers_the_hash_before_and_the_bytes(entry: dict) -> None:
    raw, head = link(b"f" * 64, 3, entry, more=False)
    assert sha256(b"f" * 64 + raw[:-72]).hexdigest().encode() == head


@pytest.mark.parametrize(
    "entry",
    [
        {"a": 1.5},
        {"a": 1.0},
        {"a": float("nan")},
        {"a": (1, 2)},
        {"a": b"bytes"},
        {"a": {1: "a key that is a number"}},
        {"a": object()},
        {"a": "\ud800"},
        {"a": MAX_INT + 1},
        {"a": -MAX_INT - 1},
        {"a": 10**40},
        {"a": "x" * MAX_LINE},
        {"n": 1},
        {"more": True},
        {"h": ""},
        ["not an object"],
    ],
    ids=repr,
)
def test_what_a_save_cannot_hold_is_refused_before_it_is_written(entry: dict) -> None:
    with pytest.raises(BadEntry):
        link(START, 0, entry, more=False)


def nested(depth: int) -> dict:
    """An entry that makes a line `depth` deep."""
    value: object = "[[[{{{ brackets in a text are no depth"
    for _ in range(depth - 1):
        value = [value]
    return {"a": value}


def test_a_line_is_at_most_32_deep() -> None:
    raw, _ = link(START, 0, nested(MAX_DEPTH), more=False)
    assert nested(MAX_DEPTH)["a"] == check(START, 0, raw).entry["a"]
    for depth in (MAX_DEPTH + 1, 5_000):
        with pytest.raises(BadEntry):
            link(START, 0, nested(depth), more=False)


def test_many_brackets_side_by_side_are_no_depth() -> None:
    wide = {"a": [[] for _ in range(100)], "b": [{} for _ in range(100)]}
    assert {"n": 0, **wide} == check(START, 0, link(START, 0, wide, more=False)[0]).entry


@pytest.mark.parametrize("number", [MAX_INT, -MAX_INT])
def test_integers_reach_to_2_to_the_53(number: int) -> None:
    raw, _ = link(START, 0, {"a": [number]}, more=False)
    assert [number] == check(START, 0, raw).entry["a"]


@pytest.mark.parametrize(
    "body",
    [
        '{"n":0,"a":1,"a":2',
        '{"n":0,"a":NaN',
        '{"n":0,"a":1.0',
        '{"n":0,"a":1e2',
        '{"n":0,"a":-0',
        '{"n":0,"a":01',
        '{"n":0, "a":1',
        '{"n":0,"a":"é"',
        '{"n":0,"a":"\\u0041"',
        '{"n":0,"a":"\\ud800"',
        '{"n":0,"a":"\x7f"',
        '{"n":0,"a":"\\/"',
        '{"n":0,"h":"x"',
        '{"n":0,"more":false',
        '{"n":0,"more":true,"a":1',
        '{"n":0,"a":9007199254740993',
        '{"n":0,"a":[[-9007199254740993]]',
        '{"n":true',
        '{"a":1',
        '{"n":0,"a":' + "[" * 40 + "]" * 40,
        '{"n":0,"a":' + "[" * 100_000,
        '[{"n":0',
        '{"n":0,"a":"' + "x" * MAX_LINE + '"',
    ],
    ids=lambda body: body[:40],
)
def test_a_line_written_another_way_is_refused_though_its_hash_fits(body: str) -> None:
    with pytest.raises(ValueError, match=r"^(is|has|holds) "):
        check(START, 0, chained(body))


def told(raw: bytes) -> str:
    """The first word of what is wrong with these bytes; none for a line that is written right."""
    try:
        entry = decode(raw)
    except ValueError as error:
        return str(error).partition(" ")[0]
    return "" if canonical(entry) == raw else "another way"


@given(st.binary(max_size=200))
def test_any_bytes_are_told_in_a_sentence(raw: bytes) -> None:
    with pytest.raises(ValueError, match=r"^(is|has|holds|ends|begins|was) "):
        check(START, 0, raw)
    assert told(raw) in ("", "is", "has", "holds", "ends", "begins", "was")
