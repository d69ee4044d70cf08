"""The scenario's table: the corridors over which supply comes."""

from __future__ import annotations

from typing import Any

from attrs import field, frozen


def _number(default: int, high: int) -> Any:
    return field(default=default, metadata={"low": 0, "high": high})


@frozen
class Corridor:
    """One way in: `[[logistics.corridor]]`. `low`, `mid`, `high` are tonnes a day, rail and road.

    `owner` decides on passage; nobody at the table where it is empty, and `wavers` is then what
    percent of the stated chance of a change of mind applies. `receiver` is the host, on whose side
    of the border it ends.
    """

    name: str
    title: str
    area: str = field(metadata={"refers": "area"})
    """Where its markers lie."""
    owner: str = ""
    receiver: str = ""
    low: int = _number(0, 100_000)
    mid: int = _number(0, 100_000)
    high: int = _number(0, 100_000)
    rail: int = _number(50, 100)
    """Percent of its capacity that is rail."""
    consent: str = "open"
    """At the opening: open, charged or closed."""
    flow: int = _number(0, 100)
    """Its part of the flow at the opening, percent; 0 where it is not used."""
    mode: str = "both"
    """At the opening: rail, convoys or both."""
    wavers: int = _number(100, 1_000)
    note: str = ""
