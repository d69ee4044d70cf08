"""What a form shows: answers that fit, objections and odds as the campaign tells them."""

from __future__ import annotations

from random import Random

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.play.tables import EVERYTHING, scene, toy
from wargame.engine.board import CONTROL
from wargame.engine.legal import kinds_open
from wargame.engine.orders import Choice
from wargame.record.campaign import Campaign
from wargame.render.asking.cost import cost_in_words, left_in_words
from wargame.render.asking.form import (
    TRIED,
    Form,
    again,
    answered,
    menu,
    opened,
    reasons,
    unanswered,
)
from wargame.render.asking.kinds import GROUPS, at_hand, nothing_on_offer
from wargame.render.asking.verdict import odds_lines, verdict, verdict_lines

SCENES = ("toy", "practice", "reassurance")
lots = st.randoms(use_true_random=False)
MARCH = {"unit": "guard", "to": "hills"}


def a_game(name: str, lots: Random) -> Campaign:
    """A game in its first turn or two, in any phase."""
    game = scene(name).campaign(lots.randrange(99))
    for _ in range(lots.randrange(4)):
        if not game.over:
            game.end_phase()
    return game


def a_form(game: Campaign, lots: Random) -> Form | None:
    """A form of any kind that any seat may give, some of its questions answered, in any order."""
    seat = lots.choice(list(game.state.setting.seats))
    kinds = list(kinds_open(game.game.book, game.view(seat), seat))
    if not kinds:
        return None
    form = opened(game, seat, lots.choice(kinds).name)
    for _ in range(2 * len(form.kind.questions)):
        question = lots.choice(form.kind.questions)
        offered = menu(form, question)
        if offered:
            form = answered(form, question.name, lots.choice(offered).answer)
    return form


@given(st.sampled_from(SCENES), lots)
def test_a_form_holds_only_answers_that_are_on_offer(name: str, lots: Random) -> None:
    form = a_form(a_game(name, lots), lots)
    if form is None:
        return
    so_far = {}
    for question in form.kind.questions:
        if question.name in form.answers:
            answer = form.answers[question.name]
            assert question.objection(form.view, form.seat, so_far, answer) == ""
            so_far[question.name] = answer
    assert so_far == form.answers
    assert again(form) == form


@given(st.sampled_from(SCENES), lots)
def test_a_whole_form_says_what_the_campaign_says(name: str, lots: Random) -> None:
    game = a_game(name, lots)
    form = a_form(game, lots)
    if form is None or not form.whole:
        return
    found = verdict(form)
    against = game.check(form.seat, form.kind.name, form.answers)
    assert against == found.reasons
    assert found.ready is not bool(against)
    if found.ready:
        assert game.odds(form.seat, form.kind.name, form.answers) == found.rolls
        game.give(form.seat, form.kind.name, form.answers)
    else:
        assert found.rolls == ()


@given(st.sampled_from(SCENES), lots)
def test_an_option_without_an_objection_makes_an_order_that_may_be_given(
    name: str, lots: Random
) -> None:
    game = a_game(name, lots)
    form = a_form(game, lots)
    if form is None or not form.whole or reasons(evolve(form, answers={})):
        return
    for question in form.kind.questions:
        offered = menu(form, question) if isinstance(question, Choice) else []
        for each in offered if len(offered) <= TRIED else ():
            tried = answered(form, question.name, each.answer)
            if tried.whole:
                assert (each.against == "") is (reasons(tried) == ())


@given(st.sampled_from(SCENES), lots)
def test_options_against_which_something_speaks_come_last(name: str, lots: Random) -> None:
    form = a_form(a_game(name, lots), lots)
    for question in form.kind.questions if form else ():
        flags = [bool(each.against) for each in menu(form, question)]
        assert sorted(flags) == flags


@given(st.sampled_from(SCENES), lots)
def test_every_kind_open_to_a_seat_stands_in_its_list_once(name: str, lots: Random) -> None:
    game = a_game(name, lots)
    for seat in game.state.setting.seats:
        book, view = game.game.book, game.view(seat)
        found = at_hand(book, view, seat)
        listed = [kind.name for kind in (*found.ready, *found.bare)]
        assert sorted(kind.name for kind in kinds_open(book, view, seat)) == sorted(listed)
        groups = [group for group, _ in found.by_question()]
        assert sorted(set(groups), key=groups.index) == groups


def test_kinds_stand_under_the_four_questions_in_their_order() -> None:
    game = scene(EVERYTHING).campaign()
    game.end_phase()
    found = at_hand(game.game.book, game.view("coalition"), "coalition")
    groups = [group for group, _ in found.by_question()]
    assert [group for group in GROUPS if group in groups] == groups
    bare = {kind.name for kind in found.bare}
    assert {"deployment.Move", "deployment.SetPosture", "deployment.Withdraw"} <= bare
    assert nothing_on_offer(found.bare).startswith("Nothing on offer now: ")


def sealed_phase() -> Campaign:
    """The toy in its sealed phase."""
    game = toy().campaign()
    while game.state.phase_now().open:
        game.end_phase()
    return game


def test_changing_an_earlier_answer_keeps_a_later_one_that_still_fits() -> None:
    form = opened(sealed_phase(), "south", "march.March", MARCH)
    assert {"unit": "ambush", "to": "hills"} == answered(form, "unit", "ambush").answers


def test_changing_an_earlier_answer_drops_a_later_one_that_no_longer_fits() -> None:
    form = opened(sealed_phase(), "south", "march.Levy", {"unit": "guard", "strength": 900})
    assert {"unit": "ambush"} == answered(form, "unit", "ambush").answers
    assert ["How many?"] == [q.ask for q in unanswered(answered(form, "unit", "ambush"))]


def test_odds_are_told_of_an_order_that_may_be_given_as_far_as_its_seat_knows() -> None:
    found = verdict(opened(sealed_phase(), "south", "march.March", MARCH))
    told = list(odds_lines(found))
    assert found.rolls
    assert "Odds, as far as you know:" == told[0]
    assert "Odds:" == next(odds_lines(evolve(found, seat=CONTROL)))
    assert set(told) <= set(verdict_lines(found))


def test_a_form_that_amends_an_order_weighs_it_as_if_that_were_taken_back() -> None:
    game = sealed_phase()
    n = 0
    while not game.check("south", "march.March", MARCH):
        n = game.give("south", "march.March", MARCH)
    assert verdict(opened(game, "south", "march.March", MARCH)).reasons
    assert verdict(opened(game, "south", "march.March", MARCH, without=n)).ready


def test_a_seat_that_has_sealed_reads_so_before_it_has_answered_anything() -> None:
    game = sealed_phase()
    game.seal("south")
    found = verdict(opened(game, "south", "march.March"))
    assert any("sealed" in reason for reason in found.reasons)
    assert ("Which unit?", "Where to?") == found.open


def test_what_is_left_and_what_an_order_costs_are_told() -> None:
    game = sealed_phase()
    view, kinds = game.view("south"), game.game.book.kinds
    whole = view.setting.seats["south"].efforts
    assert f"{whole} main efforts of {whole} left." == left_in_words(view, "south")
    cost = cost_in_words(view, "south", kinds["march.March"])
    assert f"It costs 1 main effort; {whole} of {whole} are left. It waits until you seal." == cost
    assert "Routine" in cost_in_words(view, "south", kinds["march.Levy"])
