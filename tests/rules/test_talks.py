"""Talks: each paragraph of the rules, and that nobody but the parties learns of them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.rules.sample_talks import CLAUSES, PASSAGE, offer, standing, table
from wargame.engine.events import AgreementSet, TrackSet


def test_talks_1_an_offer_lies_before_the_two_parties_and_control() -> None:
    game = table()
    game.give(
        "south", "talks.Offer", clause="passage", to="north", value="open", words="By spring."
    )
    made = game.view("north").agreements[PASSAGE]
    assert ("offered", "open", "south") == standing(game)
    assert "Ships pass the harbour. By spring." == made.text
    assert "Passage: South and North" == made.title
    assert [PASSAGE] == list(game.view("south").agreements)
    assert {} == game.view("island").agreements


def test_talks_1_both_must_be_among_those_the_clause_is_between() -> None:
    game = table()
    answers = {"clause": "passage", "to": "island", "value": "open", "words": ""}
    assert ("'island' is not on offer for 'to'.",) == game.against(
        "south", "talks.Offer", **answers
    )
    outside = {**answers, "to": "north"}
    assert ("'passage' is not on offer for 'clause'.",) == game.against(
        "island", "talks.Offer", **outside
    )
    assert () == game.against(
        "island", "talks.Offer", **{**outside, "clause": "hotline", "value": "daily"}
    )


def test_talks_1_one_offer_on_one_clause_stands_between_two_seats() -> None:
    game = table()
    offer(game)
    again = {"clause": "passage", "to": "north", "value": "closed", "words": ""}
    assert (
        "Your offer 'Passage: South and North' still stands; withdraw it first.",
    ) == game.against("south", "talks.Offer", **again)
    assert (
        "The offer 'Passage: South and North' waits for your answer; counter it instead.",
    ) == game.against("north", "talks.Offer", **{**again, "to": "south"})


@given(st.lists(st.sampled_from(["south", "north"]), max_size=4))
def test_talks_1_the_number_says_what_stands_between_the_two_and_nothing_else(
    givers: list[str],
) -> None:
    """Whatever north and south say to each other, an offer of the island bears the same name."""
    game = table()
    for seat in givers:
        other = "north" if seat == "south" else "south"
        game.give(seat, "talks.Offer", clause="hotline", to=other, value="daily", words="")
        (name,) = [a.name for a in game.state.agreements.values() if a.standing == "offered"]
        game.give(seat, "talks.Withdraw", agreement=name)
    game.give("island", "talks.Offer", clause="hotline", to="north", value="daily", words="")
    assert ["hotline island-north 1"] == list(game.view("island").agreements)
    assert 1 + bool(givers) == len(game.view("north").agreements)


@pytest.mark.parametrize("offer_days", [1, 30, 45, 61])
def test_talks_2_an_unanswered_offer_lapses_on_its_day(offer_days: int) -> None:
    game = table(offer_days)
    offer(game)
    due = game.view("north").calendar[f"lapse {PASSAGE}"]
    assert offer_days == due.day
    assert {} == game.view("island").calendar
    while game.state.day + game.state.days < offer_days:
        game.end_turn()
        assert "offered" == standing(game)[0]
    game.end_turn()
    assert "ended" == standing(game)[0]
    ended = [e for e in game.effects if type(e.event) is AgreementSet][-1]
    assert f"{offer_days}|passage" == "|".join(ended.at.split("|")[:2])


def test_talks_2_a_counter_starts_the_days_anew() -> None:
    game = table(45)
    offer(game)
    game.end_turn()
    game.give("north", "talks.Counter", agreement=PASSAGE, value="closed")
    assert [75] == [due.day for due in game.state.calendar.values()]


@pytest.mark.parametrize(
    ("answer", "seat"), [("Accept", "north"), ("Refuse", "north"), ("Withdraw", "south")]
)
def test_talks_2_an_answered_offer_does_not_lapse(answer: str, seat: str) -> None:
    game = table(45)
    offer(game)
    game.give(seat, f"talks.{answer}", agreement=PASSAGE)
    stood = standing(game)
    assert {} == game.state.calendar
    game.end_turn()
    game.end_turn()
    assert stood == standing(game)


def test_talks_3_a_counter_turns_the_offer_round() -> None:
    game = table()
    offer(game)
    game.give("north", "talks.Counter", agreement=PASSAGE, value="escorted")
    assert ("offered", "escorted", "north") == standing(game)
    waits = ("'passage north-south 1' is not on offer for 'agreement'.",)
    assert waits == game.against("north", "talks.Accept", agreement=PASSAGE)
    game.give("south", "talks.Accept", agreement=PASSAGE)
    assert ("agreed", "escorted", "north") == standing(game)


def test_talks_3_a_counter_says_another_value() -> None:
    game = table()
    offer(game)
    same = game.against("north", "talks.Counter", agreement=PASSAGE, value="open")
    assert ("'open' is not on offer for 'value'.",) == same


def test_talks_4_the_seat_that_offered_can_not_accept() -> None:
    game = table()
    offer(game)
    assert () != game.against("south", "talks.Accept", agreement=PASSAGE)
    assert () != game.against("island", "talks.Accept", agreement=PASSAGE)
    game.give("north", "talks.Accept", agreement=PASSAGE)
    assert "agreed" == standing(game)[0]


def test_talks_4_a_later_agreement_ends_the_earlier() -> None:
    game = table()
    for value in ("open", "closed"):
        offer(game, value)
        name = next(a.name for a in game.state.agreements.values() if a.standing == "offered")
        game.give("north", "talks.Accept", agreement=name)
    assert ["ended", "agreed"] == [a.standing for a in game.state.agreements.values()]
    again = {"clause": "passage", "to": "north", "value": "closed", "words": ""}
    assert ("That is agreed already with North.",) == game.against("south", "talks.Offer", **again)


def test_talks_5_the_switch_turns_where_its_owner_is_a_party() -> None:
    game = table()
    offer(game, "closed")
    game.give("north", "talks.Accept", agreement=PASSAGE)
    assert "closed" == game.state.switch("port")
    assert "closed" == game.view("island").switch("port")
    assert "talks 5" not in repr(game.seen["island"])
    assert "talks 5: its owner agreed to it" in repr(game.seen["south"])


def test_talks_5_the_switch_stays_where_its_owner_is_no_party() -> None:
    rows = {"talks.clause": ({**CLAUSES[0], "between": ["south", "island"]},)}
    game = table(rows=rows)
    offer(game, "closed", to="island")
    game.give("island", "talks.Accept", agreement="passage island-south 1")
    assert "open" == game.state.switch("port")


def test_talks_5_a_value_that_the_switch_does_not_know_turns_nothing() -> None:
    game = table()
    offer(game, "escorted")
    game.give("north", "talks.Accept", agreement=PASSAGE)
    assert "open" == game.state.switch("port")


def test_talks_6_the_tracks_move_when_it_is_agreed() -> None:
    game = table()
    offer(game)
    assert 40 == game.state.track("tension")
    game.give("north", "talks.Accept", agreement=PASSAGE)
    assert 30 == game.view("island").track("tension")
    assert "talks" not in repr([e for e in game.seen["island"] if type(e) is TrackSet])


def test_talks_7_a_refused_offer_is_done_with() -> None:
    game = table()
    offer(game)
    game.give("north", "talks.Refuse", agreement=PASSAGE)
    assert "refused" == standing(game)[0]
    assert () != game.against("north", "talks.Accept", agreement=PASSAGE)
    offer(game, "closed")
    assert ("offered", "closed", "south") == standing(game, PASSAGE)


def test_talks_8_only_ones_own_offer_can_be_withdrawn() -> None:
    game = table()
    offer(game)
    assert () != game.against("north", "talks.Withdraw", agreement=PASSAGE)
    game.give("south", "talks.Withdraw", agreement=PASSAGE)
    assert "withdrawn" == standing(game)[0]


@pytest.mark.parametrize("seat", ["north", "south"])
def test_talks_9_a_party_that_leaves_breaks_the_agreement(seat: str) -> None:
    game = table()
    offer(game, "closed")
    game.give("north", "talks.Accept", agreement=PASSAGE)
    assert () != game.against("island", "talks.Leave", agreement=PASSAGE)
    game.give(seat, "talks.Leave", agreement=PASSAGE)
    assert ("broken", 45, "closed") == (
        standing(game)[0],
        game.state.track("tension"),
        game.state.switch("port"),
    )
