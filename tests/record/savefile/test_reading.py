"""A reader gives what was written, and tells in a sentence what it cannot read."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.savefile.sample import (
    HEADER,
    blocks,
    ends_turn,
    order,
    plain,
    small_save,
    verdict,
)
from wargame.record.savefile import (
    PUBLIC,
    Damaged,
    Newer,
    NoRoom,
    PublicFile,
    SaveError,
    Unusable,
    Writer,
    files,
    head,
    public_path,
    read,
    read_lines,
    verify_head,
)
from wargame.record.savefile.chain import START, link
from wargame.record.savefile.reader import scan


@pytest.fixture
def save(tmp_path: Path) -> Path:
    path = tmp_path / "game.save"
    small_save(path)
    return path


@settings(max_examples=60, deadline=None)
@given(blocks)
def test_a_save_reads_back_as_it_was_written(
    tmp_path_factory: pytest.TempPathFactory, given_blocks: list
) -> None:
    path = tmp_path_factory.mktemp("saves") / "game.save"
    with Writer.create(str(path), HEADER) as writer:
        for block in given_blocks[::2]:
            writer.append(block)
    with Writer.open(str(path)) as writer:
        for block in given_blocks[1::2]:
            writer.append(block)
    written = [entry for half in (0, 1) for block in given_blocks[half::2] for entry in block]
    reading = read(str(path))
    assert {"n": 0, "format": "wargame-save", "version": 1, **HEADER} == reading.header
    assert written == plain(reading)
    assert list(range(1, len(written) + 1)) == [entry["n"] for entry in reading.entries]
    assert writer.head == reading.head == head(str(path))


def test_read_lines_gives_number_bytes_and_entry(save: Path) -> None:
    rows = save.read_bytes().splitlines()
    assert list(zip(range(1, 9), rows, strict=False)) == [
        (number, raw) for number, raw, _ in read_lines(str(save))
    ]
    assert list(range(8)) == [entry["n"] for _, _, entry in read_lines(str(save))]


def test_a_cut_at_a_line_end_shows_only_against_a_later_head(save: Path) -> None:
    blob, late = save.read_bytes(), head(str(save))
    shorter = scan("game.save", b"".join(blob.splitlines(keepends=True)[:-1]))
    assert shorter.fault is None
    assert shorter.torn is None
    with pytest.raises(Damaged, match="cut off"):
        verify_head(shorter, late)


def test_an_earlier_head_tells_how_much_came_after(save: Path) -> None:
    reading = read(str(save))
    assert [7, 3, 0] == [verify_head(reading, reading.lines[at].head) for at in (0, 4, 7)]
    for no_head in ("", "12ab", reading.head.upper() + "0"):
        with pytest.raises(Unusable, match="64 characters"):
            verify_head(reading, no_head)


def test_damage_is_told_with_line_last_good_turn_and_what_to_do(save: Path) -> None:
    save.write_bytes(save.read_bytes().replace(b"brigade-4", b"brigade-5"))
    with pytest.raises(Damaged) as caught:
        read(str(save), ends_turn=ends_turn)
    assert (6, 1, 3) == (caught.value.line, caught.value.last_good_turn, caught.value.exit_code)
    assert str(caught.value) == (
        f"{save}:6: This line was altered: its hash does not fit what stands here and before. The "
        f"game is good up to line 5 (turn 1 is whole). To go on from there: wargame save salvage "
        f"{save} NEW-FILE"
    )
    assert caught.value.reading is not None
    assert 5 == len(caught.value.reading.lines)


@pytest.mark.parametrize(
    ("change", "line", "says"),
    [
        (lambda blob: b"\xef\xbb\xbf" + blob, 1, "byte order mark"),
        (lambda blob: blob.replace(b"\n", b"\r\n"), 1, "CR LF"),
        (lambda blob: blob.replace(b'"n":3', b'"n":9'), 4, "missing, doubled or swapped"),
        (lambda blob: blob.replace(b'"version":1', b'"version":2'), 1, "altered"),
        (lambda blob: blob.replace(b'"n":0', b'"n": 0'), 1, "altered"),
        (lambda blob: blob + b'{"n":8,"a":"' + b"x" * (1 << 20), 9, "no end"),
        (lambda blob: blob + b"x" * (1 << 20) + b"x\n", 9, "longer than 1 MiB"),
    ],
)
def test_what_other_programs_do_to_a_file_is_named(
    save: Path, change: Callable[[bytes], bytes], line: int, says: str
) -> None:
    save.write_bytes(change(save.read_bytes()))
    with pytest.raises(Damaged, match=says) as caught:
        read(str(save))
    assert (line, 3 if line > 1 else 4) == (caught.value.line, caught.value.exit_code)


def first_line(header: dict) -> bytes:
    return link(START, 0, header, more=False)[0] + b"\n"


@pytest.mark.parametrize(
    ("blob", "error", "exit_code", "says"),
    [
        (b"", Unusable, 4, "empty"),
        (b"\n", Unusable, 4, "not a save"),
        (b"PNG\r\n\x1a\n", Unusable, 4, "not a save"),
        (b'{"n":0,"format":"other","version":1}\n', Unusable, 4, "not a save"),
        (first_line({"format": "other"}), Unusable, 4, "no header"),
        (first_line({"format": "wargame-save", "version": 2}), Newer, 5, "version 2"),
        (first_line({"format": "wargame-public", "version": 1}), Unusable, 4, "companion"),
        (first_line({"format": "wargame-save", "version": 1})[:60], Unusable, 4, "breaks off"),
        (
            link(START, 0, {"format": "wargame-save", "version": 1}, more=True)[0] + b"\n",
            Unusable,
            4,
            "breaks off",
        ),
    ],
)
def test_each_file_that_is_no_save_gets_its_own_sentence(
    save: Path, blob: bytes, error: type[SaveError], exit_code: int, says: str
) -> None:
    save.write_bytes(blob)
    for opener in (read, Writer.open):
        with pytest.raises(error, match=says) as caught:
            opener(str(save))
        assert exit_code == caught.value.exit_code
    assert blob == save.read_bytes()


@settings(max_examples=300)
@given(st.binary(max_size=400))
def test_any_bytes_end_in_a_sentence(blob: bytes) -> None:
    assert verdict(blob) == 1


@settings(max_examples=300)
@given(st.binary(max_size=1_500))
def test_any_bytes_after_a_good_line_are_never_entries(blob: bytes) -> None:
    good = first_line({"format": "wargame-save", "version": 1})
    assert (2 if blob else None) == verdict(good + blob)


def test_a_file_larger_than_256_mib_is_refused_unread(save: Path) -> None:
    with save.open("r+b") as file:
        file.truncate(files.MAX_FILE + 1)
    with pytest.raises(Unusable, match="256 MiB"):
        read(str(save))


def test_a_save_that_would_grow_beyond_its_limit_is_full(
    save: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    size = save.stat().st_size
    monkeypatch.setattr(files, "MAX_FILE", size + 10)
    with Writer.open(str(save)) as writer, pytest.raises(NoRoom, match="256 MiB"):
        writer.append([order(6)])
    assert size == save.stat().st_size


def test_a_missing_file_is_wrong_input(tmp_path: Path) -> None:
    for opener in (read, Writer.open):
        with pytest.raises(Unusable, match="no such file") as caught:
            opener(str(tmp_path / "none.save"))
        assert 2 == caught.value.exit_code


def test_the_public_companion_has_its_own_chain_and_numbers(save: Path) -> None:
    path = public_path(str(save))
    with Writer.open(str(save)) as writer, PublicFile.create(path, {"title": "t"}) as public:
        assert ([8], [1]) == (writer.append([order(6)]), public.append([turn_end_told()]))
    assert [turn_end_told()] == plain(read(path, kind=PUBLIC))
    with pytest.raises(Unusable, match="Name the other file"):
        read(path)
    with pytest.raises(Unusable, match="Name the other file"):
        read(str(save), kind=PUBLIC)


def turn_end_told() -> dict:
    return {"kind": "Reported", "text": "The turn is over."}
