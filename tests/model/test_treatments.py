"""The treatments that sail and fly: each a game of its own for two hours."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from tests.model.flagship import FLAGSHIP, NIGHTLY, played_out
from wargame.bots.staff import draft
from wargame.engine.board import CONTROL
from wargame.engine.legal import kinds_open
from wargame.engine.rulebook import Rulebook
from wargame.engine.state import Setting
from wargame.record.campaign import Campaign
from wargame.record.ledger import Game
from wargame.record.savefile import disk
from wargame.record.verify import verify
from wargame.scenario.load import Loaded, load
from wargame.scenario.wishes import Wishes

SUBJECT = {"black_sea": ("black sea", "straits", "lane"), "air_bridge": ("flight", "jets", "sky")}
SEATS = {
    "black_sea": ["coalition", "ukraine", "russia", "united_states", "turkiye"],
    "air_bridge": ["coalition", "ukraine", "russia", "united_states", "neighbours"],
}
NAMES = list(SUBJECT)
TEMPERAMENTS = ("cautious", "assertive")
SEEDS = range(1, 21 if NIGHTLY else 3)
MOST_KINDS = 12


def wishes(name: str) -> Wishes:
    return Wishes(cut="two_hours", modules="basic", treatments=(name,))


@cache
def loaded(name: str) -> Loaded:
    return load(FLAGSHIP, wishes(name))


def setting(name: str) -> Setting:
    return loaded(name).setting


def opening(name: str) -> Campaign:
    """The game before its first sealed orders."""
    scenario = loaded(name)
    book = Rulebook.of(scenario.modules, scenario.setting)
    game = Campaign.start(Game(book, scenario.opening, "1"))
    while game.state.phase_now().open:
        game.end_phase()
    return game


def worthwhile(game: Campaign, seat: str) -> set[tuple[object, ...]]:
    """The main efforts that staff of one temperament or the other would spend now."""
    return {
        (line.kind, *line.answers.items())
        for temperament in TEMPERAMENTS
        for line in draft(game.game.book, game.view(seat), seat, temperament)
        if line.effort
    }


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("bot", ["random", *TEMPERAMENTS])
def test_it_plays_to_its_last_day_and_verifies(
    name: str, bot: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(disk, "sync", lambda fd: None)
    for seed in SEEDS:
        path = tmp_path / f"{seed}.wargame"
        game = played_out(wishes(name), bot, seed, path)
        assert game.over
        found = verify(str(path))
        assert "good" == found.kind, found.sentence


@pytest.mark.parametrize("name", NAMES)
def test_who_sits_at_the_table(name: str) -> None:
    assert sorted([*SEATS[name], CONTROL]) == sorted(setting(name).seats)
    assert not any(seat.persona for seat in setting(name).seats.values())


@pytest.mark.parametrize("name", NAMES)
def test_it_is_played_in_three_turns_unless_another_cut_is_asked_for(name: str) -> None:
    assert 3 == len(setting(name).cut)
    plain = load(FLAGSHIP, Wishes(treatments=(name,)))
    assert setting(name).cut == plain.setting.cut
    assert [m.name for m in loaded(name).modules] == [m.name for m in plain.modules]


@pytest.mark.parametrize("name", NAMES)
def test_every_seat_has_two_worthwhile_main_efforts_in_the_first_turn(name: str) -> None:
    game = opening(name)
    assert [] == [seat for seat in SEATS[name] if len(worthwhile(game, seat)) < 2]


@pytest.mark.parametrize("name", NAMES)
def test_no_seat_is_offered_more_than_twelve_kinds(name: str) -> None:
    game = opening(name)
    while not game.over:
        for seat in SEATS[name]:
            kinds = list(kinds_open(game.game.book, game.view(seat), seat))
            assert len(kinds) <= MOST_KINDS
            if game.state.turn == 1:
                game.hand_over(seat, "assertive")
        game.end_phase()


@pytest.mark.parametrize("name", NAMES)
def test_six_injects_or_more_some_with_a_day_and_some_for_control(name: str) -> None:
    injects = setting(name).injects.values()
    days = [inject.day for inject in injects]
    assert len(days) >= 6
    assert 2 <= len([day for day in days if day is not None]) <= len(days) - 2


@pytest.mark.parametrize("name", NAMES)
def test_every_dated_inject_comes_before_the_game_ends(name: str) -> None:
    days = [inject.day for inject in setting(name).injects.values() if inject.day is not None]
    assert max(days) < sum(setting(name).cut)


@pytest.mark.parametrize("name", NAMES)
def test_every_brief_names_the_subject_of_the_treatment(name: str) -> None:
    texts = setting(name).texts
    assert {*SEATS[name], CONTROL, "public"} == set(texts)
    for text in texts.values():
        assert any(word in text.lower() for word in SUBJECT[name])


@pytest.mark.parametrize("name", NAMES)
def test_a_seat_s_brief_says_what_it_can_do_in_the_first_turn(name: str) -> None:
    texts = setting(name).texts
    assert [] == [seat for seat in SEATS[name] if "## In your first turn" not in texts[seat]]


@pytest.mark.parametrize("name", NAMES)
def test_each_seat_has_five_or_six_lines_and_nobody_s_sheet_comes_first(name: str) -> None:
    lines = [criterion.seat for criterion in setting(name).criteria]
    assert "nobody" == lines[0]
    assert all(5 <= lines.count(seat) <= 6 for seat in SEATS[name])


def test_ankara_decides_who_passes_the_straits() -> None:
    """Open to nobody else: the requests, the straits, the order of lanes and the group of three."""
    game = opening("black_sea")
    own = {"GrantPassage", "SetStraits", "SetFirst"}
    for seat in SEATS["black_sea"]:
        kinds = {k.cls.__name__ for k in kinds_open(game.game.book, game.view(seat), seat)}
        assert (own if seat == "turkiye" else set()) == kinds & own
    group = [game.state.units[f"mcm_{state}"].side for state in ("turkiye", "romania", "bulgaria")]
    assert ["turkiye"] * 3 == group
