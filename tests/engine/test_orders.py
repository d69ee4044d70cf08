"""Questions: what a menu offers is accepted, what it does not is refused in a sentence."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH, Levy, March, Speak
from tests.engine.toys import SEATS, Table, board, setting
from wargame.engine.events import Answer
from wargame.engine.legal import against, objections
from wargame.engine.orders import MENU, Number, Text, kind_of, questions_of
from wargame.engine.state import State

NOWHERE = State(setting((MARCH,)), **board())
lows = st.integers(-1000, 1000)


@given(lows, st.integers(-5, 3000), st.integers(1, 60), st.integers(-1500, 4500))
def test_membership_of_a_number_is_arithmetic(low: int, more: int, step: int, n: int) -> None:
    question = Number("n", "How many?", low, low + more, step)
    offered = n in range(low, low + more + 1, step)
    assert offered == (not question.objection(NOWHERE, "north", {}, n))


@given(lows, st.integers(-5, 3000), st.integers(1, 60))
def test_a_numbers_menu_is_short_and_holds_the_ends(low: int, more: int, step: int) -> None:
    question = Number("n", "How many?", low, low + more, step)
    menu = list(question.menu(NOWHERE, "north", {}))
    every = range(low, low + more + 1, step)
    assert min(len(every), MENU) == len(menu)
    assert sorted(set(menu)) == menu
    assert set(menu) <= set(every)
    assert [every[0], every[-1]] == [menu[0], menu[-1]] if every else menu == []


@pytest.mark.parametrize("answer", ["5", True, False, ""])
def test_a_number_is_a_whole_number(answer: Any) -> None:
    question = Number("n", "How many?", 0, 9, 1)
    assert "'n' asks for a whole number." == question.objection(NOWHERE, "north", {}, answer)


@given(st.text(max_size=60))
def test_words_are_plain_and_bounded(words: str) -> None:
    question = Text("words", "Which?", 40, ("",))
    fits = len(words) <= 40 and words.isprintable()
    assert fits == (not question.objection(NOWHERE, "north", {}, words))


@pytest.mark.parametrize("words", ["a\x1b[31mred", "two\nlines", "\u202eback", "bell\x07"])
def test_words_hold_no_control_characters(words: str) -> None:
    question = Text("words", "Which?", 40, ("",))
    assert "'words' takes plain words without control characters." == question.objection(
        NOWHERE, "north", {}, words
    )


@given(st.sampled_from(SEATS[:3]), st.integers(0, 3))
def test_every_answer_on_the_menus_is_accepted(seat: str, phases: int) -> None:
    game = Table.of((MARCH,))
    for _ in range(phases):
        game.end_phase()
    for kind in game.book.kinds.values():
        walks = list(kind.walks(game.view(seat), seat))
        assert [()] * len(walks) == [
            against(game.book, game.view(seat), seat, kind.name, answers) for answers in walks
        ]


def test_a_menu_depends_on_the_answers_before_it() -> None:
    game = Table.of((MARCH,))
    unit, to = questions_of(March)
    view = game.view("north")
    assert ["brigade"] == list(unit.menu(view, "north", {}))
    assert ["hills", "plain"] == list(to.menu(view, "north", {"unit": "brigade"}))
    assert ["harbour", "hills", "plain"] == list(to.menu(view, "north", {}))


def test_a_bound_depends_on_the_answers_before_it() -> None:
    game = Table.of((MARCH,))
    view, answers = game.view("south"), {"unit": "scouts", "strength": 75}
    assert ("'strength' asks for a number from 0 to 50 in steps of 25.",) == against(
        game.book, view, "south", "march.Levy", answers
    )


@pytest.mark.parametrize(
    ("answers", "reason"),
    [
        ({}, "'March' asks 'unit' and got no answer."),
        ({"unit": "brigade"}, "'March' asks 'to' and got no answer."),
        ({"unit": "scouts", "to": "plain"}, "'scouts' is not on offer for 'unit'."),
        ({"unit": "brigade", "to": "harbour"}, "'harbour' is not on offer for 'to'."),
        (
            {"unit": "brigade", "to": "hills", "at": "dawn"},
            "'March' has no question 'at'; it asks unit, to.",
        ),
    ],
)
def test_a_wrong_answer_is_named(answers: dict[str, Answer], reason: str) -> None:
    game = Table.of((MARCH,))
    assert (reason,) == against(game.book, game.view("north"), "north", "march.March", answers)


def test_an_order_is_at_once_form_and_help() -> None:
    kind = kind_of("march", March)
    assert ("march.March", "March") == (kind.name, kind.title)
    assert "March a unit to another area; one march in four is delayed." == kind.help
    assert ["Which unit?", "Where to?"] == [question.ask for question in kind.questions]
    assert March(seat="north", unit="brigade", to="hills", n=4) == kind.order(
        "north", {"unit": "brigade", "to": "hills"}, 4
    )


def test_routine_orders_cost_no_effort() -> None:
    assert [1, 0, 0] == [March.effort, Levy.effort, Speak.effort]


def test_every_reason_is_given_at_once() -> None:
    game = Table.of((MARCH,))
    game.end_phase()
    for _ in range(3):
        game.give("north", "march.March", unit="brigade", to="hills")
    game.seal("north")
    assert (
        "North has sealed its orders; only control can unseal.",
        "All 3 main efforts of this turn are given; recall one first.",
        "'moon' is not on offer for 'to'.",
    ) == game.against("north", "march.March", unit="brigade", to="moon")


def test_an_order_may_take_the_place_of_one_already_given() -> None:
    game = Table.of((MARCH,))
    game.end_phase()
    for _ in range(3):
        game.give("north", "march.March", unit="brigade", to="hills")
    view, answers = game.view("north"), {"unit": "brigade", "to": "plain"}
    spent = ("All 3 main efforts of this turn are given; recall one first.",)
    assert spent == objections(game.book, view, "north", "march.March", answers)
    first = next(iter(view.orders))
    assert () == objections(game.book, view, "north", "march.March", answers, without=first)
    assert 3 == len(view.orders)


@pytest.mark.parametrize(
    ("seat", "kind", "reason"),
    [
        ("moon", "march.March", "There is no seat 'moon' at this table."),
        ("north", "march.Fly", "There is no order 'march.Fly' in this game."),
        ("north", "march.March", "'March' can't be ordered in the phase 'talks'."),
    ],
)
def test_what_is_not_at_the_table_is_named(seat: str, kind: str, reason: str) -> None:
    game = Table.of((MARCH,))
    answers = {"unit": "brigade", "to": "hills"}
    view = game.view("north")
    assert reason == objections(game.book, view, seat, kind, answers)[0]
