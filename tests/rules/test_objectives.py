"""Objectives: what a seat wants most is its own until play ends, and then everybody's."""

from __future__ import annotations

from typing import Any

from tests.engine.toys import Table
from wargame.engine.board import PUBLIC, Due, Track
from wargame.engine.dice import Throws
from wargame.engine.events import AgreementSet, Event, TrackSet
from wargame.engine.modules import RuleModule
from wargame.engine.state import Criterion, Ending, Phase, State
from wargame.rules.objectives import MODULE

AIMS = (
    Criterion("calm", "north", "Calm", "tension", 30, 50, better="lower"),
    Criterion("trade", "north", "Trade grows", "trade", 70, 50),
    Criterion("pressure", "north", "Pressure", "tension", 40, 20),
    Criterion("alone", "south", "Trade stays", "trade", 60, 40),
)


def _falling() -> RuleModule:
    """Trade falls by one each step."""

    def upkeep(state: State, due: tuple[Due, ...], dice: Throws) -> tuple[Event, ...]:
        return (TrackSet("trade", by=-1, why="falling 1"),)

    return RuleModule(name="falling", title="Falling", version="1", upkeep=upkeep)


def table(rules: tuple[RuleModule, ...] = (MODULE,), **changes: Any) -> Table:
    tracks = {name: Track(name, name, 40) for name in ("tension", "trade")}
    phases = (Phase("orders", "Orders"),)
    kept: dict[str, Any] = {
        "criteria": AIMS,
        "cut": (30, 30),
        "phases": phases,
        "things": {"tracks": tracks},
    }
    return Table.of(rules, **{**kept, **changes})


def seal(game: Table, first: str = "trade", second: str = "calm") -> None:
    game.give("north", "objectives.WantMost", first=first, second=second)
    game.end_phase()


def test_objectives_1_what_a_seat_wants_most_is_known_to_it_alone() -> None:
    game = table()
    seal(game)
    paper = game.view("north").agreements["wanted_north"]
    assert ("First: Trade grows. Then: Calm.", ("north",)) == (paper.text, paper.seen_by)
    assert {} == game.view("south").agreements


def test_objectives_1_it_is_written_in_the_first_turn_and_but_once() -> None:
    game = table()
    answers = {"first": "trade", "second": "calm"}
    game.give("north", "objectives.WantMost", **answers)
    written = "What you want most is written down already; recall that order to write it anew."
    assert (written,) == game.against("north", "objectives.WantMost", **answers)
    game.end_turn()
    assert 2 == game.state.turn
    late = ("'Seal what you want most' is not an order for North.",)
    assert late == game.against("north", "objectives.WantMost", **answers)


def test_objectives_1_the_second_is_another_and_one_aim_is_no_choice() -> None:
    game = table()
    twice = {"first": "trade", "second": "trade"}
    assert ("'trade' is not on offer for 'second'.",) == game.against(
        "north", "objectives.WantMost", **twice
    )
    found = game.against("south", "objectives.WantMost", first="alone", second="alone")
    assert "'Seal what you want most' is not an order for South." == found[0]


def opened(game: Table) -> list[str]:
    seen = (event for event in game.seen["south"] if isinstance(event, AgreementSet))
    return [f"{event.agreement.title}: {event.agreement.text}" for event in seen]


def test_objectives_2_the_papers_are_opened_on_the_last_day() -> None:
    game = table()
    seal(game)
    assert [] == opened(game)
    game.end_turn()
    words = "What North wants most: First: Trade grows. Then: Calm."
    assert ([words], PUBLIC) == (opened(game), game.state.agreements["wanted_north"].seen_by)


def test_objectives_2_an_ending_opens_them_too() -> None:
    stopped = Ending("trade", "Trade has stopped.", at_most=45)
    game = table(endings=(stopped,), rules=(MODULE, _falling()))
    seal(game)
    words = "What North wants most: First: Trade grows. Then: Calm."
    assert ([words], "over") == (opened(game), game.state.phase)
