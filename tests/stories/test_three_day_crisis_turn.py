"""A story: an incident, a turn of three days, and then the rest of the month."""

from __future__ import annotations

from tests.engine.toy_rules import MARCH
from tests.engine.toys import Table
from wargame.engine.events import PhaseBegan, UnitPlaced
from wargame.engine.state import Inject
from wargame.rules.control import MODULE as CONTROL
from wargame.rules.talks import MODULE as TALKS

INCIDENT = Inject(
    "incident", "An incident", "Shots at the bridge, two wounded.", tracks={"tension": 20}
)
CLAUSE = {
    "name": "stand_down",
    "title": "Stand down",
    "values": ["both"],
    "tracks": {"tension": -9},
}


def table() -> Table:
    return Table.of(
        (CONTROL, TALKS, MARCH),
        injects={"incident": INCIDENT},
        rows={"talks.clause": (CLAUSE,)},
        parameters={"march": {"unrest": 30}},
    )


def test_a_three_day_crisis_turn() -> None:
    game = table()
    in_the_first_month_north_calls_its_brigade_up_for_day_31(game)
    on_day_30_shots_fall_and_control_makes_the_turn_three_days_long(game)
    talks_and_orders_are_as_ever(game)
    unrest = game.state.track("doubt")
    game.end_phase()
    three_days_have_passed(game, unrest)
    the_next_turn_runs_to_the_end_of_the_month_and_so_on_to_the_end(game)


def in_the_first_month_north_calls_its_brigade_up_for_day_31(game: Table) -> None:
    game.end_phase()
    game.give("north", "march.Call", unit="brigade", to="hills", days=31)
    game.end_phase()
    assert (2, 30, 30) == (game.state.turn, game.state.day, game.state.days)


def on_day_30_shots_fall_and_control_makes_the_turn_three_days_long(game: Table) -> None:
    game.give("control", "control.ReleaseInject", inject="incident", reason="To test the hotline.")
    game.give("control", "control.SetLength", days=3, reason="A crisis.")
    assert 60 == game.view("island").track("tension")
    for seat in ("north", "south", "island"):
        told = game.seen[seat][-1]
        assert isinstance(told, PhaseBegan)
        assert (2, 30, 3) == (told.turn, told.day, told.days)


def talks_and_orders_are_as_ever(game: Table) -> None:
    game.give("south", "talks.Offer", clause="stand_down", to="north", value="both", words="")
    game.give("north", "talks.Accept", agreement="stand_down north-south 1")
    assert 51 == game.view("island").track("tension")
    game.end_phase()
    for loads in (1, 2, 3):
        game.give("island", "march.Claim", loads=loads)


def three_days_have_passed(game: Table, unrest: int) -> None:
    """The brigade called up came on its day, and unrest grew by three days' worth."""
    assert (3, 33) == (game.state.turn, game.state.day)
    came = [e for e in game.effects if isinstance(e.event, UnitPlaced)]
    assert ["31"] == [each.at.split("|")[0] for each in came]
    assert "hills" == game.view("south").units["brigade"].area
    assert 3 == game.state.track("doubt") - unrest


def the_next_turn_runs_to_the_end_of_the_month_and_so_on_to_the_end(game: Table) -> None:
    assert 27 == game.state.days
    game.end_turn()
    assert (4, 60, 30) == (game.state.turn, game.state.day, game.state.days)
    game.end_turn()
    game.end_turn()
    assert ("over", 120) == (game.state.phase, game.state.day)
