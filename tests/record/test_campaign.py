"""The campaign: what people may do when, what it costs them, and what control's rulings do."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

import pytest

from tests.play.tables import toy
from tests.record.at_the_table import MARCH, in_orders, unchanged
from wargame.engine.board import CONTROL
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import (
    Ordered,
    UnitRemoved,
)
from wargame.engine.rulings import Ruling
from wargame.record.campaign import Campaign
from wargame.record.digest import digest
from wargame.record.entries import MAIN, Entry, Memory

# Orders


def test_a_seat_gives_recalls_and_gives_again() -> None:
    game = in_orders()
    n = game.give(*MARCH)
    assert [n] == list(game.state.orders)
    assert 1 == game.state.spent["north"]
    game.recall(n, "north")
    assert ({}, 0) == (game.state.orders, game.state.spent["north"])
    assert n < game.give(*MARCH)


def test_a_seat_recalls_only_its_own() -> None:
    game = in_orders()
    n = game.give(*MARCH)
    unchanged(game, lambda: game.recall(n, "south"))
    unchanged(game, lambda: game.recall(n + 1))


def test_after_sealing_only_control_opens_a_seat_again() -> None:
    game = in_orders()
    n = game.give(*MARCH)
    game.seal("north")
    assert "sealed" in unchanged(game, lambda: game.give(*MARCH))[0]
    assert "sealed" in unchanged(game, lambda: game.recall(n))[0]
    game.unseal("north", "They misread the map.")
    game.recall(n)
    unchanged(game, lambda: game.unseal("north", "Again."))


def test_sealing_twice_is_sealing_once() -> None:
    game = in_orders()
    game.seal("north")
    before = len(game.line.effects)
    game.seal("north")
    assert before == len(game.line.effects)


def test_nobody_learns_why_a_seat_was_unsealed() -> None:
    game = in_orders()
    game.seal("north")
    game.unseal("north", "They were asleep.")
    for seat in ("north", "south"):
        assert "They were asleep." not in str(game.line.events(seat))


def test_every_reason_comes_at_once_and_check_gives_the_same() -> None:
    game = in_orders()
    for _ in range(3):
        game.give(*MARCH)
    game.seal("north")
    wrong = ("north", "march.March", {"unit": "scouts", "to": "hills"})
    reasons = unchanged(game, lambda: game.give(*wrong))
    assert 3 == len(reasons)
    assert reasons == game.check(*wrong)


@pytest.mark.parametrize(
    ("seat", "kind", "answers"),
    [
        ("nobody", "march.March", {"unit": "brigade", "to": "hills"}),
        ("north", "march.Fly", {}),
        ("north", "march.March", {}),
        ("north", "march.March", {"unit": "brigade"}),
        ("north", "march.March", {"unit": "brigade", "to": "hills", "at": "dawn"}),
        ("north", "march.March", {"unit": 7, "to": "hills"}),
        ("north", "march.March", {"unit": "nobody", "to": "harbour"}),
        ("north", "talks.Accept", {"agreement": "pact"}),
    ],
)
@pytest.mark.parametrize("admitted", ["", "Control lets it in."])
def test_what_makes_no_sense_is_refused(
    seat: str, kind: str, answers: dict[str, Any], admitted: str
) -> None:
    """Even control can't admit an order that answers otherwise than it is asked."""
    game = in_orders()
    unchanged(game, lambda: game.give(seat, kind, answers, admitted=admitted))


def test_control_may_admit_an_order_that_has_objections() -> None:
    """A fourth main effort, with control's reason in the record."""
    game = in_orders()
    for _ in range(3):
        game.give(*MARCH)
    unchanged(game, lambda: game.give(*MARCH))
    n = game.give(*MARCH, admitted="They asked nicely.")
    assert "They asked nicely." == game.state.orders[n].admitted


