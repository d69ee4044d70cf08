"""One area, unit or seat in full, as the reader knows it."""

from __future__ import annotations

from collections.abc import Iterator

from wargame.engine.board import Area, Unit
from wargame.engine.standing import sheet
from wargame.engine.state import Seat, State
from wargame.render.telling.words import number, plainly, unit_of
from wargame.ui.widgets.board.laid import (
    MUTED,
    STRONG,
    Column,
    Line,
    Row,
    apart,
    columns,
    headed,
    line,
    wrapped,
)
from wargame.ui.widgets.board.pane import Pane
from wargame.ui.widgets.board.tracks import STANDS, amount

NOTHING = "Point at an area on the map; Enter or a click opens it here."
PAIR = (Column(), Column(gives=True))
LISTED = (Column(gives=True), Column(right=True))


def inspected(view: State, about: str, width: int) -> list[Line]:
    """What a view knows of `area:x`, `unit:x` or `seat:x`, line by line."""
    kind, _, name = about.partition(":")
    if kind == "unit" and name in view.units:
        return list(_unit(view, view.units[name], width))
    if kind == "area" and name in view.areas:
        return list(_area(view, view.areas[name], width))
    if kind == "seat" and name in view.setting.seats:
        return list(_seat(view, view.setting.seats[name], width))
    return wrapped(NOTHING, width, MUTED)


def _area(view: State, area: Area, width: int) -> Iterator[Line]:
    yield from wrapped(area.title, width, STRONG)
    owner = f", held by {view.title(area.owner)}" if area.owner else ""
    yield from wrapped(f"{plainly(area.kind).capitalize()}{owner}", width, MUTED)
    markers: list[Row] = [
        (
            f"marker:{each.key}",
            ((each.title or plainly(each.name), ""), (amount(each.value, each.unit), STRONG),
             (unit_of(each.unit) if not amount(each.value, each.unit).endswith("%") else "",
              MUTED)),
        )
        for each in view.markers.values()
        if each.area == area.name
    ]  # fmt: skip
    shapes = (Column(gives=True), Column(right=True), Column())
    yield from headed("Here", columns(markers, shapes, width))
    yield from headed("Units", unit_lines(view, view.units_in(area.name), width))
    traits: list[Row] = [
        ("", ((plainly(name).capitalize(), ""), (_said(value), STRONG)))
        for name, value in area.traits.items()
    ]
    yield from headed("About it", columns(traits, LISTED, width))
    links: list[Row] = [(f"area:{link}", ((view.title(link), ""), ("", ""))) for link in area.links]
    yield from headed("Next to it", columns(links, LISTED, width))


def _said(value: int | str) -> str:
    return number(value) if isinstance(value, int) else plainly(value)


def unit_lines(view: State, units: Iterator[Unit], width: int) -> list[Line]:
    """A row a unit: title, whose, strength."""
    rows: list[Row] = [
        (
            f"unit:{unit.name}",
            ((unit.title, ""), (view.title(unit.side), MUTED),
             (number(unit.strength) if unit.strength else "", STRONG)),
        )
        for unit in units
    ]  # fmt: skip
    return columns(rows, (Column(gives=True), Column(), Column(right=True)), width)


def _unit(view: State, unit: Unit, width: int) -> Iterator[Line]:
    yield from wrapped(unit.title, width, STRONG)
    yield from wrapped(
        f"{plainly(unit.kind).capitalize()} of {view.title(unit.side)}", width, MUTED
    )
    rows: list[Row] = [
        (f"area:{unit.area}", (("Where", MUTED), (view.title(unit.area), ""))),
        ("", (("Strength", MUTED), (number(unit.strength), STRONG))),
        ("", (("Readiness", MUTED), (f"{unit.readiness}%", STRONG))),
    ]
    if unit.posture:
        rows.append(("", (("Posture", MUTED), (plainly(unit.posture), ""))))
    rows += [
        ("", ((plainly(name).capitalize(), MUTED), (_said(value), "")))
        for name, value in unit.traits.items()
    ]
    yield from columns(rows, PAIR, width)
    yield line("")
    yield Line((("Why is it so?", STRONG),), f"why:unit:{unit.name}")


def _seat(view: State, seat: Seat, width: int) -> Iterator[Line]:
    yield from wrapped(seat.title, width, STRONG)
    yield from wrapped(f"{seat.efforts} main efforts a turn", width, MUTED)
    rows: list[Row] = []
    for aim in sheet(view, seat.name):
        sign, part = STANDS.get(aim.standing, ("", ""))
        cells = ((f"{sign} {aim.standing}", part), (aim.criterion.title, ""))
        rows.append((f"track:{aim.criterion.track}", cells))
    yield from headed("Aims that you know of", columns(rows, PAIR, width))
    units = unit_lines(view, view.units_of(seat.name), width)
    yield from headed("Units that you know of", units)


class Inspector(Pane):
    """What the map's cursor chose. Enter follows a line: to a unit, a neighbour, a number."""

    HEADING = "Inspector"
    HELP = """All that you know of the area, unit or seat that was chosen. Enter on a unit or a
    neighbouring area shows that; on a number it asks why it is so. x closes."""

    about = ""

    def show(self, view: State, about: str) -> None:
        """What a view knows of `area:x`, `unit:x` or `seat:x`."""
        self.about = about
        self.tell(lambda width: list(apart(inspected(view, about, width))))
