"""The page on the PettingZoo environment shows code that runs and words that are so."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from wargame.adapters.pettingzoo import ORDERS

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "pettingzoo.md").read_text(encoding="utf-8")


def test_the_snippet_plays_a_game_to_its_end(capsys: pytest.CaptureFixture[str]) -> None:
    found = re.search(r"```python\n(.*?)```", PAGE, re.DOTALL)
    assert found is not None
    exec(found[1], {})
    assert "['coalition', 'russia', 'ukraine', 'united_states']\n" == capsys.readouterr().out


def test_the_page_says_after_how_many_orders_a_seat_can_only_seal() -> None:
    assert 12 == ORDERS
    assert "After twelve orders in a phase a seat can only seal." in PAGE
