"""A scenario file, however hostile, is read within limits or refused with file and line."""

import json
import os
import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from wargame.engine.errors import BadContent, Complaint
from wargame.plain import plain
from wargame.scenario.textfile import LARGEST
from wargame.scenario.toml import LARGEST_NUMBER, parse_toml, read_toml

SAMPLE = """\
# The smallest of everything.
title = "A title"
"quoted key".part = 3
[areas.kyiv]
title = "Kyiv"
links = ["lviv",
  "odesa", # a comment with ] and "
  { km = 540, via = [1,
    2] },
]
[[unit]]
name = \"\"\"two
lines\"\"\"\"
[[unit]]
strength = 4_000
  [unit.traits]
  since = 1979-05-27 07:32:00Z
  [[unit.post]]
  at = 'kyiv'
  [[unit.post]]
  at.site = "zaporizhzhia"
"""


def refusal(text: str, **asked: bool) -> list[str]:
    with pytest.raises(BadContent) as refused:
        parse_toml(text, "s.toml", **asked)
    return str(refused.value).splitlines()


def refused_file(path: Path) -> str:
    with pytest.raises(BadContent) as refused:
        read_toml(path)
    return str(refused.value)


def reading(text: str) -> tuple[dict[str, Any] | None, list[str]]:
    try:
        return parse_toml(text, "s.toml", floats=True).root, []
    except BadContent as refused:
        return None, str(refused).splitlines()


@pytest.mark.parametrize(
    ("at", "line"),
    [
        (("title",), 2),
        (("quoted key", "part"), 3),
        (("areas",), 4),
        (("areas", "kyiv", "title"), 5),
        (("areas", "kyiv", "links", 0), 6),
        (("areas", "kyiv", "links", 1), 7),
        (("areas", "kyiv", "links", 2, "km"), 8),
        (("areas", "kyiv", "links", 2, "via", 0), 8),
        (("areas", "kyiv", "links", 2, "via", 1), 9),
        (("unit", 0), 11),
        (("unit", 0, "name"), 12),
        (("unit", 1), 14),
        (("unit", 1, "traits", "since"), 17),
        (("unit", 1, "post", 0, "at"), 19),
        (("unit", 1, "post", 1, "at", "site"), 21),
        (("unit", 1, "absent", "key"), 14),
        ((), 1),
    ],
)
def test_every_key_table_and_row_knows_its_line(at: tuple[str | int, ...], line: int) -> None:
    assert line == parse_toml(SAMPLE, "s.toml").line(at)


def test_the_content_is_what_the_parser_says() -> None:
    assert tomllib.loads(SAMPLE) == parse_toml(SAMPLE, "s.toml").root


def test_a_heading_gives_the_line_of_a_table_named_before_in_passing() -> None:
    assert 3 == parse_toml("[a.b]\nx = 1\n[a]\ny = 2\n", "s.toml").line(("a",))


FRAGMENTS = [
    *("\n\n", "=", ".", ",", "[", "]", "{", "}", '"', "'", "#", "\\", "a", "b", "1", "2", "-", ":"),
    *("[[", "]]", '"""', "'''", " ", "a = ", "[a]\n", "[[b]]\n", '"x"', "1979-05-27", " 07:32:00"),
    *("true", "0x1f", '\\"', "\\n", "a.b", '"k" = ', "= [1, 2]\n", "= {x = 1}\n", "1\n", "# c\n"),
    "\t",
]
toml_like = st.lists(st.sampled_from(FRAGMENTS), max_size=30).map("".join)


