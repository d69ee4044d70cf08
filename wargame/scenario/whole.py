"""Reads all tables of a scenario's document and checks them against each other."""

from __future__ import annotations

from collections.abc import Mapping

from wargame.nearest import unknown
from wargame.scenario import sense
from wargame.scenario.cast import EVERY_SET, Cast, cast
from wargame.scenario.complaints import Complaints
from wargame.scenario.modular import Modular, Rows
from wargame.scenario.opening import Read, bounds_of, uses_of
from wargame.scenario.reading import Placed, Reading
from wargame.scenario.references import References, names_in
from wargame.scenario.shelf import Shelf
from wargame.scenario.tables import TABLES, Header
from wargame.scenario.texts import texts_of
from wargame.scenario.toml import Document
from wargame.scenario.wishes import Wishes, wished_parameters


def read_all(
    doc: Document, wishes: Wishes, shelf: Shelf, complaints: Complaints
) -> tuple[Read | None, tuple[str, ...]]:
    """All tables of a document, checked; None where the scenario's own table is faulty."""
    reading = Reading(doc, complaints)
    header = reading.header()
    listed = reading.rows("module")
    players = cast(reading, listed, header, wishes, shelf)
    rows = _rows(reading, listed, players)
    modular = Modular(reading, players)
    module_rows = modular.rows()
    references = References(reading, names_in(reading, players), players)
    _check(rows, module_rows, references)
    cut = _cut(reading, header, wishes)
    parameters = modular.parameters(wished_parameters(wishes, complaints))
    texts = texts_of(header, rows["seat"], reading)
    if header is None:
        return None, ()
    read = Read(
        header=header,
        start=sense.start_of(header.start, sum(cut), reading),
        cut=cut,
        line=reading.listed("line"),
        rows=rows,
        module_rows=module_rows,
        parameters=parameters,
        texts=texts,
        treatments=tuple(name for name in _names(doc, "treatment") if name in wishes.treatments),
        names=references.names,
        cast=players,
        left_out=_left_out(reading, references, players),
    )
    return read, modular.skipped(rows["due"])


def _left_out(reading: Reading, references: References, players: Cast) -> tuple[str, ...]:
    """The kinds that the set in play leaves out; every set's are checked."""
    listed: Mapping[str, tuple[str, ...]] = reading.listed("left_out")
    sets = reading.listed("sets") or dict.fromkeys(EVERY_SET)
    for name, kinds in listed.items():
        if name not in sets:
            reading.say(("left_out", name), unknown("set", name, sets))
        for number, kind in enumerate(kinds):
            references.kind(kind, ("left_out", name, number))
    return listed.get(players.set_name, ())


def _names(doc: Document, table: str) -> tuple[str, ...]:
    found = doc.root.get(table)
    return tuple(found) if isinstance(found, dict) else ()


def _rows(
    reading: Reading, listed: tuple[Placed, ...], players: Cast
) -> dict[str, tuple[Placed, ...]]:
    scales = {shelf: bounds_of(players, shelf) for shelf in ("track", "marker")}
    others = [table for table in TABLES if table != "module"]
    rows = {table: reading.rows(table, scales.get(table, {})) for table in others}
    if not rows["seat"] and not reading.doc.root.get("seat"):
        reading.say((), "the scenario has no seats; add [[seat]] with name and title.")
    return {"module": listed, **rows}


def _check(rows: Mapping[str, tuple[Placed, ...]], modular: Rows, references: References) -> None:
    """File what rows name in vain, and what they make no sense of."""
    for placed in rows.values():
        references.check(placed)
    for entry in rows["due"]:
        references.demand("module", entry.row.module, (*entry.at, "module"))
    for inject in rows["inject"]:
        sense.check_inject(inject, rows["switch"], references.reading)
    for name, placed in modular.items():
        references.check(placed, name.split(".")[0])
    sense.check_rows(rows, references.reading)
    for shelf in ("track", "marker"):
        sense.check_bounds(rows[shelf], uses_of(references.cast, shelf), references.reading)


def _cut(reading: Reading, header: Header | None, wishes: Wishes) -> tuple[int, ...]:
    """The turns wished for, else the scenario's default, else its first."""
    cuts: Mapping[str, tuple[int, ...]] = reading.listed("cuts")
    own = header.default_cut if header else ""
    if not cuts:
        if not reading.doc.root.get("cuts"):
            reading.say(("cuts",), "there are no cuts; add [cuts] and monthly = [30, 30, 30].")
        return (30,)
    if own and own not in cuts:
        reading.say(("scenario", "default_cut"), unknown("cut", own, cuts))
    if wishes.cut and wishes.cut not in cuts:
        reading.say(("cuts",), unknown("cut", wishes.cut, cuts))
    for name, turns in cuts.items():
        if not turns:
            reading.say(("cuts", name), "this cut has no turns; give the days of each, [30, 30].")
    return cuts.get(wishes.cut or own or next(iter(cuts)), (30,))
