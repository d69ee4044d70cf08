"""Every change to the bytes of a save is found, and its line named."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.savefile.sample import (
    HEADER,
    order,
    small_save,
    verdict,
)
from wargame.record.savefile import (
    Writer,
)
from wargame.record.savefile.reader import scan


@pytest.fixture
def save(tmp_path: Path) -> Path:
    path = tmp_path / "game.save"
    small_save(path)
    return path


def test_every_flipped_bit_is_found_on_its_line(save: Path) -> None:
    blob = bytearray(save.read_bytes())
    for place in range(len(blob)):
        line = blob.count(b"\n", 0, place) + 1
        allowed = {line, line + 1} if blob[place] == 0x0A else {line}
        for bit in range(8):
            blob[place] ^= 1 << bit
            assert verdict(bytes(blob)) in allowed, (place, bit)
            blob[place] ^= 1 << bit


@settings(max_examples=300, deadline=None)
@given(choice=st.data())
def test_every_changed_byte_is_found_on_its_line(
    tmp_path_factory: pytest.TempPathFactory, choice: st.DataObject
) -> None:
    path = tmp_path_factory.mktemp("saves") / "game.save"
    blob = small_save(path)
    place = choice.draw(st.integers(0, len(blob) - 1))
    byte = choice.draw(st.integers(0, 255).filter(lambda byte: byte != blob[place]))
    line = blob.count(b"\n", 0, place) + 1
    found = verdict(blob[:place] + bytes([byte]) + blob[place + 1 :])
    assert found in ({line, line + 1} if blob[place] == 0x0A else {line})


def swapped(rows: list[bytes], at: int) -> list[bytes]:
    return [*rows[:at], rows[at + 1], rows[at], *rows[at + 2 :]]


def doubled(rows: list[bytes], at: int) -> list[bytes]:
    return [*rows[: at + 1], *rows[at:]]


def dropped(rows: list[bytes], at: int) -> list[bytes]:
    return rows[:at] + rows[at + 1 :]


@pytest.mark.parametrize(("change", "later"), [(swapped, 0), (doubled, 1), (dropped, 0)])
def test_moved_lines_are_found(
    save: Path, change: Callable[[list[bytes], int], list[bytes]], later: int
) -> None:
    rows = save.read_bytes().splitlines(keepends=True)
    for at in range(len(rows) - 1):
        assert at + 1 + later == verdict(b"".join(change(rows, at))), at


def test_a_line_of_another_game_does_not_fit(save: Path, tmp_path: Path) -> None:
    other = small_save(tmp_path / "other.save").replace(b"brigade", b"brigada")
    with Writer.create(str(tmp_path / "third.save"), {"engine": "2.0"}) as writer:
        writer.append([order(1)])
    third = (tmp_path / "third.save").read_bytes().splitlines(keepends=True)
    rows = save.read_bytes().splitlines(keepends=True)
    assert 2 == verdict(b"".join([rows[0], third[1], *rows[2:]]))
    assert 2 == verdict(other)


def test_every_cut_that_is_not_at_a_line_end_is_found(save: Path) -> None:
    blob = save.read_bytes()
    for size in range(len(blob)):
        if size == 0 or blob[size - 1] != 0x0A:
            assert verdict(blob[:size]) is not None, size


def test_a_block_without_its_end_is_left_out_whole(save: Path) -> None:
    rows = save.read_bytes().splitlines(keepends=True)
    for kept in (3, 4):
        reading = scan("game.save", b"".join(rows[:kept]))
        assert 2 == len(reading.lines)
        assert reading.torn is not None
        assert "after line 2" in reading.torn


@pytest.mark.parametrize("size", [1, 300, 512, 5_000])
def test_a_tail_of_nul_bytes_is_a_torn_write(save: Path, size: int) -> None:
    reading = scan("game.save", save.read_bytes() + bytes(size))
    assert 8 == len(reading.lines)
    assert reading.torn is not None


def test_nul_bytes_before_other_blocks_are_damage(save: Path) -> None:
    blob = save.read_bytes()
    second = blob.index(b"\n") + 1
    reading = scan("game.save", blob[:second] + bytes(50) + blob[second + 50 :])
    assert reading.fault is not None
    assert (2, "holds NUL bytes: a part of the file is lost") == (
        reading.fault.line,
        reading.fault.why,
    )


def fault_line(blob: bytes) -> int | None:
    """The damaged line; None if the bytes are whole or only torn at the end."""
    fault = scan("game.save", blob).fault
    return fault.line if fault else None


def test_a_lost_page_between_blocks_is_damage_though_it_lies_on_sectors(tmp_path: Path) -> None:
    path = tmp_path / "game.save"
    with Writer.create(str(path), HEADER) as writer:
        for number in range(100):
            writer.append([order(number)])
    blob = path.read_bytes()
    page = blob[:4096] + bytes(4096) + blob[8192:]
    assert blob.count(b"\n", 0, 4096) + 1 == fault_line(page)


def test_a_stray_nul_in_the_last_line_is_damage(save: Path) -> None:
    blob = save.read_bytes()
    assert 8 == fault_line(blob[:-100] + b"\0" + blob[-99:])


def test_damage_before_a_torn_end_is_damage(save: Path) -> None:
    blob = save.read_bytes().replace(b"brigade-4", b"brigade-5")
    assert 6 == fault_line(blob[:-20])
    assert 6 == fault_line(blob + bytes(100))


def test_text_added_by_another_program_is_damage(save: Path) -> None:
    for added in (b"hello", b"hello\n", b"\n"):
        assert 9 == fault_line(save.read_bytes() + added)
