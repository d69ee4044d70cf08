"""Histories follow one seat's eyes; simulated games depend on nothing that is hidden."""

from __future__ import annotations

import json
from io import StringIO

import pytest
from attrs import evolve

from tests.play.tables import names, scene, toy
from wargame.bots.seating import play_bots
from wargame.engine.board import CONTROL
from wargame.lab import courses
from wargame.lab.courses import (
    course,
    play_course,
    public_opening,
    public_tracks,
    request,
    seeds_beside,
)
from wargame.record.campaign import Campaign
from wargame.render.charts.history import boundaries, boundary_names, history, read_at
from wargame.testing.canaries import CANARY, planted, seats_of


def some_turns(game: Campaign, turns: int = 2) -> Campaign:
    game.drafts = play_bots
    for _ in range(turns):
        game.end_turn()
    return game


def test_a_history_has_each_turn_and_now() -> None:
    told = history(some_turns(toy().campaign()).line, CONTROL)
    assert ("1", "2", "3", "now") == told.names
    assert all(len(told.days) == len(values) for values in told.tracks.values())
    assert list(told.days) == sorted(told.days)


def test_a_history_ends_with_the_game() -> None:
    game = some_turns(toy().campaign(), 1)
    while not game.over:
        game.end_phase()
    assert "end" == history(game.line, CONTROL).names[-1]


@pytest.mark.parametrize("seat", ["north", "south", "island", CONTROL])
def test_a_history_holds_the_tracks_that_the_seat_knows_and_ends_as_it_knows_them(
    seat: str,
) -> None:
    game = some_turns(toy().campaign())
    view, told = game.view(seat), history(game.line, seat)
    assert [*view.tracks] == [*told.tracks]
    assert {n: t.value for n, t in view.tracks.items()} == {
        n: values[-1] for n, values in told.tracks.items()
    }


def test_a_false_telling_is_in_the_history_of_the_seat_that_was_told() -> None:
    game = toy().campaign()
    answers = {"to": "north", "track": "tension", "value": 77, "reason": "A test."}
    game.give(CONTROL, "control.TellTrack", answers)
    assert 77 == history(game.line, "north").tracks["tension"][-1]
    assert 77 != history(game.line, "south").tracks["tension"][-1]


def test_games_cut_otherwise_lie_on_one_axis() -> None:
    assert [1, 2, 2, 4, None] == read_at((0, 3, 30, 60), (1, 9, 2, 4), (0, 30, 45, 60, 90))
    assert [1, 9] == read_at((0, 3, 30), (1, 9, 2), (0, 10))
    assert [None] == read_at((), (), (0,))
    setting = toy().opening.setting
    assert len(boundaries(setting)) == len(boundary_names(setting)) == len(setting.cut) + 1


def test_simulated_games_never_have_the_played_games_seed() -> None:
    assert [1, 2, 4] == seeds_beside("3", 3)
    assert [1, 2, 3] == seeds_beside("77", 3)
    assert [1, 2] == seeds_beside("3x", 2)


def test_a_course_is_the_game_that_its_seed_gives() -> None:
    game = toy().game()
    one, again = (play_course(game, 5, ["tension"]) for _ in range(2))
    assert one == again
    assert len(one.days) == len(one.tracks["tension"])
    assert 0 == one.days[0]


@pytest.mark.parametrize("name", names())
def test_every_scenario_can_be_simulated_from_what_everybody_knows(name: str) -> None:
    played = scene(name)
    opening = public_opening(played.opening)
    found = play_course(played.game(opening=opening), 1, public_tracks(played.opening))
    assert found.days[-1] > 0


@pytest.mark.parametrize("seat", seats_of(toy().opening))
def test_what_seats_have_simulated_holds_nothing_hidden(seat: str) -> None:
    """The request for any seat, of a game whose hidden things all carry a canary."""
    opening = planted(toy().opening, seat)
    text = request(public_opening(opening), public_tracks(opening), [1])
    assert CANARY not in text
    hidden = evolve(opening.tracks["tension"], name="plot track", title=CANARY, seen_by=())
    opening.tracks["plot track"] = hidden
    assert text == request(public_opening(opening), public_tracks(opening), [1])


def test_the_program_writes_a_line_for_each_game(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    opening = public_opening(scene("practice").opening)
    asked = request(opening, public_tracks(opening), [3, 4])
    monkeypatch.setattr("sys.stdin", StringIO(asked))
    assert 0 == courses.main()
    games = [course(line) for line in capsys.readouterr().out.splitlines()]
    assert [3, 4] == [game.seed for game in games]
    expected = play_course(scene("practice").game(opening=opening), 3, public_tracks(opening))
    assert expected == games[0]


def test_rules_that_are_not_at_hand_are_a_sentence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("sys.stdin", StringIO(request(toy().opening, ["tension"], [1])))
    assert 1 == courses.main()
    said = capsys.readouterr()
    assert said.err.startswith("These rules can't be simulated here: ")
    assert "Traceback" not in said.err


def test_the_request_is_one_line_of_plain_json() -> None:
    asked = request(toy().opening, ["tension"], [1])
    assert asked.isascii()
    assert {"opening", "tracks", "seeds"} == json.loads(asked).keys()
