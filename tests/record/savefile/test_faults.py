"""The i-th call to the operating system fails, for every i: nothing acknowledged is lost."""

from __future__ import annotations

import errno
import os
import resource
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.record.savefile.sample import HEADER, in_child, order, plain, reopens, turn_end
from wargame.record.savefile import NoRoom, SaveError, Writer, disk, read

CALLS = ("open_file", "status", "read_at", "write_at", "truncate", "sync", "lock")


class Faults:
    """Makes calls number `first` to `last` fail, of all calls through `disk`."""

    def __init__(self, monkeypatch: pytest.MonkeyPatch) -> None:
        self.seen, self.first, self.last, self.number = 0, -1, -1, 0
        self.short = False
        for name in CALLS:
            monkeypatch.setattr(disk, name, self._guard(name, getattr(disk, name)))

    def arm(self, first: int, length: int, number: int, *, short: bool = False) -> None:
        self.seen, self.first, self.last = 0, first, first + length - 1
        self.number, self.short = number, short

    @contextmanager
    def resting(self) -> Iterator[None]:
        first, self.first = self.first, 1 << 60
        yield
        self.first = first

    def _guard(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(*given: Any) -> Any:
            self.seen += 1
            if not self.first <= self.seen <= self.last:
                return real(*given)
            if self.short and name == "write_at":
                fd, piece, offset = given
                real(fd, piece[: len(piece) // 2], offset)
            raise OSError(self.number, os.strerror(self.number))

        return call


@pytest.fixture
def faults(monkeypatch: pytest.MonkeyPatch) -> Faults:
    return Faults(monkeypatch)


BATCHES = [[order(1)], [order(2), order(3), turn_end(1)], [order(4)], [turn_end(2)]]


def again(faults: Faults, act: Callable[[], Any]) -> Any:
    """Do it; if it is refused with a sentence, once more with the disk well again."""
    try:
        return act()
    except SaveError as error:
        refused = error
    assert refused.exit_code == 4
    assert str(refused).endswith(".")
    with faults.resting():
        return act()


def play(faults: Faults, path: Path) -> None:
    """A game of five blocks over two sessions, each step tried again when refused."""
    acknowledged: list[dict] = []
    writer = again(faults, lambda: Writer.create(str(path), HEADER))
    for half in (BATCHES[:2], BATCHES[2:]):
        for batch in half:
            again(faults, partial(writer.append, batch))
            acknowledged += batch
            with faults.resting():
                assert acknowledged == plain(read(str(path)))
        writer.close()
        writer = again(faults, lambda: Writer.open(str(path)))
    writer.close()
    with faults.resting():
        assert acknowledged == plain(reopens(path))


@pytest.mark.parametrize("short", [False, True], ids=["nothing written", "half written"])
@pytest.mark.parametrize("length", [1, 3])
@pytest.mark.parametrize("number", [errno.EIO, errno.ENOSPC, errno.EINTR, errno.EDQUOT])
def test_whichever_call_fails_nothing_is_lost_and_the_next_works(
    tmp_path: Path, faults: Faults, number: int, length: int, short: bool
) -> None:
    for first in count(1):
        faults.arm(first, length, number, short=short)
        play(faults, tmp_path / f"{first}.save")
        if faults.seen < first:
            break
    assert first > 40


def test_a_torn_tail_survives_whichever_call_fails(tmp_path: Path, faults: Faults) -> None:
    """The tail is in the save or beside it, and the whole blocks are in the save."""
    for first in count(1):
        path = tmp_path / f"{first}.save"
        with faults.resting():
            with Writer.create(str(path), HEADER) as writer:
                writer.append(BATCHES[0])
            whole = path.read_bytes()
            path.write_bytes(whole + b'{"n":2,"kind":"Ord')
        faults.arm(first, 1, errno.ENOSPC)
        again(faults, lambda path=path: Writer.open(str(path))).close()
        assert whole == path.read_bytes()
        kept = [file.read_bytes() for file in tmp_path.glob(f"{first}.save.torn-*")]
        assert b'{"n":2,"kind":"Ord' in kept
        if faults.seen < first:
            break


def test_short_writes_are_written_to_their_end(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    real = disk.write_at
    monkeypatch.setattr(disk, "write_at", lambda fd, piece, at: real(fd, piece[:7], at))
    with Writer.create(str(tmp_path / "a"), HEADER) as writer:
        for batch in BATCHES:
            writer.append(batch)
    assert [entry for batch in BATCHES for entry in batch] == plain(reopens(tmp_path / "a"))


def test_a_write_that_takes_nothing_is_an_error_not_a_loop(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    with Writer.create(str(tmp_path / "a"), HEADER) as writer:
        with monkeypatch.context() as patch:
            patch.setattr(disk, "write_at", lambda fd, piece, at: 0)
            with pytest.raises(SaveError, match="EIO"):
                writer.append(BATCHES[0])
        assert [1] == writer.append(BATCHES[0])


def test_an_interrupt_in_the_middle_of_a_write_leaves_no_half_entry(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def interrupted(fd: int) -> None:
        raise KeyboardInterrupt

    with Writer.create(str(tmp_path / "a"), HEADER) as writer:
        with monkeypatch.context() as patch:
            patch.setattr(disk, "sync", interrupted)
            with pytest.raises(KeyboardInterrupt):
                writer.append(BATCHES[0])
        assert [1] == writer.append(BATCHES[1][:1])
    assert BATCHES[1][:1] == plain(reopens(tmp_path / "a"))


def test_a_full_disk_is_told_and_the_game_goes_on_when_there_is_room(tmp_path: Path) -> None:
    """A limit on the file's size stands for the full disk: the kernel writes a part, then EFBIG."""
    told = in_child(lambda: fill(tmp_path / "game.save"))
    refused, kept = told.split()
    assert int(refused) > 3
    assert int(kept) == len(plain(reopens(tmp_path / "game.save")))


def fill(path: Path) -> str:
    refused = 0
    with Writer.create(str(path), HEADER) as writer:
        for room in range(1_000, 12_000, 1_111):
            resource.setrlimit(resource.RLIMIT_FSIZE, (room, resource.RLIM_INFINITY))
            with pytest.raises(NoRoom, match=r"There is no room left\. Free some, then try again"):
                append_for_ever(writer)
            refused += 1
            assert writer.count == len(read(str(path)).lines)
        return f"{refused} {writer.count - 1}"


def append_for_ever(writer: Writer) -> None:
    while True:
        writer.append([order(number) for number in range(1 + writer.count % 3)])