def shown(value: Any) -> Any:
    if isinstance(value, dict):
        return {key: shown(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [shown(inner) for inner in value]
    return plain(value, lines=True) if isinstance(value, str) else value


@given(toml_like)
def test_what_the_parser_reads_is_read_and_all_else_has_a_line(text: str) -> None:
    """The walk before the parser never refuses good TOML; what it cannot follow has a line."""
    try:
        expected = shown(tomllib.loads(text))
    except tomllib.TOMLDecodeError:
        expected = None
    root, faults = reading(text)
    assert all(fault.startswith("s.toml:") for fault in faults)
    assert expected == root or (faults and all("is empty or" in fault for fault in faults))


values = st.recursive(
    st.integers(-LARGEST_NUMBER, LARGEST_NUMBER)
    | st.booleans()
    | st.text("ab\"'\\ #]é", max_size=8),
    lambda inner: st.lists(inner, max_size=4),
    max_leaves=8,
)
keys = st.text("abc.'# \"", min_size=1, max_size=5)


def written(value: Any, gap: str) -> str:
    if isinstance(value, list):
        return "[" + ",".join(gap + written(inner, gap) for inner in value) + gap + "]"
    return json.dumps(value)


@given(st.dictionaries(keys, values, max_size=6), st.sampled_from(["", " ", "\n", " # ]\n\t"]))
def test_each_key_stands_where_it_was_written(table: dict[str, Any], gap: str) -> None:
    lines, text = {}, ""
    for key, value in table.items():
        lines[key] = text.count("\n") + 1
        text += f"{json.dumps(key)} = {written(value, gap)}\n"
    document = parse_toml(text, "s.toml")
    assert table == document.root
    assert lines == {key: document.line((key,)) for key in table}


def nested(depth: int) -> str:
    return "k = " + "[" * depth + "]" * depth


BOMBS = {
    "dotted key": ".".join("a" * 17) + " = 1",
    "dotted heading": "[" + ".".join("a" * 17) + "]",
    "dotted key of 40 KB": ".".join("a" * 20_000) + " = 1",
    "many dotted keys": "\n".join(".".join([f"k{n}", *"b" * 15]) + "=1" for n in range(20_000)),
    "deep list": nested(33),
    "very deep list": nested(20_000),
    "deep table": "[" + ".".join("a" * 16) + "]\n" + ".".join("b" * 16) + " = {c = 1}",
    "many lines": "\n" * 500_001,
    "long line": "#" * 65_537,
    "long text": 'k = """\n' + "x\n" * 40_000 + '"""',
    "long number": "k = 0x" + "f" * 100,
    "long key": "k" * 129 + " = 1",
    "many elements": "k = [" + "1,\n" * 300_000 + "]",
}


@pytest.mark.parametrize("name", BOMBS)
def test_a_bomb_is_refused_with_its_line(name: str) -> None:
    assert refusal(BOMBS[name])[0].startswith("s.toml:")


@pytest.mark.parametrize(
    "text",
    [
        ".".join("a" * 16) + " = 1",
        "[" + ".".join("a" * 16) + "]\n" + ".".join("b" * 16) + " = 1",
        nested(32),
        "#" * 65_535 + "\n",
        'k = """\n' + "x\n" * 32_000 + '"""',
        "k" * 128 + " = 1",
        f"k = {2**53}",
        f"k = -{2**53}",
    ],
)
def test_what_just_fits_is_read(text: str) -> None:
    assert parse_toml(text, "s.toml").root is not None


def test_numbers_are_whole_and_bounded_and_every_fault_is_told_at_once() -> None:
    found = refusal("a = 1.5\nb = nan\nc = 9007199254740993\nd = [1,\n inf]\n")
    assert ["s.toml:1", "s.toml:2", "s.toml:3", "s.toml:5"] == [line[:8] for line in found]


def test_decimals_are_read_where_they_are_asked_for_but_never_nan() -> None:
    assert {"a": 1.5} == parse_toml("a = 1.5", "s.toml", floats=True).root
    assert 1 == len(refusal("a = nan", floats=True))


def test_texts_come_out_plain() -> None:
    document = parse_toml('a = "\\u001b[2J\\u202e"\nb = """x\ny"""', "s.toml")
    assert {"a": "␛[2J<U+202E>", "b": "x\ny"} == document.root


def test_a_key_with_invisible_characters_is_refused() -> None:
    assert "s.toml:2: the key 'a␛' is empty" in refusal('b = 1\n"a\\u001b" = 1')[0]


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("a = yes", "s.toml:1: this is not TOML: Invalid value; texts stand in quotation marks"),
        ("a = 1\n\na = 2", "s.toml:3: this is not TOML: Cannot overwrite a value; this key stands"),
        ("[a]\n[a]", "s.toml:2: this is not TOML: Cannot declare"),
        ("x = 1\n[a\n", "s.toml:2: this is not TOML"),
        ("x = 1\nwhat is this", "s.toml:2: this is not TOML: Expected '='"),
        ('x = 1\ny = "open\n', "s.toml:2: this is not TOML"),
        ('a = "\x1b"', "s.toml:1: this is not TOML: Illegal character '\\x1b'"),
    ],
)
def test_a_syntax_fault_names_line_and_remedy(text: str, start: str) -> None:
    assert refusal(text)[0].startswith(start)


@given(st.binary(max_size=300) | toml_like.map(str.encode))
def test_any_bytes_are_read_or_refused(tmp_path_factory: Any, content: bytes) -> None:
    path = tmp_path_factory.getbasetemp() / "any.toml"
    path.write_bytes(content)
    found: tuple[Complaint, ...] = ()
    try:
        read_toml(path)
    except BadContent as refused:
        found = refused.complaints
    assert all(one.path == str(path) and one.sentence for one in found)


@pytest.mark.parametrize(
    ("content", "words"),
    [
        (b"a = 1\nb = '\xff'", ":2: is not UTF-8"),
        (b"a = 1\n\0", ":2: holds a NUL byte"),
        ("a = 1".encode("utf-16"), ":1: "),
        (b"#\n" * (LARGEST // 2) + b"#", ":0: larger than 8388608 bytes"),
    ],
)
def test_what_is_not_utf_8_text_of_bounded_size_is_refused(
    tmp_path: Path, content: bytes, words: str
) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(content)
    assert words in refused_file(path)


def test_a_byte_order_mark_and_crlf_are_read_over(tmp_path: Path) -> None:
    path = tmp_path / "s.toml"
    path.write_bytes(b"\xef\xbb\xbfa = 1\r\nb = 2\r\n")
    assert {"a": 1, "b": 2} == read_toml(path).root
    assert 2 == read_toml(path).line(("b",))


def test_only_regular_files_are_opened(tmp_path: Path) -> None:
    """A pipe would block for ever; a device gives endless bytes."""
    pipe, link, loop = tmp_path / "pipe", tmp_path / "link", tmp_path / "loop"
    os.mkfifo(pipe)
    link.symlink_to("/dev/zero")
    loop.symlink_to(loop)
    assert "pipe or socket" in refused_file(pipe)
    assert "is a device" in refused_file(link)
    assert "cannot be read" in refused_file(loop)
    assert "is a folder" in refused_file(tmp_path)
    assert "cannot be read: No such file" in refused_file(tmp_path / "absent")
    assert "cannot be read" in refused_file(Path("a\0b"))
    assert "cannot be read" in refused_file(tmp_path / ("x" * 5_000))
