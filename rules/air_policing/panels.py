"""What the module shows a seat beside the map: jets, blocks, gates, posts, arithmetic."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Area
from wargame.engine.modules import Panel
from wargame.engine.state import State

from .cover import stations_over
from .gates import filed_for
from .jets import (
    duty_title,
    jets_a_station,
    jets_on,
    lent,
    sorties,
    tankers_sent,
    tankers_there,
    tasks,
)
from .position import airports, blocks, gate, hours, loans, numbers, posts, wings
from .words import COVER, GATES, HOURS, POOL, TANKERS, THERE

Row = tuple[str, str, str]


def panels(state: State, seat: str) -> Iterator[Panel]:
    """The module's panels, on a seat's view."""
    yield Panel("Jets", tuple(_jets(state)))
    yield Panel("Airspace", tuple(_blocks(state)))
    yield Panel("Return of flights", tuple(_gates(state)))
    yield Panel("Sorties and tankers", tuple(_arithmetic(state)))


def _jets(state: State) -> Iterator[Row]:
    for row in wings(state):
        given = tasks(state, row)
        words = ", ".join(f"{n} {duty_title(state, duty)}" for duty, n in given.items() if n)
        yield row.title, f"{row.jets} jets", words
    for post in posts(state):
        yield post.title, f"{jets_on(state, post.name)} of {post.jets} jets", "owed there"


def _tenths(number: int) -> str:
    return f"{number // 10}.{number % 10}"


def _blocks(state: State) -> Iterator[Row]:
    p = numbers(state)
    for area in blocks(state):
        needed = area.number("stations", p.block_stations)
        words = f"{_tenths(stations_over(state, area))} of {needed} stations"
        jets, tankers = jets_on(state, area.name), state.marker(area.name, TANKERS)
        cover = state.marker(area.name, COVER) // 10
        yield area.title, f"cover {cover} %", f"{words}; {jets} jets, {tankers} tankers"


def _gates(state: State) -> Iterator[Row]:
    for area in blocks(state):
        row = filed_for(state, area.name)
        first = "" if row is None else f"{state.title(row.name)}: "
        yield area.title, HOURS[hours(state, area.name)], f"{first}{_stage(state, area)}"
    for each in airports(state):
        yield state.title(each.name), f"{each.flights} flights a week", f"ease {each.ease // 10} %"
    pool = f"{state.track(POOL):,} million dollars"
    yield "War-risk pool", pool, f"half of its effect at {numbers(state).pool_half:,}"


def _stage(state: State, area: Area) -> str:
    due = state.calendar.get(f"gate_{area.name}")
    when = "" if due is None else f", {state.setting.date(due.day)}"
    flights = state.marker(area.name, THERE)
    words = GATES[min(gate(state, area.name), len(GATES) - 1)]
    if due is not None and not gate(state, area.name):
        words = "file in preparation"
    return f"{words}{when}" + (f", {flights} a week" if flights else "")


def _arithmetic(state: State) -> Iterator[Row]:
    p = numbers(state)
    for words, hours_up in (("with", p.hours_backed), ("without", p.hours_alone)):
        jets = jets_a_station(p, hours_up) // 100
        label = f"A station {words} tankers"
        yield label, f"{_tenths(jets)} jets", f"{_tenths(hours_up)} hours on station"
    flown = sorties(state) // 100
    cost = sorties(state) * p.sortie_cost * 30 // 1_000_000
    yield "Sorties a day", _tenths(flown), f"about {cost} million dollars in 30 days"
    yield "Tankers", f"{tankers_there(state)} there", f"{tankers_sent(state)} sent to blocks"
    for row in loans(state):
        yield row.title, f"{lent(state, row)} of {row.most} lent", f"{p.tankers_each} a station"
