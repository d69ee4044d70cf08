"""Commands that are stopped, cut off or killed: what was acknowledged stands, nothing lives on."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from collections import Counter
from contextlib import suppress
from itertools import count
from pathlib import Path
from random import Random
from threading import Timer
from typing import Any

import pytest

from tests.cli.test_commands import MODULE
from tests.cli.told import CHECKOUT, PATIENCE, WARGAME, start
from wargame.record.verify import verify

ASKED = b'{"do":"state"}\n'


@pytest.fixture
def save(tmp_path: Path) -> Path:
    path = tmp_path / "g.wargame"
    made = start("new", "practice", path, "--seed", "7", folder=tmp_path, stdin=subprocess.DEVNULL)
    made.communicate(timeout=PATIENCE)
    assert 0 == made.returncode
    return path


def asked(pipe: subprocess.Popen[bytes], **request: Any) -> dict[str, Any]:
    """A reply; EOFError where the pipe died before it was whole."""
    assert pipe.stdin is not None
    assert pipe.stdout is not None
    try:
        pipe.stdin.write(json.dumps(request).encode() + b"\n")
        pipe.stdin.flush()
        line = pipe.stdout.readline()
    except BrokenPipeError:
        raise EOFError from None
    if not line.endswith(b"\n"):
        raise EOFError
    reply: dict[str, Any] = json.loads(line)
    return reply


def buried(pipe: subprocess.Popen[bytes]) -> None:
    for stream in (pipe.stdin, pipe.stdout, pipe.stderr):
        if stream is not None:
            with suppress(BrokenPipeError):
                stream.close()
    pipe.wait(PATIENCE)


@pytest.mark.parametrize(
    ("number", "code"), [(signal.SIGINT, 130), (signal.SIGTERM, 143), (signal.SIGHUP, 129)]
)
def test_a_pipe_that_is_told_to_stop_puts_the_game_away(
    save: Path, number: signal.Signals, code: int
) -> None:
    pipe = start("pipe", save, folder=save.parent)
    assert asked(pipe, do="end_phase")["ok"]
    pipe.send_signal(number)
    out, err = pipe.communicate(timeout=PATIENCE)
    assert (code, b"") == (pipe.returncode, out)
    assert b"every order acknowledged before is saved" in err
    assert not save.with_name("g.wargame.lock").exists()
    assert 0 == verify(str(save)).exit_code


@pytest.mark.parametrize("number", [signal.SIGINT, signal.SIGTERM, signal.SIGKILL])
def test_a_batch_that_is_stopped_leaves_no_process_behind(
    tmp_path: Path, number: signal.Signals
) -> None:
    """The workers hold standard error open: `communicate` returns once the last one is gone."""
    words = ("simulate", "practice", "--games", "100000", "--workers", "2", "--csv")
    batch = start(*words, tmp_path / "out.csv", folder=tmp_path, stdin=subprocess.DEVNULL)
    with suppress(subprocess.TimeoutExpired):
        batch.wait(2.5)
    batch.send_signal(number)
    _, err = batch.communicate(timeout=PATIENCE)
    assert batch.returncode != 0
    assert b"Traceback" not in err
    assert [] == list(tmp_path.iterdir())


def test_ctrl_c_at_a_terminal_reaches_the_workers_too_and_stays_one_sentence(
    tmp_path: Path,
) -> None:
    words = ("simulate", "practice", "--games", "100000", "--workers", "2")
    batch = start(*words, folder=tmp_path, stdin=subprocess.DEVNULL)
    with suppress(subprocess.TimeoutExpired):
        batch.wait(2.5)
    os.killpg(batch.pid, signal.SIGINT)
    _, err = batch.communicate(timeout=PATIENCE)
    assert (130, 1) == (batch.returncode, len(err.splitlines()))


@pytest.mark.parametrize("closed", ["<&-", ">&-", "2>&-", "<&- >&- 2>&-", "| true", ">/dev/full"])
def test_streams_that_are_closed_or_full_harm_no_save(save: Path, closed: str) -> None:
    """A save that took the place of standard error would be written over."""
    before = save.read_bytes()
    script = f"printf '%s' '{ASKED.decode().strip()}' | {{ \"$@\" {closed}; }}"
    told = subprocess.run(
        ["/bin/sh", "-c", script, "sh", *WARGAME, "pipe", str(save)],
        capture_output=True, cwd=CHECKOUT, timeout=PATIENCE, stdin=subprocess.DEVNULL,
    )  # fmt: skip
    assert told.returncode == (4 if "full" in closed else 0), told.stderr
    assert b"Traceback" not in told.stderr
    assert b"inside wargame" not in told.stderr
    assert before == save.read_bytes()


def test_after_kill_9_no_acknowledged_order_is_lost_and_a_repeated_key_doubles_none(
    tmp_path: Path,
) -> None:
    """Each life sends all earlier orders again, gives more, and is killed under the last one."""
    save = tmp_path / "g.wargame"
    start("new", "reassurance", save, "--seed", "7", folder=tmp_path).communicate(timeout=PATIENCE)
    lots = Random(5)
    numbers: dict[str, int] = {}
    sent: dict[str, Any] = {}
    for life in range(8):
        pipe = start("pipe", save, folder=tmp_path)
        try:
            for key, order in sent.items():
                reply = asked(pipe, do="order", order=order, key=key)
                assert key not in numbers or numbers[key] == reply["n"]
                numbers.update({key: reply["n"]} if reply["ok"] else {})
            lived(pipe, life, lots, numbers, sent)
        except EOFError:
            buried(pipe)
    kept = Counter(json.loads(line).get("key") for line in save.read_bytes().splitlines())
    assert dict.fromkeys(numbers, 1) == {key: kept[key] for key in numbers}
    assert {1} == {count for key, count in kept.items() if key}
    assert len(numbers) >= 8
    assert 0 == verify(str(save)).exit_code


def lived(
    pipe: subprocess.Popen[bytes],
    life: int,
    lots: Random,
    numbers: dict[str, int],
    sent: dict[str, Any],
) -> None:
    """Orders of all seats, each with a key of its own, until EOFError: killed under one."""
    for turn in count():
        seat = lots.choice(("coalition", "ukraine", "russia"))
        offered = asked(pipe, do="choices", seat=seat, limit=20)["orders"]
        if not offered:
            asked(pipe, do="end_phase")
            continue
        order, key = lots.choice(offered), f"{life}.{turn}"
        sent[key] = order
        if turn >= 3:
            Timer(lots.random() / 500, pipe.kill).start()
        reply = asked(pipe, do="order", order=order, key=key)
        if reply["ok"]:
            numbers[key] = reply["n"]


def test_a_module_folder_dropped_into_a_checkout_is_listed_and_played(tmp_path: Path) -> None:
    """No other file is touched; the checkout here is a copy."""
    for name in ("wargame", "rules", "scenarios"):
        leave = shutil.ignore_patterns("__pycache__")
        shutil.copytree(CHECKOUT / name, tmp_path / name, ignore=leave)
    (tmp_path / "rules" / "weather").mkdir()
    (tmp_path / "rules" / "weather" / "__init__.py").write_text(MODULE)
    requests = [
        {"do": "end_phase"},
        {"do": "choices", "seat": "coalition", "kind": "weather.Call"},
        {
            "do": "order",
            "order": {"kind": "weather.Call", "seat": "coalition", "answers": {"force": 3}},
        },
        {"do": "end_turn"},
    ]
    sent = "\n".join(map(json.dumps, requests)).encode()
    for words, says in (
        (("rules", "list"), b"weather"),
        (("new", "practice", "w.wargame", "--with", "weather", "--seed", "1"), b"Saved"),
        (("pipe", "w.wargame"), b'"force":9'),
        (("replay", "w.wargame"), b"A storm of force 3."),
        (("verify", "w.wargame"), b"good"),
    ):
        told = subprocess.run(
            [*WARGAME, *words], input=sent, capture_output=True, cwd=tmp_path, timeout=PATIENCE
        )
        assert (0, b"") == (told.returncode, told.stderr)
        assert says in told.stdout
