"""Control's rulings: given on a preview, made whole, in force until taken back or settled."""

from __future__ import annotations

from typing import Any

import pytest
from attrs import evolve

from tests.play.tables import toy, toy_with
from tests.record.at_the_table import MARCH, effects, in_orders, unchanged
from wargame.engine.board import CONTROL, Unit
from wargame.engine.events import Effect, Event, Told, TrackSet, UnitPlaced, Unscheduled
from wargame.engine.rulings import Ruling
from wargame.record.campaign import Campaign
from wargame.record.entries import MAIN


def marching() -> tuple[Campaign, Effect]:
    """A march previewed: the effect that control has a card of."""
    game = in_orders(seed=2)
    game.give(*MARCH)
    (effect,) = effects(game, UnitPlaced, "|march|adjudicate|")
    return game, effect


def test_a_ruling_needs_a_reason_and_an_effect() -> None:
    game, effect = marching()
    assert "reason" in unchanged(game, lambda: game.rule(Ruling(effect.at, "void", " ")))[0]
    assert "preview" in unchanged(game, lambda: game.rule(Ruling("nowhere", "void", "Yes.")))[0]


def test_a_voided_effect_does_not_come_and_ruling_it_accepted_brings_it_back() -> None:
    game, effect = marching()
    game.rule(Ruling(effect.at, "void", "The bridge is out."))
    assert [] == effects(game, UnitPlaced, "|march|adjudicate|")
    game.rule(Ruling(effect.at, "accept", "It is not, after all."))
    assert [effect] == effects(game, UnitPlaced, "|march|adjudicate|")
    game.end_phase()
    assert "hills" == game.state.units["brigade"].area


def test_an_overruled_effect_gives_way_to_what_control_says() -> None:
    game, effect = marching()
    brigade = game.state.units["brigade"].at("plain")
    told = Told("north", text="You took the wrong road.")
    game.rule(Ruling(effect.at, "overrule", "Fog.", outcome=(UnitPlaced(brigade), told)))
    game.end_phase()
    assert "plain" == game.state.units["brigade"].area
    assert any(isinstance(e, Told) and e.text == told.text for e in game.line.events("north"))


@pytest.mark.parametrize(
    "outcome",
    [(), (UnitPlaced(Unit("new", "New", "infantry", "north", "moon")),), (Told("nobody"),)],
)
def test_an_overruling_says_what_happens_and_it_makes_sense(outcome: tuple[Event, ...]) -> None:
    game, effect = marching()
    unchanged(game, lambda: game.rule(Ruling(effect.at, "overrule", "Fog.", outcome=outcome)))


def test_a_moderated_throw_falls_as_control_says_and_the_rule_draws_the_consequence() -> None:
    game, effect = marching()
    address = effect.event.rolls[0].address
    game.rule(Ruling(effect.at, "moderate", "Mud.", fixed={address: "is delayed"}))
    game.end_phase()
    assert "harbour" == game.state.units["brigade"].area


@pytest.mark.parametrize("fixed", [{}, {"nowhere": "arrives"}, {"own": "flies"}])
def test_a_moderation_keeps_within_the_band_that_the_throw_states(fixed: dict[str, str]) -> None:
    game, effect = marching()
    own = effect.event.rolls[0].address
    fixed = {own if at == "own" else at: outcome for at, outcome in fixed.items()}
    unchanged(game, lambda: game.rule(Ruling(effect.at, "moderate", "Mud.", fixed=fixed)))


def test_a_moderation_whose_effect_then_does_not_come_is_not_stale() -> None:
    """The patrol finds the ambush only on a yes: fixed to no, there is no such effect."""
    for seed in range(20):
        game = in_orders(seed)
        game.give(CONTROL, "control.PlaceUnit", {
            "unit": "scouts", "area": "harbour", "reason": "A test."})  # fmt: skip
        game.give("north", "patrols.Patrol", {"unit": "brigade", "area": "harbour"})
        found = effects(game, TrackSet, "|patrols|adjudicate|")
        if found and found[0].event.rolls[0].result == "yes":
            break
    address = found[0].event.rolls[0].address
    game.rule(Ruling(found[0].at, "moderate", "Fog.", fixed={address: "no"}))
    assert () == game.preview().stale
    game.end_phase()
    assert not any(isinstance(e, Told) and e.about for e in game.line.events("north"))


