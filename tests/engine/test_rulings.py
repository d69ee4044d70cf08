"""Rulings: control decides of one effect by its address, and nothing else moves."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.test_play import ORDERS, waiting
from tests.engine.toys import Table
from wargame.engine.events import Effect, Event, Reported, Scheduled, TrackSet, UnitPlaced
from wargame.engine.rulings import Ruling

ARRIVES = 2
"""A seed by which the brigade's march arrives."""
MARCHING = "0|orders|march|adjudicate|north:march.March:brigade,plain#0|0"


def table(seed: int = 7) -> Table:
    game = waiting(seed)
    for seat, kind, answers in ORDERS:
        if kind != "march.Call":
            game.give(seat, kind, **answers)
    return game


def at(effects: tuple[Effect, ...], address: str) -> list[Event]:
    """The events at an address."""
    return [each.event for each in effects if each.at == address]


def others(effects: tuple[Effect, ...], address: str) -> list[Effect]:
    """The effects of the other orders; what responds to them all may lawfully differ."""
    return [e for e in effects if e.at != address and "|adjudicate|" in e.at]


seeds = st.integers(0, 2**32)


@given(seeds)
def test_an_accepted_effect_happens_as_it_was(seed: int) -> None:
    game = table(seed)
    before = game.preview()
    (event,) = at(before.effects, MARCHING)
    ruled = game.preview((Ruling(MARCHING, "accept", "as played", replaces=event),))
    assert (before.effects, ()) == (ruled.effects, ruled.stale)


@given(seeds)
def test_an_overruled_effect_gives_way_to_the_outcome(seed: int) -> None:
    game = table(seed)
    before = game.preview()
    outcome = Reported("Fog holds the brigade.", seen_by=("north",))
    ruling = Ruling(MARCHING, "overrule", "fog", "realism", outcome=(outcome,))
    ruled = game.preview((ruling,))
    assert [outcome] == at(ruled.effects, MARCHING)
    assert "harbour" == ruled.state.units["brigade"].area
    assert others(before.effects, MARCHING) == others(ruled.effects, MARCHING)


@given(seeds)
def test_a_void_effect_does_not_happen(seed: int) -> None:
    game = table(seed)
    before, ruled = game.preview(), game.preview((Ruling(MARCHING, "void", "a typing error"),))
    assert [] == at(ruled.effects, MARCHING)
    assert others(before.effects, MARCHING) == others(ruled.effects, MARCHING)


@given(seeds, st.sampled_from(["arrives", "is delayed"]))
def test_a_moderated_effect_falls_where_control_says(seed: int, wanted: str) -> None:
    game = table(seed)
    before = game.preview()
    (event,) = at(before.effects, MARCHING)
    (roll,) = event.rolls
    fixed = {roll.address: wanted}
    ruled = game.preview((Ruling(MARCHING, "moderate", "pacing", replaces=event, fixed=fixed),))
    (now,) = at(ruled.effects, MARCHING)
    assert [wanted] == [each.result for each in now.rolls]
    assert ("plain" if wanted == "arrives" else "harbour") == ruled.state.units["brigade"].area
    assert others(before.effects, MARCHING) == others(ruled.effects, MARCHING)
    assert () == ruled.stale


@given(seeds)
def test_a_moderation_stays_inside_the_band_that_the_throw_states(seed: int) -> None:
    game = table(seed)
    before = game.preview()
    (event,) = at(before.effects, MARCHING)
    fixed = {event.rolls[0].address: "is lost with all hands"}
    ruled = game.preview((Ruling(MARCHING, "moderate", "drama", fixed=fixed),))
    assert before.effects == ruled.effects


@given(st.integers(1, 60))
def test_a_deferred_effect_waits_on_the_calendar_and_comes_as_ruled(days: int) -> None:
    game = table(ARRIVES)
    (event,) = at(game.preview().effects, MARCHING)
    assert isinstance(event, UnitPlaced)
    ruling = Ruling(
        MARCHING, "defer", "the bridge is down", replaces=event, outcome=(event,), days=days, turn=1
    )
    played = game.end_phase((ruling,))
    assert () == played.stale
    (waits,) = at(played.effects, MARCHING)
    assert isinstance(waits, Scheduled)
    assert days == waits.day
    placed = [e.at for e in played.effects if e.event == event]
    while game.state.phase != "over" and not placed:
        played = game.end_phase((ruling,))
        assert () == played.stale
        placed = [e.at for e in played.effects if e.event == event]
    assert [str(days)] == [address.split("|")[0] for address in placed]


def test_a_frozen_hook_does_nothing_for_the_turn() -> None:
    game = table()
    played = game.end_phase((Ruling("march|upkeep", "freeze", "no decay this turn"),))
    assert () == played.stale
    assert 10 == game.state.track("doubt")
    game.end_turn()
    assert 12 == game.state.track("doubt")


def test_a_ruling_on_an_effect_that_does_not_appear_is_stale() -> None:
    game = table()
    ruling = Ruling(MARCHING.replace("plain", "moon"), "void", "gone")
    before, played = game.preview(), game.preview((ruling,))
    assert (ruling,) == played.stale
    assert before.effects == played.effects


def test_a_ruling_on_an_effect_that_has_changed_is_stale() -> None:
    game = table()
    ruling = Ruling(MARCHING, "void", "x", replaces=TrackSet("tension", 1, 41))
    before, played = game.preview(), game.preview((ruling,))
    assert (ruling,) == played.stale
    assert before.effects == played.effects


def test_a_ruling_is_put_again_where_an_earlier_one_changed_what_it_ruled() -> None:
    """The second ruling replaces an effect that the first one has moved: it is stale."""
    game = table()
    before = game.preview()
    speak = "0|orders|march|adjudicate|north:march.Speak:closed,#0|1"
    later = "0|orders|march|adjudicate|south:march.Speak:open,We mean it.#0|0"
    (spoken,) = at(before.effects, speak)
    (after,) = at(before.effects, later)
    assert isinstance(spoken, TrackSet)
    assert isinstance(after, TrackSet)
    first = Ruling(speak, "overrule", "x", replaces=spoken, outcome=(TrackSet("tension", 20),))
    second = Ruling(later, "void", "y", replaces=after)
    assert (second,) == game.preview((first, second)).stale
    assert () == game.preview((second,)).stale


def test_the_last_ruling_at_an_address_stands() -> None:
    game = table()
    words = [Reported(said, seen_by=("north",)) for said in ("One.", "Two.")]
    rulings = [Ruling(MARCHING, "overrule", "x", outcome=(said,)) for said in words]
    assert [words[1]] == at(game.preview(rulings).effects, MARCHING)


def test_a_ruling_of_an_earlier_turn_is_not_stale_in_a_later_one() -> None:
    game = table()
    game.end_turn()
    assert () == game.preview((Ruling(MARCHING, "void", "x", turn=1),)).stale
