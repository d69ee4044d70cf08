"""People: each paragraph of the rules, and what never goes the wrong way."""

from __future__ import annotations

from typing import Any

from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toys import Table
from wargame.engine.board import Switch, Track
from wargame.engine.events import Event, TrackSet
from wargame.rules.people import MODULE
from wargame.rules.people.course import passed, respond, returns_rate, support_lost, upkeep
from wargame.rules.people.parameters import Parameters
from wargame.rules.people.words import USES

NUMBERS = Parameters()


def table(ceasefire: str = "holding", **values: int) -> Table:
    """A table with every track that people knows, at its neutral value unless said."""
    tracks = {
        uses.name: Track(
            uses.name,
            uses.name,
            values.get(uses.name, uses.neutral),
            low=uses.low,
            high=uses.high,
            unit=uses.unit,
            neutral=uses.neutral,
        )
        for uses in USES
        if uses.shelf == "track"
    }
    options = ("holding", "strained", "broken")
    switches = {"ceasefire": Switch("ceasefire", "Ceasefire", ceasefire, options)}
    things: dict[str, Any] = {"tracks": tracks, "switches": switches}
    return Table.of((MODULE,), things=things)


def moves(events: Any) -> dict[str, int]:
    """By how much each track is moved, or what it becomes when set outright."""
    found: dict[str, int] = {}
    for event in events:
        assert isinstance(event, TrackSet)
        found[event.name] = event.by
    return found


def after(game: Table, *happened: Event) -> dict[str, int]:
    return moves(respond(game.state, happened, None))  # type: ignore[arg-type]


def in_days(days: int, **values: int) -> dict[str, int]:
    game = table(**values)
    game.state.days = days
    return moves(upkeep(game.state, (), None))  # type: ignore[arg-type]


def test_people_1_days_of_quiet_are_counted() -> None:
    assert 30 == in_days(30)["quiet_days"]


def test_people_1_a_lethal_incident_sets_the_quiet_back_to_none() -> None:
    game = table(quiet_days=40)
    events = list(respond(game.state, (TrackSet("lethal_incidents", by=1),), None))  # type: ignore[arg-type]
    assert [("quiet_days", 0)] == [(e.name, e.became) for e in events if isinstance(e, TrackSet)]


def test_people_2_the_first_deaths_bring_a_rally_that_comes_but_once() -> None:
    first = after(table(force_losses=2), TrackSet("force_losses", by=2))
    later = after(table(force_losses=4), TrackSet("force_losses", by=2))
    assert ({"support_at_home": -10}, {"support_at_home": -30}) == (first, later)


@given(st.integers(1, 500), st.booleans())
def test_people_2_one_more_death_never_raises_support_beyond_the_rally(
    dead: int, first: bool
) -> None:
    one_more = support_lost(NUMBERS, dead + 1, first)
    assert one_more <= support_lost(NUMBERS, dead, first) <= NUMBERS.rally


def test_people_3_ten_harmed_take_a_tenth_of_a_point_of_confidence() -> None:
    assert {"reassurance": -3} == after(table(civilian_harm=30), TrackSet("civilian_harm", by=30))


@given(st.lists(st.integers(1, 90), min_size=1, max_size=6))
def test_people_3_harm_told_in_parts_takes_what_it_takes_in_one(parts: list[int]) -> None:
    taken, so_far = 0, 0
    for part in parts:
        so_far += part
        moved = after(table(civilian_harm=so_far), TrackSet("civilian_harm", by=part))
        taken += moved.get("reassurance", 0)
    assert -(so_far // NUMBERS.harm_each) == taken


def test_people_4_a_quiet_first_year_brings_about_a_tenth_home() -> None:
    home = 0
    for month in range(12):
        game = table(people_home=home, quiet_days=90, reassurance=360)
        game.state.day, game.state.days = 30 * month, 30
        home += moves(upkeep(game.state, (), None))["people_home"]  # type: ignore[arg-type]
    assert 90 <= home * 1_000 // NUMBERS.abroad <= 130


@given(st.integers(0, 999), st.integers(0, 89), st.integers(0, 999), st.integers(0, 9))
def test_people_4_confidence_quiet_and_open_skies_bring_more_and_the_ladder_fewer(
    confidence: int, quiet: int, skies: int, step: int
) -> None:
    rate = returns_rate(NUMBERS, confidence, quiet, skies, step)
    assert rate <= returns_rate(NUMBERS, confidence + 1, quiet, skies, step)
    assert rate <= returns_rate(NUMBERS, confidence, quiet + 1, skies, step)
    assert rate <= returns_rate(NUMBERS, confidence, quiet, skies + 1, step)
    assert rate >= returns_rate(NUMBERS, confidence, quiet, skies, step + 1)


def test_people_4_the_first_year_does_not_pass_a_fifth_at_the_middle_numbers() -> None:
    home = 0
    for month in range(12):
        game = table(
            people_home=home, quiet_days=365, reassurance=600, airspace_open=1_000, ladder=0
        )
        game.state.day, game.state.days = 30 * month, 30
        home += moves(upkeep(game.state, (), None))["people_home"]  # type: ignore[arg-type]
    assert home * 1_000 // NUMBERS.abroad <= 200


def test_people_5_people_leave_again_while_the_ceasefire_is_broken() -> None:
    game = table("broken", people_home=500)
    game.state.days = 30
    assert -19 == moves(upkeep(game.state, (), None))["people_home"]  # type: ignore[arg-type]


def test_people_6_the_plants_safety_is_restored_at_a_pace_up_to_nine_tenths() -> None:
    assert 15 == in_days(30, nuclear_safety=800)["nuclear_safety"]
    assert 4 == in_days(30, nuclear_safety=896)["nuclear_safety"]
    assert "nuclear_safety" not in in_days(30, nuclear_safety=950)


@given(st.integers(0, 5_000), st.lists(st.integers(1, 30), max_size=8))
def test_the_same_days_in_other_steps_bring_the_same(rate: int, steps: list[int]) -> None:
    day = whole = 0
    for days in steps:
        whole += passed(rate, 90, day, days)
        day += days
    assert passed(rate, 90, 0, day) == whole
