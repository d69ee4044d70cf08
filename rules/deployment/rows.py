"""The scenario's tables: who offers troops and on what terms, and who lends lift."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


def _troops(default: int = 0) -> Any:
    return field(default=default, metadata={"low": 0, "high": 1_000_000})


@frozen
class Contributor:
    """One contributor's offer: `[[deployment.contributor]]`. Troops, all of them.

    `low`, `mid`, `high` are the land troops on offer; `pledged` is what stands at the opening
    (-1: the middle). `pool` is what it can rotate through the force, those away counted in;
    `reserve` what it could call up on top. `condition` names a switch, `when` its values on which
    the pledge holds; no condition, a firm pledge.
    """

    name: str
    title: str
    owner: str
    low: int = _troops()
    mid: int = _troops()
    high: int = _troops()
    pledged: int = field(default=-1, metadata={"low": -1, "high": 1_000_000})
    pool: int = _troops()
    reserve: int = _troops()
    home: str = field(default="", metadata={"refers": "area"})
    """The area to which its formations return."""
    condition: str = field(default="", metadata={"refers": "switch"})
    when: tuple[str, ...] = ()
    note: str = ""

    @property
    def opening(self) -> int:
        """What it pledges at the opening, in troops."""
        return self.mid if self.pledged < 0 else self.pledged


@frozen
class Lift:
    """Transport that one seat owns: `[[deployment.lift]]`, in infantry troops moved each 30 days.

    `lent` is what the force may use at the opening, `most` what its owner could lend.
    """

    name: str
    title: str
    owner: str
    most: int = _troops()
    lent: int = _troops()
    note: str = ""
