"""Checks that what rows name is there: areas, seats, tracks, order kinds, rows of other tables."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from attrs import NOTHING, Attribute, frozen

from wargame.engine.board import CONTROL
from wargame.engine.orders import kind_of
from wargame.engine.rulebook import NOT
from wargame.engine.state import NOBODY
from wargame.nearest import unknown
from wargame.scenario.cast import Cast
from wargame.scenario.lines import Path as Where
from wargame.scenario.reading import Placed, Reading
from wargame.scenario.tables import refers

_SHELVES = ("area", "unit", "track", "switch", "agreement", "inject", "marker", "criterion")
_SEATS = ("side", "seats", "audience")


@frozen
class Names:
    """What a scenario names, by kind, as its raw rows have it: one faulty row, one complaint."""

    by_kind: Mapping[str, Mapping[str, None]]
    members: Mapping[str, tuple[str, ...]]
    """The seats of each side; a seat is a side of one."""

    def expanded(self, names: Iterable[str]) -> tuple[str, ...]:
        """Seats for names of seats and sides, each once."""
        seats = (seat for name in names for seat in self.members.get(name, (name,)))
        return tuple(dict.fromkeys(seats))


def names_in(reading: Reading, cast: Cast) -> Names:
    """Gather the names that rows may refer to."""
    by_kind = {shelf: _named(reading, (shelf,)) for shelf in _SHELVES}
    seats = {**_named(reading, ("seat",)), CONTROL: None}
    members = _members(reading)
    by_kind |= {"seat": seats, "module": dict.fromkeys(cast.known)}
    by_kind |= dict.fromkeys(_SEATS, dict.fromkeys((*seats, *members)))
    by_kind["aims"] = dict.fromkeys((*seats, *members, NOBODY))
    return Names(by_kind, {**members, **{seat: (seat,) for seat in seats}})


def _named(reading: Reading, table: Where) -> dict[str, None]:
    rows = _quiet_rows(reading, table)
    return {row["name"]: None for row in rows if isinstance(row.get("name"), str)}


def _members(reading: Reading) -> dict[str, tuple[str, ...]]:
    sides: dict[str, tuple[str, ...]] = {}
    for row in _quiet_rows(reading, ("seat",)):
        side, name = row.get("side"), row.get("name")
        if isinstance(side, str) and side and isinstance(name, str):
            sides[side] = (*sides.get(side, ()), name)
    return sides


def _quiet_rows(reading: Reading, table: Where) -> list[dict[str, Any]]:
    value: Any = reading.doc.root
    for part in table:
        value = value.get(part) if isinstance(value, dict) else None
    return [row for row in value if isinstance(row, dict)] if isinstance(value, list) else []


@frozen
class References:
    """The check itself, for rows of the scenario's own tables and of modules' tables."""

    reading: Reading
    names: Names
    cast: Cast

    def check(self, rows: Iterable[Placed], module: str = "") -> None:
        """File every name in these rows that names nothing."""
        for placed in rows:
            for spot, to in refers(placed.row):
                self.field(placed, spot, to, module)

    def field(self, placed: Placed, spot: Attribute[Any], to: str, module: str) -> None:
        at = (*placed.at, spot.metadata.get("key", spot.name))
        value = getattr(placed.row, spot.name)
        if value == "" and spot.default is not NOTHING:
            return
        for name, place in _each(value, at):
            if to == "kind":
                self.kind(name, place)
            elif not (name == "*" and to == "audience"):
                self.demand(to, name, place, module)

    def demand(self, to: str, name: str, at: Where, module: str = "") -> None:
        """File a name that is not among those of its kind."""
        known = self.names.by_kind.get(to)
        if known is None:
            known = _named(self.reading, (module, to))
        if name not in known:
            what = "seat or side" if to in (*_SEATS, "aims") else to
            self.reading.say(at, unknown(what, name, known))

    def kind(self, pattern: str, at: Where) -> None:
        """File a phase's order kind that no module has; a left-out module's is not looked into."""
        pattern = pattern.removeprefix(NOT)
        module, _, order = pattern.partition(".")
        if pattern == "*":
            return
        if module not in self.names.by_kind["module"] or not order:
            known = [f"{name}.*" for name in self.names.by_kind["module"]]
            self.reading.say(at, unknown("order kind", pattern, ["*", *known]))
            return
        for played in self.cast.modules:
            kinds = [kind_of(module, cls).name for cls in played.orders]
            if played.name == module and order != "*" and pattern not in kinds:
                self.reading.say(at, unknown("order kind", pattern, [f"{module}.*", *kinds]))


def _each(value: Any, at: Where) -> Iterator[tuple[str, Where]]:
    """The names in a field, each with its place: one, a list, or the keys of a table."""
    if isinstance(value, str):
        yield value, at
    elif isinstance(value, Mapping):
        yield from ((name, (*at, name)) for name in value)
    elif isinstance(value, tuple):
        yield from ((name, (*at, number)) for number, name in enumerate(value))
