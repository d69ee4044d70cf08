"""Every chance that air defence throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, between, over
from wargame.engine.modules import Odds

from .words import FULL, HALF_YEAR, MONTH

EARLY, USUAL, LATE = TIMES = ("early", "as usual", "late")


def wave_comes(heat: int, days: int, holding: int, strained: int, broken: int) -> int:
    """Of a wave in so many days; the three chances are stated for 30 days at steps 4, 6 and 8."""
    chance = between(((0, 0), (4, holding), (6, strained), (8, broken)), heat)
    return over(chance, MONTH, days)


def by_then(time: int, early: int, late: int, moved: int, equipment: int) -> int:
    """That a delivery comes by a time (0 early, 1 as usual, 2 late); equipment in thousandths."""
    shift = min(moved * equipment // FULL, late)
    return (min(early + shift, MILLION), min(MILLION - late + shift, MILLION), MILLION)[time]


def falls_on(worth: int, rest: int) -> int:
    """That a wave falls on an area of this worth, where the others together are worth the rest."""
    return MILLION * worth // (worth + rest) if worth + rest else 0


def licence_agreed(chance: int, days: int) -> int:
    """That a licence is agreed in so many days; the chance is stated for half a year."""
    return over(chance, HALF_YEAR, days)


def kit_comes(chance: int, equipment: int, days: int) -> int:
    """That equipment comes in so many days; the chance is stated for 30 at full us_equipment."""
    return over(chance * equipment // FULL, MONTH, days)


def probe_traced(chance: int) -> int:
    """That a probe is traced to whoever sent it."""
    return chance


DAYS = range(1, 31)

ODDS = (
    Odds(
        "a wave comes",
        wave_comes,
        {
            "heat": range(13),
            "days": DAYS,
            "holding": range(0, 100_001, 10_000),
            "strained": (100_000, 150_000, 400_000),
            "broken": (400_000, 800_000, 1_000_000),
        },
        rising=("heat", "days", "holding", "strained", "broken"),
    ),
    Odds(
        "how soon it comes",
        by_then,
        {
            "time": range(3),
            "early": range(100_000, 300_001, 10_000),
            "late": range(150_000, 400_001, 10_000),
            "moved": range(0, 150_001, 50_000),
            "equipment": range(0, FULL + 1, 10),
        },
        rising=("time", "early", "moved", "equipment"),
        falling=("late",),
    ),
    Odds(
        "where a wave falls",
        falls_on,
        {"worth": range(21), "rest": range(201)},
        rising=("worth",),
    ),
    Odds(
        "a licence is agreed",
        licence_agreed,
        {"chance": range(20_000, 300_001, 1_000), "days": DAYS},
        rising=("chance", "days"),
    ),
    Odds(
        "equipment comes",
        kit_comes,
        {"chance": range(0, 900_001, 50_000), "equipment": range(0, FULL + 1, 10), "days": DAYS},
        rising=("chance", "equipment", "days"),
    ),
    Odds(
        "a probe is traced", probe_traced, {"chance": range(300_000, 950_001, 1_000)},
        rising=("chance",),
    ),
)  # fmt: skip
