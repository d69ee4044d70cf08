"""The writer is killed at random moments: no acknowledged entry is lost, every file opens."""

from __future__ import annotations

import os
import random
import select
import signal
import time
from pathlib import Path

from tests.record.savefile.sample import HEADER, plain
from wargame.record.savefile import Writer

NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"
KILLS = 10_000 if NIGHTLY else 100
KILLS_A_FILE = 20


def blocks(seed: int) -> list[dict]:
    """A block of one to four entries, now and then far larger than a page."""
    chance = random.Random(seed)
    size = chance.choice((10, 200, 3_000, 60_000))
    return [{"seed": seed, "part": part, "text": "x" * size} for part in range(seed % 4 + 1)]


def write_until_killed(path: Path, first: int, acks: int) -> None:
    """In the child: open or create, then append and acknowledge block after block."""
    opened = Writer.open if path.exists() else lambda name: Writer.create(name, HEADER)
    with opened(str(path)) as writer:
        os.write(acks, b"r\n")
        for seed in range(first, 1 << 30):
            writer.append(blocks(seed))
            os.write(acks, b"%d\n" % seed)


def start(path: Path, first: int) -> tuple[int, int]:
    """A child that writes, and the pipe on which it acknowledges."""
    out, into = os.pipe()
    child = os.fork()
    if child:
        os.close(into)
        return child, out
    try:
        write_until_killed(path, first, into)
    finally:
        os._exit(1)


def acknowledged(child: int, out: int, chance: random.Random) -> list[int]:
    """Kill the child at a random moment; the seeds of all blocks that it acknowledged."""
    select.select([out], [], [], 30)
    time.sleep(chance.random() ** 2 * 0.03)
    os.kill(child, signal.SIGKILL)
    os.waitpid(child, 0)
    with os.fdopen(out, "rb") as said:
        lines = said.read().split()
    return [int(line) for line in lines if line != b"r"]


def test_no_acknowledged_entry_is_lost_to_a_kill(tmp_path: Path) -> None:
    chance = random.Random(20_261_122)
    torn = 0
    for number in range(KILLS):
        path = tmp_path / f"{number // KILLS_A_FILE}.save"
        if number % KILLS_A_FILE == 0:
            for finished in tmp_path.glob("*.save"):
                finished.unlink()
            Writer.create(str(path), HEADER).close()
            held: list[int] = []
        acks = acknowledged(*start(path, len(held)), chance)
        with Writer.open(str(path)) as writer:
            assert writer.reading is not None
            torn += writer.torn is not None
            entries = plain(writer.reading)
        held = [entry["seed"] for entry in entries if entry["part"] == 0]
        assert list(range(len(held))) == held
        assert len(held) > max(acks, default=-1)
        assert [entry for seed in held for entry in blocks(seed)] == entries
        assert torn == len(list(tmp_path.glob("*.torn-*")))
