"""A newcomer's games at a real terminal: what docs/first-game.md says, and the flagship by keys."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.ui.end_to_end.terminal import Terminal, terminal
from tools.screenshots.walk import COMMAND, steps
from wargame.record.store import read_game

TEXT = (Path(__file__).parents[3] / "docs" / "first-game.md").read_text("utf-8")
FLAGSHIP = ("play", "reassurance", "--cut", "two_hours", "--modules", "basic", "--seed", "7")
OVER, ORDERS_WAIT, NEWS = "Play has ended.", "2 opens them", "What came of it"


@pytest.fixture
def home(tmp_path: Path) -> Path:
    """A home with nothing in it."""
    found = tmp_path / "home"
    found.mkdir()
    return found


@pytest.fixture
def at(home: Path, request: pytest.FixtureRequest) -> Iterator[Terminal]:
    """The command of the test in a terminal of 80 columns and 24 rows."""
    opened = terminal(home, *request.param)
    yield opened
    opened.close()


def flat(text: str) -> str:
    """A screen as the terminal's driver reads it: without frames and gaps."""
    from tests.ui.end_to_end.terminal import BOXES

    return " ".join(BOXES.sub(" ", text).split())


@pytest.mark.parametrize("at", [COMMAND], indirect=True)
def test_the_first_game_is_as_its_document_shows_it(at: Terminal) -> None:
    for step in steps(TEXT):
        if step.keys:
            at.press(*(" " if key == "space" else key for key in step.keys))
        else:
            at.sees(flat(step.shown))


@pytest.mark.parametrize("at", [FLAGSHIP], indirect=True)
def test_the_flagship_is_finished_by_the_keys_on_the_screen(at: Terminal, home: Path) -> None:
    at.sees("A new game", "After the ceasefire", "b Begin")
    at.press("b")
    at.sees("Turn 1 of 3", "q Back", "Go on")
    at.press("q")
    for turn in (1, 2, 3):
        at.sees(f"Turn {turn} of 3", ORDERS_WAIT, without=NEWS)
        at.press("2")
        at.sees("a Accept all", "0 given.")
        at.press("a")
        at.sees("they wait until you seal", "s Seal")
        at.press("s")
        at.sees("Seal your orders?", "Seal your orders (y)")
        at.press("y")
        at.sees(NEWS, f"Turn {turn + 1} of 3" if turn < 3 else OVER, "q Back")
        at.press("q")
        if turn < 3:
            at.sees(f"Turn {turn + 1} of 3", "YOUR STAFF PROPOSES", without=NEWS)
            at.press("q")
    at.sees("PLAY HAS ENDED", "BALANCE SHEET", "q Back")
    at.press("ctrl+q")
    at.ends()
    (save,) = home.rglob("*.wargame")
    assert read_game(str(save)).campaign.over
