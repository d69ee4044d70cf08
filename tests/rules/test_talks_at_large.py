"""Talks as a whole: any run of them, offers that cross, doctrine, the panel."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toys import Table
from tests.rules.sample_talks import PASSAGE, offer, standing, table
from wargame.engine.board import Agreement
from wargame.engine.dice import Dice
from wargame.engine.events import AgreementSet
from wargame.engine.legal import choices
from wargame.engine.rulebook import Rulebook
from wargame.engine.turn import begin
from wargame.rules.talks import MODULE
from wargame.rules.talks.clauses import clauses, position
from wargame.scenario.load import load

HERE = Path(__file__).resolve().parents[2]
TRANSITIONS = {
    "": {"offered"},
    "offered": {"offered", "agreed", "refused", "withdrawn", "ended"},
    "agreed": {"broken", "ended"},
    **{over: {"offered"} for over in ("refused", "withdrawn", "ended", "broken")},
}
"""What is over makes room: the next offer between the two bears its name."""


@given(st.data())
def test_any_talks_follow_the_rules_of_standing_and_stay_between_the_parties(
    data: st.DataObject,
) -> None:
    """Any orders on offer: standings move as the rules say, and outsiders see no trace."""
    game = table(20)
    for _ in range(data.draw(st.integers(1, 12))):
        seat = data.draw(st.sampled_from(["north", "south", "island", "end the turn"]))
        if seat == "end the turn":
            game.end_turn()
            continue
        if game.state.phase == "over":
            break
        found, _cut = choices(game.book, game.view(seat), seat)
        if found:
            kind, answers = data.draw(st.sampled_from(found))
            game.give(seat, kind, **answers)
    for each in game.effects:
        if isinstance(each.event, AgreementSet):
            agreement = each.event.agreement
            assert agreement.standing in TRANSITIONS[each.event.by]
            assert agreement.parties == each.seen_by == each.why_seen_by
    for seat in ("north", "south", "island"):
        own = [a.name for a in game.state.agreements.values() if seat in a.parties]
        assert own == list(game.view(seat).agreements)


def test_the_same_offers_crossing_in_a_sealed_phase_are_not_doubled() -> None:
    """Both offer the same clause unseen; one lies on the table, the other is told no more."""
    game = table()
    game.end_phase()
    offer(game, "open")
    offer(game, "closed", "north", "south")
    game.end_phase()
    assert ["offered"] == [a.standing for a in game.state.agreements.values()]
    assert ("offered", "closed", "north") == standing(game)


def test_agreements_of_the_scenario_are_no_business_of_talks() -> None:
    game = table()
    game.state.agreements["truce"] = Agreement("truce", "Truce", "", ("north", "south"), "agreed")
    assert ((), False) == choices(game.book, game.state, "north", "talks.Leave")


def proposed(game: Table, seat: str, name: str) -> list[dict[str, Any]]:
    """What one row of doctrine proposes on a seat's view; every proposal is on offer."""
    row = next(row for row in MODULE.doctrine if row.name == name)
    found = [dict(p.answers) for p in row.propose(game.view(seat), seat)]
    for answers in found:
        assert () == game.against(seat, f"talks.{row.order.__name__}", **answers)
    return found


def test_doctrine_states_the_position_once() -> None:
    game = table()
    (first,) = proposed(game, "south", "state the position")
    assert {"clause": "passage", "to": "north", "value": "open", "words": ""} == first
    offer(game)
    assert [] == proposed(game, "south", "state the position")


@pytest.mark.parametrize(
    ("value", "speaks"),
    [
        ("open", {"turn down", "meet half-way"}),
        ("escorted", {"take what is near", "hold the position"}),
        ("closed", {"take what we asked"}),
    ],
)
def test_doctrine_answers_by_how_far_the_offer_is(value: str, speaks: set[str]) -> None:
    game = table()
    offer(game, value)
    rows = {row.name for row in MODULE.doctrine if proposed(game, "north", row.name)}
    assert speaks == rows - {"state the position"}


def test_doctrine_stops_countering() -> None:
    game = table()
    offer(game, "escorted")
    game.give("north", "talks.Counter", agreement=PASSAGE, value="closed")
    game.give("south", "talks.Counter", agreement=PASSAGE, value="escorted")
    assert [] == proposed(game, "north", "hold the position")


def test_the_panel_shows_a_seat_its_own_talks() -> None:
    game = table()
    offer(game)
    (panel,) = MODULE.panels(game.view("north"), "north")
    assert (
        ("Passage: South and North", "open (offered)", "Ships pass the harbour."),
    ) == panel.rows
    (panel,) = MODULE.panels(game.view("island"), "island")
    assert () == panel.rows


def test_the_example_has_something_for_every_order() -> None:
    loaded = load(HERE / "rules" / "talks" / "example.toml")
    book = Rulebook.of((MODULE,), loaded.setting)
    begun = begin(book, loaded.opening, Dice.of(7)).state
    assert {"talks.Offer"} == {
        kind for seat in ("north", "south", "island") for kind, _ in choices(book, begun, seat)[0]
    }
    assert {"passage": "free", "hotline": ""} == {
        clause.name: position(begun, clause, "north") for clause in clauses(begun).values()
    }
