"""Verifying: good games hold, altered files are caught, changed rules are told."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH, upkeep
from tests.record.games import play, saved, shelf, steps
from wargame.engine.board import Due
from wargame.engine.dice import Throws
from wargame.engine.events import Event, TrackSet
from wargame.engine.state import State
from wargame.record.folding import ends_turn
from wargame.record.savefile import Writer, read, salvage
from wargame.record.store import read_game
from wargame.record.verify import Verified, verify

pytestmark = pytest.mark.usefixtures("quick_disk")

SCRIPT = [
    *[("phase", 0), ("give", 12), ("give", 5), ("phase", 0), ("give", 8), ("give", 401)],
    *[("seal", 1), ("turn", 0), ("give", 30), ("note", 1), ("turn", 0)],
    *[("branch", 1), ("give", 9), ("crisis", 2), ("turn", 0)],
]


def verified(path: Path, **more: Any) -> Verified:
    return verify(str(path), shelf=more.pop("shelf", shelf()), **more)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """A small game, played and put away."""
    path = tmp_path / "a.wargame"
    game = saved(path)
    play(game.campaign, SCRIPT)
    game.close()
    return path


@given(script=steps)
def test_every_game_that_was_played_verifies(script: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.wargame")
        game = saved(path)
        play(game.campaign, script)
        game.close()
        found = verified(path)
        assert ("good", 0) == (found.kind, found.exit_code), found.sentence
        assert game.head == found.head


def test_any_byte_changed_is_found_at_its_line_and_every_whole_turn_before_it_kept(
    path: Path, tmp_path: Path
) -> None:
    """A byte in each line after the first two, at a place that differs from line to line."""
    blob = path.read_bytes()
    rows = blob.split(b"\n")
    ended = [ends_turn(line.entry) for line in read(str(path)).lines]
    start = len(rows[0]) + len(rows[1]) + 2
    for number, row in enumerate(rows[2:-1], 3):
        at = start + (number * 7919) % len(row)
        broken, rescued = tmp_path / f"{number}.wargame", tmp_path / f"{number}.rescued"
        broken.write_bytes(blob[:at] + bytes([blob[at] ^ 1]) + blob[at + 1 :])
        found = verified(broken)
        assert ("altered", 3, number) == (found.kind, found.exit_code, found.line)
        assert f"{broken}:{number}: " in found.sentence
        kept = salvage(str(broken), str(rescued), ends_turn=ends_turn)
        assert max((turn for turn in ended[: number - 1] if turn), default=None) == kept.last_turn
        assert ("good", 0) == (verified(rescued).kind, verified(rescued).exit_code)
        start += len(row) + 1


def test_a_torn_end_is_told_with_the_first_line_that_is_lost(path: Path) -> None:
    lines = read(str(path)).lines
    first = max(line.number for line in lines[:-1] if not line.more) + 1
    path.write_bytes(path.read_bytes()[:-1])
    found = verified(path)
    assert ("torn", 3, first) == (found.kind, found.exit_code, found.line)


def test_a_cut_at_the_end_of_a_block_shows_against_a_later_head(path: Path) -> None:
    head = read(str(path)).head
    first = read(str(path)).lines[1].head
    assert 0 == verified(path, head=head).added
    assert 0 < verified(path, head=first).added
    blob = path.read_bytes()
    last = max(line.number for line in read(str(path)).lines[:-1] if not line.more)
    path.write_bytes(b"\n".join(blob.split(b"\n")[:last]) + b"\n")
    assert 0 == verified(path).exit_code
    assert ("altered", 3) == (verified(path, head=head).kind, verified(path, head=head).exit_code)


def stormy(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    yield from upkeep(state, due, dice)
    if not due and state.turn == 2:
        yield TrackSet("tension", by=1, why="march 9: a planted rule")


CHANGED = evolve(MARCH, version="2", upkeep=stormy)


def first_other_line(path: Path) -> int:
    """The line of what followed the upkeep of turn 2 in the record."""
    lines = [line.entry for line in read(str(path)).lines]
    place = max(n for n, line in enumerate(lines) if "|passage|" in line.get("at", "")
                and line["k"] == "TrackSet" and line["at"].startswith("30|"))  # fmt: skip
    return place + 2


def test_changed_rules_are_told_with_the_first_entry_that_differs(path: Path) -> None:
    found = verified(path, shelf=shelf(CHANGED, march="march as it is now"))
    assert ("rules changed", 1) == (found.kind, found.exit_code)
    assert first_other_line(path) == found.line
    assert "Rules changed since: march 1 -> 2." in found.sentence


def test_the_same_rules_with_another_result_do_not_hold(path: Path) -> None:
    found = verified(path, shelf=shelf(CHANGED))
    assert ("does not hold", 1) == (found.kind, found.exit_code)
    assert first_other_line(path) == found.line


def test_changed_rules_with_the_same_result_are_good_and_noted(path: Path) -> None:
    found = verified(path, shelf=shelf(march="march with another comment"))
    assert ("good", 0) == (found.kind, found.exit_code)
    assert ("Rules changed since: march 1 -> 1 (its files differ).",) == found.notices


def test_rules_that_are_gone_leave_the_seals_to_be_checked(path: Path) -> None:
    found = verified(path, shelf=evolve(shelf(), load={}.__getitem__))
    assert ("rules changed", 1) == (found.kind, found.exit_code)
    assert "The rules of 'march' are not at hand" in found.sentence


def broken_upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> Iterator[Event]:
    raise KeyError("no such brigade")


def test_rules_that_break_are_a_difference_and_no_traceback(path: Path) -> None:
    broken = evolve(MARCH, upkeep=broken_upkeep)
    found = verified(path, shelf=shelf(broken, march="march as it is now"))
    assert ("rules changed", 1) == (found.kind, found.exit_code)
    assert "it can't be played again: KeyError" in found.sentence


def forged(path: Path, out: Path, change: Any) -> Path:
    """The same save, its lines changed and chained anew."""
    reading = read(str(path))
    lines = [{k: v for k, v in line.entry.items() if k != "n"} for line in reading.lines]
    change(lines)
    blocks: list[list[dict[str, Any]]] = [[]]
    for line, entry in zip(reading.lines, lines, strict=True):
        blocks[-1].append(entry)
        if not line.more:
            blocks.append([])
    (header, *rest), *others = blocks
    drop = ("format", "version")
    with Writer.create(str(out), {k: v for k, v in header.items() if k not in drop}, rest) as new:
        for block in others:
            new.append(block)
    return out


def place_of(path: Path, kind: str) -> int:
    return next(n for n, line in enumerate(read(str(path)).lines) if line.entry.get("k") == kind)


@given(by=st.integers(1, 3))
def test_an_effect_forged_and_chained_anew_is_found(by: int) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.wargame")
        game = saved(path)
        play(game.campaign, SCRIPT)
        game.close()
        place = place_of(path, "TrackSet")

        def change(lines: list[dict[str, Any]]) -> None:
            lines[place]["v"]["became"] = lines[place]["v"]["became"] + by

        found = verified(forged(path, Path(folder, "b.wargame"), change))
        assert ("does not hold", 1) == (found.kind, found.exit_code)


@pytest.mark.parametrize(
    ("kind", "change"),
    [
        ("TrackSet", lambda line: line["v"].update(stray=1)),
        ("TrackSet", lambda line: line.update(stray=1)),
        ("TrackSet", lambda line: line["v"].update(by="3")),
        ("TrackSet", lambda line: line.pop("to")),
        ("TrackSet", lambda line: line.update(k="Teleported")),
        ("TrackSet", lambda line: line.update(b="nowhere")),
        ("Ordered", lambda line: line["v"].update(seat="nobody")),
        ("Seal", lambda line: line["v"].update(digest="0" * 64)),
        ("Opening", lambda line: line["dice"].update(seed="8")),
        ("Opening", lambda line: line.pop("board")),
        ("Opening", lambda line: line["setting"].update(seats=[])),
    ],
)
def test_lines_that_no_journal_has_are_refused_in_a_sentence(
    path: Path, tmp_path: Path, kind: str, change: Any
) -> None:
    place = place_of(path, kind)
    found = verified(forged(path, tmp_path / "b.wargame", lambda lines: change(lines[place])))
    assert ("does not hold", 1) == (found.kind, found.exit_code)
    assert str(tmp_path / "b.wargame") in found.sentence


def test_reading_needs_no_rule_module(path: Path) -> None:
    recorded = read_game(str(path))
    assert {} == recorded.campaign.game.book.modules
    assert 0 < recorded.campaign.state.turn
