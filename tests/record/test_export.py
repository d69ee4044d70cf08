"""A seat's own record: what it saw, whole and checkable, and nothing else."""

from __future__ import annotations

import csv
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toys import board
from tests.record.games import SEATS, play, saved, shelf, steps, toy_game
from wargame.engine.errors import IllegalOrder
from wargame.record.codec import commitment
from wargame.record.export import export
from wargame.record.savefile import SaveError, Unusable, public_path, read
from wargame.record.store import open_game, read_game
from wargame.record.tables import export_csv
from wargame.record.verify import verify

pytestmark = pytest.mark.usefixtures("quick_disk")

SEED = "314159265358979"


def with_canaries() -> dict[str, Any]:
    """The toy board, all that south alone knows of named so that it can't be missed."""
    things = board()
    scouts = things["units"].pop("scouts")
    things["units"]["canary_unit"] = evolve(scouts, name="canary_unit", title="CANARY")
    alarm = things["switches"].pop("alarm")
    things["switches"]["canary_alarm"] = evolve(alarm, name="canary_alarm", title="CANARY")
    return things


by_the_seats = steps.map(
    lambda script: [(verb, n - n % 4 + n % 3 if verb == "give" else n) for verb, n in script]
)
"""Scripts in which control gives no orders, so that it can tell nobody of what is hidden."""


@given(script=by_the_seats)
def test_no_canary_reaches_another_seat_or_the_public(script: list[tuple[str, int]]) -> None:
    with TemporaryDirectory() as folder:
        path = Path(folder, "a.wargame")
        game = saved(path, evolve(toy_game(things=with_canaries()), seed=SEED))
        play(game.campaign, script)
        game.close()
        for seat in ("north", "island"):
            export(str(path), seat, f"{path}.{seat}")
        for other in (f"{path}.north", f"{path}.island", public_path(str(path))):
            text = Path(other).read_text().lower()
            assert "canary" not in text
            assert SEED not in text
            assert commitment(SEED, "salt") in text


@given(script=steps, seat=st.sampled_from(SEATS))
def test_a_seats_own_record_folds_to_its_view(script: list[tuple[str, int]], seat: str) -> None:
    """Along every branch, from its own numbers and its own chain, and replays alike."""
    with TemporaryDirectory() as folder:
        path, out = Path(folder, "a.wargame"), str(Path(folder, "own.wargame"))
        game = saved(path)
        play(game.campaign, script)
        game.close()
        head = export(str(path), seat, out)
        own = read_game(out)
        assert (seat, head) == (own.header.seat, own.head)
        truth = read_game(str(path)).campaign
        assert truth.ledger.lines.keys() == own.campaign.ledger.lines.keys()
        for name, line in truth.ledger.lines.items():
            mine = own.campaign.ledger.lines[name]
            assert line.view(seat) == mine.state == mine.view(seat)
            assert line.events(seat) == mine.events(seat)
        assert 0 == verify(out, shelf=shelf()).exit_code


TWINS = ("moved", "altered", "removed", "stronger")


def twin(how: str) -> dict[str, Any]:
    things = board()
    scouts = things["units"].pop("scouts")
    changed = {
        "moved": lambda: evolve(scouts, area="plain"),
        "altered": lambda: evolve(scouts, name="spies", title="Spies"),
        "stronger": lambda: evolve(scouts, strength=61),
    }
    if how in changed:
        other = changed[how]()
        things["units"][other.name] = other
    return things


@given(script=by_the_seats, how=st.sampled_from(TWINS))
def test_twin_games_give_the_same_export(script: list[tuple[str, int]], how: str) -> None:
    """Whatever south hides, and whatever its own, north's record is the same to the byte."""
    blind = [(verb, n) for verb, n in script if verb not in ("give", "rule") or n % 4 != 1]
    blind = [(verb, n) for verb, n in blind if verb not in ("recall", "rule")]
    with TemporaryDirectory() as folder:
        exports = []
        for name, things in (("one", board()), ("two", twin(how))):
            path = Path(folder, name)
            game = saved(path, toy_game(things=things))
            play(game.campaign, blind)
            game.close()
            export(str(path), "north", f"{path}.north")
            exports.append(
                (Path(f"{path}.north").read_bytes(), Path(f"{path}.public").read_bytes())
            )
        assert exports[0] == exports[1]


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "a.wargame"
    game = saved(path)
    play(
        game.campaign,
        [("phase", 0), ("give", 0), ("give", 9), ("turn", 0), ("give", 16), ("turn", 0)],
    )
    game.close()
    return path


def test_controls_export_is_the_whole_save(path: Path, tmp_path: Path) -> None:
    export(str(path), "control", str(tmp_path / "out"))
    assert path.read_bytes() == (tmp_path / "out").read_bytes()


def test_a_seats_own_record_has_its_own_numbers_and_no_address(path: Path, tmp_path: Path) -> None:
    out = str(tmp_path / "out")
    export(str(path), "island", out)
    lines = [line.entry for line in read(out).lines]
    assert list(range(len(lines))) == [line["n"] for line in lines]
    assert [] == [line for line in lines if "at" in line or "t" in line or "key" in line]
    assert len(lines) < len(read(str(path)).lines)
    assert "dice" not in lines[1]
    assert {("*",), ("island",)} >= {tuple(line["to"]) for line in lines if "to" in line}


def test_a_seats_own_record_is_not_played_on_nor_shown_to_another(
    path: Path, tmp_path: Path
) -> None:
    out = str(tmp_path / "out")
    export(str(path), "island", out)
    with pytest.raises(Unusable, match="can't be played on"):
        open_game(out)
    with pytest.raises(Unusable, match="holds only what 'island' saw"):
        export(out, "north", str(tmp_path / "north"))
    assert "" != export(out, "island", str(tmp_path / "copy"))


def test_an_unknown_seat_or_a_taken_name_is_refused(path: Path, tmp_path: Path) -> None:
    with pytest.raises(IllegalOrder, match="no seat 'east'"):
        export(str(path), "east", str(tmp_path / "out"))
    with pytest.raises(SaveError, match="not overwritten"):
        export(str(path), "north", str(path))


def rows(path: str) -> list[dict[str, str]]:
    return list(csv.DictReader(Path(path).read_text().splitlines()))


def test_tables_hold_tracks_by_turn_and_events_as_the_seat_knows_them(
    path: Path, tmp_path: Path
) -> None:
    tracks, events = export_csv(str(path), "south", str(tmp_path / "south"))
    assert ["1", "2", "3", "3"] == [row["turn"] for row in rows(tracks)]
    assert "40" == rows(tracks)[0]["tension"]
    assert "doubt" not in rows(tracks)[0]
    told = rows(events)
    assert {"1", "2", "3"} == {row["turn"] for row in told}
    assert [] == [row for row in told if row["event"] == "Ordered" and row["seat"] == "north"]
    tracks, events = export_csv(str(path), "", str(tmp_path / "all"))
    assert "10" == rows(tracks)[0]["doubt"]
    assert {"Ordered", "PhaseBegan", "TrackSet"} <= {row["event"] for row in rows(events)}


def test_a_cell_is_never_a_formula(tmp_path: Path) -> None:
    path = tmp_path / "a.wargame"
    things = board()
    things["tracks"]["=cmd"] = evolve(things["tracks"]["tension"], name="=cmd")
    saved(path, toy_game(things=things)).close()
    tracks, _ = export_csv(str(path), "", str(tmp_path / "out"))
    assert "'=cmd" in rows(tracks)[0]
