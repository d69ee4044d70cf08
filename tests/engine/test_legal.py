"""Choices, keys and numbers: the same everywhere, even when cut, and telling nothing of others."""

from __future__ import annotations

from typing import ClassVar

import pytest
from attrs import frozen
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH
from tests.engine.toys import SEATS, Table
from wargame.engine.legal import choices, key_of, kinds_open, ordered
from wargame.engine.modules import RuleModule
from wargame.engine.orders import Order, ask

TENS = tuple(f"ten {n}" for n in range(10))
ONES = tuple(f"one {n:02}" for n in range(50))


@frozen
class Pick(Order):
    """Pick one of five hundred."""

    effort: ClassVar[int] = 0

    ten: str = ask("Which ten?", TENS)
    one: str = ask("Which one?", ONES)


@frozen
class Wander(Order):
    """Pick among more than anybody can walk through."""

    one: str = ask("Which one?", ONES)
    two: str = ask("Which next?", ONES)
    three: str = ask("Which last?", ONES)


@frozen
class Command(Order):
    """For control, at once."""

    at_once: ClassVar[bool] = True


PICKING = RuleModule(name="pick", title="Picking", version="1", orders=(Pick, Command))


def picking() -> Table:
    game = Table.of((PICKING,))
    game.end_phase()
    return game


def test_all_choices_are_given_where_they_fit() -> None:
    game = picking()
    found, cut = choices(game.book, game.view("north"), "north", limit=500)
    assert (500, False) == (len(found), cut)
    assert [("pick.Pick", {"ten": t, "one": o}) for t in TENS for o in ONES] == list(found)


@given(st.integers(1, 499), st.sampled_from(SEATS[:3]))
def test_a_cut_list_is_the_same_every_time_and_in_menu_order(limit: int, seat: str) -> None:
    game = picking()
    found, cut = choices(game.book, game.view(seat), seat, limit=limit)
    assert (limit, True) == (len(found), cut)
    assert (found, cut) == choices(game.book, game.view(seat), seat, limit=limit)
    every, _ = choices(game.book, game.view(seat), seat, limit=500)
    assert [each for each in every if each in found] == list(found)


@given(st.integers(1, 400), st.integers(0, 99))
def test_a_longer_cut_list_holds_the_shorter_one(limit: int, more: int) -> None:
    game = picking()
    short, _ = choices(game.book, game.view("north"), "north", limit=limit)
    long, _ = choices(game.book, game.view("north"), "north", limit=limit + more)
    assert all(each in long for each in short)


def test_a_cut_list_favours_no_part_of_the_menu() -> None:
    """A hundred of five hundred: each ten gets its share of ten, give or take what chance gives."""
    game = picking()
    for seat in SEATS[:3]:
        found, _ = choices(game.book, game.view(seat), seat, limit=100)
        shares = [sum(answers["ten"] == ten for _, answers in found) for ten in TENS]
        assert all(2 <= share <= 22 for share in shares), shares


def test_a_menu_too_long_to_walk_through_is_sampled_from_all_its_parts() -> None:
    wandering = RuleModule(name="wander", title="Wandering", version="1", orders=(Wander,))
    game = Table.of((wandering,))
    game.end_phase()
    found, cut = choices(game.book, game.view("north"), "north", limit=200)
    assert (200, True) == (len(found), cut)
    assert (found, cut) == choices(game.book, game.view("north"), "north", limit=200)
    for question in ("one", "two", "three"):
        assert 40 <= len({answers[question] for _, answers in found})


def test_seats_and_days_get_samples_of_their_own() -> None:
    game = picking()
    north, _ = choices(game.book, game.view("north"), "north", limit=20)
    south, _ = choices(game.book, game.view("south"), "south", limit=20)
    game.end_turn()
    game.end_phase()
    later, _ = choices(game.book, game.view("north"), "north", limit=20)
    assert north not in (south, later)


def test_what_takes_effect_at_once_is_controls_alone() -> None:
    game = picking()
    kinds = {seat: [k.name for k in kinds_open(game.book, game.view(seat), seat)] for seat in SEATS}
    assert ["pick.Pick"] == kinds["north"]
    assert ["pick.Pick", "pick.Command"] == kinds["control"]
    game.end_turn()
    assert [] == [k.name for k in kinds_open(game.book, game.view("north"), "north")]
    assert ["pick.Command"] == [
        k.name for k in kinds_open(game.book, game.view("control"), "control")
    ]


words = st.text(max_size=60)


@given(st.dictionaries(st.sampled_from("abc"), st.one_of(words, st.integers()), max_size=3))
def test_a_key_never_breaks_an_address(answers: dict[str, str | int]) -> None:
    key = key_of("north", "march.March", answers)
    assert "|" not in key
    assert key == key_of("north", "march.March", dict(answers))
    assert len(answers) == 0 or len(answers) - 1 == key.count(",")


@given(st.lists(words, min_size=2, max_size=2, unique=True))
def test_different_words_have_different_keys(pair: list[str]) -> None:
    one, other = ({"words": said} for said in pair)
    assert key_of("north", "k", one) != key_of("north", "k", other)


@pytest.mark.parametrize(
    ("answers", "key"),
    [
        ({"unit": "brigade", "to": "hills"}, "north:march.March:brigade,hills"),
        ({"n": -4}, "north:march.March:-4"),
        ({}, "north:march.March:"),
        ({"words": "one, two"}, "north:march.March:~78050a052f6d"),
    ],
)
def test_a_key_stays_what_it_was(answers: dict[str, str | int], key: str) -> None:
    """Recorded once: rulings and dice hang on these keys in every saved game."""
    assert key == key_of("north", "march.March", answers)


@given(st.lists(st.sampled_from(SEATS[:3]), max_size=12))
def test_an_orders_number_tells_nothing_of_how_many_orders_others_gave(givers: list[str]) -> None:
    game = picking()
    numbers: dict[str, list[int]] = {seat: [] for seat in SEATS}
    for seat in givers:
        given_ = ordered(
            game.book, game.state, seat, "pick.Pick", {"ten": "ten 1", "one": "one 01"}
        )
        numbers[seat].append(given_.n)
        game.give(seat, "pick.Pick", ten="ten 1", one="one 01")
    for place, seat in enumerate(SEATS):
        assert [place + 1 + k * len(SEATS) for k in range(givers.count(seat))] == numbers[seat]


@given(st.permutations(["north", "north", "south", "south", "island"]))
def test_numbers_are_the_same_whoever_was_first(givers: list[str]) -> None:
    game = picking()
    for seat in givers:
        game.give(seat, "pick.Pick", ten="ten 1", one="one 01")
    assert [1, 2, 3, 5, 6] == sorted(game.state.orders)


def test_answers_lie_in_the_order_of_the_questions() -> None:
    game = Table.of((MARCH,))
    backwards = {"to": "hills", "unit": "brigade"}
    given_ = ordered(game.book, game.state, "north", "march.March", backwards)
    assert ["unit", "to"] == list(given_.answers)
