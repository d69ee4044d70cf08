"""A run of the kit: walks are the same again, failing games are made small and kept."""

from __future__ import annotations

from pathlib import Path

from tests.testing.checked import HOME, SOUND
from wargame.record.store import read_game
from wargame.testing import Finding, check_module
from wargame.testing.checks import CHECKS
from wargame.testing.subject import module_of, subject
from wargame.testing.walk import Gave, Walked, steps, walked


def test_every_code_stands_once() -> None:
    codes = [check.code for check in CHECKS]
    assert sorted(set(codes)) == sorted(codes)


def test_every_promise_is_a_sentence() -> None:
    assert [] == [
        c.code for c in CHECKS if not c.promise.endswith(".") or not c.promise[0].isupper()
    ]


def table(folder: str = SOUND) -> Walked:
    module, home = module_of(HOME / folder)
    return walked(subject(module, home, HOME / folder / "example.toml"), 5, 60)


def test_a_walk_played_again_is_the_same_game() -> None:
    walk = table()
    assert walk.game.state == walk.again().state


def test_a_walk_counts_orders_given_or_refused() -> None:
    walk = table()
    assert 60 >= sum(isinstance(move, Gave) for move in walk.moves)
    assert walk.steps == len(walk.moves)


def test_a_walk_is_the_same_for_the_same_seed() -> None:
    assert table().moves == table().moves


def test_a_step_holds_the_position_before_its_move() -> None:
    walk = table()
    for step in steps(walk.subject, 5, 30):
        if step.refused:
            assert step.before == step.game.state


def kept(tmp_path: Path, folder: str) -> Finding:
    (found,) = check_module(HOME / folder, decisions=100, out=tmp_path / "kept")[:1]
    return found


def test_a_failing_game_is_kept_as_a_save_that_can_be_replayed(tmp_path: Path) -> None:
    found = kept(tmp_path, "falls_over")
    save = tmp_path / "kept" / "falls_over-crash.wargame"
    assert f"wargame replay {save}" == found.replay
    assert 1 == len(read_game(str(save)).campaign.state.orders)


def test_it_is_the_smallest_game_that_shows_the_fault(tmp_path: Path) -> None:
    """One order, and the end of the phase."""
    assert 1 == kept(tmp_path, "falls_over").step


def test_findings_are_heard_as_they_are_made() -> None:
    heard: list[Finding] = []
    assert heard == check_module(HOME / "falls_over", decisions=50, heard=heard.append)
    assert heard


def test_progress_counts_up_to_the_decisions() -> None:
    done: list[int] = []
    check_module(HOME / SOUND, decisions=100, progress=done.append, checks=())
    assert sorted(done) == done
    assert 100 == done[-1]


def test_a_module_without_an_example_is_told_of() -> None:
    (finding,) = check_module(HOME / "does_not_load", decisions=10, checks=())
    assert "import-error" == finding.code
    assert -1 == finding.step
