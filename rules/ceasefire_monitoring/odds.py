"""Every chance that monitoring throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, over
from wargame.engine.modules import Odds

from .words import FULL, MONTH


def as_it_is(chance: int) -> int:
    """A chance that is what it says."""
    return chance


def lost(chance: int, packages: int, days: int) -> int:
    """That one of so many packages is lost in so many days; `chance` is one's in 30."""
    return over(min(chance * packages, MILLION - 1), MONTH, days)


def incursion(anywhere: int, discipline: int, pressure: int, open_share: int) -> int:
    """Of an incursion in a sector: what both parties' discipline makes of it, pressure on the
    line, and how much stands open, in thousandths; `anywhere` is for the days that pass."""
    chance = anywhere * discipline * (FULL + pressure) * open_share // FULL**3
    return min(chance, MILLION)


def in_days(chance: int, share: int, days: int) -> int:
    """Of something in so many days; `chance` is for 30 where all is seen or attributed."""
    return over(chance, MONTH, days) * share // FULL


def caveat(unity: int, weight: int) -> int:
    """That a national caveat blocks an order; unity of command in thousandths."""
    return (FULL - unity) * weight


DAYS = range(1, MONTH + 1)
THOUSANDTHS = range(0, FULL + 1, 10)
PART = range(0, MILLION, 1_000)

ODDS = (
    Odds("one more lethal incident", as_it_is, {"chance": PART}, rising=("chance",)),
    Odds("one more civilian harmed", as_it_is, {"chance": PART}, rising=("chance",)),
    Odds("one more of the force killed", as_it_is, {"chance": PART}, rising=("chance",)),
    Odds(
        "a package of sensors is lost",
        lost,
        {"chance": range(0, 150_001, 2_500), "packages": range(1, 13), "days": DAYS},
        rising=("chance", "packages", "days"),
    ),
    Odds(
        "an incursion",
        incursion,
        {
            "anywhere": (0, 40_000, 200_000),
            "discipline": range(50, 4_501, 50),
            "pressure": range(0, FULL + 1, 50),
            "open_share": range(0, FULL + 1, 50),
        },
        rising=("anywhere", "discipline", "pressure", "open_share"),
    ),
    Odds("a team calms it", as_it_is, {"chance": range(0, 800_001, 1_000)}, rising=("chance",)),
    Odds(
        "a party is named",
        in_days,
        {"chance": range(0, 900_001, 10_000), "share": THOUSANDTHS, "days": DAYS},
        rising=("chance", "share", "days"),
    ),
    Odds(
        "a claim is exposed",
        in_days,
        {"chance": range(0, 500_001, 10_000), "share": THOUSANDTHS, "days": DAYS},
        rising=("chance", "share", "days"),
    ),
    Odds(
        "a caveat blocks the order",
        caveat,
        {"unity": range(FULL + 1), "weight": range(0, FULL + 1, 50)},
        rising=("weight",),
        falling=("unity",),
    ),
)
