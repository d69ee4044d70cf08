"""What control reads of a seat's beliefs: every difference from the truth, and no other."""

from __future__ import annotations

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.play.tables import scene, toy, tries
from tests.record.games import VERBS, steps
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.record.campaign import Campaign
from wargame.render.beliefs import SORTS, Difference, differences
from wargame.render.telling.verdicts import ACCEPT, asked, ruled, throws, ways

REASON = "To see what they do."


def tell(game: Campaign, kind: str, **answers: int | str) -> None:
    game.give(CONTROL, f"control.{kind}", {**answers, "reason": REASON})


def of(game: Campaign, seat: str) -> dict[str, Difference]:
    return {each.about: each for each in differences(game.state, game.view(seat))}


def test_control_itself_believes_nothing_otherwise() -> None:
    game = toy().campaign()
    assert () == differences(game.state, game.view(CONTROL))


def test_what_a_seat_never_saw_is_named() -> None:
    found = of(toy().campaign(), "north")
    ambush = found["unit:ambush"]
    assert ("not seen", "Ambush", "in The plain, 800 strong", "") == (
        ambush.sort, ambush.title, ambush.true, ambush.believed,
    )  # fmt: skip
    assert "not seen" == found["track:nerve"].sort
    assert "not seen" == found["agreement:pact"].sort
    assert "not seen" == found["due:convoy"].sort


def test_what_a_seat_sees_as_it_is_makes_no_difference() -> None:
    found = of(toy().campaign(), "south")
    assert "unit:ambush" not in found
    assert "unit:guard" not in found


def test_a_false_telling_stands_first_with_both_sides() -> None:
    game = toy().campaign()
    tell(game, "TellTrack", to="north", track="tension", value=77)
    first = differences(game.state, game.view("north"))[0]
    true = game.state.track("tension")
    assert ("told falsely", "track:tension") == (first.sort, first.about)
    assert (str(true), "77") == (first.true.split()[0], first.believed.split()[0])
    assert "track:tension" not in of(game, "south")


def test_a_unit_told_to_be_gone_is_believed_not_there() -> None:
    game = toy().campaign()
    name = next(iter(game.state.units))
    tell(game, "TellUnit", to="south", unit=name, area="not there", strength=0)
    found = of(game, "south")[f"unit:{name}"]
    assert ("told falsely", "") == (found.sort, found.believed)


def test_a_thing_that_is_gone_and_still_believed_in_is_named() -> None:
    game = toy().campaign()
    truth, view = game.state.copy(), game.view("north")
    del truth.units["brigade"]
    found = {each.about: each for each in differences(truth, view)}["unit:brigade"]
    assert ("not there", "") == (found.sort, found.true)
    assert found.believed


def test_a_difference_that_the_words_do_not_show_is_told_all_the_same() -> None:
    game = toy().campaign()
    truth = game.state.copy()
    truth.units["brigade"] = truth.units["brigade"].having(fuel=3)
    found = {each.about: each for each in differences(truth, game.view("north"))}["unit:brigade"]
    assert found.true != found.believed
    assert "fuel 3" in found.true


@tries(15)
@given(steps, st.sampled_from(("north", "south", "island")))
def test_the_differences_are_exactly_what_differs(script: list[tuple[str, int]], seat: str) -> None:
    game = toy().campaign()
    for verb, number in script:
        if not game.over:
            try:
                VERBS[verb](game, number)
            except IllegalOrder:
                continue
    truth, view = game.state, game.view(seat)
    found = differences(truth, view)
    assert len(found) == len({each.about for each in found})
    assert [each.sort for each in found] == sorted((e.sort for e in found), key=SORTS.index)
    tracks = {each.about for each in found if each.about.startswith("track:")}
    wanted = {f"track:{name}" for name, track in truth.tracks.items()
              if name not in view.tracks or view.tracks[name].value != track.value}  # fmt: skip
    assert wanted <= tracks
    assert all(each.true or each.believed for each in found)


def test_hostile_titles_stay_text() -> None:
    opening = toy().opening.copy()
    bad = "\x1b]0;x\x07[@click=app.quit]"
    opening.units["ambush"] = evolve(opening.units["ambush"], title=bad)
    game = toy().campaign(opening=opening)
    assert bad == of(game, "north")["unit:ambush"].title


@pytest.mark.parametrize("name", ["toy", "practice", "reassurance"])
def test_every_way_to_rule_that_is_offered_makes_a_ruling_that_is_taken(name: str) -> None:
    """Of the first effects of each sort, every way with its first answer; control takes it back."""
    scenario = scene(name)
    game = scenario.campaign()
    game.end_phase()
    kinds: dict[object, object] = {}
    for effect in game.preview().effects:
        if "|engine|" not in effect.at:
            kinds.setdefault((type(effect.event), bool(effect.event.rolls)), effect)
    for effect in game.preview().effects:
        if effect not in kinds.values():
            continue
        for way in (ACCEPT, *ways(effect.event)):
            question = asked(way.verdict, game.state, effect.event)
            answer = None
            if question is not None:
                answer = question.offers[-1].answer if question.offers else question.low
            throw = str(throws(effect.event)[0].answer) if way.verdict == "moderate" else ""
            ruling = ruled(way.verdict, effect, REASON, answer, throw)
            game.rule(ruling)
            assert way.verdict == game.line.rulings[-1].verdict
