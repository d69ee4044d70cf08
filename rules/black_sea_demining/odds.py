"""Every chance that is thrown for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, over
from wargame.engine.modules import Odds

from .chances import may_be_there
from .words import FULL, MONTH

SEASON = 90
"""Days over which the chance that closed straits are eased is stated."""


def at_most(mines: int, likely: int, shape: int) -> int:
    """That no more than so many mines lie there, when so many are likely."""
    weights = may_be_there(shape, likely * 1_000, shape * 1_000)
    under = sum(weight for n, weight in weights.items() if n <= mines)
    return under * MILLION // sum(weights.values())


def of_the_rest(part: int, rest: int) -> int:
    """That a mine not yet placed lies in this area, one of the areas that are left."""
    return part * MILLION // rest if rest else 0


def found_each(before: int, after: int) -> int:
    """That a mine is found where search leaves `after` of what it had left before."""
    return (before - after) * MILLION // before if before > after else 0


def struck_each(calls: int, strike: int, likely: int, afloat: int) -> int:
    """That one mine is struck in a lane, `calls` in thousandths of a call, `likely` mines in all.

    `afloat` is how much likelier it is for mines afloat there, in thousandths.
    """
    if not likely:
        return 0
    return min(calls * strike * (FULL + afloat) // (likely * FULL * FULL), MILLION)


def storm(chance: int, days: int) -> int:
    """Of a storm that breaks mines loose in so many days; `chance` is stated for 30."""
    return over(chance, MONTH, days)


def loosened(share: int) -> int:
    """That a storm breaks a mine loose, `share` in thousandths."""
    return share * FULL


def granted(chance: int, leaning: int, flag: int, strained: int) -> int:
    """That leave to pass is given; leaning, flag and truce in thousandths."""
    return min(chance * leaning * flag // (FULL * FULL) * strained // FULL, MILLION)


def eased(chance: int, days: int) -> int:
    """That closed straits are eased in so many days of truce; `chance` is stated for 90."""
    return over(chance, SEASON, days)


def takes_hold(chance: int, corvettes: int) -> int:
    """That trouble takes hold where so many corvettes are on patrol."""
    return chance * 4 // (4 + corvettes)


def traced(chance: int, corvettes: int) -> int:
    """That trouble is traced to its author where so many corvettes are on patrol."""
    return min(chance * (4 + corvettes) // 4, MILLION)


DAYS = range(1, 31)
SHIPS = range(13)
_SHARES = range(0, 2_000_001, 20_000)

ODDS = (
    Odds(
        "how many mines there are",
        at_most,
        {"mines": range(0, 2_000, 10), "likely": (200, 400, 700), "shape": (3, 5, 12)},
        rising=("mines",),
        falling=("likely",),
    ),
    Odds(
        "how many mines lie here",
        of_the_rest,
        {"part": range(0, 400, 10), "rest": range(400, 1_000, 100)},
        rising=("part",),
        falling=("rest",),
    ),
    Odds(
        "mines are found",
        found_each,
        {"before": _SHARES, "after": _SHARES},
        rising=("before",),
        falling=("after",),
    ),
    Odds(
        "ships strike mines",
        struck_each,
        {
            "calls": range(0, 1_000_001, 50_000),
            "strike": (100, 500, 2_000),
            "likely": (20, 60, 200),
            "afloat": range(0, 19_001, 1_000),
        },
        rising=("calls", "strike", "afloat"),
        falling=("likely",),
    ),
    Odds(
        "a storm breaks mines loose",
        storm,
        {"chance": range(0, 400_001, 5_000), "days": DAYS},
        rising=("chance", "days"),
    ),
    Odds("mines break loose", loosened, {"share": range(2, 51)}, rising=("share",)),
    Odds(
        "leave to pass is given",
        granted,
        {
            "chance": range(0, 1_000_001, 50_000),
            "leaning": range(0, 2_001, 250),
            "flag": (1_000, 1_500, 2_000),
            "strained": (0, 500, 1_000),
        },
        rising=("chance", "leaning", "flag", "strained"),
    ),
    Odds(
        "the straits are eased",
        eased,
        {"chance": range(0, 700_001, 10_000), "days": DAYS},
        rising=("chance", "days"),
    ),
    Odds(
        "trouble takes hold",
        takes_hold,
        {"chance": range(200_000, 900_001, 10_000), "corvettes": SHIPS},
        rising=("chance",),
        falling=("corvettes",),
    ),
    Odds(
        "it is traced to its author",
        traced,
        {"chance": range(50_000, 600_001, 10_000), "corvettes": SHIPS},
        rising=("chance", "corvettes"),
    ),
)
