"""Files, clocks, floats and sets walked through are found with file and line."""

from __future__ import annotations

import gc
import time

from tests.testing.checked import SOUND, findings
from wargame.testing.checks.purity import CHECKS


def test_findings_say_where() -> None:
    for folder in ("opens_a_file", "asks_the_clock", "counts_in_floats", "walks_a_set"):
        for finding in findings(folder, CHECKS):
            assert f"{folder}/__init__.py:" in finding.message


def test_a_clock_read_while_the_memory_is_swept_is_not_the_modules() -> None:
    """Others may time such sweeps, and one may come at any moment of a hook."""

    def timed(phase: str, told: dict[str, int]) -> None:
        time.perf_counter()

    gc.callbacks.append(timed)
    often = gc.get_threshold()
    gc.set_threshold(1)
    try:
        assert [] == findings(SOUND, CHECKS)
    finally:
        gc.set_threshold(*often)
        gc.callbacks.remove(timed)
