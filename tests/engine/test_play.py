"""One phase played: canonical order, purity, refusals, competition, modes of play."""

from __future__ import annotations

from typing import Any

from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH
from tests.engine.toys import Table, board, setting
from wargame.engine.board import Unit
from wargame.engine.dice import Dice
from wargame.engine.events import Refused, Reported, TrackSet, UnitPlaced
from wargame.engine.modules import Uses
from wargame.engine.rulebook import Rulebook, clashes
from wargame.engine.state import Playing, Seat
from wargame.engine.turn import play_phase

ORDERS: tuple[tuple[str, str, dict[str, Any]], ...] = (
    ("north", "march.March", {"unit": "brigade", "to": "plain"}),
    ("north", "march.Claim", {"loads": 3}),
    ("north", "march.Speak", {"port": "closed", "words": ""}),
    ("north", "march.Call", {"unit": "brigade", "to": "hills", "days": 9}),
    ("south", "march.March", {"unit": "scouts", "to": "plain"}),
    ("south", "march.Claim", {"loads": 4}),
    ("south", "march.Speak", {"port": "open", "words": "We mean it."}),
    ("south", "march.Levy", {"unit": "scouts", "strength": 25}),
    ("island", "march.Speak", {"port": "open", "words": ""}),
    ("island", "march.Claim", {"loads": 5}),
)


def waiting(seed: int = 7, **changes: Any) -> Table:
    """A table in its orders phase."""
    game = Table.of((MARCH,), seed, **changes)
    game.end_phase()
    return game


@given(st.permutations(ORDERS), st.integers(0, 2**32))
def test_shuffled_arrival_changes_nothing(shuffled: list[Any], seed: int) -> None:
    games = waiting(seed), waiting(seed)
    for game, orders in zip(games, (ORDERS, shuffled), strict=True):
        for seat, kind, answers in orders:
            game.give(seat, kind, **answers)
    one, other = (game.end_phase() for game in games)
    assert one.effects == other.effects
    assert one.state == other.state


@given(st.lists(st.sampled_from(ORDERS), max_size=6), st.integers(0, 2**32))
def test_playing_a_phase_is_pure(orders: list[Any], seed: int) -> None:
    game = waiting(seed)
    for seat, kind, answers in orders:
        game.put(seat, kind, answers)
    before = game.state.copy()
    one, other = game.preview(), game.preview()
    assert one == other
    assert before == game.state
    assert one.state is not game.state


@given(st.sets(st.sampled_from(range(len(ORDERS)))), st.integers(0, 2**32))
def test_an_order_left_out_moves_no_other_die(kept: set[int], seed: int) -> None:
    """Whoever else orders what: the throws that are still made fall as before."""
    everything, fewer = waiting(seed), waiting(seed)
    for place, (seat, kind, answers) in enumerate(ORDERS):
        everything.give(seat, kind, **answers)
        if place in kept:
            fewer.give(seat, kind, **answers)
    rolls = {
        roll.address: roll for each in everything.end_phase().effects for roll in each.event.rolls
    }
    for each in fewer.end_phase().effects:
        assert all(rolls[roll.address] == roll for roll in each.event.rolls)


@given(st.lists(st.sampled_from(ORDERS), max_size=8), st.integers(0, 2**32))
def test_every_effect_has_an_address_of_its_own(orders: list[Any], seed: int) -> None:
    game = waiting(seed)
    for seat, kind, answers in orders:
        game.put(seat, kind, answers)
    addresses = [each.at for each in game.end_phase().effects]
    assert sorted(set(addresses)) == sorted(addresses)
    assert all(6 == len(at.split("|")) for at in addresses)


def test_seats_of_higher_initiative_come_first() -> None:
    seats = setting((MARCH,)).seats
    quick = {**seats, "island": Seat("island", "Island", "island", initiative=3)}
    game = waiting(seats=quick)
    for seat, kind, answers in ORDERS:
        if kind == "march.Claim":
            game.give(seat, kind, **answers)
    game.end_phase()
    got = [e.event.why for e in game.effects if e.event.why.startswith("march 5")]
    assert ["march 5: island got 5"] == got


def test_initiative_that_accrues_on_a_track_comes_before_the_scenarios() -> None:
    things = board()
    track = evolve(things["tracks"]["doubt"], name="initiative_south", value=9, seen_by=())
    things["tracks"]["initiative_south"] = track
    game = waiting(things=things)
    for seat, kind, answers in ORDERS:
        if kind == "march.Claim":
            game.give(seat, kind, **answers)
    game.end_phase()
    got = [e.event.why for e in game.effects if e.event.why.startswith("march 5")]
    assert ["march 5: south got 4", "march 5: north got 1"] == got


