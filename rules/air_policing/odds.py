"""Every chance that air policing throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, over, saturating
from wargame.engine.modules import Odds

MONTH = 30
FULL = 1_000
USUAL_STEP = 4
"""The step of the ladder at which chances are stated; each step adds or takes a tenth."""


def heated(chance: int, days: int, provocation: int, ladder: int) -> int:
    """A chance stated for 30 days, in so many, hotter with provocation and with the ladder."""
    steps = max(0, 10 + ladder - USUAL_STEP)
    return min(MILLION, over(chance, MONTH, days) * (FULL + provocation) * steps // (10 * FULL))


def incursion(
    chance: int, days: int, provocation: int, ladder: int, exposed: int, cover: int
) -> int:
    """That a block is entered; full cover halves it."""
    hot = heated(chance, days, provocation, ladder)
    return min(MILLION, hot * exposed * (2 * FULL - cover) // (2 * FULL * FULL))


def met(cover: int, ground: int, unity: int, share: int) -> int:
    """That an incursion is met: by jets, a third of the rest from the ground; less when split."""
    seen = 3 * cover * FULL + (FULL - cover) * ground
    return seen * (FULL * FULL - share * (FULL - unity)) // (3 * FULL * FULL)


def turns_away(chance: int) -> int:
    """That what is met turns away, or is brought down, by the rules in force."""
    return chance


def mistaken(chance: int, picture: int) -> int:
    """That it was not what it was taken for; less with a better picture."""
    return chance * (FULL - picture) // FULL


def unanswered(given: int, owed: int) -> int:
    """That a post left thin can't answer."""
    return MILLION * max(0, owed - given) // owed if owed > 0 else 0


def cleared(
    alone: int, by_cover: int, by_ground: int, cover: int, ground: int, exposed: int, case: int
) -> int:
    """That the regulator narrows its advice at a review."""
    found = alone + by_cover * cover // FULL + by_ground * ground // FULL + case * FULL
    return min(MILLION, found * max(0, 2 * FULL - exposed) // (2 * FULL))


def insured(by_ease: int, by_pool: int, half: int, ease: int, pool: int, case: int) -> int:
    """That insurers cover an airport at a review."""
    found = by_ease * ease // FULL + by_pool * saturating(pool, half, FULL) // FULL
    return min(MILLION, found + case * FULL)


def renewed(chance: int, hours: int) -> int:
    """That an incursion renews the advice not to fly: doubled where flights go at all hours."""
    return min(MILLION, chance * hours)


THOUSANDTHS = range(0, FULL + 1, 4)
SOME = (0, 200, 400, 600, 800, FULL)
DAYS = range(1, MONTH + 1)
_HEAT = {"days": DAYS, "provocation": SOME, "ladder": range(11)}

ODDS = (
    Odds(
        "an incident at a post",
        heated,
        {"chance": range(0, 400_001, 10_000), **_HEAT},
        rising=("chance", "days", "provocation", "ladder"),
    ),
    Odds(
        "an incursion",
        incursion,
        {"chance": (0, 100_000, 400_000), **_HEAT, "exposed": (0, 300, 1_500), "cover": SOME},
        rising=("chance", "days", "provocation", "ladder", "exposed"),
        falling=("cover",),
    ),
    Odds(
        "it is met",
        met,
        {"cover": THOUSANDTHS, "ground": SOME, "unity": SOME, "share": (0, 500, FULL)},
        rising=("cover", "ground", "unity"),
        falling=("share",),
    ),
    Odds(
        "it turns away", turns_away, {"chance": range(0, 980_001, 10_000)}, rising=("chance",)
    ),
    Odds(
        "it is mistaken",
        mistaken,
        {"chance": range(0, 300_001, 5_000), "picture": THOUSANDTHS},
        rising=("chance",),
        falling=("picture",),
    ),
    Odds(
        "nobody can answer",
        unanswered,
        {"given": range(60), "owed": range(60)},
        rising=("owed",),
        falling=("given",),
    ),
    Odds(
        "the regulator clears it",
        cleared,
        {
            "alone": (50_000, 300_000, 600_000), "by_cover": (0, 350_000, 600_000),
            "by_ground": (0, 300_000, 600_000), "cover": SOME, "ground": SOME,
            "exposed": (0, 200, 1_500), "case": (0, 200, 400),
        },
        rising=("alone", "by_cover", "by_ground", "cover", "ground", "case"),
        falling=("exposed",),
    ),
    Odds(
        "insurers cover it",
        insured,
        {
            "by_ease": (100_000, 500_000, 800_000), "by_pool": (0, 400_000, 600_000),
            "half": (200, 750, 3_000), "ease": SOME, "pool": range(0, 10_001, 500),
            "case": (0, 200, 400),
        },
        rising=("by_ease", "by_pool", "ease", "pool", "case"),
        falling=("half",),
    ),
    Odds(
        "the advice is renewed",
        renewed,
        {"chance": range(0, 800_001, 10_000), "hours": (1, 2)},
        rising=("chance", "hours"),
    ),
)  # fmt: skip
