"""Every chance that deployment throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, over
from wargame.engine.modules import Odds

from .counts import FULL
from .words import WINDOW

QUARTER = 90
"""Days over which the chance that a pledge falls through is stated."""


def incident_anywhere(chance: int, days: int) -> int:
    """Of an incident in so many days at a site without security: `chance` is stated for 30."""
    return over(chance, WINDOW, days)


def incident_there(anywhere: int, security: int, provocation: int) -> int:
    """Of an incident at one site; security and provocation in thousandths."""
    return anywhere * (FULL - security) * (FULL + provocation) // (FULL * FULL)


def calmed(chance: int) -> int:
    """That an answered incident is calmed."""
    return chance


def fallen_through(chance: int, days: int, reasons: int) -> int:
    """That a pledge is dropped in so many days: doubled for each reason to drop it."""
    return min(over(chance, QUARTER, days) << reasons, MILLION)


def not_ready(missing: int, each: int) -> int:
    """That a formation is not ready on its day, for so many points of readiness missing."""
    return min(missing * each, MILLION)


def observer_found(chance: int, days: int, security: int) -> int:
    """That an observer is found in so many days where security stands so high, in thousandths."""
    return over(chance, WINDOW, days) * security // FULL


DAYS = range(1, 31)
THOUSANDTHS = range(FULL + 1)

ODDS = (
    Odds(
        "an incident, before security and provocation",
        incident_anywhere,
        {"chance": range(0, 100_001, 500), "days": DAYS},
        rising=("chance", "days"),
    ),
    Odds(
        "an incident",
        incident_there,
        {"anywhere": (20_000, 100_000), "security": THOUSANDTHS, "provocation": THOUSANDTHS},
        rising=("anywhere", "provocation"),
        falling=("security",),
    ),
    Odds(
        "an answer calms it", calmed, {"chance": range(300_000, 800_001, 1_000)}, rising=("chance",)
    ),
    Odds(
        "a pledge falls through",
        fallen_through,
        {"chance": range(0, 150_001, 500), "days": DAYS, "reasons": (0, 1, 2)},
        rising=("chance", "days", "reasons"),
    ),
    Odds(
        "not ready in time",
        not_ready,
        {"missing": range(101), "each": range(0, 20_001, 100)},
        rising=("missing", "each"),
    ),
    Odds(
        "an observer is found",
        observer_found,
        {"chance": (0, 100_000, 400_000), "days": DAYS, "security": THOUSANDTHS},
        rising=("chance", "days", "security"),
    ),
)
