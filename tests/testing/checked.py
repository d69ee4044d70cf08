"""Planted modules put to single checks."""

from __future__ import annotations

from pathlib import Path

from wargame.testing.checks import CHECKS
from wargame.testing.checks.check import Check
from wargame.testing.finding import Finding
from wargame.testing.run import check_module

HOME = Path(__file__).resolve().parents[1] / "planted"
SOUND = "sound"
ORDERS = 150


def findings(folder: str, checks: tuple[Check, ...] = CHECKS) -> list[Finding]:
    """What some checks find in a planted module."""
    return check_module(HOME / folder, decisions=ORDERS, checks=checks)
