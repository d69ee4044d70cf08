"""A story: a ruling previewed, committed, kept in the file, and verified a year later."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from wargame.bots.opening import go_on, put_away
from wargame.cli.openings import new_game
from wargame.engine.events import Effect, Roll
from wargame.engine.rulings import Ruling
from wargame.record.campaign import Campaign
from wargame.record.verify import verify
from wargame.scenario.wishes import Wishes


def sealed(path: Path) -> Campaign:
    """The flagship's first turn, every seat's orders given by its staff."""
    game = new_game("reassurance", Wishes(modules="basic"), "7", path)
    for seat in ("coalition", "ukraine", "russia", "united_states"):
        game.hand_over(seat, "staff")
    while game.state.phase_now().open:
        game.end_phase()
    game.drafts(game)
    return game


def thrown(effects: tuple[Effect, ...]) -> tuple[Effect, Roll]:
    """A card before control: the first effect with a throw that could have come otherwise."""
    return next(
        (effect, roll)
        for effect in effects
        for roll in effect.event.rolls
        if len(roll.outcomes) > 1
    )


def otherwise(roll: Roll) -> Any:
    """Another of the outcomes that the throw states."""
    return next(outcome for outcome, _ in roll.outcomes if outcome != roll.result)


def test_a_ruling_previewed_committed_and_verified(tmp_path: Path) -> None:
    path = tmp_path / "g.wargame"
    game = sealed(path)

    # Control looks at what ending the phase would bring, and moderates one throw.
    card, roll = thrown(game.preview().effects)
    wanted = otherwise(roll)
    why = "The forecast has changed."
    game.rule(Ruling(card.at, "moderate", why, "realism", fixed={roll.address: wanted}))

    # What it threw first comes no more; committing brings exactly what is previewed now.
    previewed = game.preview()
    assert game.end_phase() == previewed
    drawn = [r.result for e in game.line.effects for r in e.event.rolls if r == roll]
    assert [] == drawn
    put_away(game)

    # The file plays again with the same result, ruling and all.
    assert ("good", 0) == (verify(str(path)).kind, verify(str(path)).exit_code)
    opened = go_on(path)
    again = opened.game
    assert () == opened.notices
    assert [why] == [ruling.reason for ruling in again.line.rulings]
    put_away(again)


def test_no_seat_reads_the_ruling_or_its_reason(tmp_path: Path) -> None:
    game = sealed(tmp_path / "g.wargame")
    card, roll = thrown(game.preview().effects)
    reason = "Only control knows this sentence."
    game.rule(Ruling(card.at, "moderate", reason, "realism", fixed={roll.address: otherwise(roll)}))
    game.end_turn()
    for seat in ("coalition", "ukraine", "russia", "united_states"):
        assert reason not in repr(game.line.events(seat)) + repr(game.view(seat))
    put_away(game)