def test_a_deferred_effect_comes_on_its_day() -> None:
    """A change is counted from what stands then."""
    game = in_orders()
    (unrest,) = effects(game, TrackSet, "|march|upkeep|")
    doubt = game.state.track("doubt")
    game.rule(Ruling(unrest.at, "defer", "Bad news travels slowly.", days=45))
    game.end_phase()
    assert doubt == game.state.track("doubt")
    game.end_turn()
    assert doubt + 2 * 2 == game.state.track("doubt")


def test_a_frozen_hook_does_nothing_this_turn_and_goes_on_the_next() -> None:
    game = in_orders()
    doubt = game.state.track("doubt")
    game.rule(Ruling("march|upkeep", "freeze", "A quiet month."))
    game.end_phase()
    assert doubt == game.state.track("doubt")
    game.end_turn()
    assert doubt + 2 == game.state.track("doubt")


def test_a_hook_that_does_nothing_can_not_be_frozen() -> None:
    game = in_orders()
    reasons = unchanged(game, lambda: game.rule(Ruling("march|settle", "freeze", "Quiet.")))
    assert "march|upkeep" in reasons[0]


@pytest.mark.parametrize("verdict", ["void", "defer", "overrule", "moderate"])
def test_the_sequence_of_play_and_the_calendar_can_not_be_ruled_on(verdict: Any) -> None:
    """A due entry that would not leave the calendar would come due for ever."""
    game = in_orders()
    engines = [e for e in game.preview().effects if "|engine|" in e.at]
    assert any(isinstance(e.event, Unscheduled) for e in engines)
    for effect in engines:
        unchanged(game, lambda at=effect.at: game.rule(Ruling(at, verdict, "Stop.")))
    for hook in ("engine|calendar", "engine|sequence"):
        unchanged(game, lambda at=hook: game.rule(Ruling(at, "freeze", "Stop.")))


def test_a_ruling_whose_effect_changed_is_put_again_and_can_be_taken_back() -> None:
    game, effect = marching()
    game.rule(Ruling(effect.at, "void", "The bridge is out."))
    game.give(CONTROL, "control.RemoveUnit", {"unit": "brigade", "reason": "A test."})
    assert effect.at in unchanged(game, game.end_phase)[0]
    game.rule(Ruling(effect.at, "accept", "There is no brigade."))
    game.end_phase()
    assert 2 == game.state.turn


def test_a_ruling_on_one_phase_is_settled_in_the_next() -> None:
    """Rulings don't turn stale because the phase they were given in has ended."""
    scene = toy_with(*toy().modules)
    setting = scene.opening.setting
    phases = (evolve(setting.phases[1], name="first"), setting.phases[1])
    game = scene.campaign(opening=evolve(scene.opening, setting=evolve(setting, phases=phases)))
    game.give(*MARCH)
    (effect,) = [e for e in game.preview().effects if "|march|adjudicate|" in e.at]
    game.rule(Ruling(effect.at, "void", "The bridge is out."))
    game.end_phase()
    assert () == game.preview().stale
    game.end_phase()
    assert (2, "harbour") == (game.state.turn, game.state.units["brigade"].area)


def test_rulings_stay_on_their_side_of_a_branch() -> None:
    game, effect = marching()
    game.rule(Ruling(effect.at, "void", "The bridge is out."))
    game.end_phase()
    game.branch(1, "again", "What if the bridge had held?")
    game.end_phase()
    game.give(*MARCH)
    game.end_phase()
    assert "hills" == game.state.units["brigade"].area
    assert "harbour" == game.ledger.lines[MAIN].state.units["brigade"].area
