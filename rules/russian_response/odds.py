"""Every chance that the rival's response throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from functools import lru_cache

from wargame.engine.curves import MILLION, between, exp_millionths, over
from wargame.engine.modules import Odds

from .words import FULL, MONTH

STEEPEST = 900_000
"""No chance of the rival's own moves in 30 days is above this."""
HALF_WAY = 200
"""Points of worth over which a build-up's end goes from doubtful to all but certain."""


@lru_cache(maxsize=4096)
def _times(points: int, scale: int) -> int:
    """`e ** (points / scale)` in millionths."""
    return exp_millionths(points * MILLION // scale)


def of_itself(chance: int, share: int, appetite: int, scale: int, days: int) -> int:
    """An act that nobody ordered: `chance` in 30 days, a share in thousandths, by appetite."""
    month = chance * share // FULL * _times(appetite, scale) // MILLION
    return over(min(month, STEEPEST), MONTH, days)


def attack(at_nought: int, scale: int, worth: int, days: int) -> int:
    """That a build-up begins in so many days, at this worth of an attack."""
    return over(min(at_nought * _times(worth, scale) // MILLION, STEEPEST), MONTH, days)


def opens(chance: int, worth: int) -> int:
    """That a build-up ends in an attack, by what it is worth on the day."""
    table = ((-HALF_WAY, chance // 4), (0, chance), (HALF_WAY, (chance + MILLION) // 2))
    return between(table, worth)


def works(chance: int, against: int) -> int:
    """That an act does what it should; `against` in thousandths: security and protection."""
    return chance * (FULL - min(against, FULL)) // FULL


def traced(chance: int, loud: int, exposure: int, intelligence: int) -> int:
    """That a covert act is traced; `loud` is 1 for high intensity, shares in thousandths."""
    return min(chance * (2 + loud) * (FULL + exposure + intelligence) // (2 * FULL), MILLION)


def harmful(chance: int, loud: int) -> int:
    """That an act that works hurts people."""
    return min(chance * (1 + loud), MILLION)


def believed(chance: int, more: int, reasons: int, intelligence: int) -> int:
    """That an attribution is believed: `more` for each reason, and by intelligence."""
    sure = chance + more * reasons
    return min(sure + (MILLION - min(sure, MILLION)) * intelligence // (2 * FULL), MILLION)


def riled(chance: int) -> int:
    """That the rival takes it as a provocation."""
    return chance


def spent(chance: int, army: int, against: int, days: int) -> int:
    """That an offensive is spent in so many days; `chance` in 30 at equal strengths."""
    month = chance * 2 * against // max(army + against, 1)
    return over(min(month, STEEPEST), MONTH, days)


def one_more(rest: int) -> int:
    """That one more comes through: what is over beyond the whole, in thousandths."""
    return rest * FULL


def drawn_aim(weight: int, others: int) -> int:
    """That this is the aim."""
    return weight * MILLION // max(weight + others, 1)


DAYS = (1, 2, 7, 15, 29, 30)
POINTS = range(-1_000, 1_001, 50)
SHARES = range(0, 1_001, 50)

ODDS = (
    Odds(
        "an act that nobody ordered",
        of_itself,
        {
            "chance": (50_000, 150_000, 250_000, 600_000), "share": range(425, 1_801, 125),
            "appetite": POINTS, "scale": (100, 300, 1_000), "days": DAYS,
        },
        rising=("chance", "share", "appetite", "days"),
    ),
    Odds(
        "a build-up begins",
        attack,
        {
            "at_nought": (2_000, 60_000, 120_000), "scale": (60, 150, 500),
            "worth": range(-1_000, 1_001, 10), "days": DAYS,
        },
        rising=("at_nought", "worth", "days"),
    ),
    Odds(
        "the build-up ends in an attack",
        opens,
        {"chance": range(200_000, 950_001, 10_000), "worth": range(-1_000, 1_001, 5)},
        rising=("chance", "worth"),
    ),
    Odds(
        "the act does what it should",
        works,
        {"chance": range(300_000, 900_001, 10_000), "against": range(0, 1_501, 5)},
        rising=("chance",),
        falling=("against",),
    ),
    Odds(
        "the act is traced",
        traced,
        {
            "chance": range(50_000, 700_001, 50_000), "loud": (0, 1), "exposure": SHARES,
            "intelligence": SHARES,
        },
        rising=("chance", "loud", "exposure", "intelligence"),
    ),
    Odds(
        "somebody is hurt",
        harmful,
        {"chance": range(50_000, 600_001, 1_000), "loud": (0, 1)},
        rising=("chance", "loud"),
    ),
    Odds(
        "the attribution is believed",
        believed,
        {
            "chance": range(100_000, 800_001, 20_000), "more": range(0, 500_001, 50_000),
            "reasons": (0, 1, 2), "intelligence": SHARES,
        },
        rising=("chance", "more", "reasons", "intelligence"),
    ),
    Odds(
        "it is taken as a provocation",
        riled,
        {"chance": range(0, 700_001, 1_000)},
        rising=("chance",),
    ),
    Odds(
        "the offensive is spent",
        spent,
        {
            "chance": (50_000, 250_000, 700_000), "army": SHARES, "against": range(0, 2_501, 100),
            "days": DAYS,
        },
        rising=("chance", "against", "days"),
        falling=("army",),
    ),
    Odds(
        "one more small attack",
        one_more,
        {"rest": range(FULL)},
        rising=("rest",),
    ),
    Odds(
        "the aim is drawn",
        drawn_aim,
        {"weight": SHARES, "others": range(0, 2_001, 50)},
        rising=("weight",),
        falling=("others",),
    ),
)  # fmt: skip
