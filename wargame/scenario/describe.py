"""Describes a scenario without loading its rule modules: what it is and what it offers."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from attrs import frozen

from wargame.engine.board import CONTROL
from wargame.engine.errors import BadContent
from wargame.engine.state import Seat
from wargame.scenario.cast import STANDARD
from wargame.scenario.complaints import Complaints
from wargame.scenario.load import document
from wargame.scenario.reading import Reading
from wargame.scenario.tables import SeatRow
from wargame.scenario.treatments import treatments_of


@frozen
class DescribedTreatment:
    """A treatment on offer."""

    name: str
    title: str
    text: str
    excludes: tuple[str, ...] = ()


@frozen(kw_only=True)
class Described:
    """What a scenario says of itself. Cuts are days by turn; `modules` have their mode by name."""

    name: str
    title: str
    version: str
    path: Path
    summary: str
    hours: str
    start: str
    marking: str
    cuts: Mapping[str, tuple[int, ...]]
    default_cut: str
    sets: Mapping[str, tuple[str, ...]]
    default_set: str
    seats: tuple[Seat, ...]
    treatments: tuple[DescribedTreatment, ...]
    modules: Mapping[str, str]


def describe(source: str | Path) -> Described:
    """Describe a scenario by its name, folder or file; imports no rule module.

    Raises `BadContent` where what it says of itself cannot be read.
    """
    doc, complaints = document(source), Complaints()
    reading = Reading(doc, complaints)
    header = reading.header()
    cuts, sets = reading.listed("cuts"), reading.listed("sets")
    seats = tuple(_seat(placed.row) for placed in reading.rows("seat"))
    modules = {placed.row.name: placed.row.mode for placed in reading.rows("module")}
    treatments = treatments_of(doc, _tables(doc.root), complaints)
    complaints.settle()
    assert header is not None
    return Described(
        name=header.name,
        title=header.title,
        version=header.version,
        path=Path(doc.path),
        summary=header.summary,
        hours=header.hours,
        start=str(header.start),
        marking=header.marking,
        cuts=cuts,
        default_cut=header.default_cut or next(iter(cuts), ""),
        sets=sets,
        default_set=header.default_set or (STANDARD if STANDARD in sets else next(iter(sets), "")),
        seats=seats,
        treatments=tuple(
            DescribedTreatment(t.name, t.head.title, t.head.text, t.head.excludes)
            for t in treatments.values()
        ),
        modules={CONTROL: "played", **modules} if CONTROL not in modules else modules,
    )


def described(sources: Mapping[str, Path]) -> dict[str, Described | BadContent]:
    """Describe several scenarios by name; one that cannot be read is given as its fault."""
    return {name: _described(path) for name, path in sources.items()}


def _described(path: Path) -> Described | BadContent:
    try:
        return describe(path)
    except BadContent as bad:
        return bad


def _seat(row: SeatRow) -> Seat:
    return Seat(row.name, row.title, row.side, row.initiative, row.efforts, row.persona, row.bot)


def _tables(root: Mapping[str, object]) -> tuple[str, ...]:
    """Every table that a treatment may vary here: which modules exist is not looked into."""
    treatments = root.get("treatment")
    varied = treatments.values() if isinstance(treatments, dict) else ()
    named = [table for tables in varied if isinstance(tables, dict) for table in tables]
    return tuple(dict.fromkeys((*root, *named)))
