"""A game in a file: what is played is there again when the file is opened, whatever happened."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH
from tests.record.games import (
    SEATS,
    clock,
    in_memory,
    play,
    positions,
    saved,
    shelf,
    steps,
    toy_game,
)
from wargame.engine.dice import Throws
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Event
from wargame.engine.state import State
from wargame.record.binding import with_rules
from wargame.record.digest import digest
from wargame.record.savefile import PUBLIC, InUse, SaveError, Unusable, public_path, read
from wargame.record.store import Recorded, open_game, read_game
from wargame.record.verify import verify

pytestmark = pytest.mark.usefixtures("quick_disk")

Script = list[tuple[str, int]]


def opened(path: Path) -> Recorded:
    return with_rules(open_game(str(path), clock=clock), shelf())


@given(script=steps, more=steps)
def test_a_reopened_game_is_the_game_that_was_played(script: Script, more: Script) -> None:
    """Each branch, view and key: after closing, after playing on, and read without a lock."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.wargame")
        first = saved(path)
        play(first.campaign, script)
        first.close()
        again = opened(path)
        assert () == again.notices
        assert positions(first.campaign) == positions(again.campaign)
        play(again.campaign, more)
        again.close()
        read_again = with_rules(read_game(str(path)), shelf())
        assert positions(again.campaign) == positions(read_again.campaign)
        assert again.head == read_again.head


@given(script=steps)
def test_a_file_holds_what_memory_would(script: Script) -> None:
    with TemporaryDirectory() as folder:
        game, free = saved(Path(folder, "a.wargame")), in_memory()
        play(game.campaign, script)
        play(free, script)
        game.close()
        assert positions(free) == positions(game.campaign)


