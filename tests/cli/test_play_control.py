"""Control at the screen: who has sealed, preview, rulings, its own orders, the commit."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.cli.scripted import Screen, sit_down, table
from wargame.bots.opening import put_away
from wargame.bots.people import seat_people
from wargame.bots.seating import play_bots
from wargame.cli.openings import new_game
from wargame.engine.board import CONTROL
from wargame.record.campaign import Campaign
from wargame.record.verify import verify
from wargame.render.telling.cards import telling
from wargame.scenario.wishes import Wishes

CHAIR = (CONTROL,)


def at_the_chair(lines: Iterable[str]) -> tuple[Campaign, Screen]:
    """Control alone with bots in every other seat."""
    campaign = table()
    screen, _ = sit_down(campaign, CHAIR, lines)
    return campaign, screen


def place_of(campaign: Campaign, words: str) -> str:
    """The number in the list of effects of the one whose sentence holds these words."""
    cards = telling(campaign, campaign.preview())
    return next(str(n) for n, card in enumerate(cards, start=1) if words in card.sentence)


def test_who_has_not_sealed_is_named() -> None:
    campaign = table()
    screen, _ = sit_down(campaign, ("coalition", CONTROL), ["", "1", "6", "", "1"])
    assert "Not sealed yet: Coalition." in screen.text
    assert "Coalition: people, open" in screen.text


def test_the_preview_tells_effects_of_the_bots_orders_too() -> None:
    _, screen = at_the_chair(["2"])
    preview = screen.text.partition("Control: preview")[2]
    assert "2nd Battlegroup (notional) takes the posture 'moving'" in preview
    assert "(seen by all)" in preview


def test_a_preview_changes_nothing() -> None:
    campaign, _ = at_the_chair([])
    before = len(campaign.line.effects)
    sit_down(campaign, CHAIR, ["2", "2", "2"])
    assert before == len(campaign.line.effects)


def test_an_effect_is_overruled_with_a_reason_and_comes_so() -> None:
    campaign, _ = at_the_chair([])
    n = place_of(campaign, "Russia's consent")
    sit_down(campaign, CHAIR, ["3", n, "1", "3", "A surprise is wanted.", "8", "y"])
    assert 2 == campaign.state.turn
    assert "given" == campaign.state.switch("consent")


def test_an_effect_is_void_and_does_not_come() -> None:
    campaign, _ = at_the_chair([])
    n = place_of(campaign, "Russia's consent")
    sit_down(campaign, CHAIR, ["3", n, "2", "Too early.", "8", "y"])
    assert "withheld" == campaign.state.switch("consent")


def test_a_ruling_without_a_reason_is_none() -> None:
    campaign, _ = at_the_chair([])
    screen, _ = sit_down(campaign, CHAIR, ["3", "1", "void", ""])
    assert "A ruling needs a reason." in screen.text or "No ruling" in screen.text
    assert [] == campaign.line.rulings


def test_a_ruling_is_read_and_taken_back() -> None:
    campaign, _ = at_the_chair([])
    n = place_of(campaign, "Russia's consent")
    screen, _ = sit_down(campaign, CHAIR, ["3", n, "2", "Too early.", "4", "1", "8", "y"])
    assert "Reason: Too early." in screen.text
    assert "conditional" == campaign.state.switch("consent")


def test_an_effect_is_put_off_by_days() -> None:
    campaign, _ = at_the_chair([])
    n = place_of(campaign, "Russia's consent")
    sit_down(campaign, CHAIR, ["3", n, "3", "15", "Later.", "8", "y", "8", "y"])
    assert campaign.over
    assert "conditional" == campaign.state.switch("consent")


def test_a_turn_is_shortened_to_a_crisis() -> None:
    campaign, screen = at_the_chair(["5", "5", "3", "A crisis.", "y"])
    assert 3 == campaign.state.days
    assert "Turn 1 now lasts 3 days." in screen.text


def test_an_inject_is_released_to_those_it_is_for() -> None:
    campaign, _ = at_the_chair([])
    sit_down(campaign, CHAIR, ["5", "12", "1", "", "y"])
    screen, _ = sit_down(campaign, ("coalition",), ["h"])
    inject = next(iter(campaign.state.setting.injects.values()))
    assert inject.title in screen.text


def test_control_opens_a_seats_orders_again() -> None:
    campaign = table()
    people = ("coalition", CONTROL)
    screen, _ = sit_down(campaign, people, ["", "1", "4", "y", "", "7", "1", "A late call."])
    assert "Opened; the seat may order again." in screen.text
    assert "coalition" not in campaign.state.sealed


def test_control_that_passes_on_gives_the_seats_the_screen() -> None:
    campaign = table()
    sit_down(campaign, ("coalition", CONTROL), ["", "1", "6", "", "9", "", "4", "y"])
    assert "coalition" in campaign.state.sealed


def test_at_the_end_control_reads_every_balance_sheet() -> None:
    _, screen = at_the_chair(["8", "y", "8", "y", ""])
    end = screen.text.partition("Control: the end")[2]
    assert all(seat in end for seat in ("COALITION", "UKRAINE", "RUSSIA"))


def test_a_throw_is_given_another_outcome_that_it_states(tmp_path: Path) -> None:
    """The first phase of a long game in which dice fall: control moderates one throw."""
    campaign = new_game("reassurance", Wishes(), "1", tmp_path / "g.wargame")
    seat_people(campaign, CHAIR)
    while True:
        play_bots(campaign)
        cards = telling(campaign, campaign.preview())
        thrown = [n for n, card in enumerate(cards) if card.effect.event.rolls]
        if thrown:
            break
        campaign.end_phase()
    roll = cards[thrown[0]].effect.event.rolls[0]
    other = next(n for n, (o, _) in enumerate(roll.outcomes, start=1) if o != roll.result)
    several = ["1"] if len(cards[thrown[0]].effect.event.rolls) > 1 else []
    typed = ["3", str(thrown[0] + 1), "1", *several, str(other), "Dice were unkind."]
    sit_down(campaign, CHAIR, typed)
    assert {roll.address: roll.outcomes[other - 1][0]} == campaign.line.rulings[-1].fixed
    campaign.end_phase()
    put_away(campaign)
    assert "good" == verify(str(tmp_path / "g.wargame")).kind
