"""Sets the table: the setting and the opening position of a scenario that has been read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any

from attrs import evolve, fields, frozen

from wargame.engine.board import CONTROL, Area, audience
from wargame.engine.modules import Uses
from wargame.engine.rulebook import NOT, bind
from wargame.engine.state import NOBODY, Criterion, Phase, Seat, Setting, State
from wargame.scenario.cast import FULL, Cast
from wargame.scenario.modular import Rows
from wargame.scenario.reading import Placed
from wargame.scenario.references import Names
from wargame.scenario.tables import TABLES, Header, refers

FULL_EFFORTS = 5


@frozen(kw_only=True)
class Read:
    """A scenario that has been read without a fault."""

    header: Header
    start: str
    cut: tuple[int, ...]
    line: tuple[tuple[int, int], ...]
    rows: Mapping[str, tuple[Placed, ...]]
    module_rows: Rows
    parameters: Mapping[str, Mapping[str, int]]
    texts: Mapping[str, str]
    treatments: tuple[str, ...]
    names: Names
    cast: Cast
    left_out: tuple[str, ...] = ()
    """Order kinds that nobody is offered in the set that is played."""


def uses_of(cast: Cast, shelf: str) -> dict[str, Uses]:
    """What the modules in play say of the tracks or markers that they share, by name."""
    return {u.name: u for m in cast.modules for u in m.uses if u.shelf == shelf}


def bounds_of(cast: Cast, shelf: str) -> dict[str, dict[str, Any]]:
    """The keys that a row of a track or marker need not give, as a module in play says them."""
    keys = ("unit", "low", "high", "neutral") if shelf == "track" else ("unit", "low", "high")
    uses = uses_of(cast, shelf)
    return {name: {key: getattr(said, key) for key in keys} for name, said in uses.items()}


def opening_of(read: Read) -> State:
    """The position on the first day, the truth."""
    shelf = {table: _board(table, read) for table in TABLES}
    due = [entry for entry in shelf["due"] if entry.module in {p.name for p in read.cast.playing}]
    return State(
        setting_of(read, shelf),
        units=_by_name(shelf["unit"]),
        markers={marker.key: marker for marker in shelf["marker"]},
        tracks=_by_name(shelf["track"]),
        switches=_by_name(shelf["switch"]),
        agreements=_by_name(shelf["agreement"]),
        calendar=_by_name(due),
    )


def setting_of(read: Read, shelf: Mapping[str, list[Any]]) -> Setting:
    """All that does not change, bound to the modules in play."""
    setting = Setting(
        scenario=read.header.name,
        title=read.header.title,
        start=read.start,
        cut=read.cut,
        seats=_seats(shelf["seat"], read.cast),
        phases=tuple(_phases(shelf["phase"], read.left_out)),
        modules=read.cast.playing,
        areas=_by_name(_linked(shelf["area"])),
        parameters=read.parameters,
        rows={name: _module_rows(rows, read.names) for name, rows in read.module_rows.items()},
        criteria=tuple(_criteria(shelf["criterion"], read.names)),
        endings=tuple(shelf["ending"]),
        injects=_by_name(shelf["inject"]),
        texts=read.texts,
        marking=read.header.marking,
        version=read.header.version,
        treatments=read.treatments,
        line=read.line,
    )
    return bind(setting, read.cast.modules)


def _phases(phases: list[Phase], left_out: tuple[str, ...]) -> Iterable[Phase]:
    """The phases, each without the kinds that the set leaves out."""
    without = tuple(f"{NOT}{kind}" for kind in left_out)
    for phase in phases or [Phase("orders", "Orders")]:
        yield evolve(phase, kinds=(*phase.kinds, *without))


def _by_name(things: Iterable[Any]) -> dict[str, Any]:
    return {thing.name: thing for thing in things}


def _board(table: str, read: Read) -> list[Any]:
    """The rows of a table as the board has them, their audiences settled."""
    board, made = TABLES[table].board, []
    for row in _in_play(table, read):
        values = {a.name: getattr(row, a.name) for a in fields(board)}
        made.append(board(**{**values, **_settled(row, read.names)}))
    return made


def _in_play(table: str, read: Read) -> Iterable[Any]:
    """The rows that belong to the scenario itself, or to a rule module that is in play."""
    playing = {module.name for module in read.cast.playing}
    rows = (placed.row for placed in read.rows[table])
    return (r for r in rows if playing.intersection(getattr(r, "modules", ()) or playing))


def _settled(row: Any, names: Names) -> dict[str, tuple[str, ...]]:
    """The audiences and parties of a row with seats in place of sides."""
    settled = {}
    for spot, to in refers(row):
        if to == "audience":
            settled[spot.name] = audience(*names.expanded(getattr(row, spot.name)))
        elif to == "seats":
            settled[spot.name] = names.expanded(getattr(row, spot.name))
    return settled


def _module_rows(rows: tuple[Placed, ...], names: Names) -> tuple[Any, ...]:
    settled = ((placed.row, _settled(placed.row, names)) for placed in rows)
    return tuple(evolve(row, **changed) if changed else row for row, changed in settled)


def _seats(listed: Iterable[Seat], cast: Cast) -> dict[str, Seat]:
    """The seats, control among them; the full set gives each five main efforts."""
    seats: dict[str, Seat] = _by_name(listed)
    seats.setdefault(CONTROL, Seat(CONTROL, "Control"))
    if cast.set_name != FULL:
        return seats
    full = {name: max(seat.efforts, FULL_EFFORTS) for name, seat in seats.items()}
    return {name: evolve(seat, efforts=full[name]) for name, seat in seats.items()}


def _linked(areas: list[Area]) -> list[Area]:
    """The areas with each link at both of its ends."""
    ends: dict[str, dict[str, None]] = {area.name: dict.fromkeys(area.links) for area in areas}
    for area in areas:
        for other in area.links:
            ends.setdefault(other, {})[area.name] = None
    there = {area.name for area in areas}
    return [evolve(a, links=tuple(n for n in ends[a.name] if n in there)) for a in areas]


def _criteria(criteria: Iterable[Criterion], names: Names) -> Iterable[Criterion]:
    """The criteria; one for a side is one for each of its seats."""
    for criterion in criteria:
        if criterion.seat == NOBODY or criterion.seat in names.by_kind["seat"]:
            yield criterion
            continue
        for seat in names.members[criterion.seat]:
            yield evolve(criterion, name=f"{criterion.name}-{seat}", seat=seat)
