"""A second implementation is asked, by night: OpenSpiel's trees have as many nodes as ours."""

from __future__ import annotations

import json
import os
import subprocess
import venv
from pathlib import Path

import pytest

from tests.guests.test_perft import count

NIGHTLY = os.environ.get("WARGAME_NIGHTLY") == "1"
"""OpenSpiel is no dependency of this project: the test fetches it into a place of its own."""

ASKED = {
    "kuhn": "kuhn_poker",
    "tictactoe": "tic_tac_toe",
    "goofspiel": (
        "turn_based_simultaneous_game(game=goofspiel("
        "num_cards=4,players=2,points_order=descending,imp_info=False))"
    ),
}

COUNTS = """
import json, sys
import pyspiel

def count(state, found):
    if state.is_terminal():
        found["endings"] += 1
        return
    found["chances" if state.is_chance_node() else "decisions"] += 1
    for action in state.legal_actions():
        count(state.child(action), found)

asked = json.loads(sys.argv[1])
told = {}
for name, game in asked.items():
    told[name] = {"decisions": 0, "chances": 0, "endings": 0}
    count(pyspiel.load_game(game).new_initial_state(), told[name])
print(json.dumps(told))
"""

if NIGHTLY:

    @pytest.fixture(scope="module")
    def told(tmp_path_factory: pytest.TempPathFactory) -> dict[str, dict[str, int]]:
        folder = tmp_path_factory.mktemp("openspiel")
        venv.create(folder, with_pip=True)
        python = str(Path(folder) / "bin" / "python")
        pip = [python, "-m", "pip", "install", "--quiet", "--disable-pip-version-check"]
        subprocess.run([*pip, "open-spiel"], check=True)
        asked = [python, "-c", COUNTS, json.dumps(ASKED)]
        done = subprocess.run(asked, check=True, capture_output=True, text=True)
        found: dict[str, dict[str, int]] = json.loads(done.stdout.splitlines()[-1])
        return found

    @pytest.mark.parametrize("name", ASKED)
    def test_openspiel_counts_as_we_do(name: str, told: dict[str, dict[str, int]]) -> None:
        ours = count(name)
        assert told[name] == {
            "decisions": ours.decisions,
            "chances": ours.chances,
            "endings": ours.endings,
        }

    def test_tic_tac_toe_has_as_many_nodes_when_no_position_is_merged() -> None:
        assert count("tictactoe") == count("tictactoe", merged=False)
