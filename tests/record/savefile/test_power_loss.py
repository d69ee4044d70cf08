"""Power is lost at any moment: every legal state of the disk opens and holds what was safe.

The recorder keeps what the real writer asked of the disk. A legal state is what was synced last,
with any sectors of the calls since then; where the file had grown, a lost sector is NUL.
"""

from __future__ import annotations

import os
import stat
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from attrs import frozen
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.record.savefile.sample import HEADER, plain
from wargame.record.savefile import SaveError, Writer, disk

SECTOR = 512
STATES = 20_000 if os.environ.get("WARGAME_NIGHTLY") == "1" else 400


@frozen
class Moment:
    """The file's bytes after a call, whether they were safe, and what was acknowledged by then."""

    content: bytes
    safe: bool
    acknowledged: int


class Recorder:
    """Every change that the writer makes to its file, in order."""

    def __init__(self, patch: pytest.MonkeyPatch) -> None:
        self.moments: list[Moment] = []
        self.acknowledged, self.fails = 0, False
        for name in ("write_at", "truncate", "sync"):
            patch.setattr(disk, name, self._watch(name, getattr(disk, name)))

    def _watch(self, name: str, real: Callable[..., Any]) -> Callable[..., Any]:
        def call(fd: int, *given: Any) -> Any:
            if name == "sync" and self.fails:
                self.fails = False
                raise OSError(5, "the disk failed")
            answer = real(fd, *given)
            self._note(fd, safe=name == "sync")
            return answer

        return call

    def _note(self, fd: int, *, safe: bool) -> None:
        status = os.fstat(fd)
        if stat.S_ISREG(status.st_mode):
            content = os.pread(fd, status.st_size, 0)
            self.moments.append(Moment(content, safe, self.acknowledged))


def block(sizes: list[int]) -> list[dict]:
    return [{"text": "x" * size} for size in sizes]


def played(path: Path, history: list[tuple[list[int], bool]]) -> list[Moment]:
    """All moments of a game after its beginning; a block whose sync fails is given again."""
    with pytest.MonkeyPatch.context() as patch:
        recorder = Recorder(patch)
        with Writer.create(str(path), HEADER) as writer:
            begun = len(recorder.moments) - 1
            for sizes, recorder.fails in history:
                try:
                    writer.append(block(sizes))
                except SaveError:
                    writer.append(block(sizes))
                recorder.acknowledged += len(sizes)
    return recorder.moments[begun:]


def state(moments: list[Moment], choice: st.DataObject) -> bytes:
    """One legal content of the medium after the last of the moments."""
    last_safe = max(at for at, moment in enumerate(moments) if moment.safe)
    contents = [moment.content for moment in moments[last_safe:]]
    size = len(choice.draw(st.sampled_from(contents)))
    sectors = []
    for start in range(0, size, SECTOR):
        versions = sorted({content[start : start + SECTOR] for content in contents})
        room = min(SECTOR, size - start)
        sectors.append(choice.draw(st.sampled_from(versions))[:room].ljust(room, b"\0"))
    return b"".join(sectors)


sizes = st.lists(st.integers(0, 1_500), min_size=1, max_size=4)


@settings(max_examples=STATES, deadline=None)
@given(st.lists(st.tuples(sizes, st.booleans()), min_size=1, max_size=4), st.data())
def test_every_state_after_power_loss_opens_with_all_that_was_acknowledged(
    tmp_path_factory: pytest.TempPathFactory, history: list, choice: st.DataObject
) -> None:
    folder = tmp_path_factory.mktemp("power")
    moments = played(folder / "game.save", history)
    lost_at = choice.draw(st.integers(1, len(moments)))
    after = folder / "after.save"
    after.write_bytes(state(moments[:lost_at], choice))
    with Writer.open(str(after)) as writer:
        assert writer.reading is not None
        entries = plain(writer.reading)
        writer.append(block([3]))
    safe = moments[lost_at - 1].acknowledged
    ends = [sum(len(sizes) for sizes, _ in history[:blocks]) for blocks in range(len(history) + 1)]
    assert block([size for sizes, _ in history for size in sizes])[: len(entries)] == entries
    assert len(entries) in [end for end in ends if end >= safe][:2]
