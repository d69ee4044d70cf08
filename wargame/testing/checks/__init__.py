"""The checks of the kit, in the order in which the docs list them; each file has its `CHECKS`."""

from __future__ import annotations

from wargame.testing.checks.check import Check, Fault  # isort: skip  (the files import these)
from wargame.testing.checks import (
    absence,
    conservation,
    crash,
    declared,
    determinism,
    dice,
    hidden,
    odds,
    offers,
    paragraphs,
    parameters,
    purity,
    relabel,
    time,
)

__all__ = ["CHECKS", "Check", "Fault"]

CHECKS: tuple[Check, ...] = (
    *offers.CHECKS,
    *crash.CHECKS,
    *determinism.CHECKS,
    *conservation.CHECKS,
    *dice.CHECKS,
    *absence.CHECKS,
    *time.CHECKS,
    *relabel.CHECKS,
    *hidden.CHECKS,
    *declared.CHECKS,
    *parameters.CHECKS,
    *odds.CHECKS,
    *paragraphs.CHECKS,
    *purity.CHECKS,
)
"""Every check, each code once."""
