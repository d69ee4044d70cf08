"""One writer a save: the second is refused and told who writes."""

from __future__ import annotations

import os
import socket
from pathlib import Path

import pytest

from tests.record.savefile.sample import (
    HEADER,
    in_child,
    order,
    reopens,
    small_save,
    turn_end,
)
from wargame.record.savefile import (
    InUse,
    PublicFile,
    Writer,
    read,
)
from wargame.record.savefile.lock import note_path


@pytest.fixture
def save(tmp_path: Path) -> Path:
    path = tmp_path / "game.save"
    small_save(path)
    return path


def test_a_second_writer_is_refused_and_told_who_writes(save: Path) -> None:
    with Writer.open(str(save)) as writer:
        told = in_child(lambda: refusal_of(save))
        assert f"5 {save}: This save is in use by process {os.getpid()} on " in told
        assert socket.gethostname()[:8] in told
        assert refusal_of(save) == told
        assert [8] == writer.append([order(6)])
    assert not Path(note_path(str(save))).exists()
    assert 9 == len(reopens(save).lines)


def refusal_of(path: Path) -> str:
    try:
        Writer.open(str(path)).close()
    except InUse as error:
        return f"{error.exit_code} {error}"
    return "opened"


def test_a_new_save_is_locked_from_its_first_line(tmp_path: Path) -> None:
    path = tmp_path / "game.save"
    with Writer.create(str(path), HEADER):
        assert "in use" in refusal_of(path)


@pytest.mark.parametrize("note", [b"", b"process 1\x1b[2J on host\n", b"x" * 5_000])
def test_a_strange_note_is_not_repeated(save: Path, note: bytes) -> None:
    with Writer.open(str(save)):
        Path(note_path(str(save))).write_bytes(note)
        assert "in use by another process." in refusal_of(save)


def test_a_stale_note_locks_nobody_out(save: Path) -> None:
    Path(note_path(str(save))).write_text("process 1 on elsewhere\n")
    with Writer.open(str(save)) as writer:
        assert [8] == writer.append([order(6)])


def test_readers_need_no_lock(save: Path) -> None:
    with Writer.open(str(save)) as writer:
        writer.append([order(6)])
        assert writer.head == read(str(save)).head


def test_a_thousand_double_openings_make_no_fork(save: Path) -> None:
    with Writer.open(str(save)) as writer:
        for number in range(1_000):
            assert "in use" in refusal_of(save)
            if number % 100 == 0:
                writer.append([order(number)])
    assert 18 == len(reopens(save).lines)


def test_the_public_companion_needs_no_lock_of_its_own(save: Path) -> None:
    path = f"{save}.public"
    PublicFile.create(path, {}).close()
    with PublicFile.open(path) as public:
        assert [1] == public.append([turn_end(1)])
    assert not Path(note_path(path)).exists()


def test_a_forked_child_does_not_keep_the_lock(save: Path) -> None:
    hold, let_go = os.pipe()
    with Writer.open(str(save)):
        child = os.fork()
        if not child:
            os.close(let_go)
            os.read(hold, 1)
            os._exit(0)
    assert "opened" == refusal_of(save)
    os.close(let_go)
    os.close(hold)
    os.waitpid(child, 0)
