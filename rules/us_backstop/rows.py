"""The scenario's tables: the instruments of the backstop, and who has to do with them."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen

from .words import PARTNER, PLAIN


def _number(default: int, high: int = 1_000) -> Any:
    return field(default=default, metadata={"low": 0, "high": high})


@frozen
class Instrument:
    """One thing that the giver can lend: `[[us_backstop.instrument]]`.

    `kind` is intelligence, logistics, equipment, pressure, air, guarantee or boots. `opening` is
    its level at the start, `form` its form. `strength` is how much works once it is built up,
    in `days` days from nothing; `base` is what is there at the opening. `weight` is its part in
    what the backstop weighs, `will` what running it takes from the giver's will; all but the days
    in tenths of a percent.
    """

    name: str
    title: str
    owner: str
    kind: str
    opening: str = "none"
    form: str = PLAIN
    strength: int = _number(1_000)
    days: int = _number(30, 3_600)
    base: int = _number(0)
    weight: int = _number(100)
    will: int = _number(10)
    note: str = ""


@frozen
class Party:
    """One who has to do with the backstop: `[[us_backstop.party]]`.

    `kind` is partner, host or rival. Partners and the host know what is given privately.
    """

    name: str
    title: str
    owner: str
    kind: str = PARTNER
    note: str = ""
