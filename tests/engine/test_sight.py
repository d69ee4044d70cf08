"""Views: a seat's knowledge is folded from what it saw, and the hidden never shows."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH
from tests.engine.toys import SEATS, Table, board
from wargame.engine.apply import effect, happen
from wargame.engine.board import Agreement, Unit
from wargame.engine.events import (
    AgreementSet,
    Event,
    Refused,
    Roll,
    Scheduled,
    SwitchSet,
    Told,
    TrackSet,
    UnitPlaced,
    UnitRemoved,
)
from wargame.engine.legal import choices
from wargame.engine.sight import Sight, first_view
from wargame.engine.state import State

CANARY = "canary"
PLAYERS = SEATS[:3]


def with_hidden(*hidden: Unit) -> dict[str, Any]:
    """The toy board and some units that control alone sees."""
    things = board()
    things["units"].update({unit.name: unit for unit in hidden})
    return things


def played(data: st.DataObject, game: Table, turns: int = 2) -> list[tuple[Any, ...]]:
    """Orders drawn from each seat's choices, played out; each seat's choices and order, in turn."""
    script: list[tuple[Any, ...]] = []
    while game.state.turn <= turns:
        for seat in PLAYERS:
            found, cut = choices(game.book, game.view(seat), seat, limit=12)
            script.append((seat, found, cut))
            if found:
                kind, answers = data.draw(st.sampled_from(found))
                game.give(seat, kind, **answers)
                script.append((seat, kind, tuple(answers.items())))
        game.end_phase()
    return script


def replayed(script: list[tuple[Any, ...]], game: Table, turns: int = 2) -> list[tuple[Any, ...]]:
    """The same orders on another table; the script that this table would have written."""
    orders = iter([line for line in script if isinstance(line[1], str)])
    again: list[tuple[Any, ...]] = []
    while game.state.turn <= turns:
        for seat in PLAYERS:
            found, cut = choices(game.book, game.view(seat), seat, limit=12)
            again.append((seat, found, cut))
            if found:
                order = next(orders)
                game.give(seat, order[1], **dict(order[2]))
                again.append(order)
        game.end_phase()
    return again


@given(st.data())
def test_a_view_is_the_fold_of_what_the_seat_saw(data: st.DataObject) -> None:
    game = Table.of((MARCH,), things=with_hidden())
    opening = {seat: first_view(State(game.state.setting, **board()), seat) for seat in SEATS}
    played(data, game)
    for seat in PLAYERS:
        for event in game.seen[seat]:
            happen(opening[seat], event)
        assert opening[seat] == game.view(seat)
    assert game.state == game.view("control")


@given(st.data(), st.sampled_from(["hills", "plain"]), st.integers(0, 900))
def test_twins_that_differ_in_what_is_hidden_look_alike(
    data: st.DataObject, area: str, strength: int
) -> None:
    """A unit that control alone sees is elsewhere, of another strength, or not there at all."""
    ghost = Unit(CANARY, CANARY, CANARY, "control", "harbour", 50, seen_by=())
    one = Table.of((MARCH,), things=with_hidden(ghost))
    script = played(data, one)
    for things in (with_hidden(ghost.at(area).of_strength(strength)), with_hidden()):
        other = Table.of((MARCH,), things=things)
        assert script == replayed(script, other)
        for seat in PLAYERS:
            assert one.view(seat) == other.view(seat)
            assert one.seen[seat] == other.seen[seat]
            assert CANARY not in repr((one.view(seat), one.seen[seat]))


@given(st.data())
def test_a_seat_learns_nothing_of_things_that_others_alone_see(data: st.DataObject) -> None:
    game = Table.of((MARCH,))
    played(data, game)
    for seat in ("north", "island"):
        words = repr((game.view(seat), game.seen[seat]))
        assert "scouts" not in words
        assert "alarm" not in words
    assert "doubt" not in repr((game.view("island"), game.seen["island"]))


def sight(seat: str = "island") -> tuple[State, Sight]:
    game = Table.of((MARCH,))
    return game.state, game.sights[seat]


def show(truth: State, eye: Sight, event: Event) -> Event | None:
    """Let an event happen and show it to a seat."""
    done = effect(truth, event, "here")
    happen(truth, event)
    return eye.take(done)


def test_a_seat_that_missed_a_change_is_right_as_soon_as_it_may_see_one() -> None:
    truth, eye = sight()
    assert None is show(truth, eye, TrackSet("tension", 5, 45, seen_by=("north",)))
    assert TrackSet("tension", 10, 50) == show(truth, eye, TrackSet("tension", 5, 50))
    assert 50 == eye.view.track("tension")


def test_reasons_and_throws_reach_only_those_who_may_read_them() -> None:
    truth, eye = sight()
    open_roll = Roll("t", (("yes", 1),), 0, "yes")
    shut = Roll("t", (("yes", 1),), 0, "yes", seen_by=("north",))
    event = TrackSet("tension", 1, 41, why="march 9: x", rolls=(open_roll, shut))
    assert TrackSet("tension", 1, 41) == show(truth, eye, event)
    wider = TrackSet(
        "tension", 1, 42, why="march 9: x", rolls=(open_roll, shut), why_seen_by=("*",)
    )
    seen = show(truth, eye, wider)
    assert seen is not None
    assert ("march 9: x", (open_roll,)) == (seen.why, seen.rolls)


def test_what_a_seat_sees_does_not_say_who_else_does() -> None:
    truth, eye = sight()
    unit = truth.units["brigade"].shown_to(("island", "north"))
    seen = show(truth, eye, UnitPlaced(unit, 0, seen_by=("island", "north")))
    assert isinstance(seen, UnitPlaced)
    assert ("island",) == seen.unit.seen_by == seen.seen_by


def test_a_change_is_counted_from_what_the_seat_knew() -> None:
    truth, eye = sight()
    hidden = truth.units["scouts"]
    show(truth, eye, UnitPlaced(hidden.of_strength(90), 30))
    seen = show(truth, eye, UnitPlaced(hidden.of_strength(70).shown_to(("*",)), -20))
    assert isinstance(seen, UnitPlaced)
    assert 70 == seen.by


def test_true_events_are_withheld_while_a_false_telling_stands() -> None:
    truth, eye = sight()
    lie = truth.tracks["tension"].showing(90)
    told = show(truth, eye, Told("island", "track:tension", track=lie, false=True))
    assert isinstance(told, Told)
    assert not told.false
    assert None is show(truth, eye, TrackSet("tension", 5, 45))
    assert (90, 45) == (eye.view.track("tension"), truth.track("tension"))
    assert {} == eye.view.beliefs
    show(truth, eye, Told("island", "track:tension", track=truth.tracks["tension"]))
    assert 45 == eye.view.track("tension")
    assert TrackSet("tension", 1, 46) == show(truth, eye, TrackSet("tension", 1, 46))


def test_what_is_withheld_from_one_thing_is_not_withheld_from_another() -> None:
    truth, eye = sight()
    show(truth, eye, Told("island", "switch:port", false=True))
    assert "port" not in eye.view.switches
    assert None is not show(truth, eye, TrackSet("tension", 5, 45))
    assert None is show(truth, eye, SwitchSet("port", "closed", "open"))


def test_a_unit_believed_in_outlives_its_removal_until_corrected() -> None:
    truth, eye = sight()
    lie = truth.units["brigade"].at("plain")
    show(truth, eye, Told("island", "unit:brigade", unit=lie, false=True))
    assert None is show(truth, eye, UnitRemoved("brigade", -4000))
    assert "plain" == eye.view.units["brigade"].area
    show(truth, eye, Told("island", "unit:brigade"))
    assert "brigade" not in eye.view.units


def test_an_agreement_shows_itself_to_its_parties_alone() -> None:
    truth, eye = sight()
    pact = Agreement("pact", "Pact", "", ("north", "south"))
    assert None is show(truth, eye, AgreementSet(pact))
    wider = Agreement("pact", "Pact", "", ("island", "north"), "agreed")
    seen = show(truth, eye, AgreementSet(wider, "offered"))
    assert isinstance(seen, AgreementSet)
    assert ("", ("island",)) == (seen.by, seen.agreement.seen_by)


def test_the_calendar_is_controls_alone_unless_said() -> None:
    truth, eye = sight()
    assert None is show(truth, eye, Scheduled("storm", 9, "march"))
    assert None is not show(truth, eye, Scheduled("fair", 9, "march", seen_by=("*",)))
    assert ["fair"] == list(eye.view.calendar)


def test_a_refusal_gives_a_seat_its_own_reasons_only() -> None:
    truth, eye = sight()
    seen = show(truth, eye, Refused(1, "island", ("It could not be.",), ("A hidden reason.",)))
    assert isinstance(seen, Refused)
    assert (("It could not be.",), ()) == (seen.reasons, seen.full)


def test_a_copied_sight_looks_ahead_alone() -> None:
    truth, eye = sight()
    ahead = eye.copy()
    show(truth, ahead, Told("island", "track:tension", false=True))
    assert (40, set()) == (eye.view.track("tension"), eye.withheld)
