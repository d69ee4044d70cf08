"""Checks what one row must make of itself: values within bounds, thresholds in order."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import date, timedelta
from typing import Any

from wargame.engine.modules import Uses
from wargame.engine.state import NOBODY
from wargame.nearest import quoted, unknown
from wargame.scenario.reading import Placed, Reading
from wargame.scenario.tables import LAST_DAY

Fault = tuple[str, str]
"""The field at fault, and the sentence."""


def check_rows(rows: Mapping[str, tuple[Placed, ...]], reading: Reading) -> None:
    """File the rows that contradict themselves."""
    for table, faults_of in _FAULTS.items():
        for placed in rows[table]:
            for field, sentence in faults_of(placed.row):
                reading.say((*placed.at, field), sentence)


def _scale(row: Any) -> Iterator[Fault]:
    if row.low > row.high:
        yield "low", f"'low' is {row.low}, above 'high', {row.high}; swap them."
    elif not row.low <= row.value <= row.high:
        yield "value", f"'value' is {row.value}; it lies between {row.low} and {row.high}."


def _switch(row: Any) -> Iterator[Fault]:
    if row.value not in row.options:
        yield "value", "'value' has an " + unknown("value", row.value, row.options)


def _criterion(row: Any) -> Iterator[Fault]:
    steps = [step for step in (row.met, row.partly, row.lost) if step is not None]
    falling = row.better == "higher"
    if steps != sorted(steps, reverse=falling):
        order = "fall" if falling else "rise"
        yield (
            "met",
            f"with better = {quoted(row.better)} the thresholds met, partly, lost must {order}.",
        )


def _ending(row: Any) -> Iterator[Fault]:
    if row.at_least is None and row.at_most is None:
        yield "track", "this ending never comes; add at_least = 0 or at_most = 0."


def _seat(row: Any) -> Iterator[Fault]:
    if row.name == "public":
        yield "name", "'public' stands for everybody's brief; give the seat another name."
    if NOBODY in (row.name, row.side):
        yield "name", "'nobody' stands for the sheet that is nobody's; give it another name."


_FAULTS: Mapping[str, Callable[[Any], Iterator[Fault]]] = {
    "track": _scale,
    "marker": _scale,
    "switch": _switch,
    "criterion": _criterion,
    "ending": _ending,
    "seat": _seat,
}


def check_bounds(rows: tuple[Placed, ...], uses: Mapping[str, Uses], reading: Reading) -> None:
    """File the scales that are wider, or count something else, than a module in play says."""
    for placed in rows:
        declared = uses.get(placed.row.name)
        if declared is None:
            continue
        low, high = declared.low, declared.high
        if placed.row.low < low or placed.row.high > high:
            sentence = f"the rule modules read {quoted(declared.name)} from {low} to {high}"
            reading.say(placed.at, f"{sentence}; keep its low and high within.")
        if declared.unit and placed.row.unit != declared.unit:
            sentence = f"the rule modules count {quoted(declared.name)} in {declared.unit}"
            reading.say((*placed.at, "unit"), f"{sentence}; leave out its unit, or say the same.")


def start_of(start: date | str, days: int, reading: Reading) -> str:
    """The date of day 0, ISO; files one that is no date or too late for so many days."""
    at = ("scenario", "start")
    try:
        first = start if isinstance(start, date) else date.fromisoformat(start)
        first + timedelta(days=max(days, LAST_DAY))
    except ValueError:
        reading.say(at, f"{quoted(str(start))} is no date; write one such as 2027-03-01.")
    except OverflowError:
        reading.say(at, f"{quoted(str(start))} is too late for the calendar; choose an earlier.")
    else:
        return first.isoformat()
    return "2000-01-01"


def check_inject(inject: Placed, switches: tuple[Placed, ...], reading: Reading) -> None:
    """File an inject that turns a switch to what it cannot be set to."""
    options = {placed.row.name: placed.row.options for placed in switches}
    for name, value in inject.row.switches.items():
        if value not in options.get(name, (value,)):
            at = (*inject.at, "switches", name)
            reading.say(at, f"{quoted(name)} has an {unknown('value', value, options[name])}")
