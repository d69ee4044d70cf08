"""Control rules on effects of the preview: each way, taken back, stale ones put again."""

from __future__ import annotations

from textual.pilot import Pilot

from tests.ui.chair import ALONE, chair, detail, go_to_card, press, shown, sit_down, type_in
from tests.ui.pilots import table
from wargame.engine.board import CONTROL
from wargame.engine.rulings import Ruling
from wargame.render.telling.cards import telling


def test_an_effect_is_void_with_a_reason_and_marked() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await go_to_card(pilot, desk.game, "Russia's consent")
        await press(pilot, "enter", "v")
        await type_in(pilot, "Too early.")
        assert "void" == desk.game.line.rulings[-1].verdict
        await press(pilot, "r")
        assert "Reason: Too early." in shown(pilot)
        await press(pilot, "c", "y")
        assert "withheld" == desk.game.state.switch("consent")

    sit_down(desk, story)


def test_an_effect_is_overruled_by_another_outcome() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await go_to_card(pilot, desk.game, "Russia's consent")
        await press(pilot, "enter", "o", "end", "enter")
        await type_in(pilot, "A surprise is wanted.")
        await press(pilot, "p")
        assert "[RULED: overrule]" in shown(pilot)
        await press(pilot, "c", "y")

    sit_down(desk, story)
    assert desk.game.state.switches["consent"].options[-1] == desk.game.state.switch("consent")


def test_an_effect_is_put_off_and_a_number_out_of_bounds_is_asked_again() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await go_to_card(pilot, desk.game, "Russia's consent")
        await press(pilot, "enter", "d")
        await type_in(pilot, "0")
        await type_in(pilot, "15")
        await type_in(pilot, "Later.")
        ruling = desk.game.line.rulings[-1]
        assert ("defer", 15) == (ruling.verdict, ruling.days)

    sit_down(desk, story)


def test_an_effect_is_accepted_and_a_ruling_needs_a_reason() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await press(pilot, "enter", "a")
        await type_in(pilot, "")
        assert [] == desk.game.line.rulings
        await type_in(pilot, "As it should be.")
        assert "accept" == desk.game.line.rulings[-1].verdict

    sit_down(desk, story)


def test_a_ruling_is_taken_back() -> None:
    desk = chair()

    async def story(pilot: Pilot[int]) -> None:
        await go_to_card(pilot, desk.game, "Russia's consent")
        await press(pilot, "enter", "v")
        await type_in(pilot, "Too early.")
        await press(pilot, "r", "enter", "y")
        assert "conditional" == desk.game.preview().state.switch("consent")
        assert "No rulings in force" in shown(pilot)

    sit_down(desk, story)


def test_a_throw_is_given_another_outcome_that_it_states() -> None:
    desk = table(ALONE, scenario="reassurance", seat=CONTROL)
    game = desk.game
    while not any(card.effect.event.rolls for card in telling(game, game.preview())):
        game.drafts(game)
        if any(card.effect.event.rolls for card in telling(game, game.preview())):
            break
        game.end_phase()
    card = next(c for c in telling(game, game.preview()) if c.effect.event.rolls)
    roll = card.effect.event.rolls[0]
    came = [outcome for outcome, _ in roll.outcomes].index(roll.result)
    several = ["enter"] if len(card.effect.event.rolls) > 1 else []

    async def story(pilot: Pilot[int]) -> None:
        await go_to_card(pilot, game, card.sentence)
        assert "drawn:" in detail(pilot)
        other = "up" if came else "down"
        await press(pilot, "enter", "m", *several, other, "enter")
        await type_in(pilot, "Dice were unkind.")

    sit_down(desk, story)
    fixed = game.line.rulings[-1].fixed
    assert [roll.address] == list(fixed)
    assert roll.result != fixed[roll.address]


def test_a_stale_ruling_is_put_again_and_the_phase_does_not_end() -> None:
    desk = chair(("coalition", CONTROL))
    game = desk.game
    game.drafts(game)
    kind, answers = game.choices("coalition")[0][0]
    n = game.give("coalition", kind, answers)
    mine = next(e for e in game.preview().effects if "coalition" in e.at and "|engine|" not in e.at)
    game.rule(Ruling(mine.at, "void", "No.", replaces=mine.event))
    game.recall(n)

    async def story(pilot: Pilot[int]) -> None:
        assert "STALE RULING" in shown(pilot)
        await press(pilot, "c", "y")
        assert "no longer meets the effect" in shown(pilot)
        assert "orders" == game.state.phase

    sit_down(desk, story)