@given(script=steps, cut=st.floats(0, 1))
def test_a_crash_at_any_byte_leaves_a_game_that_goes_on(script: Script, cut: float) -> None:
    """The position is that of a whole block; the game verifies; the public file catches up."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.wargame")
        game = saved(path)
        play(game.campaign, script)
        game.close()
        blob = path.read_bytes()
        beginning = sum(len(row) + 1 for row in blob.split(b"\n")[:2])
        kept = beginning + round((len(blob) - beginning) * cut)
        path.write_bytes(blob[:kept])
        again = opened(path)
        assert (kept < len(blob) and not again.campaign.state.turn) or 0 < again.campaign.state.turn
        play(again.campaign, [("give", 5), ("phase", 0)])
        again.close()
        assert "good" == verify(str(path), shelf=shelf()).kind
        assert public_entries(path) == public_anew(path)


def public_entries(path: Path) -> list[dict[str, object]]:
    return read(public_path(str(path)), kind=PUBLIC).entries


def public_anew(path: Path) -> list[dict[str, object]]:
    """What the public file holds when it is made from the record alone."""
    os.remove(public_path(str(path)))
    open_game(str(path)).close()
    return public_entries(path)


def test_a_beginning_without_its_set_up_is_set_up_when_played_on(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    game = saved(path)
    game.close()
    path.write_bytes(b"\n".join(path.read_bytes().split(b"\n")[:2]) + b"\n")
    again = opened(path)
    again.close()
    assert positions(game.campaign) == positions(again.campaign)


@pytest.mark.parametrize("left", [b"", b"no save", None, b"\0" * 512])
def test_whatever_a_crash_left_of_the_public_file_is_mended(
    tmp_path: Path, left: bytes | None
) -> None:
    path, public = tmp_path / "a.wargame", tmp_path / "a.wargame.public"
    game = saved(path)
    play(game.campaign, [("phase", 0), ("give", 0), ("turn", 0)])
    game.close()
    whole = public.read_bytes()
    broken = whole[: len(whole) * 2 // 3] if left is None else left
    public.write_bytes(broken)
    opened(path).close()
    shown = read_game(str(path) + ".public", public=True)
    assert "public" == shown.header.seat
    assert 2 == shown.campaign.state.turn
    assert public_entries(path) == public_anew(path)


def test_the_public_file_shows_what_all_may_see(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    game = saved(path)
    play(game.campaign, [("phase", 0), ("give", 0), ("give", 9), ("turn", 0)])
    shown = read_game(public_path(str(path)), public=True).campaign.state
    assert {"brigade"} == set(shown.units)
    assert {"tension"} == set(shown.tracks)
    assert {} == shown.orders
    assert game.campaign.state.tracks["tension"] == shown.tracks["tension"]
    game.close()


def test_trouble_with_the_public_file_costs_the_game_nothing(tmp_path: Path) -> None:
    path, public = tmp_path / "a.wargame", tmp_path / "a.wargame.public"
    public.mkdir()
    game = saved(path)
    play(game.campaign, [("phase", 0)])
    assert "The game itself is safe" in game.notices_now[-1]
    public.rmdir()
    play(game.campaign, [("turn", 0)])
    assert () == game.notices_now
    game.close()
    assert public_entries(path) == public_anew(path)


@given(orders=st.permutations([("north", n) for n in range(3)] + [("south", n) for n in range(3)]))
def test_shuffled_arrival_changes_nothing(orders: list[tuple[str, int]]) -> None:
    digests = set()
    for arrival in (sorted(orders), orders):
        campaign = in_memory()
        campaign.end_phase()
        offered = {seat: campaign.choices(seat)[0] for seat in SEATS}
        for seat, n in arrival:
            kind, answers = offered[seat][n * 5 % len(offered[seat])]
            campaign.give(seat, kind, answers)
        campaign.end_turn()
        digests.add(digest(campaign.state))
    assert 1 == len(digests)


def test_a_refused_order_leaves_the_files_as_they_are(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    game = saved(path)
    play(game.campaign, [("phase", 0), ("give", 0), ("seal", 0)])
    before = path.read_bytes(), Path(public_path(str(path))).read_bytes()
    for seat, kind, answers in (
        ("north", "march.March", {"unit": "brigade", "to": "hills"}),
        ("south", "march.March", {"unit": "brigade", "to": "hills"}),
        ("south", "march.Fly", {}),
        ("nobody", "march.March", {}),
    ):
        with pytest.raises(IllegalOrder):
            game.campaign.give(seat, kind, answers)
    assert before == (path.read_bytes(), Path(public_path(str(path))).read_bytes())
    game.close()


def test_an_order_sent_twice_is_kept_once_even_over_a_restart(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    order = ("south", "march.March", {"unit": "scouts", "to": "plain"})
    game = saved(path)
    game.campaign.end_phase()
    n = game.campaign.give(*order, key="k-1")
    game.close()
    before = path.read_bytes()
    again = opened(path)
    assert n == again.campaign.give(*order, key="k-1")
    assert before == path.read_bytes()
    with pytest.raises(IllegalOrder, match="was used for another order"):
        again.campaign.give("south", "march.Levy", {"unit": "scouts", "strength": 0}, key="k-1")
    again.close()


def test_what_the_room_did_is_never_rewound(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    game = saved(path)
    game.campaign.end_turn()
    game.campaign.hand_over("island", "random", turns=3)
    game.campaign.branch(1, "again", "From the start.")
    game.close()
    again = opened(path)
    assert "again" == again.campaign.line.name
    assert "random" == again.campaign.player("island")
    again.close()


def test_a_game_is_written_by_one_and_read_by_any(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    game = saved(path)
    with pytest.raises(InUse):
        open_game(str(path))
    looked_at = with_rules(read_game(str(path)), shelf())
    with pytest.raises(Unusable, match="reading only"):
        looked_at.campaign.seal("north")
    with pytest.raises(SaveError, match="not overwritten"):
        saved(path)
    game.close()


def test_a_game_that_can_not_be_set_up_leaves_no_file(tmp_path: Path) -> None:
    def broken(state: State, dice: Throws) -> Iterator[Event]:
        raise ZeroDivisionError

    path = tmp_path / "a.wargame"
    with pytest.raises(ZeroDivisionError):
        saved(path, toy_game(modules=(evolve(MARCH, setup=broken),)))
    assert [] == list(tmp_path.iterdir())


PLAYED = """
import hashlib, sys
from pathlib import Path
from tests.record.games import play, saved
game = saved(Path(sys.argv[1]))
play(game.campaign, [("phase", 0), *(("give", n * 7919) for n in range(40)), ("turn", 0),
                     ("phase", 0), *(("give", n * 104729) for n in range(40)), ("turn", 0)])
game.close()
print(hashlib.sha256(Path(sys.argv[1]).read_bytes()).hexdigest())
"""


def test_the_same_game_gives_the_same_bytes_under_any_hash_seed(tmp_path: Path) -> None:
    found = {
        subprocess.run(
            [sys.executable, "-c", PLAYED, str(tmp_path / f"{seed}.wargame")],
            env={**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
            capture_output=True,
            check=True,
        ).stdout
        for seed in ("0", "1", "424242")
    }
    assert 1 == len(found)
