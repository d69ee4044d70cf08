"""The project's own modules, and the guests, pass the kit."""

from __future__ import annotations

import os

import pytest

from tests.guests import FOLDER, GUESTS
from wargame.library import rule_folders
from wargame.scenario.load import load
from wargame.testing import check_module
from wargame.testing.subject import module_of, sources_of

NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"
DECISIONS = 100_000 if NIGHTLY else 200
GUESTS_DECISIONS = 20_000 if NIGHTLY else 200
SHIPPED = [name for name, folder in rule_folders().items() if folder.shipped]


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_module_passes_every_check(name: str) -> None:
    assert [] == check_module(name, decisions=DECISIONS)


@pytest.mark.parametrize("name", GUESTS)
def test_a_guest_passes_every_check(name: str) -> None:
    assert [] == check_module(FOLDER / name, decisions=GUESTS_DECISIONS)


@pytest.mark.parametrize("name", SHIPPED)
def test_a_shipped_module_is_played_on_its_example_and_the_shipped_scenarios(name: str) -> None:
    scenarios = {load(source).name for source in sources_of(*module_of(name))}
    assert {f"{name}_example", "practice", "reassurance"} <= scenarios
