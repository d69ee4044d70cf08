"""The sequence of play: turns of any length, steps of at most thirty days, dates in order."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve
from hypothesis import given
from hypothesis import strategies as st

from tests.engine.toy_rules import MARCH
from tests.engine.toys import Table, setting
from wargame.engine.apply import happen
from wargame.engine.board import Due
from wargame.engine.events import PhaseBegan, Scheduled, UnitPlaced, Unscheduled
from wargame.engine.modules import RuleModule
from wargame.engine.standing import ending, over
from wargame.engine.state import Ending
from wargame.engine.turn import lengthen

cuts = st.lists(st.integers(1, 200), min_size=1, max_size=4).map(tuple)


def steps(game: Table) -> list[tuple[int, int]]:
    """The steps of the passage of days: the day each began, and its days."""
    return [
        (e.event.day, e.event.days)
        for e in game.effects
        if isinstance(e.event, PhaseBegan) and e.event.phase == "passage"
    ]


def set_length(game: Table, days: int) -> None:
    """Control lets the turn in play last so many days."""
    event = lengthen(game.state, days)
    happen(game.state, event)
    for sight in game.sights.values():
        happen(sight.view, event)


def to_the_end(game: Table) -> Table:
    while not over(game.state):
        game.end_turn()
    return game


@given(cuts)
def test_a_turn_runs_in_steps_of_at_most_thirty_days(cut: tuple[int, ...]) -> None:
    game = to_the_end(Table.of((MARCH,), cut=cut))
    assert all(1 <= days <= 30 for _, days in steps(game))
    assert sum(cut) == game.state.day == sum(days for _, days in steps(game))
    ends = [day + days for day, days in steps(game)]
    assert [0, *ends[:-1]] == [day for day, _ in steps(game)]
    boundaries = [sum(cut[: n + 1]) for n in range(len(cut))]
    assert set(boundaries) <= set(ends)
    assert len(cut) == game.state.turn


@given(cuts, st.integers(1, 60))
def test_a_crisis_is_a_short_turn_and_the_next_runs_to_the_next_boundary(
    cut: tuple[int, ...], days: int
) -> None:
    game = Table.of((MARCH,), cut=cut)
    set_length(game, days)
    game.end_turn()
    assert days == game.state.day
    if not over(game.state):
        boundaries = [sum(cut[: n + 1]) for n in range(len(cut))]
        assert min(b for b in boundaries if b > days) == days + game.state.days
    to_the_end(game)
    assert max(sum(cut), days) == game.state.day


def test_a_three_day_crisis_then_the_rest_of_the_month() -> None:
    game = Table.of((MARCH,))
    game.end_turn()
    set_length(game, 3)
    game.end_turn()
    assert (3, 33, 27) == (game.state.turn, game.state.day, game.state.days)
    game.end_turn()
    assert (4, 60, 30) == (game.state.turn, game.state.day, game.state.days)


def test_a_module_reads_the_steps_days_and_a_day_of_its_own_for_what_is_due() -> None:
    read: list[tuple[int, int, tuple[str, ...]]] = []

    def upkeep(state: Any, due: tuple[Due, ...], dice: Any) -> Any:
        read.append((state.day, state.days, tuple(entry.name for entry in due)))
        return ()

    clock = RuleModule(name="clock", title="Clock", version="1", upkeep=upkeep)
    game = Table.of((clock,), cut=(45,))
    for day in (44, 7, 30):
        happen(game.state, Scheduled(f"on {day}", day, "clock"))
    game.end_turn()
    assert [
        (0, 30, ()),
        (7, 0, ("on 7",)),
        (30, 0, ("on 30",)),
        (30, 15, ()),
        (44, 0, ("on 44",)),
    ] == read


@given(st.lists(st.tuples(st.integers(1, 90), st.sampled_from("abcd")), max_size=8))
def test_the_calendar_comes_in_day_order_then_by_module_and_name(
    dues: list[tuple[int, str]],
) -> None:
    def late(state: Any, due: tuple[Due, ...], dice: Any) -> Any:
        return ()

    modules = tuple(
        RuleModule(name=n, title=n, version="1", upkeep=late) for n in ("second", "first")
    )
    game = Table.of(modules, cut=(90,))
    for place, (day, name) in enumerate(dues):
        module = ("first", "second")[place % 2]
        happen(game.state, Scheduled(f"{name} {place}", day, module))
    wanted = sorted(
        (due.day, ("second", "first").index(due.module), due.name)
        for due in game.state.calendar.values()
    )
    game.end_turn()
    came = [e for e in game.effects if isinstance(e.event, Unscheduled)]
    assert [name for _, _, name in wanted] == [
        e.event.name for e in came if isinstance(e.event, Unscheduled)
    ]
    assert [day for day, _, _ in wanted] == [int(e.at.split("|")[0]) for e in came]
    assert {} == game.state.calendar


@pytest.mark.parametrize("days", [1, 29, 30, 31, 60])
def test_what_was_called_up_arrives_on_its_day(days: int) -> None:
    game = Table.of((MARCH,))
    game.end_phase()
    game.give("north", "march.Call", unit="brigade", to="hills", days=days)
    while game.state.day < days:
        assert "harbour" == game.state.units["brigade"].area
        game.end_turn()
    assert "hills" == game.view("island").units["brigade"].area
    (placed,) = [e for e in game.effects if isinstance(e.event, UnitPlaced)]
    assert f"{days}|passage" == "|".join(placed.at.split("|")[:2])


def test_an_inserted_crisis_turn_moves_no_die_of_later_days() -> None:
    """The same order on the same day throws the same, though a short turn came in between."""
    plain, crisis = Table.of((MARCH,)), Table.of((MARCH,))
    set_length(crisis, 3)
    crisis.end_turn()
    for game in (plain, crisis):
        game.end_turn()
        game.end_phase()
        game.give("north", "march.March", unit="brigade", to="plain")
        game.end_phase()
    rolls = [[roll for e in game.effects for roll in e.event.rolls] for game in (plain, crisis)]
    assert (2, 3) == (plain.state.turn - 1, crisis.state.turn - 1)
    assert rolls[0] == rolls[1] != []


def test_a_chance_event_may_schedule_itself_again() -> None:
    def upkeep(state: Any, due: tuple[Due, ...], dice: Any) -> Any:
        return (Scheduled(entry.name, state.day + 10, "tick") for entry in due)

    tick = RuleModule(name="tick", title="Tick", version="1", upkeep=upkeep)
    game = Table.of((tick,))
    happen(game.state, Scheduled("tick", 5, "tick"))
    game.end_turn()
    came = [e.at.split("|")[0] for e in game.effects if isinstance(e.event, Unscheduled)]
    assert ["5", "15", "25"] == came
    assert 35 == game.state.calendar["tick"].day


def test_play_ends_where_a_track_says_and_the_step_is_the_last() -> None:
    endings = (Ending("doubt", "Doubt wins.", at_least=14),)
    game = Table.of((MARCH,), cut=(120,), endings=endings)
    game.end_turn()
    assert ("over", 60, 14) == (game.state.phase, game.state.day, game.state.track("doubt"))
    assert endings[0] == ending(game.state)


def test_when_play_is_over_nothing_can_be_ordered() -> None:
    game = to_the_end(Table.of((MARCH,)))
    assert (120, 0) == (game.state.day, game.state.days)
    answers = {"unit": "brigade", "to": "plain"}
    assert ("The game is over on this branch; branch from an earlier turn.",) == game.against(
        "north", "march.March", **answers
    )


def test_phases_come_in_the_scenarios_order_and_are_told_to_all() -> None:
    game = Table.of((MARCH,))
    game.end_turn()
    wanted = ["talks", "orders", "passage", "talks"]
    for seat in ("north", "island", "control"):
        told = [e.phase for e in game.seen[seat] if isinstance(e, PhaseBegan)]
        assert wanted == told


def test_the_date_follows_the_day() -> None:
    game = Table.of((MARCH,))
    game.end_turn()
    assert ("2027-03-31", 120) == (game.state.date, setting((MARCH,)).end_day)
    assert evolve(game.state.setting, start="2028-02-28").date(2) == "2028-03-01"