def test_a_late_refusal_gives_the_reasons_that_hold_on_the_seats_own_view() -> None:
    game = waiting()
    game.give("north", "march.March", unit="brigade", to="plain")
    gone = game.state.units.pop("brigade")
    hidden = game.end_phase()
    (refused,) = [e.event for e in hidden.effects if isinstance(e.event, Refused)]
    assert ("It could not be carried out.",) == refused.reasons
    assert ("'brigade' is not on offer for 'unit'.",) == refused.full
    assert "brigade" in game.view("north").units
    assert gone == game.view("north").units["brigade"]
    told = next(e for e in game.seen["north"] if isinstance(e, Refused))
    assert () == told.full


def test_a_refused_order_changes_nothing() -> None:
    """A march by a unit that has nobody left, put on the table past the form."""
    empty = board()
    empty["units"]["brigade"] = empty["units"]["brigade"].of_strength(0)
    game, idle = waiting(things=empty), waiting(things=empty)
    game.put("north", "march.March", {"unit": "brigade", "to": "plain"})
    played = game.end_phase()
    idle.end_phase()
    refused = next(e.event for e in played.effects if isinstance(e.event, Refused))
    assert ("1st Brigade has nobody left to march.",) == refused.reasons
    assert idle.state.units == game.state.units
    assert idle.state.tracks == game.state.tracks


def test_an_admitted_order_is_carried_out_whatever_speaks_against_it() -> None:
    empty = board()
    empty["units"]["brigade"] = empty["units"]["brigade"].of_strength(0)
    game = waiting(things=empty)
    game.put("north", "march.March", {"unit": "brigade", "to": "plain"})
    ((n, order),) = game.state.orders.items()
    game.state.orders[n] = evolve(order, admitted="control: a ghost army marches")
    played = game.end_phase()
    assert [] == [e for e in played.effects if isinstance(e.event, Refused)]


def test_a_module_by_hand_asks_control_for_what_comes_of_it() -> None:
    game = waiting(modules=(Playing("march", "Marches", "1", mode="by hand"),))
    game.give("north", "march.March", unit="brigade", to="plain")
    game.end_phase()
    assert "harbour" == game.state.units["brigade"].area
    said = [e.event.text for e in game.effects if isinstance(e.event, Reported)]
    assert [
        "Control decides what comes of 'March'.",
        "By hand: decide what comes of 'March' (unit brigade, to plain).",
    ] == said
    north = [e.text for e in game.seen["north"] if isinstance(e, Reported)]
    assert said[:1] == north
    assert 10 == game.state.track("doubt")


def test_a_module_that_is_off_does_nothing_and_costs_nothing() -> None:
    game = Table.of((MARCH,), modules=())
    assert ({}, ()) == (game.book.kinds, game.book.upkeeps)
    game.end_turn()
    assert (10, 40) == (game.state.track("doubt"), game.state.track("tension"))


def test_a_module_responds_once_a_phase_to_what_happened() -> None:
    game = waiting(1)
    for to in ("plain", "hills"):
        game.give("north", "march.March", unit="brigade", to=to)
    game.end_phase()
    moves = [e for e in game.effects if isinstance(e.event, UnitPlaced)]
    looks = [e.event for e in game.effects if e.event.why == "march 8: people look up"]
    assert [len(moves)] == [look.by for look in looks if isinstance(look, TrackSet)]


def test_open_orders_of_the_turn_leave_the_sealed_ones_waiting() -> None:
    open_too = setting((MARCH,)).phases[0]
    game = Table.of(
        (MARCH,), phases=(evolve(open_too, kinds=("march.Speak",)), setting(()).phases[1])
    )
    game.give("island", "march.Speak", port="open", words="")
    assert {} == game.state.orders
    assert 1 == game.state.counts["island"]


def test_what_is_not_in_a_seats_sight_is_not_on_offer_to_it() -> None:
    """A unit on the board but not in the seat's sight: refused as if there were none."""
    things = board()
    things["units"]["ghost"] = Unit("ghost", "Ghost", "x", "north", "hills", 5, seen_by=())
    game = waiting(things=things)
    reasons = game.against("north", "march.March", unit="ghost", to="plain")
    assert ("'ghost' is not on offer for 'unit'.",) == reasons


def test_two_declarations_of_one_name_must_agree() -> None:
    one = evolve(MARCH, uses=(Uses("tension", "points"),))
    same = evolve(MARCH, name="again", uses=(Uses("tension", "points"),))
    other = evolve(MARCH, name="other", uses=(Uses("tension", "percent"),))
    assert () == clashes((one, same))
    (sentence,) = clashes((one, same, other))
    assert sentence.startswith("The modules 'march' and 'other' declare 'tension' differently:")


def test_branches_share_every_die_that_both_throw() -> None:
    """The same position under another seed differs; under the same seed it never does."""
    game = waiting()
    for seat, kind, answers in ORDERS:
        game.give(seat, kind, **answers)
    book = Rulebook.of((MARCH,), game.state.setting)
    played = {
        seed: play_phase(book, game.state, Dice.of(seed), game.view).effects for seed in range(8)
    }
    assert game.preview().effects == played[7]
    assert 1 < len({repr(effects) for effects in played.values()})
