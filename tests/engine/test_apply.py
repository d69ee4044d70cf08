"""Events: what a rule leaves out is filled in, apply is pure, every event has its audience."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH
from tests.engine.toys import board, setting
from wargame.engine.apply import apply, complete, effect, happen
from wargame.engine.board import Agreement
from wargame.engine.events import (
    EVENTS,
    AgreementSet,
    Event,
    MarkerSet,
    Ordered,
    PhaseBegan,
    Recalled,
    Refused,
    Reported,
    Roll,
    Scheduled,
    Sealed,
    SwitchSet,
    Told,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
    Unscheduled,
    Unsealed,
)
from wargame.engine.state import State

ROLL = Roll("t", (("yes", 1),), 0, "yes")


def opening() -> State:
    """The toy board in play, with an order pending, an agreement and a calendar entry."""
    state = State(setting((MARCH,)), turn=1, phase="orders", days=30, **board())
    for event in (
        Ordered(1, "north", "march.Claim", {"loads": 2}, 1),
        Sealed("south"),
        AgreementSet(Agreement("truce", "Truce", "", ("north", "south"))),
        Scheduled("convoy", 12, "march", {"unit": "brigade", "to": "hills"}, seen_by=("north",)),
    ):
        happen(state, event)
    return state


numbers = st.integers(-500, 2500)
tracks = st.sampled_from(["tension", "doubt", "absent"])
units = st.sampled_from(sorted(board()["units"].values(), key=lambda unit: unit.name))
EVERY = {
    PhaseBegan: st.builds(PhaseBegan, st.integers(1, 3), st.just("talks"), numbers, numbers),
    Ordered: st.builds(
        Ordered, st.integers(2, 9), st.just("south"), st.just("march.Claim"),
        st.just({"loads": 1}), st.integers(0, 1), now=st.booleans(),
    ),
    Recalled: st.builds(Recalled, st.integers(1, 2), st.just("north")),
    Sealed: st.builds(Sealed, st.sampled_from(["north", "south"])),
    Unsealed: st.builds(Unsealed, st.sampled_from(["north", "south"])),
    Refused: st.builds(Refused, st.just(1), st.just("north"), st.just(("No.",))),
    UnitPlaced: st.builds(
        lambda unit, area, strength: UnitPlaced(unit.at(area).of_strength(strength)),
        units, st.sampled_from(["hills", "plain"]), st.integers(0, 9000),
    ),
    UnitRemoved: st.builds(UnitRemoved, st.sampled_from(["brigade", "scouts", "absent"])),
    MarkerSet: st.one_of(
        st.builds(MarkerSet, st.sampled_from(["harbour", "plain"]), st.just("stock"), numbers),
        st.builds(MarkerSet, st.just("hills"), st.just("mines"), became=numbers),
    ),
    TrackSet: st.one_of(
        st.builds(TrackSet, tracks, numbers), st.builds(TrackSet, tracks, became=numbers)
    ),
    SwitchSet: st.builds(
        SwitchSet, st.sampled_from(["port", "alarm", "absent"]),
        st.sampled_from(["open", "closed", "on", "ajar"]),
    ),
    AgreementSet: st.builds(
        lambda standing, parties: AgreementSet(Agreement("truce", "Truce", "", parties, standing)),
        st.sampled_from(["agreed", "broken"]), st.sampled_from([("north", "south"), ("island",)]),
    ),
    Scheduled: st.builds(Scheduled, st.sampled_from(["convoy", "new"]), numbers, st.just("march")),
    Unscheduled: st.builds(Unscheduled, st.sampled_from(["convoy", "absent"])),
    Told: st.builds(
        Told, st.sampled_from(["north", "south"]),
        st.sampled_from(["", "unit:brigade", "track:tension"]), false=st.booleans(),
    ),
    Reported: st.builds(Reported, st.text(max_size=9)),
}  # fmt: skip
events = st.one_of(*EVERY.values())


def test_the_set_of_events_is_closed() -> None:
    assert set(EVENTS) == set(EVERY)


@given(st.lists(events, max_size=8))
def test_apply_is_pure(chain: list[Event]) -> None:
    """Every earlier position is still what it was, however far play went on from it."""
    kept = [opening()]
    for event in chain:
        done = complete(kept[-1], event)
        kept.append(kept[-1] if done is None else apply(kept[-1], done))
    again = opening()
    for before, event in zip(kept, chain, strict=False):
        assert again == before
        done = complete(again, event)
        if done is not None:
            happen(again, done)
    assert again == kept[-1]


@given(st.lists(events, max_size=8))
def test_numbers_stay_within_their_bounds_and_changes_add_up(chain: list[Event]) -> None:
    state = opening()
    for event in chain:
        before = state.copy()
        done = complete(state, event)
        if done is None:
            continue
        happen(state, done)
        if isinstance(done, TrackSet):
            track = state.tracks[done.name]
            assert track.low <= track.value <= track.high
            assert before.track(done.name) + done.by == done.became == track.value
        if isinstance(done, MarkerSet):
            marker = state.markers[f"{done.area}/{done.name}"]
            assert marker.low <= marker.value <= marker.high
            assert before.marker(done.area, done.name) + done.by == done.became == marker.value
        if isinstance(done, SwitchSet):
            assert done.by == before.switch(done.name)
            assert done.became in state.switches[done.name].options
        if isinstance(done, UnitPlaced | UnitRemoved):
            strengths = [sum(u.strength for u in s.units.values()) for s in (before, state)]
            assert strengths[1] - strengths[0] == done.by


@given(events)
def test_what_is_complete_stays_as_it_is(event: Event) -> None:
    done = complete(opening(), event)
    assert done is None or done == complete(opening(), done)


@given(events)
def test_every_event_has_an_audience_and_its_reasons_no_wider_a_one(event: Event) -> None:
    state = opening()
    done = complete(state, event)
    if done is not None:
        settled = effect(state, done, "here")
        assert sorted(settled.seen_by) == list(settled.seen_by)
        assert settled.seen_by == settled.why_seen_by


@pytest.mark.parametrize(
    "event",
    [
        TrackSet("absent", by=3),
        MarkerSet("harbour", "absent", by=3),
        SwitchSet("absent", "on"),
        SwitchSet("port", "ajar"),
        UnitRemoved("absent"),
        Unscheduled("absent"),
        TrackSet("tension", became=40),
        TrackSet("tension", by=0),
        MarkerSet("harbour", "stock", became=500),
        SwitchSet("port", "open"),
    ],
)
def test_changes_of_what_is_absent_and_changes_to_the_same_are_dropped(event: Event) -> None:
    assert None is complete(opening(), event)


@pytest.mark.parametrize(
    "event", [TrackSet("tension", by=0), SwitchSet("port", "open"), MarkerSet("harbour", "stock")]
)
def test_a_throw_is_on_record_even_where_it_changed_nothing(event: Any) -> None:
    done = complete(opening(), evolve(event, rolls=(ROLL,)))
    assert done is not None
    assert (ROLL,) == done.rolls


def test_the_reasons_are_seen_by_those_who_see_every_throw_behind_them() -> None:
    rolls = (evolve(ROLL, seen_by=("north", "south")), evolve(ROLL, seen_by=("island", "north")))
    settled = effect(opening(), TrackSet("tension", by=1, rolls=rolls), "here")
    assert (("*",), ("north",)) == (settled.seen_by, settled.why_seen_by)


def test_nothing_is_scheduled_for_a_day_that_has_passed() -> None:
    state = opening()
    state.day = 20
    done = complete(state, Scheduled("late", 3, "march", {"unit": "brigade"}, why="march 6: late"))
    assert Scheduled("late", 21, "march", {"unit": "brigade"}, why="march 6: late") == done


def test_a_new_turn_gives_everybody_all_efforts_back() -> None:
    state = opening()
    assert {"north": 1} == state.spent
    happen(state, PhaseBegan(2, "talks", 30, 30))
    assert ({}, {}, {}) == (state.spent, state.orders, state.sealed)


def test_a_turn_that_grows_longer_keeps_its_orders_and_seals() -> None:
    state = opening()
    happen(state, PhaseBegan(1, "orders", 0, 3))
    assert ([1], {"south": True}, 3) == (list(state.orders), state.sealed, state.days)


def test_a_recalled_order_gives_its_effort_back() -> None:
    state = opening()
    happen(state, Recalled(1, "north"))
    happen(state, Recalled(1, "north"))
    assert ({}, 0) == (state.orders, state.spent["north"])
