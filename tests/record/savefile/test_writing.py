"""An append is durable when it returns; what is refused leaves every file as it was."""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.record.savefile.sample import (
    HEADER,
    in_child,
    order,
    plain,
    reopens,
    small_save,
    turn_end,
)
from wargame.record.savefile import (
    PUBLIC,
    BadEntry,
    Damaged,
    PublicFile,
    Unusable,
    Writer,
    disk,
    read,
    salvage,
)


@pytest.fixture
def save(tmp_path: Path) -> Path:
    path = tmp_path / "game.save"
    small_save(path)
    return path


def test_entries_get_the_numbers_of_their_lines(tmp_path: Path) -> None:
    with Writer.create(str(tmp_path / "a"), HEADER, [{"kind": "Opening"}]) as writer:
        assert [2] == writer.append([order(1)])
        assert [3, 4] == writer.append([order(2), turn_end(1)])
        assert [] == writer.append([])
        assert 5 == writer.count
    assert [2, 3, 4, 5] == [line.number for line in read(str(tmp_path / "a")).lines[1:]]


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What is asked of the disk, as "write file" or "sync folder"; a failing one is named too."""
    asked: list[str] = []

    def watch(name: str, real: Callable[..., object]) -> Callable[..., object]:
        def call(fd: int, *given: object) -> object:
            folder = stat.S_ISDIR(os.fstat(fd).st_mode)
            asked.append(f"{name} {'folder' if folder else 'file'}")
            return real(fd, *given)

        return call

    for name in ("write_at", "sync", "truncate"):
        monkeypatch.setattr(disk, name, watch(name.removesuffix("_at"), getattr(disk, name)))
    return asked


def test_a_block_is_one_write_and_one_sync(save: Path, calls: list[str]) -> None:
    with Writer.open(str(save)) as writer:
        calls.clear()
        writer.append([order(number) for number in range(50)])
    assert ["write file", "sync file"] == calls


def test_a_new_file_and_its_name_are_durable(tmp_path: Path, calls: list[str]) -> None:
    PublicFile.create(str(tmp_path / "new"), {}).close()
    assert ["write file", "sync file"] == calls[:2]
    assert "sync folder" == calls[-1]
    calls.clear()
    salvage(str(tmp_path / "new"), str(tmp_path / "out"), kind=PUBLIC)
    assert ["write file", "sync file", "sync folder"] == calls


def test_what_a_killed_writer_left_is_made_durable_on_opening(save: Path, calls: list[str]) -> None:
    """A kill leaves whole blocks that the disk may not hold yet; they are shown once it does."""
    PublicFile.create(f"{save}.public", {}).close()
    calls.clear()
    PublicFile.open(f"{save}.public").close()
    assert ["sync file", "sync folder"] == calls


def test_a_failed_block_is_cut_off_durably_at_once(
    save: Path, calls: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    before = save.read_bytes()
    with Writer.open(str(save)) as writer:
        calls.clear()
        real, failures = disk.sync, [OSError(5, "EIO")]

        def fails_once(fd: int) -> None:
            real(fd)
            if failures:
                raise failures.pop()

        monkeypatch.setattr(disk, "sync", fails_once)
        with pytest.raises(Unusable, match=r"EIO.* not kept; all before it is safe"):
            writer.append([order(6)])
        assert before == save.read_bytes()
    assert ["write file", "sync file", "truncate file", "sync file"] == calls


def test_a_bad_entry_keeps_its_whole_block_out(save: Path) -> None:
    before = save.read_bytes()
    with Writer.open(str(save)) as writer:
        with pytest.raises(BadEntry):
            writer.append([order(1), {"share": 0.5}])
        assert before == save.read_bytes()
        assert [8] == writer.append([order(6)])


def test_a_save_is_for_its_owner_alone(save: Path) -> None:
    assert 0o600 == stat.S_IMODE(save.stat().st_mode)


def test_create_never_overwrites(save: Path) -> None:
    before = save.read_bytes()
    with pytest.raises(Unusable, match="not overwritten") as caught:
        Writer.create(str(save), HEADER)
    assert 2 == caught.value.exit_code
    assert before == save.read_bytes()


def test_a_save_in_a_missing_folder_is_not_begun(tmp_path: Path) -> None:
    with pytest.raises(Unusable, match="no such file or folder"):
        Writer.create(str(tmp_path / "none" / "game.save"), HEADER)


def test_a_header_that_cannot_be_saved_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(BadEntry):
        Writer.create(str(tmp_path / "game.save"), {"odds": 0.5})
    assert [] == list(tmp_path.iterdir())


@pytest.mark.parametrize("opener", [Writer.open, read])
def test_links_fifos_devices_and_folders_are_refused(
    save: Path, opener: Callable[[str], object]
) -> None:
    link, fifo, folder = (save.with_name(name) for name in ("link", "fifo", "folder"))
    link.symlink_to(save)
    os.mkfifo(fifo)
    folder.mkdir()
    for path in (link, fifo, folder, Path("/dev/null"), Path("/dev/zero")):
        with pytest.raises(Unusable, match=r"not a regular file|a symbolic link|a folder"):
            opener(str(path))
    with pytest.raises(Unusable):
        Writer.create(str(link), HEADER)


def test_a_read_only_save_or_folder_is_told_so(save: Path) -> None:
    """As a user without rights; the save stays readable."""
    for folder in [save.parent, *save.parent.parents][:3]:
        folder.chmod(0o755)
    save.chmod(0o444)
    save.parent.chmod(0o555)
    tried = (lambda: Writer.open(str(save)), lambda: Writer.create(f"{save}2", HEADER))
    for attempt in tried:
        told = in_child(lambda attempt=attempt: sentence_of(attempt), user=65_534)
        assert "4 " in told
        assert "You may not read or write this file. Copy it" in told
    assert "5" == in_child(lambda: str(read(str(save)).entries[-1]["order"]), user=65_534)
    save.parent.chmod(0o755)


def sentence_of(attempt: Callable[[], object]) -> str:
    try:
        attempt()
    except Unusable as error:
        return f"{error.exit_code} {error}"
    return "done"


def test_a_torn_block_is_cut_whole_and_kept_beside(save: Path) -> None:
    blob = save.read_bytes()
    rows = blob.splitlines(keepends=True)
    whole, torn = b"".join(rows[:2]), b"".join(rows[2:4])
    for number in (1, 2):
        save.write_bytes(whole + torn)
        with Writer.open(str(save)) as writer:
            assert writer.torn is not None
            assert f"kept in {save}.torn-{number}." in writer.torn
            assert whole == save.read_bytes()
            assert [2] == writer.append([order(7)])
        assert torn == Path(f"{save}.torn-{number}").read_bytes()


def test_damage_is_never_repaired_silently(save: Path) -> None:
    before = save.read_bytes().replace(b"brigade-4", b"brigade-5")
    save.write_bytes(before)
    with pytest.raises(Damaged, match=r"game\.save:6: "):
        Writer.open(str(save))
    assert before == save.read_bytes()
    assert [save] == list(save.parent.iterdir())


def test_another_program_that_writes_is_noticed(save: Path) -> None:
    with Writer.open(str(save)) as writer:
        with save.open("ab") as file:
            file.write(b"hello\n")
        with pytest.raises(Unusable, match="Another program has changed this save"):
            writer.append([order(6)])


def test_a_removed_save_is_told_and_saved_elsewhere(save: Path, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere.save"
    with Writer.open(str(save)) as writer:
        writer.append([order(6)])
        save.unlink()
        with pytest.raises(Unusable, match="save elsewhere"):
            writer.append([order(7)])
        writer.copy_to(str(elsewhere))
    with Writer.open(str(elsewhere)) as writer:
        assert [9] == writer.append([order(7)])
    assert [order(6), order(7)] == plain(reopens(elsewhere))[-2:]


def test_a_closed_game_can_be_reopened(save: Path) -> None:
    with Writer.open(str(save)) as writer:
        writer.append([{"kind": "Closed"}])
    with Writer.open(str(save)) as writer:
        writer.append([{"kind": "Reopened"}])
    kinds = [entry["kind"] for entry in read(str(save)).entries[-2:]]
    assert ["Closed", "Reopened"] == kinds


def test_a_closed_writer_writes_no_more(save: Path) -> None:
    writer = Writer.open(str(save))
    writer.close()
    writer.close()
    with pytest.raises(Unusable, match="EBADF"):
        writer.append([order(6)])
