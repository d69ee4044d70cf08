"""Files, clocks, floats and sets walked through are found with file and line."""

from __future__ import annotations

from tests.testing.checked import findings
from wargame.testing.checks.purity import CHECKS


def test_findings_say_where() -> None:
    for folder in ("opens_a_file", "asks_the_clock", "counts_in_floats", "walks_a_set"):
        for finding in findings(folder, CHECKS):
            assert f"{folder}/__init__.py:" in finding.message
