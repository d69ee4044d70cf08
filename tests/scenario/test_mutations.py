"""However a scenario file is spoilt, it loads or is refused with file and line."""

from __future__ import annotations

import os
import re
import tomllib
from pathlib import Path
from random import Random
from typing import Any

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from tests.scenario.toys import SCENARIO, toys, written
from wargame.engine.errors import BadContent
from wargame.scenario.complaints import MOST, Complaints
from wargame.scenario.describe import describe
from wargame.scenario.load import every_wish, load, loaded_from
from wargame.scenario.shelf import Shelf
from wargame.scenario.toml import Document, parse_toml
from wargame.scenario.wishes import Wishes

MUTATIONS = 20_000 if os.environ.get("WARGAME_NIGHTLY") == "1" else 1_500
COMPLAINT = re.compile(r"[^\n]+:\d+: \S[^\n]*")
WISHES = every_wish(parse_toml(SCENARIO, "scenario.toml"))
MISNOMERS = ("nmae", "", "x y", "treatment", "unit")
ODD = (3, -1, 2**60, True, 1.5, "", "x", "\x1b[31m", [], [3], [[]], {}, {"x": 1}, [{}], [{"x": []}])


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return written(tmp_path_factory.mktemp("spoilt"))


def demand_order(doc: Document, wishes: Wishes) -> None:
    """A document loads, or its refusal is made of complaints."""
    complaints = Complaints()
    try:
        found = loaded_from(doc, wishes, Shelf(toys), complaints)
        complaints.settle()
    except BadContent as bad:
        demand_sentences(bad)
    else:
        assert found is not None


def demand_sentences(bad: BadContent) -> None:
    """A refusal is one to twenty lines, each with file and line."""
    lines = str(bad).splitlines()
    assert 0 < len(lines) <= MOST
    assert [] == [line for line in lines if not COMPLAINT.fullmatch(line)]


def spoilt(text: str, random: Random) -> str:
    """The text with one character changed, taken out or put in, or one line moved."""
    at = random.randrange(len(text))
    sign = random.choice("\"'[]{}=.,#\\\n -_0azéA\x1b\0")
    lines = text.splitlines(keepends=True)
    line = random.randrange(len(lines))
    return random.choice(
        (
            text[:at] + sign + text[at + 1 :],
            text[:at] + text[at + 1 :],
            text[:at] + sign + text[at:],
            "".join(lines[:line] + lines[line + 1 :]),
            "".join(lines[:line] + lines[line : line + 1] + lines[line:]),
            "".join([*lines[:line], *lines[line + 1 :], lines[line]]),
        )
    )


def test_a_spoilt_character_or_line_is_loaded_or_refused(home: Path) -> None:
    random = Random(20_270_301)
    for _ in range(MUTATIONS):
        text = spoilt(SCENARIO, random)
        try:
            doc = parse_toml(text, str(home / "scenario.toml"))
        except BadContent as bad:
            demand_sentences(bad)
        else:
            demand_order(doc, random.choice(WISHES))


def _places(value: Any, at: tuple[Any, ...] = ()) -> list[tuple[Any, ...]]:
    inner = value.items() if isinstance(value, dict) else enumerate(value)
    found = [at] if at else []
    if not isinstance(value, dict | list):
        return found
    for key, part in inner:
        here = (*at, key)
        found += _places(part, here) if isinstance(part, dict | list) else [here]
    return found


PLACES = _places(tomllib.loads(SCENARIO))


@settings(max_examples=MUTATIONS // 5)
@example(at=("transport",), value=3, wish=Wishes(treatments=("heavy",)))
@example(at=("transport",), value={}, wish=Wishes(treatments=("heavy",)))
@given(at=st.sampled_from(PLACES), value=st.sampled_from(ODD), wish=st.sampled_from(WISHES))
def test_a_value_of_the_wrong_kind_anywhere_is_loaded_or_refused(
    home: Path, at: tuple[Any, ...], value: Any, wish: Wishes
) -> None:
    root = tomllib.loads(SCENARIO)
    part: Any = root
    for step in at[:-1]:
        part = part[step]
    part[at[-1]] = value
    demand_order(Document(str(home / "scenario.toml"), root), wish)


@settings(max_examples=MUTATIONS // 5)
@given(at=st.sampled_from(PLACES), name=st.sampled_from(MISNOMERS), wish=st.sampled_from(WISHES))
def test_a_misspelt_key_anywhere_is_loaded_or_refused(
    home: Path, at: tuple[Any, ...], name: str, wish: Wishes
) -> None:
    root = tomllib.loads(SCENARIO)
    part: Any = root
    for step in at[:-1]:
        part = part[step]
    if isinstance(part, dict):
        part[name] = part.pop(at[-1])
    demand_order(Document(str(home / "scenario.toml"), root), wish)


def test_a_description_is_given_or_refused(home: Path) -> None:
    random = Random(7)
    for _ in range(MUTATIONS // 5):
        path = home / "other.toml"
        path.write_bytes(spoilt(SCENARIO, random).encode())
        try:
            describe(path)
        except BadContent as bad:
            demand_sentences(bad)


def test_any_single_byte_may_be_anything(home: Path) -> None:
    """Bytes that are no UTF-8 too, so the file is written and read as bytes."""
    random = Random(9)
    content, path = SCENARIO.encode(), home / "bytes.toml"
    for _ in range(MUTATIONS // 5):
        at = random.randrange(len(content))
        path.write_bytes(content[:at] + bytes([random.randrange(256)]) + content[at + 1 :])
        try:
            load(path, modules_from=toys)
        except BadContent as bad:
            demand_sentences(bad)
