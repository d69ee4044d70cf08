"""Salvage writes the longest whole part to a new file and leaves the damaged one alone."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.record.savefile.sample import ends_turn, order, reopens, small_save, turn_end
from wargame.record.savefile import Unusable, Writer, disk, read, salvage, verify_head


@pytest.fixture
def save(tmp_path: Path) -> Path:
    path = tmp_path / "game.save"
    small_save(path)
    return path


def damage(path: Path, line: int) -> bytes:
    """Change one byte in the middle of a line; the file's bytes then."""
    rows = path.read_bytes().splitlines(keepends=True)
    middle = len(rows[line - 1]) // 2
    rows[line - 1] = rows[line - 1][:middle] + b"~" + rows[line - 1][middle + 1 :]
    path.write_bytes(b"".join(rows))
    return path.read_bytes()


# Line 3 begins the block of turn 1, so damage in 3, 4 or 5 loses the block.
@pytest.mark.parametrize(
    ("line", "blocks", "turns", "turn"),
    [(2, 1, 1, None), (3, 2, 2, None), (5, 2, 2, None), (6, 5, 5, 1), (7, 6, 5, 1), (8, 7, 7, 2)],
)
def test_every_whole_block_or_turn_before_the_damage_is_kept(
    save: Path, line: int, blocks: int, turns: int, turn: int | None
) -> None:
    good = save.read_bytes().splitlines(keepends=True)
    before = damage(save, line)
    for at_turn, kept in ((False, blocks), (True, turns)):
        out = save.with_name(f"out-{at_turn}.save")
        told = salvage(str(save), str(out), ends_turn=ends_turn, at_turn=at_turn)
        assert b"".join(good[:kept]) == out.read_bytes()
        assert (kept, turn) == (told.kept_lines, told.last_turn)
        assert told.why is not None
        assert f"{save}:{line}: This line was altered" in told.why
        assert 0 == verify_head(read(str(out)), told.head)
        assert len(before) == told.kept_bytes + told.left_bytes
    assert before == save.read_bytes()


def test_a_salvaged_game_goes_on(save: Path) -> None:
    damage(save, 6)
    out = save.with_name("out.save")
    salvage(str(save), str(out))
    with Writer.open(str(out)) as writer:
        assert [5] == writer.append([order(9)])
    assert 6 == len(reopens(out).lines)


def test_a_good_save_and_a_torn_one_can_be_salvaged(save: Path) -> None:
    blob = save.read_bytes()
    assert salvage(str(save), str(save.with_name("a"))).why is None
    save.write_bytes(blob[:-3])
    told = salvage(str(save), str(save.with_name("b")))
    assert told.why is not None
    assert "crash" in told.why
    assert blob[: told.kept_bytes] == save.with_name("b").read_bytes()


def test_salvage_opens_the_damaged_file_for_reading_only(
    save: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    damage(save, 6)
    opened: dict[str, int] = {}
    real = disk.open_file
    monkeypatch.setattr(
        disk, "open_file", lambda path, flags: (opened.update({path: flags}), real(path, flags))[1]
    )
    salvage(str(save), str(save.with_name("out.save")))
    assert os.O_RDONLY == opened[str(save)] & os.O_ACCMODE


def test_salvage_never_overwrites(save: Path) -> None:
    out = save.with_name("out.save")
    out.write_bytes(b"mine")
    for name in (out, save):
        with pytest.raises(Unusable, match="not overwritten"):
            salvage(str(save), str(name))
    assert b"mine" == out.read_bytes()


def test_a_salvage_that_fails_leaves_no_file(save: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    out = save.with_name("out.save")
    monkeypatch.setattr(disk, "write_at", lambda fd, piece, at: 0)
    with pytest.raises(Unusable, match="EIO"):
        salvage(str(save), str(out))
    assert not out.exists()


def test_a_block_is_never_cut_at_a_turn_end_inside_it(save: Path) -> None:
    with Writer.open(str(save)) as writer:
        writer.append([turn_end(3), order(6)])
        writer.append([order(7)])
    told = salvage(str(save), str(save.with_name("out.save")), ends_turn=ends_turn, at_turn=True)
    assert (10, 3) == (told.kept_lines, told.last_turn)


def test_nothing_can_be_salvaged_from_a_broken_first_line(save: Path) -> None:
    damage(save, 1)
    with pytest.raises(Unusable, match="first line was altered"):
        salvage(str(save), str(save.with_name("out.save")))
    assert not save.with_name("out.save").exists()
