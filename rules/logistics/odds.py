"""Every chance that logistics throws for, as whole numbers of whole numbers."""

from __future__ import annotations

from wargame.engine.curves import MILLION, over
from wargame.engine.modules import Odds

from .words import FULL, MONTH


def line_cut(chance: int, days: int, guard: int) -> int:
    """That trains are held up by damage in so many days: `chance` for 30, guard in thousandths."""
    return over(chance, MONTH, days) * (FULL - guard) // FULL


def border_blocked(chance: int, days: int, calmed: int) -> int:
    """That a border is blocked in so many days; `calmed` is what a charge takes away of it."""
    return over(chance, MONTH, days) * (FULL - calmed) // FULL


def mind_changed(chance: int, days: int, wavers: int) -> int:
    """That an owner who sits at no table shuts or opens; `wavers` in percent."""
    return min(over(chance, MONTH, days) * wavers // 100, MILLION)


def befalls(chance: int, days: int) -> int:
    """That a depot burns, or fuel grows dear, in so many days: `chance` is stated for 30."""
    return over(chance, MONTH, days)


def act_succeeds(chance: int, guard: int) -> int:
    """That an ordered act comes off; guard in thousandths."""
    return chance * (FULL - guard) // FULL


def plain(chance: int) -> int:
    """A chance as it is stated."""
    return chance


def arrives(chance: int, backing: int) -> int:
    """That all that is flown in arrives; standing support in thousandths closes the gap."""
    return chance + (MILLION - chance) * backing // FULL


DAYS = range(1, 31)
THOUSANDTHS = range(0, FULL + 1, 5)
CHANCES = range(0, MILLION + 1, 10_000)
SMALL = range(0, 400_001, 10_000)
_BY_DAY = {"chance": SMALL, "days": DAYS}

ODDS = (
    Odds("a line is cut", line_cut,
         {**_BY_DAY, "guard": range(0, FULL + 1, 50)},
         rising=("chance", "days"), falling=("guard",)),
    Odds("a border is blocked", border_blocked,
         {**_BY_DAY, "calmed": range(0, FULL + 1, 50)},
         rising=("chance", "days"), falling=("calmed",)),
    Odds("passage is refused", mind_changed,
         {**_BY_DAY, "wavers": range(0, FULL + 1, 50)}, rising=("chance", "days", "wavers")),
    Odds("passage is given again", mind_changed,
         {**_BY_DAY, "wavers": range(0, FULL + 1, 50)}, rising=("chance", "days", "wavers")),
    Odds("a depot burns", befalls, _BY_DAY, rising=("chance", "days")),
    Odds("fuel grows dear", befalls, _BY_DAY, rising=("chance", "days")),
    Odds("the act succeeds", act_succeeds,
         {"chance": CHANCES, "guard": THOUSANDTHS}, rising=("chance",), falling=("guard",)),
    Odds("the act is traced", plain, {"chance": CHANCES}, rising=("chance",)),
    Odds("all of the line is mended", plain, {"chance": CHANCES}, rising=("chance",)),
    Odds("all that is flown arrives", arrives,
         {"chance": CHANCES, "backing": THOUSANDTHS}, rising=("chance", "backing")),
)  # fmt: skip
