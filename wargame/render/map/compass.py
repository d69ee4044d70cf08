"""Moving a cursor over the areas with the arrow keys."""

from __future__ import annotations

from math import cos, radians
from typing import Literal

from wargame.engine.state import State
from wargame.render.map.ground import on_the_map

Direction = Literal["left", "right", "up", "down"]
_WAYS = {"left": (-1, 0), "right": (1, 0), "up": (0, 1), "down": (0, -1)}
_ASIDE = 2
"""A degree aside counts as so many ahead."""


def towards(state: State, area: str, direction: Direction) -> str:
    """The nearest area that way; the same one at the edge; the first one from nowhere."""
    here = state.areas.get(area)
    if here is None:
        seen = (a.name for a in state.areas.values() if on_the_map(a))
        return next(seen, next(iter(state.areas), ""))
    right, up = _WAYS[direction]
    narrowing = cos(radians(here.lat / 100))
    best, found = float("inf"), area
    for other in state.areas.values():
        x, y = (other.lon - here.lon) * narrowing, float(other.lat - here.lat)
        ahead, aside = x * right + y * up, abs(x * up) + abs(y * right)
        if ahead > 0 and aside <= 2 * ahead and ahead + _ASIDE * aside < best:
            best, found = ahead + _ASIDE * aside, other.name
    return found
