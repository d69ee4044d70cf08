"""Every chance that leadership throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, over
from wargame.engine.modules import Odds

from .words import FULL, MONTH

FEWEST, MOST = 50_000, 950_000
"""No argument is ever lost or won beforehand."""


def vetoed(against: int, legitimacy: int, eased: int) -> int:
    """That a member whose vote is open casts a veto; `eased` in thousandths, 1,000 as it stands."""
    return min(against * (3 * FULL // 2 - legitimacy) // FULL * eased // FULL, MILLION)


def argued_for(chance: int, legitimacy: int) -> int:
    """That an argument for the mission is heard; `chance` at middling legitimacy."""
    return max(FEWEST, min(chance + (legitimacy - FULL // 2) * 200, MOST))


def argued_against(chance: int, legitimacy: int) -> int:
    """That an argument against it is heard."""
    return MILLION - argued_for(chance, legitimacy)


def blocked(chance: int, days: int) -> int:
    """That a caveat blocks an order in so many days; `chance` is stated for 30."""
    return over(chance, MONTH, days)


def detained(chance: int, days: int, standing: int) -> int:
    """That peacekeepers are detained in so many days; `standing` multiplies, in thousandths."""
    return min(over(chance, MONTH, days) * standing // FULL, MILLION)


def let_go(chance: int, days: int) -> int:
    """That the detained are let go in so many days."""
    return over(chance, MONTH, days)


def brought_home(chance: int, standing: int) -> int:
    """That an attempt succeeds; `standing` multiplies, in thousandths."""
    return min(chance * standing // FULL, MILLION)


DAYS = range(1, 31)
THOUSANDTHS = range(FULL + 1)

ODDS = (
    Odds(
        "a member's veto",
        vetoed,
        {"against": range(0, MILLION + 1, 10_000), "legitimacy": range(0, 1_001, 10),
         "eased": (0, 500, 1_000)},
        rising=("against", "eased"),
        falling=("legitimacy",),
    ),
    Odds(
        "an argument for the mission",
        argued_for,
        {"chance": range(0, MILLION + 1, 10_000), "legitimacy": THOUSANDTHS},
        rising=("chance", "legitimacy"),
    ),
    Odds(
        "an argument against the mission",
        argued_against,
        {"chance": range(0, MILLION + 1, 10_000), "legitimacy": THOUSANDTHS},
        falling=("chance", "legitimacy"),
    ),
    Odds(
        "a caveat blocks an order",
        blocked,
        {"chance": range(0, 400_001, 1_000), "days": DAYS},
        rising=("chance", "days"),
    ),
    Odds(
        "peacekeepers are detained",
        detained,
        {"chance": (0, 5_000, 25_000, 100_000), "days": DAYS, "standing": range(0, 4_001, 10)},
        rising=("chance", "days", "standing"),
    ),
    Odds(
        "the detained are let go",
        let_go,
        {"chance": range(0, 400_001, 1_000), "days": DAYS},
        rising=("chance", "days"),
    ),
    Odds(
        "the detained are brought home",
        brought_home,
        {"chance": range(100_000, MILLION + 1, 10_000), "standing": range(0, 1_501, 5)},
        rising=("chance", "standing"),
    ),
)  # fmt: skip
