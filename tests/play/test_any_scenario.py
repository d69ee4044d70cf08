"""Any scenario, played every way that people play: what must hold, holds at every step."""

from __future__ import annotations

import pytest
from hypothesis import settings
from hypothesis.stateful import run_state_machine_as_test

from tests.play.machine import machine_for
from tests.play.tables import EVERYTHING, NIGHTLY, TOY, names, scene, tries


@pytest.mark.parametrize("name", names())
def test_any_scenario_holds_however_it_is_played(name: str) -> None:
    """Give, recall, seal, unseal, end, rule, branch, hand over, save, load: in any order."""
    often = {TOY: 60, "reassurance": 20, EVERYTHING: 10}.get(name, 12)
    steps = settings(tries(often), stateful_step_count=60 if NIGHTLY else 20)
    run_state_machine_as_test(machine_for(scene(name)), settings=steps)