def test_nothing_is_ordered_sealed_or_ended_once_the_game_is_over() -> None:
    game = toy().campaign()
    while not game.over:
        game.end_turn()
    for act in (
        lambda: game.give(*MARCH),
        lambda: game.give(*MARCH, admitted="Let them."),
        lambda: game.seal("north"),
        lambda: game.unseal("north", "Why not?"),
        lambda: game.end_phase(),
        lambda: game.end_turn(),
        lambda: game.set_length(3),
        lambda: game.rule(Ruling("x", "void", "So it is.")),
    ):
        unchanged(game, act)


def test_the_same_key_is_the_same_order_also_after_folding_anew() -> None:
    game = in_orders()
    n = game.give(*MARCH, key="k")
    memory = game.ledger.journal
    assert isinstance(memory, Memory)
    again = Campaign.resume(game.game, Memory(), memory.entries)
    for each in (game, again):
        before = len(each.line.effects)
        assert n == each.give(*MARCH, key="k")
        assert before == len(each.line.effects)
        with pytest.raises(IllegalOrder, match="used for another order"):
            each.give("south", "march.March", {"unit": "guard", "to": "hills"}, key="k")


class Full:
    """A journal on a disk that is full."""

    keeps = True

    def append(self, entries: Sequence[Entry]) -> None:
        raise OSError(28, "No space left on device")


def test_what_was_not_kept_did_not_happen() -> None:
    """Journal first, fold after: a write that fails changes no position."""
    game = in_orders()
    n = game.give(*MARCH)
    before = digest(game.state)
    game.ledger.journal = Full()
    acts: tuple[Callable[[], Any], ...] = (
        lambda: game.give(*MARCH, key="k"), lambda: game.recall(n), lambda: game.seal("north"),
        lambda: game.end_phase(), lambda: game.end_turn(), lambda: game.branch(1, "b", "Why not?"),
        lambda: game.hand_over("north", "staff"), lambda: game.set_length(3),
    )  # fmt: skip
    for act in acts:
        with pytest.raises(OSError, match="No space"):
            act()
        assert (before, MAIN, "", {}) == (
            digest(game.state), game.line.name, game.player("north"), game.ledger.keys
        )  # fmt: skip


# Odds


def test_odds_are_read_off_the_seats_own_view() -> None:
    game = in_orders()
    (roll,) = game.odds(*MARCH)
    assert ("the march", (("arrives", 3), ("is delayed", 1))) == (roll.label, roll.outcomes)
    assert {} == game.state.orders


def test_odds_are_the_same_whatever_the_dice_hold() -> None:
    assert 1 == len({in_orders(seed).odds(*MARCH) for seed in range(9)})


# The turn's length


def test_a_crisis_turn_shortens_the_next_one() -> None:
    game = in_orders()
    game.end_turn(3)
    assert (3, 27) == (game.state.day, game.state.days)
    game.end_turn()
    assert 30 == game.state.day


@pytest.mark.parametrize("days", [-1, 121, 10_000])
def test_a_turn_has_a_length_that_there_is_room_for(days: int) -> None:
    game = in_orders()
    assert "120" in unchanged(game, lambda: game.end_turn(days))[0]


# What a seat is told


def test_a_view_is_asked_for_a_seat_that_is_at_the_table() -> None:
    game = in_orders()
    for act in (lambda: game.view("nobody"), lambda: game.choices("nobody"),
                lambda: game.seal("nobody"), lambda: game.hand_over("nobody")):  # fmt: skip
        unchanged(game, act)


def test_a_seat_sees_its_own_orders_and_no_others() -> None:
    game = in_orders()
    game.give(*MARCH)
    game.give("south", "march.March", {"unit": "guard", "to": "hills"})
    assert ["north"] == [order.seat for order in game.view("north").orders.values()]
    seen = [e.seat for e in game.line.events("south") if isinstance(e, Ordered)]
    assert ["south"] == seen


def test_what_leaves_the_board_leaves_the_views_that_knew_it() -> None:
    game = in_orders()
    game.give(CONTROL, "control.RemoveUnit", {"unit": "brigade", "reason": "A test."})
    assert "brigade" not in game.view("south").units
    assert any(isinstance(e, UnitRemoved) for e in game.line.events("south"))
