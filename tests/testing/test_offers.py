"""Menus, the sequence of play, hooks that raise, never end or give nonsense: found by name."""

from __future__ import annotations

from functools import cache

import pytest

from tests.testing.checked import HOME
from wargame.testing.checks import crash, offers
from wargame.testing.finding import Finding
from wargame.testing.run import check_module

CHECKS = (*offers.CHECKS, *crash.CHECKS)
ORDERS = 1000


@cache
def found(folder: str) -> tuple[Finding, ...]:
    """What these checks find in a planted module."""
    return tuple(check_module(HOME / folder, decisions=ORDERS, checks=CHECKS))


@pytest.mark.parametrize(
    ("folder", "says"),
    [
        ("bars_the_way", "Control can't end the phase 'orders' of turn 1 (day 0)"),
        ("doubles_every_day", "`upkeep` (tests/planted/doubles_every_day/__init__.py:"),
        ("does_not_load", "__init__.py:31: the module does not load: TypeError"),
        ("falls_over", "`adjudicate` (tests/planted/falls_over/__init__.py:28) raised KeyError"),
        ("gives_words", "`adjudicate` (tests/planted/gives_words/__init__.py:27) gave a str"),
        ("paints_the_screen", "writes to the terminal: '␛[2J␛[31mContact!'"),
        ("refuses_its_offer", "was taken and then refused: Nobody is on the way."),
        ("shuffles_its_menu", "asked twice for its choices of 'shuffles_its_menu.Scout'"),
        ("takes_what_is_not_there", "is not on the menu of 'area'"),
        ("trips_over_garbage", "`__contains__` (tests/planted/trips_over_garbage/__init__.py:"),
        ("writes_on_the_board", "changed the position it was given."),
    ],
)
def test_the_message_names_hook_and_place(folder: str, says: str) -> None:
    assert any(says in finding.message for finding in found(folder))


def test_one_fault_is_one_finding() -> None:
    assert ["crash"] == [finding.code for finding in found("falls_over")]
