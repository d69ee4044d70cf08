"""Files that are no game, or no longer one: the sentence, the exit code, and nothing touched."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from functools import partial
from hashlib import sha256
from pathlib import Path
from typing import Any

import pytest

from tests.cli.told import EVIL, Teller, raw
from wargame.bots.opening import put_away
from wargame.cli.openings import go_on

READERS = (("verify",), ("save", "check"), ("replay",), ("pipe",), ("play",))


@pytest.fixture
def tell(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Teller:
    monkeypatch.setenv("WARGAME_HOME", str(tmp_path / "home"))
    monkeypatch.chdir(tmp_path)
    teller = Teller(capsys)
    assert 0 == teller("new", "practice", "g.wargame", "--seed", "7").code
    return teller


def link(path: Path) -> None:
    path.symlink_to("g.wargame")


def large(path: Path) -> None:
    path.touch()
    os.truncate(path, 257 << 20)


KINDS: dict[str, tuple[Callable[[Path], Any], int, str]] = {
    "missing": (lambda path: None, 2, "no such file"),
    "folder": (Path.mkdir, 2, "a folder, not a save"),
    "empty": (Path.touch, 4, "empty"),
    "picture": (lambda path: path.write_bytes(b"\x89PNG\r\n\x1a\n"), 4, "not a save"),
    "table": (lambda path: path.write_text('{"a": 1}\n'), 4, "not a save"),
    "escapes": (lambda path: path.write_text(EVIL), 4, "not a save"),
    "pipe": (os.mkfifo, 4, "not a regular file"),
    "link": (link, 4, "symbolic link"),
    "large": (large, 4, "larger than 256 MiB"),
    EVIL.replace("/", ""): (Path.touch, 4, "empty"),
}


@pytest.mark.parametrize("name", KINDS)
def test_what_is_no_save_is_refused_alike_by_every_command(
    tell: Teller, tmp_path: Path, name: str
) -> None:
    make, code, says = KINDS[name]
    path = tmp_path / f"{name}.wargame"
    make(path)
    for command in READERS:
        told = tell(*command, path)
        assert (code, "") == (told.code, told.out), command
        assert says in told.err


def rechained(lines: list[bytes]) -> bytes:
    """The lines under a chain that fits them, as somebody who knows the format would forge it."""
    head, made = b"0" * 64, []
    for line in lines:
        body = line[: line.rindex(b',"h":')]
        head = sha256(head + body).hexdigest().encode()
        made.append(body + b',"h":"' + head + b'"}\n')
    return b"".join(made)


def forged(path: Path, number: int, change: Callable[[dict[str, Any]], object]) -> bytes:
    lines = path.read_bytes().splitlines()
    entry = json.loads(lines[number - 1])
    change(entry)
    end = {part: entry.pop(part) for part in ("more", "h") if part in entry}
    lines[number - 1] = json.dumps({**entry, **end}, separators=(",", ":")).encode()
    return rechained(lines)


@pytest.mark.parametrize(
    ("number", "change", "code", "says"),
    [
        (1, lambda e: e.update(version=2), 5, "Update the program."),
        (1, lambda e: e.update(scenario={"name": EVIL}), 1, "The header makes no sense"),
        (2, lambda e: e.update(k="Seal"), 1, "should be the opening"),
        (2, lambda e: e.update(setting=5), 1, "The opening makes no sense"),
        (3, lambda e: e.update(k=["x"]), 1, "knows no"),
        (3, lambda e: e.update(v=[1]), 1, "makes no sense"),
        (3, lambda e: e.update(b="elsewhere"), 1, "'elsewhere', which is not there"),
        (3, lambda e: e.update(at=EVIL), 1, "played again, its 'at' is"),
    ],
)
def test_a_forged_line_is_named_by_verify(
    tell: Teller,
    tmp_path: Path,
    number: int,
    change: Callable[[dict[str, Any]], object],
    code: int,
    says: str,
) -> None:
    path = tmp_path / "f.wargame"
    path.write_bytes(forged(tmp_path / "g.wargame", number, change))
    told = tell("verify", path)
    assert code == told.code
    assert says in told.out + told.err
    assert "Error(" not in told.out + told.err


def test_a_number_changed_under_a_chain_that_fits_is_found_by_its_seal(
    tell: Teller, tmp_path: Path
) -> None:
    """`save check` names the seal that does not hold, without playing the game again."""
    lines = (tmp_path / "g.wargame").read_bytes().splitlines()
    number = next(n for n, line in enumerate(lines, 1) if b'"k":"TrackSet"' in line)

    def shift(entry: dict[str, Any]) -> None:
        entry["v"]["became"] += 1

    path = tmp_path / "f.wargame"
    path.write_bytes(forged(tmp_path / "g.wargame", number, shift))
    told = tell("save", "check", path)
    assert (1, "") == (told.code, told.out)
    assert "the position after this block is not the one that it seals" in told.err


def _set_again(entry: dict[str, Any], change: dict[str, str]) -> None:
    entry["setting"].update(change)


def test_an_impossible_date_in_a_save_is_shown_without_a_fault(
    tell: Teller, tmp_path: Path
) -> None:
    path = tmp_path / "f.wargame"
    for start in ("9999-12-31", "soon"):
        change = {"start": start}
        path.write_bytes(forged(tmp_path / "g.wargame", 2, partial(_set_again, change=change)))
        for command in READERS[:3]:
            assert tell(*command, path).code in (0, 1), command


@pytest.mark.parametrize(("number", "code"), [(1, 4), (2, 4), (3, 3), (9, 3)])
def test_a_changed_byte_is_salvageable_after_the_beginning(
    tell: Teller, tmp_path: Path, number: int, code: int
) -> None:
    """Before it, nothing is left: verify, check and play say so with one exit code."""
    lines = (tmp_path / "g.wargame").read_bytes().splitlines(keepends=True)
    lines[number - 1] = lines[number - 1].replace(b'"', b"'", 1)
    path = tmp_path / "a b.wargame"
    path.write_bytes(b"".join(lines))
    for command in READERS:
        told = tell(*command, path)
        assert code == told.code, command
        assert f"{path}:{number}: " in told.out + told.err
    assert (b"".join(lines)) == path.read_bytes()
    if code == 3:
        assert f"wargame save salvage '{path}' NEW-FILE" in told.err
        salvaged = tell("save", "salvage", path, tmp_path / "s.wargame")
        assert (0, 0) == (salvaged.code, tell("verify", tmp_path / "s.wargame").code)
        put_away(go_on(tmp_path / "s.wargame"))


@pytest.mark.parametrize("end", [".public", ".lock"])
def test_a_file_of_somebody_elses_beside_a_save_is_not_lost(
    tell: Teller, tmp_path: Path, end: str
) -> None:
    other = tmp_path / f"h.wargame{end}"
    other.write_text("My thesis.\n")
    assert 0 == tell("new", "practice", "h.wargame").code
    put_away(go_on(tmp_path / "h.wargame"))
    kept = tmp_path / "h.wargame.public.kept-1" if end == ".public" else other
    assert "My thesis.\n" == kept.read_text()


def test_commands_leave_no_note_of_a_lock_behind(tell: Teller, tmp_path: Path) -> None:
    told = tell("save", "branch", "g.wargame", "--turn", "1", "--name", "b", "--reason", "r")
    assert 0 == told.code
    assert [] == sorted(tmp_path.glob("*.lock"))


def test_text_of_people_reaches_no_terminal_and_no_spreadsheet_raw(
    tell: Teller, tmp_path: Path
) -> None:
    """A save whose every title, text and reason is hostile."""

    def spoil(said: Any, key: str = "") -> Any:
        if isinstance(said, dict):
            return {name: spoil(each, name) for name, each in said.items()}
        if isinstance(said, list):
            return [spoil(each, key) for each in said]
        return f"=1+1{EVIL}{said}" if key in ("title", "why", "marking", "summary") else said

    blob = forged(tmp_path / "g.wargame", 2, lambda e: e.update(spoil(e)))
    for number in range(3, 10):
        (tmp_path / "f.wargame").write_bytes(blob)
        blob = forged(tmp_path / "f.wargame", number, lambda e: e.update(spoil(e)))
    (tmp_path / "f.wargame").write_bytes(blob)
    read = [command for command in READERS if command != ("pipe",)]
    for command in (*read, ("save", "check", "--json"), ("replay", "--seat", "russia")):
        told = tell(*command, "f.wargame")
        assert told.err if command[:2] == ("save", "check") else told.out
    assert 0 == tell("save", "export", "f.wargame", "tables", "--csv").code
    text = (tmp_path / "tables" / "events.csv").read_text()
    assert "" == raw(text)
    assert ",=" not in text
    assert ",'=1+1" in text
