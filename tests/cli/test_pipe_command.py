"""`wargame new`, `pipe` and `verify`, as processes of their own: a whole game, byte for byte."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from attrs import define

from wargame.cli.pipe.requests import LONGEST

WARGAME = (sys.executable, "-m", "wargame")
ASKED = b'{"do": "state", "id": 1}\n'
CHECKOUT = Path(__file__).resolve().parents[2]


def wargame(*asked: str, sent: bytes = b"", hash_seed: str = "0") -> Ran:
    return subprocess.run(
        [*WARGAME, *asked], input=sent, capture_output=True, cwd=CHECKOUT, env=env(hash_seed)
    )


Ran = subprocess.CompletedProcess[bytes]


def env(hash_seed: str) -> dict[str, str]:
    return {**os.environ, "PYTHONHASHSEED": hash_seed, "PYTHONWARNINGS": "error"}


@define
class Door:
    """The pipe of one save: a request in, a reply out."""

    process: subprocess.Popen[str]

    @classmethod
    def of(cls, path: Path, hash_seed: str) -> Door:
        process = subprocess.Popen(
            [*WARGAME, "pipe", str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
            cwd=CHECKOUT, env=env(hash_seed), text=True,
        )  # fmt: skip
        return cls(process)

    def heard(self, **request: Any) -> str:
        assert self.process.stdin is not None
        assert self.process.stdout is not None
        self.process.stdin.write(json.dumps(request) + "\n")
        self.process.stdin.flush()
        return self.process.stdout.readline()

    def done(self, **request: Any) -> dict[str, Any]:
        reply: dict[str, Any] = json.loads(self.heard(**request))
        assert reply["ok"], reply
        return reply

    def close(self) -> int:
        self.process.communicate()
        return self.process.returncode


def play_to_the_end(door: Door) -> tuple[int, str]:
    """Two orders a seat, each phase; the number of turns played and the bytes of `events`."""
    turns = 0
    state = door.done(do="state")
    while not state["over"]:
        for seat in [name for name in state["seats"] if name != "control"]:
            offered = door.done(do="choices", seat=seat, limit=9)["orders"]
            for order in offered[:: max(1, len(offered) - 1)][:2]:
                door.heard(do="order", order=order, key=f"{seat} {turns} {order['kind']}")
            door.done(do="seal", seat=seat)
        door.done(do="end_turn")
        turns += 1
        state = door.done(do="state")
    return turns, door.heard(do="events") + door.heard(do="events", seat="ukraine")


def test_twelve_turns_are_played_the_same_under_any_hash_seed_and_verified(tmp_path: Path) -> None:
    """The flagship from `new` to `verify`; three processes give the same bytes from `events`."""
    paths = [tmp_path / f"{seed}.wargame" for seed in "012"]
    for path in paths:
        new = wargame("new", "reassurance", str(path), "--seed", "7", hash_seed=path.stem)
        assert (0, b"") == (new.returncode, new.stderr)
    doors = [Door.of(path, path.stem) for path in paths]
    played = [play_to_the_end(door) for door in doors]
    assert [0, 0, 0] == [door.close() for door in doors]
    assert 12 == played[0][0]
    assert played[0] == played[1] == played[2]
    verified = wargame("verify", str(paths[2]))
    assert (0, b"") == (verified.returncode, verified.stderr)


def new_game(folder: Path) -> str:
    path = str(folder / "a.wargame")
    assert 0 == wargame("new", "practice", path, "--seed", "7").returncode
    return path


def test_it_prints_nothing_until_asked(tmp_path: Path) -> None:
    heard = wargame("pipe", new_game(tmp_path))
    assert (0, b"", b"") == (heard.returncode, heard.stdout, heard.stderr)


@pytest.mark.parametrize(
    "bad",
    [b"\xff\xfe\x00", b"{", b'{"do": "\xed\xa0\x80"}', b"x" * (LONGEST * 9), b"\x1b]0;hm\x07"],
)
def test_bytes_that_are_no_request_are_answered_and_the_game_goes_on(
    tmp_path: Path, bad: bytes
) -> None:
    """Whatever the encoding of the terminal: no trace, no escape sequence, the next line heard."""
    heard = wargame("pipe", new_game(tmp_path), sent=bad + b"\n" + ASKED)
    replies = [json.loads(line) for line in heard.stdout.splitlines()]
    assert [False, True] == [reply["ok"] for reply in replies]
    assert (0, b"") == (heard.returncode, heard.stderr)
    assert heard.stdout.isascii()
    assert b"\x1b" not in heard.stdout


def test_what_was_acknowledged_is_there_for_the_next_session(tmp_path: Path) -> None:
    """Orders, keys, a seat handed over and a branch outlast the process."""
    path = new_game(tmp_path)
    door = Door.of(Path(path), "0")
    door.done(do="end_phase")
    (order, *_) = door.done(do="choices", seat="coalition", limit=1)["orders"]
    n = door.done(do="order", order=order, key="k")["n"]
    door.done(do="auto", seat="russia", bot="staff")
    before = door.done(do="state")
    assert 0 == door.close()
    again = Door.of(Path(path), "1")
    assert before == again.done(do="state")
    assert n == again.done(do="order", order=order, key="k")["n"]
    assert before == again.done(do="state")
    assert 0 == again.close()


def test_a_save_in_use_is_refused_to_a_second_session(tmp_path: Path) -> None:
    path = new_game(tmp_path)
    door = Door.of(Path(path), "0")
    door.done(do="state")
    second = wargame("pipe", path, sent=ASKED)
    assert (5, b"") == (second.returncode, second.stdout)
    assert b"in use" in second.stderr
    assert 0 == door.close()


@pytest.mark.parametrize("name", ["nothing.wargame", "."])
def test_what_is_no_save_is_refused_in_a_sentence(tmp_path: Path, name: str) -> None:
    heard = wargame("pipe", str(tmp_path / name), sent=ASKED)
    assert (2, b"") == (heard.returncode, heard.stdout)
    assert heard.stderr.strip()
    assert b"Traceback" not in heard.stderr
