"""After turn 5 the table goes back to turn 3: what if the brigade had marched elsewhere?

Main ends five turns. A branch from turn 3 repeats its orders and comes to the same; another
marches the brigade elsewhere, and only that and what follows from it is different. Both stand in
one file.
"""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from attrs import evolve

from tests.engine.toys import changed, shelves
from tests.play.tables import toy
from wargame.engine.errors import IllegalOrder
from wargame.engine.events import Effect, Roll
from wargame.record.binding import with_rules
from wargame.record.campaign import Campaign
from wargame.record.digest import digest
from wargame.record.entries import MAIN
from wargame.record.store import Recorded, create, open_game
from wargame.record.verify import verify

PLAN: dict[int, tuple[tuple[str, str, dict[str, Any]], ...]] = {
    1: (("north", "march.March", {"unit": "brigade", "to": "plain"}),),
    2: (("south", "patrols.Stock", {"area": "plain", "tonnes": 50}),),
    3: (
        ("north", "march.March", {"unit": "brigade", "to": "hills"}),
        ("south", "march.March", {"unit": "guard", "to": "harbour"}),
        ("island", "patrols.Patrol", {"unit": "watch", "area": "hills"}),
    ),
    4: (
        ("south", "march.Call", {"unit": "guard", "to": "hills", "days": 20}),
        ("island", "march.March", {"unit": "watch", "to": "plain"}),
    ),
    5: (("north", "march.Speak", {"port": "closed", "words": "We mean it."}),),
}
ELSEWHERE = {
    **PLAN,
    3: (("north", "march.March", {"unit": "brigade", "to": "harbour"}), *PLAN[3][1:]),
}
SCENE = evolve(
    toy(), opening=evolve(toy().opening, setting=evolve(toy().opening.setting, cut=(30,) * 6))
)  # fmt: skip


def play(game: Campaign, plan: dict[int, Any], turns: range) -> None:
    for turn in turns:
        assert turn == game.state.turn
        game.end_phase()
        for seat, kind, answers in plan.get(turn, ()):
            game.give(seat, kind, answers)
        game.end_turn()


@pytest.fixture
def saved(tmp_path: Path) -> Iterator[Recorded]:
    """A game of which five turns are played, in a file."""
    recorded = create(str(tmp_path / "a.wargame"), SCENE.game(seed=2), SCENE.digests, salt="s")
    play(recorded.campaign, PLAN, range(1, 6))
    yield recorded
    recorded.close()


def rolls(effects: list[Effect]) -> dict[str, Roll]:
    return {roll.address: roll for effect in effects for roll in effect.event.rolls}


def test_the_same_orders_on_a_branch_come_to_the_same(saved: Recorded) -> None:
    """Dice hang on their addresses: both branches throw the same ones."""
    game = saved.campaign
    game.branch(3, "again", "Was it luck?")
    assert ("again", 3, 60) == (game.line.name, game.state.turn, game.state.day)
    play(game, PLAN, range(3, 6))
    main, again = game.ledger.lines[MAIN], game.line
    assert main.effects == again.effects
    assert digest(main.state) == digest(again.state)


def test_another_order_changes_what_it_touches_and_no_other_die(saved: Recorded) -> None:
    """The brigade is elsewhere, so that the watch's patrol is not barred by it and throws its own
    die; guard and watch march, arrive and throw as they did."""
    game = saved.campaign
    game.branch(3, "elsewhere", "What if the brigade had stayed at the harbour?")
    play(game, ELSEWHERE, range(3, 6))
    main, other = game.ledger.lines[MAIN], game.line
    assert {"units:brigade", "tracks:tension"} == changed(shelves(main.state), shelves(other.state))
    there, here = rolls(main.effects), rolls(other.effects)
    assert there == {address: roll for address, roll in here.items() if address in there}
    assert ["the patrol"] == [roll.label for at, roll in here.items() if at not in there]


def test_main_stands_as_it_was_when_a_branch_is_played(saved: Recorded) -> None:
    game = saved.campaign
    before, effects = digest(game.state), list(game.line.effects)
    game.branch(3, "elsewhere", "What if?")
    play(game, ELSEWHERE, range(3, 6))
    main = game.ledger.lines[MAIN]
    assert (before, effects) == (digest(main.state), main.effects)
    assert 6 == main.state.turn


def test_fresh_dice_are_other_dice_from_the_branch_on(saved: Recorded) -> None:
    """For people who have seen what came: the past is kept, what is thrown from now on is not."""
    game = saved.campaign
    game.branch(3, "fresh", "They know what came.", salt="of an evening")
    play(game, PLAN, range(3, 6))
    main, fresh = game.ledger.lines[MAIN], game.line
    start = main.turns[3] + 1
    assert main.effects[:start] == fresh.effects[:start]
    there, here = rolls(main.effects[start:]), rolls(fresh.effects[start:])
    assert any(there[address].drawn != here[address].drawn for address in there if address in here)


def test_both_branches_are_there_when_the_file_is_opened_again(saved: Recorded) -> None:
    game = saved.campaign
    game.branch(3, "elsewhere", "What if?")
    play(game, ELSEWHERE, range(3, 5))
    before = {name: digest(line.state) for name, line in game.ledger.lines.items()}
    saved.close()
    assert 0 == verify(saved.path, shelf=SCENE.shelf).exit_code
    again = with_rules(open_game(saved.path), SCENE.shelf)
    lines = again.campaign.ledger.lines
    assert before == {name: digest(line.state) for name, line in lines.items()}
    assert ("elsewhere", MAIN) == (again.campaign.line.name, again.campaign.line.parent)
    play(again.campaign, ELSEWHERE, range(5, 6))
    assert 6 == again.campaign.state.turn
    again.close()
    assert 0 == verify(saved.path, shelf=SCENE.shelf).exit_code


@pytest.mark.parametrize(("turn", "name"), [(0, "b"), (7, "b"), (3, "main"), (3, ""), (3, "../up")])
def test_a_branch_that_makes_no_sense_is_refused(saved: Recorded, turn: int, name: str) -> None:
    before = Path(saved.path).read_bytes()
    with pytest.raises(IllegalOrder):
        saved.campaign.branch(turn, name, "What if?")
    assert before == Path(saved.path).read_bytes()
    assert [MAIN] == list(saved.campaign.ledger.lines)
