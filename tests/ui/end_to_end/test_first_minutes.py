"""Three runs of the real command at a real terminal, typed and read as a person would."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.ui.end_to_end import walks
from tests.ui.end_to_end.terminal import Terminal, terminal
from wargame.record.store import read_game
from wargame.record.verify import verify

Opens = Callable[..., Terminal]
ORDERS = ("Deploy: 2nd Battlegroup (notional); Lviv", "Pledge: The partners")


@pytest.fixture
def opens(tmp_path: Path) -> Iterator[Opens]:
    """Opens a terminal with the command running in it; all are closed at the end."""
    opened: list[Terminal] = []

    def one(*command: str, size: tuple[int, int] = (80, 24)) -> Terminal:
        home = tmp_path / "home"
        home.mkdir(exist_ok=True)
        opened.append(terminal(home, *command, size=size))
        return opened[-1]

    yield one
    for each in opened:
        each.close()


def save_in(folder: Path) -> str:
    (found,) = folder.rglob("*.wargame")
    return str(found)


def test_from_a_new_game_to_the_second_turn(opens: Opens, tmp_path: Path) -> None:
    at = opens()
    walks.practice(at)
    walks.to_the_orders(at)
    walks.accept_the_draft(at)
    walks.seal(at)
    walks.second_turn(at)
    said = walks.leave(at)
    assert "Go on with: wargame play" in " ".join(said.split())
    found = verify(save_in(tmp_path))
    assert 0 == found.exit_code, found.sentence


def test_killed_in_mid_turn_nothing_acknowledged_is_lost(opens: Opens, tmp_path: Path) -> None:
    at = opens()
    walks.practice(at)
    walks.to_the_orders(at)
    walks.accept_the_draft(at)
    at.is_killed()
    at.close()
    again = opens()
    again.sees("turn 1, 2027-03-01", "r Resume")
    again.press("r")
    walks.read_the_brief(again)
    again.sees("Orders: 2 given", walks.IN_ORDERS)
    again.press("2")
    again.sees("YOUR ORDERS (2; they wait until you seal)", *ORDERS)
    walks.seal(again)
    walks.second_turn(again)
    walks.leave(again)
    assert 0 == verify(save_in(tmp_path)).exit_code


def branch_off(at: Terminal, name: str, why: str) -> None:
    at.press("n")
    at.sees("A branch from the beginning of turn 1. What is it called?")
    at.press(*name, "enter")
    at.sees("Why this branch?")
    at.press(*why, "enter")
    at.sees("Which dice?")
    at.press("enter")


def test_replay_and_branch(opens: Opens, tmp_path: Path) -> None:
    at = opens(size=(120, 40))
    walks.practice(at)
    walks.to_the_orders(at)
    walks.accept_the_draft(at)
    walks.seal(at)
    walks.second_turn(at)
    at.press("4")
    at.sees("REPLAY, NOT LIVE", "Turn 2 of 2", "Force in place 1,200")
    at.press("home")
    at.sees("REPLAY, NOT LIVE", "The table is set")
    at.press("}")
    at.sees("REPLAY, NOT LIVE", "Turn 1 of 2", "Force in place 0")
    branch_off(at, "alone", "What if nobody pledges?")
    at.sees("You play on branch 'alone', from turn 1.", "Turn 1 of 2", without="REPLAY")
    walks.to_the_orders(at)
    at.press("s")
    at.sees("Seal your orders?", "You seal 0 orders.")
    at.press("y")
    walks.second_turn(at)
    at.press("4", "l")
    at.sees("main; stands in turn 2", "alone, from main at turn 1; stands in turn 2")
    at.press("q")
    at.sees("branch alone", without="which is told?")
    walks.leave(at)
    lines = read_game(save_in(tmp_path)).campaign.ledger.lines
    assert {"main", "alone"} == set(lines)
    assert "What if nobody pledges?" == lines["alone"].reason
