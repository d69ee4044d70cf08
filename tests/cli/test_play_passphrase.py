"""A seat that asks for a passphrase asks for it in the plain game, too."""

from __future__ import annotations

import pytest

from tests.cli.scripted import CANARY, sit_down, table
from wargame.ui.passphrase import set_passphrase

BOTH = ("coalition", "russia")


@pytest.mark.parametrize("people", [("coalition",), BOTH])
def test_a_seat_shows_nothing_before_its_words_are_typed(people: tuple[str, ...]) -> None:
    campaign = table(canaries=("coalition",))
    set_passphrase(campaign, "coalition", "reed ")
    screen, _ = sit_down(campaign, people, ["q", "reed", "Reed ", ""])
    assert screen.text.count("These are not its words.") == 3
    assert CANARY not in screen.text
    assert "main efforts" not in screen.text


def test_its_words_as_they_were_typed_open_it() -> None:
    campaign = table()
    set_passphrase(campaign, "coalition", "reed ")
    screen, _ = sit_down(campaign, ("coalition",), ["reed "])
    assert "These are not its words." not in screen.text
    assert "main efforts" in screen.text


def test_a_seat_without_words_is_asked_for_none() -> None:
    campaign = table()
    set_passphrase(campaign, "russia", "moth")
    screen, _ = sit_down(campaign, ("coalition",), [])
    assert "passphrase" not in screen.text
