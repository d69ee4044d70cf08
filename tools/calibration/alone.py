"""The flagship with a few of its modules alone, and how its months and orders are read."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import pairwise
from statistics import median
from typing import Any

from tools.calibration.games import Course, Table, batches
from wargame.engine.board import CONTROL
from wargame.scenario.describe import describe

FULL = "full"
MONTH = 30
YEAR, TWO_YEARS = (MONTH,) * 12, (MONTH,) * 24


def alone(*modules: str, **more: Any) -> Table:
    """A table on which control and these modules play, and none of the others."""
    table = Table(FULL, **more)
    members = describe(table.scenario).sets[FULL]
    left_out = tuple(name for name in members if name not in (CONTROL, *modules))
    return Table(FULL, without=left_out, **more)


def played(tables: dict[str, Table], seeds: int) -> list[tuple[str, list[Course]]]:
    """The courses of the same seeds on each table, by its words."""
    found = batches(list(tables.values()), range(1, seeds + 1))
    return list(zip(tables, found, strict=True))


def month_end(course: Course, track: str, month: int) -> int:
    """What a track stood at when a month was over and its effects were counted."""
    day = MONTH * month
    seen = [
        value
        for at, value, phase in course.steps.get(track, ())
        if at < day or (at == day and phase == "passage")
    ]
    return seen[-1] if seen else course.tracks[track]


def first(course: Course, marker: str, least: int, most: int) -> int | None:
    """The day on which a marker first stood between two values; none where it never did."""
    steps = course.markers.get(marker, ())
    return next((day for day, value, _ in steps if least <= value <= most), None)


def spread(values: Iterable[float], digits: int = 0) -> list[str]:
    """The least, the middle and the most, for a row; empty cells where there are none."""
    found = sorted(values)
    shown = (found[0], median(found), found[-1]) if found else ()
    return [f"{each:,.{digits}f}" for each in shown] or ["", "", ""]


def never_more(ladders: Iterable[Sequence[float]]) -> tuple[int, int]:
    """Of ladders of figures, how many steps up there are, and how many of them rise."""
    steps = [(low, high) for each in ladders for low, high in pairwise(each)]
    return len(steps), sum(high > low for low, high in steps)
