"""The map measured: a first drawing and a repaint in other colours, at three sizes."""

from __future__ import annotations

import time
from collections.abc import Callable
from statistics import median

from attrs import frozen

from benchmarks.games import table
from wargame.engine.state import State
from wargame.render.map.chart import chart
from wargame.render.map.paint import painted
from wargame.render.map.plate import plate
from wargame.render.map.window import WINDOWS

SIZES = ((80, 24), (120, 40), (200, 60))
_LAYERS = ("control", "marker:hosting")
_WINDOW = WINDOWS["ukraine"]


@frozen
class Timing:
    """One kind of drawing at one size, in milliseconds of the processor."""

    what: str
    width: int
    height: int
    least: float
    middle: float


def measure(rounds: int = 15) -> list[Timing]:
    """Cold outlines, a repaint of the whole map in other colours, and a moved cursor."""
    _, state = table()
    found = []
    for width, height in SIZES:
        chart(state, _WINDOW, width, height)
        for what, case in _cases(state, width, height):
            taken = [1000 * _seconds(case, n) for n in range(rounds)]
            found.append(Timing(what, width, height, min(taken), median(taken)))
    return found


def _cases(
    state: State, width: int, height: int
) -> tuple[tuple[str, Callable[[int], object]], ...]:
    areas = list(state.areas)

    def cold(n: int) -> None:
        plate.cache_clear()
        plate(_WINDOW, width, height, state.setting.line, (), False)

    def recoloured(n: int) -> None:
        painted.cache_clear()
        chart(state, _WINDOW, width, height, layer=_LAYERS[n % 2])

    def cursor(n: int) -> None:
        chart(state, _WINDOW, width, height, cursor=areas[n % len(areas)])

    return ("cold outlines", cold), ("recoloured", recoloured), ("cursor moved", cursor)


def _seconds(case: Callable[[int], object], n: int) -> float:
    began = time.process_time()
    case(n)
    return time.process_time() - began


if __name__ == "__main__":
    for each in measure():
        size = f"{each.width}x{each.height}"
        print(f"{each.what:14} {size:>7}  {each.least:6.1f} / {each.middle:6.1f} ms")
