"""What is hidden from a seat changes no byte of what it is sent, until the rules let it meet it."""

from __future__ import annotations

from random import Random

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.play.tables import TOY, names, scene, tries
from tests.play.window import sent, started
from wargame.engine.board import CONTROL
from wargame.engine.state import State
from wargame.record.campaign import Campaign
from wargame.testing.twins import twin

lots = st.randoms(use_true_random=False)


def same(one: Campaign, other: Campaign, seat: str) -> None:
    """Byte by byte, line by line: so that a difference is shown by its line."""
    for here, there in zip(sent(one, seat).split("\n"), sent(other, seat).split("\n"), strict=True):
        assert here == there


def walk(one: Campaign, other: Campaign, seat: str, lots: Random) -> None:
    """The seat does the same in both games; the others what they can in one or both."""
    while one.state.phase_now().open:
        one.end_phase()
        other.end_phase()
        same(one, other, seat)
    for _ in range(4):
        offered, _ = one.choices(seat, limit=30)
        if offered:
            kind, answers = lots.choice(offered)
            assert one.give(seat, kind, answers) == other.give(seat, kind, answers)
        _others_order(other, seat, lots)
        same(one, other, seat)
    pending = [n for n, order in one.state.orders.items() if order.seat == seat]
    if pending:
        one.recall(pending[0])
        other.recall(pending[0])
    other.note("note", seat, f"They look pale. {lots.random()}")
    same(one, other, seat)
    one.seal(seat)
    other.seal(seat)
    same(one, other, seat)


def _others_order(game: Campaign, seat: str, lots: Random) -> None:
    for other in game.state.setting.seats:
        offered, _ = game.choices(other, limit=30)
        if other not in (seat, CONTROL) and offered:
            game.give(other, *lots.choice(offered))


@pytest.mark.parametrize("name", names())
@tries(6)
@given(lots=lots, data=st.data())
def test_twins_are_told_the_same(name: str, lots: Random, data: st.DataObject) -> None:
    """Hidden things moved, altered, removed, added; others' orders, secret aims, notes."""
    table = scene(name)
    seats = [seat for seat in table.opening.setting.seats if seat != CONTROL]
    seat = data.draw(st.sampled_from(seats))
    one = started(table)
    other = started(table, opening=twin(table.opening, seat, lots))
    same(one, other, seat)
    walk(one, other, seat, lots)


@given(lots=lots, turns=st.integers(1, 4))
def test_what_the_rules_never_read_changes_nothing_for_a_whole_game(
    lots: Random, turns: int
) -> None:
    """Other seats' briefs and secret criteria, control's notes and accepted cards."""
    table = scene(TOY)
    one, other = started(table), started(table, opening=_told_otherwise(lots))
    for _ in range(turns):
        for seat in ("north", "south", "island"):
            offered, _ = one.choices(seat, limit=30)
            if offered:
                order = lots.choice(offered)
                assert one.give(seat, *order) == other.give(seat, *order)
        other.note("note", "north", f"{lots.random()}")
        one.end_turn()
        other.end_turn()
        same(one, other, "north")


def _told_otherwise(lots: Random) -> State:
    opening = scene(TOY).opening
    criteria = tuple(
        evolve(c, title=f"{lots.random()}", met=lots.randrange(50)) if c.seat == "south" else c
        for c in opening.setting.criteria
    )
    texts = {**opening.setting.texts, "south": f"{lots.random()}", "control": f"{lots.random()}"}
    return evolve(opening, setting=evolve(opening.setting, criteria=criteria, texts=texts))


@pytest.mark.parametrize(
    ("seat", "unit", "other", "hidden"),
    [("north", "brigade", "island", "agents"), ("island", "watch", "south", "scouts")],
)
@tries(10)
@given(to=st.sampled_from(("harbour", "plain")), seed=st.integers(0, 99))
def test_a_hidden_unit_that_marches_moves_no_die_of_others(
    seat: str, unit: str, other: str, hidden: str, to: str, seed: int
) -> None:
    """Whether its throw comes after the seat's own or before: the seat sees and throws the same."""
    games = started(scene(TOY), seed), started(scene(TOY), seed)
    for game in games:
        game.end_phase()
        game.give(seat, "march.March", {"unit": unit, "to": "hills"})
    games[1].give(other, "march.March", {"unit": hidden, "to": to})
    for game in games:
        game.end_turn()
    same(*games, seat)


def test_a_late_refusal_says_nothing_of_what_barred_the_way() -> None:
    """Island patrols where an ambush waits that it can't see: control alone learns of it."""
    game = started(scene(TOY))
    game.end_phase()
    patrol = {"unit": "watch", "area": "hills"}
    game.give(CONTROL, "control.PlaceUnit", {
        "unit": "ambush", "area": "hills", "reason": "A test."})  # fmt: skip
    assert () == game.check("island", "patrols.Patrol", patrol)
    n = game.give("island", "patrols.Patrol", patrol)
    game.end_turn()
    (refused,) = [e for e in game.line.events("island") if type(e).__name__ == "Refused"]
    assert (n, ("It could not be carried out.",), ()) == (
        refused.n, refused.reasons, refused.full  # type: ignore[attr-defined]
    )  # fmt: skip
    (full,) = [e.event for e in game.line.effects if type(e.event).__name__ == "Refused"]
    assert ("Ambush bars the way.",) == full.full  # type: ignore[attr-defined]
