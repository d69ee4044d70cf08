"""Every chance that the backstop throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, over
from wargame.engine.modules import Odds

from .words import FULL, MONTH, QUARTER

MIDDLE = FULL // 2
EACH_WILL = 800
"""Per million more in a vote for each tenth of a percent of will above the middle."""
LEAST, MOST = 50_000, 950_000


def interrupted(chance: int, running: int, will: int, ratified: int, less: int) -> int:
    """That one of so many running instruments is interrupted in a month.

    `chance` is stated for all of them in a quarter, at half of the will; `less` is what is left of
    it, in thousandths, for a ratified one, whatever the will.
    """
    each = over(chance, QUARTER * max(running, 1), MONTH)
    return each * (less if ratified else MIDDLE + FULL - will) // FULL


def turned_about(chance: int) -> int:
    """That the giver's will turns about in a month."""
    return over(chance, QUARTER, MONTH)


def leaks(chance: int) -> int:
    """That a private instrument becomes known in a month."""
    return over(chance, QUARTER, MONTH)


def vote_passes(middle: int, will: int, step: int, each: int) -> int:
    """That a vote passes; each step of a guarantee's text takes `each` off."""
    chance = middle + (will - MIDDLE) * EACH_WILL - step * each
    return max(LEAST, min(MOST, chance))


def heard(chance: int) -> int:
    """That lobbying is heard."""
    return chance


def goes_wrong(chance: int) -> int:
    """That a visit that is not heard does harm."""
    return chance


def answered(base: int, will: int, score: int) -> int:
    """That a test is answered: half by the will, three tenths by what is said in public."""
    return min(MOST, base + will * 500 + score * 300)


def listens(chance: int, will: int, large: int) -> int:
    """That the giver listens to an offer; a large one is heard half as often again."""
    return min(MOST, chance * (2 + large) // 2 * (MIDDLE + FULL - will) // FULL)


_SHARES = range(0, FULL + 1, 5)
_CHANCES = range(0, MILLION + 1, 10_000)

ODDS = (
    Odds(
        "an interruption",
        interrupted,
        {
            "chance": (20_000, 50_000, 150_000),
            "running": range(1, 9),
            "will": range(0, FULL + 1, 25),
            "ratified": (0, 1),
            "less": (0, 250, 500),
        },
        rising=("chance", "less"),
        falling=("running", "will", "ratified"),
    ),
    Odds("a reversal", turned_about, {"chance": range(0, 200_001, 500)}, rising=("chance",)),
    Odds("a leak", leaks, {"chance": range(0, 300_001, 500)}, rising=("chance",)),
    Odds(
        "a vote",
        vote_passes,
        {
            "middle": range(200_000, 800_001, 100_000),
            "will": _SHARES,
            "step": (0, 1, 2),
            "each": (0, 100_000, 200_000),
        },
        rising=("middle", "will"),
        falling=("step", "each"),
    ),
    Odds("lobbying is heard", heard, {"chance": _CHANCES}, rising=("chance",)),
    Odds("a visit goes wrong", goes_wrong, {"chance": _CHANCES}, rising=("chance",)),
    Odds(
        "a test is answered",
        answered,
        {"base": range(0, 500_001, 100_000), "will": _SHARES, "score": range(0, FULL + 1, 20)},
        rising=("base", "will", "score"),
    ),
    Odds(
        "an offer is listened to",
        listens,
        {"chance": range(50_000, 500_001, 10_000), "will": _SHARES, "large": (0, 1)},
        rising=("chance", "large"),
        falling=("will",),
    ),
)
