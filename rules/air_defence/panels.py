"""What the module shows a seat beside the map: cover, batteries, what comes, the army."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.modules import Panel
from wargame.engine.state import State

from .army import course_of, strength_level
from .position import (
    batteries,
    ceiling,
    given_by,
    left,
    licences,
    numbers,
    on_order,
    sites,
    sources,
    troops,
)
from .supply import a_year
from .words import (
    COVER,
    EFFORT,
    FULL,
    FUND,
    INTERCEPTORS,
    LOCAL,
    LONG,
    MOVING,
    PLANNED,
    QUALITY,
    STRAIN,
    STRENGTH,
)

Row = tuple[str, str, str]
_REACHES = {"long": "long range", "short": "shorter range"}


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Air defence", tuple(_cover(state)))
    yield Panel("Batteries", tuple(_batteries(state)))
    yield Panel("What could come", tuple(_could_come(state)))
    yield Panel("The host's army", tuple(_army(state)))


def percent(thousandths: int) -> str:
    """A share in percent, rounded down."""
    return f"{thousandths // 10} %"


def _cover(state: State) -> Iterator[Row]:
    p = numbers(state)
    yield "Covered", percent(state.track(COVER)), "against ballistic missiles, by worth"
    yield "Once all has come", percent(state.track(PLANNED)), "with interceptors enough"
    stock, year = state.track(INTERCEPTORS), a_year(state, p) // FULL
    yield "Interceptors", f"{stock:,}", f"{year:,} a year; under {p.ample} cover shrinks"
    price = f"{p.price_long:,} m a long-range battery"
    yield "Fund", f"{state.track(FUND):,} m", f"{price}, {p.price_interceptor} m an interceptor"
    for area in sites(state):
        there = state.marker(area.name, LOCAL)
        if there:
            yield area.title, percent(there), "covered there"


def _batteries(state: State) -> Iterator[Row]:
    for unit in batteries(state):
        where = "on the move" if unit.posture == MOVING else f"in {state.title(unit.area)}"
        reach = _REACHES.get(unit.word("reach", LONG), "")
        yield unit.title, f"{reach}, ready {unit.readiness} %", where
    for due in on_order(state):
        reach = _REACHES.get(str(due.what.get("reach", LONG)), "")
        yield due.title, reach, f"due {state.setting.date(due.day)}"


def _could_come(state: State) -> Iterator[Row]:
    for row in sources(state):
        spare = max(0, row.spare - given_by(state, row.name))
        days = row.lead or numbers(state).divert_days
        words = f"{left(state, row)} left, {spare} to spare"
        yield row.title, words, f"about {days} days; {row.price:,} m each to replace"
    for licence in licences(state):
        found = state.agreements.get(f"licence_{licence.name}")
        due = state.calendar.get(f"licence_{licence.name}")
        says = "asked for" if found is None or found.standing == "offered" else found.standing
        first = "" if due is None else f"; first missile {state.setting.date(due.day)}"
        yield licence.title, says, f"{licence.rate:,} a year{first}"


def _army(state: State) -> Iterator[Row]:
    p, now, most = numbers(state), troops(state), ceiling(state)
    allowed = f"ceiling {most:,}" if most else "no ceiling"
    yield "Soldiers", f"{now:,}", allowed
    course = course_of(state)
    held = "" if course == state.switch(EFFORT, "keep") else "held back by ceiling or burden"
    yield "Course", course, held
    yield "Quality", percent(state.track(QUALITY)), "training and equipment; wears off"
    level = strength_level(p, now, state.track(QUALITY))
    yield "Strength", percent(state.track(STRENGTH)), f"moves towards {percent(level)}"
    yield "Burden", percent(state.track(STRAIN)), f"from {percent(p.strain_breaks)} none called up"
