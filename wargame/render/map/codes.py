"""What a dot of the map can be: one byte each. Regions come in pairs, this side of the line and
beyond."""

from __future__ import annotations

VOID, SEA, LAKE, RIVER, COAST, FRONTIER, INNER, OUTER, CORE, CASING, LANE = range(11)
"""Nothing known, waters, borders, and the line of contact with its casing; lanes."""
WATERS = (SEA, LAKE)
REGIONS = 16
"""The first region's code; region n has `REGIONS + 2 * n`, and one more beyond the line."""

BEYOND = bytes(code | 1 if code >= REGIONS else code for code in range(256))
"""The translation that puts regions beyond the line."""


def code_of(region: int) -> int:
    """A region's code on this side of the line."""
    return REGIONS + 2 * region


def region_of(code: int) -> int:
    """The region of a code; negative if it is none."""
    return (code - REGIONS) // 2
