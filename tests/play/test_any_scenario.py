"""Any scenario, played every way that people play: what must hold, holds at every step."""

from __future__ import annotations

import os

import pytest
from hypothesis import Phase, settings
from hypothesis.stateful import run_state_machine_as_test

from tests.play.machine import machine_for
from tests.play.tables import TOY, names, scene

# Twenty steps are read more quickly than they are shrunk.
PHASES = (Phase.explicit, Phase.reuse, Phase.generate)
NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"


@pytest.mark.parametrize("name", names())
def test_any_scenario_holds_however_it_is_played(name: str) -> None:
    """Give, recall, seal, unseal, end, rule, branch, hand over, save, load: in any order."""
    games = 200 if NIGHTLY else 12 if name == TOY else 5
    run_state_machine_as_test(
        machine_for(scene(name)),
        settings=settings(
            max_examples=games, stateful_step_count=60 if NIGHTLY else 20, phases=PHASES
        ),
    )
